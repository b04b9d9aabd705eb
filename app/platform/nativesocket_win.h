// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <winsock2.h>

#include <mstcpip.h>
#include <ws2tcpip.h>

/// This system's half of NativeSocket: nativesocket_unix.h has the same names and says what they mean.
namespace punchline::native {

using Socket = SOCKET;
using Size = int;

inline constexpr Socket None = INVALID_SOCKET;

inline constexpr int ReceiveFlags = 0;
inline constexpr int SendFlags = 0;

inline constexpr int SendingOnly = SD_SEND;

inline int lastError()
{
    return WSAGetLastError();
}

inline bool isLater(int error)
{
    return error == WSAEWOULDBLOCK;
}

inline bool isUnderWay(int error)
{
    return error == WSAEWOULDBLOCK;
}

inline bool isPassing(int error)
{
    return error == WSAECONNRESET;
}

inline SocketFailure failureOf(int error)
{
    switch (error) {
    case WSAECONNREFUSED:
    case WSAECONNRESET:
        return SocketFailure::Refused;
    case WSAETIMEDOUT:
        return SocketFailure::TimedOut;
    case WSAEHOSTUNREACH:
    case WSAENETUNREACH:
    case WSAENETDOWN:
        return SocketFailure::Unreachable;
    case WSAEADDRINUSE:
        return SocketFailure::AddressInUse;
    case WSAEADDRNOTAVAIL:
        return SocketFailure::AddressNotAvailable;
    case WSAEACCES:
        return SocketFailure::PermissionDenied;
    case WSAEMFILE:
    case WSAENOBUFS:
        return SocketFailure::NoDescriptor;
    default:
        return SocketFailure::Other;
    }
}

inline Socket neverBlocking(Socket socket)
{
    u_long wanted = 1;
    ::ioctlsocket(socket, static_cast<long>(FIONBIO), &wanted);
    return socket;
}

/// Call before the first socket or lookup. Later calls have no effect.
inline void start()
{
    static WSADATA data;
    [[maybe_unused]] static const int result = ::WSAStartup(MAKEWORD(2, 2), &data);
}

inline Socket open(int family)
{
    start();
    return neverBlocking(::socket(family, SOCK_STREAM, IPPROTO_TCP));
}

inline Socket accept(Socket listener, sockaddr *remote, socklen_t *length)
{
    const Socket socket = ::accept(listener, remote, length);
    return socket == None ? None : neverBlocking(socket);
}

inline void close(Socket socket)
{
    ::closesocket(socket);
}

template <typename Value> bool setOption(Socket socket, int level, int option, const Value &value)
{
    return ::setsockopt(socket, level, option, reinterpret_cast<const char *>(&value), sizeof value) == 0;
}

inline void setSharing(Socket socket, PortSharing sharing)
{
    // On Windows, SO_REUSEADDR does what SO_REUSEPORT does elsewhere: several sockets share one port.
    setOption(socket, SOL_SOCKET, sharing == PortSharing::Shared ? SO_REUSEADDR : SO_EXCLUSIVEADDRUSE, 1);
}

inline void setDeathDetection(Socket socket, int idle, int interval, int, int)
{
    tcp_keepalive values = {1, static_cast<ULONG>(idle) * 1000, static_cast<ULONG>(interval) * 1000};
    DWORD returned = 0;
    ::WSAIoctl(socket, SIO_KEEPALIVE_VALS, &values, sizeof values, nullptr, 0, &returned, nullptr, nullptr);
}

inline void setUserTimeout(Socket, unsigned) { }

inline void limitSyns(Socket) { }

} // namespace punchline::native
