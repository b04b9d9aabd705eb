// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <cerrno>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

/// This system's half of NativeSocket: nativesocket_win.h has the same names with the same meaning.
namespace punchline::native {

using Socket = int;
using Size = std::size_t; ///< Of the bytes to send or to receive.

inline constexpr Socket None = -1;

// No call may block, and none may end the program by a signal.
inline constexpr int ReceiveFlags = MSG_DONTWAIT;
inline constexpr int SendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;

inline constexpr int SendingOnly = SHUT_WR; ///< For shutdown().

inline int lastError()
{
    return errno;
}

/// True for the error of a call that would have had to wait.
inline bool isLater(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

/// True for the error of a connect() that goes on by itself.
inline bool isUnderWay(int error)
{
    return error == EINPROGRESS || error == EINTR;
}

/// True for the error of an accept() that says nothing about the next one: a client left before its turn.
inline bool isPassing(int error)
{
    return error == EINTR || error == ECONNABORTED;
}

inline SocketFailure failureOf(int error)
{
    switch (error) {
    case ECONNREFUSED:
    case ECONNRESET:
        return SocketFailure::Refused;
    case ETIMEDOUT:
        return SocketFailure::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case ENOPROTOOPT:
    case EPROTO:
        return SocketFailure::Unreachable;
    case EADDRINUSE:
        return SocketFailure::AddressInUse;
    case EADDRNOTAVAIL:
        return SocketFailure::AddressNotAvailable;
    case EACCES:
    case EPERM:
        return SocketFailure::PermissionDenied;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return SocketFailure::NoDescriptor;
    default:
        return SocketFailure::Other;
    }
}

/// A new TCP socket that never blocks, or None.
inline Socket open(int family)
{
    return ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
}

/// The next connection, as a socket that never blocks, or None.
inline Socket accept(Socket listener, sockaddr *remote, socklen_t *length)
{
    return ::accept4(listener, remote, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

inline void close(Socket socket)
{
    ::close(socket);
}

template <typename Value> bool setOption(Socket socket, int level, int option, const Value &value)
{
    return ::setsockopt(socket, level, option, &value, sizeof value) == 0;
}

/// Call before the bind.
inline void setSharing(Socket socket, PortSharing sharing)
{
    setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    if (sharing == PortSharing::Shared)
        setOption(socket, SOL_SOCKET, SO_REUSEPORT, 1);
}

/// Sends @p probes keep-alive probes, @p interval seconds apart, after @p idle seconds of silence.
inline void setDeathDetection(Socket socket, int idle, int interval, int probes, int timeout)
{
    setOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(socket, IPPROTO_TCP, TCP_KEEPIDLE, idle);
    setOption(socket, IPPROTO_TCP, TCP_KEEPINTVL, interval);
    setOption(socket, IPPROTO_TCP, TCP_KEEPCNT, probes);
    setOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, timeout * 1000);
}

inline void setUserTimeout(Socket socket, unsigned milliseconds)
{
    setOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, milliseconds);
}

inline void limitSyns(Socket socket)
{
    setOption(socket, IPPROTO_TCP, TCP_SYNCNT, 1);
}

} // namespace punchline::native
