// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/nativesocket.h"

#include <algorithm>
#include <array>

#include <QtGlobal>

#include <cstring>
#include <mutex>

#include <winsock2.h>

#include <mstcpip.h>
#include <ws2tcpip.h>

namespace punchline {

namespace {

void startWinsock()
{
    static std::once_flag once;
    std::call_once(once, [] {
        WSADATA data;
        WSAStartup(MAKEWORD(2, 2), &data);
    });
}

constexpr qsizetype MaxPortion = 16 * 1024;

SocketFailure failureOf(int error)
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

SocketError errorOf(int error)
{
    return {failureOf(error), qt_error_string(error)};
}

struct SystemAddress
{
    sockaddr_storage storage = {};
    int length = 0;

    const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
    sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
};

SystemAddress toSystem(const QHostAddress &address, quint16 port)
{
    SystemAddress system;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in ipv4 = {};
        ipv4.sin_family = AF_INET;
        ipv4.sin_port = htons(port);
        ipv4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&system.storage, &ipv4, sizeof ipv4);
        system.length = sizeof ipv4;
    } else {
        sockaddr_in6 ipv6 = {};
        ipv6.sin6_family = AF_INET6;
        ipv6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&ipv6.sin6_addr, &bytes, sizeof bytes);
        std::memcpy(&system.storage, &ipv6, sizeof ipv6);
        system.length = sizeof ipv6;
    }
    return system;
}

Endpoint toEndpoint(const SystemAddress &system)
{
    return Endpoint(QHostAddress(system.data()),
                    system.storage.ss_family == AF_INET
                        ? ntohs(reinterpret_cast<const sockaddr_in *>(&system.storage)->sin_port)
                        : ntohs(reinterpret_cast<const sockaddr_in6 *>(&system.storage)->sin6_port));
}

void setNonBlocking(SOCKET socket)
{
    u_long wanted = 1;
    ::ioctlsocket(socket, static_cast<long>(FIONBIO), &wanted);
}

bool setOption(SOCKET socket, int level, int option, DWORD value)
{
    return ::setsockopt(socket, level, option, reinterpret_cast<const char *>(&value), sizeof value) == 0;
}

SOCKET toSocket(NativeSocket::Descriptor descriptor)
{
    return static_cast<SOCKET>(descriptor);
}

NativeSocket::Received receivedFrom(int size)
{
    if (size > 0)
        return NativeSocket::Received::Bytes;
    const bool later = size < 0 && WSAGetLastError() == WSAEWOULDBLOCK;
    return later ? NativeSocket::Received::Nothing : NativeSocket::Received::End;
}

} // namespace

std::optional<SocketError> NativeSocket::bind(const QHostAddress &address, quint16 port, PortSharing sharing)
{
    startWinsock();
    const bool ipv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    close();
    const SOCKET socket = ::socket(ipv4 ? AF_INET : AF_INET6, SOCK_STREAM, IPPROTO_TCP);
    if (socket == INVALID_SOCKET)
        return errorOf(WSAGetLastError());
    m_descriptor = static_cast<Descriptor>(socket);

    setNonBlocking(socket);
    // On Windows, SO_REUSEADDR does what SO_REUSEPORT does elsewhere: several sockets share one port.
    setOption(socket, SOL_SOCKET, sharing == PortSharing::Shared ? SO_REUSEADDR : SO_EXCLUSIVEADDRUSE, 1);
    if (!ipv4)
        setOption(socket, IPPROTO_IPV6, IPV6_V6ONLY, 1);

    const SystemAddress system = toSystem(address, port);
    if (::bind(socket, system.data(), system.length) != 0) {
        const SocketError error = errorOf(WSAGetLastError());
        close();
        return error;
    }
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::listen(int backlog)
{
    if (::listen(toSocket(m_descriptor), backlog) != 0)
        return errorOf(WSAGetLastError());
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::connect(const Endpoint &remote)
{
    const SystemAddress system = toSystem(remote.address, remote.port);
    if (::connect(toSocket(m_descriptor), system.data(), system.length) != 0
        && WSAGetLastError() != WSAEWOULDBLOCK)
        return errorOf(WSAGetLastError());
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::takeError()
{
    int error = 0;
    int length = sizeof error;
    if (::getsockopt(toSocket(m_descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &length)
        != 0)
        return errorOf(WSAGetLastError());
    if (error != 0)
        return errorOf(error);
    return std::nullopt;
}

NativeSocket::Received NativeSocket::receive(QByteArray &bytes, qsizetype maxSize)
{
    std::array<char, MaxPortion> arrived; // NOLINT: only bytes that recv() has written are read
    const auto wanted = std::min(maxSize, MaxPortion);
    const int size = ::recv(toSocket(m_descriptor), arrived.data(), static_cast<int>(wanted), 0);
    if (size > 0)
        bytes.append(arrived.data(), size);
    return receivedFrom(size);
}

NativeSocket::Received NativeSocket::peek() const
{
    char byte = 0;
    return receivedFrom(::recv(toSocket(m_descriptor), &byte, sizeof byte, MSG_PEEK));
}

bool NativeSocket::send(const QByteArray &bytes)
{
    const int size = ::send(toSocket(m_descriptor), bytes.constData(), static_cast<int>(bytes.size()), 0);
    return size == bytes.size();
}

std::optional<qsizetype> NativeSocket::sendSome(QByteArrayView bytes)
{
    const int size = ::send(toSocket(m_descriptor), bytes.data(), static_cast<int>(bytes.size()), 0);
    if (size >= 0)
        return size;
    return WSAGetLastError() == WSAEWOULDBLOCK ? std::optional<qsizetype>(0) : std::nullopt;
}

Endpoint NativeSocket::localEndpoint() const
{
    SystemAddress system;
    system.length = sizeof system.storage;
    if (::getsockname(toSocket(m_descriptor), system.data(), &system.length) != 0)
        return {};
    return toEndpoint(system);
}

Endpoint NativeSocket::remoteEndpoint() const
{
    SystemAddress system;
    system.length = sizeof system.storage;
    if (::getpeername(toSocket(m_descriptor), system.data(), &system.length) != 0)
        return {};
    return toEndpoint(system);
}

void NativeSocket::drain()
{
    constexpr int Reads = 64; // A peer that keeps sending gets a RST after all.
    std::array<char, 4096> unread;
    for (int i = 0; isValid() && i < Reads; ++i) {
        if (::recv(toSocket(m_descriptor), unread.data(), static_cast<int>(unread.size()), 0) <= 0)
            return;
    }
}

void NativeSocket::close()
{
    if (isValid())
        ::closesocket(toSocket(release()));
}

Accepted acceptFrom(NativeSocket::Descriptor listener)
{
    SystemAddress system;
    system.length = sizeof system.storage;
    SOCKET socket = INVALID_SOCKET;
    do
        socket = ::accept(toSocket(listener), system.data(), &system.length);
    // A client that left before its turn is not an error.
    while (socket == INVALID_SOCKET && WSAGetLastError() == WSAECONNRESET);
    if (socket == INVALID_SOCKET) {
        const int error = WSAGetLastError();
        return {{}, {}, error == WSAEWOULDBLOCK ? std::nullopt : std::optional(errorOf(error))};
    }
    setNonBlocking(socket);
    return {NativeSocket(static_cast<NativeSocket::Descriptor>(socket)), toEndpoint(system)};
}

void setResetOnClose(NativeSocket::Descriptor descriptor, bool reset)
{
    linger option = {};
    option.l_onoff = reset ? 1 : 0;
    option.l_linger = 0;
    ::setsockopt(toSocket(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option),
                 sizeof option);
}

void setNoDelay(NativeSocket::Descriptor descriptor)
{
    setOption(toSocket(descriptor), IPPROTO_TCP, TCP_NODELAY, 1);
}

void limitSyns(NativeSocket::Descriptor) { }

void setDeathDetection(NativeSocket::Descriptor descriptor, int idleSeconds, int timeoutSeconds)
{
    constexpr int Probes = 3;
    tcp_keepalive values = {};
    values.onoff = 1;
    values.keepalivetime = static_cast<ULONG>(idleSeconds) * 1000;
    values.keepaliveinterval = static_cast<ULONG>(qMax(1, (timeoutSeconds - idleSeconds) / Probes)) * 1000;
    DWORD returned = 0;
    ::WSAIoctl(toSocket(descriptor), SIO_KEEPALIVE_VALS, &values, sizeof values, nullptr, 0, &returned,
               nullptr, nullptr);
}

} // namespace punchline
