// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/nativesocket.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace punchline {

namespace {

constexpr int SendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;

constexpr qsizetype MaxPortion = 16 * 1024;

SocketFailure failureOf(int error)
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

SocketError errorOf(int error)
{
    return {failureOf(error), QString::fromLocal8Bit(std::strerror(error))};
}

/// An address in the form that system calls use.
struct SystemAddress
{
    sockaddr_storage storage = {};
    socklen_t length = 0;

    [[nodiscard]] const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
    [[nodiscard]] sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
};

/// The index of @p address's zone (RFC 4007, section 11.2); 0 if it has none, or if there is no interface of
/// that name.
uint32_t zoneOf(const QHostAddress &address)
{
    const QString zone = address.scopeId();
    bool isNumber = false;
    const uint number = zone.toUInt(&isNumber);
    return isNumber ? number : ::if_nametoindex(zone.toLocal8Bit().constData());
}

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
        ipv6.sin6_scope_id = zoneOf(address);
        std::memcpy(&system.storage, &ipv6, sizeof ipv6);
        system.length = sizeof ipv6;
    }
    return system;
}

Endpoint toEndpoint(const SystemAddress &system)
{
    if (system.storage.ss_family == AF_INET) {
        sockaddr_in ipv4 = {};
        std::memcpy(&ipv4, &system.storage, sizeof ipv4);
        return Endpoint(QHostAddress(ntohl(ipv4.sin_addr.s_addr)), ntohs(ipv4.sin_port));
    }
    if (system.storage.ss_family == AF_INET6) {
        sockaddr_in6 ipv6 = {};
        std::memcpy(&ipv6, &system.storage, sizeof ipv6);
        return Endpoint(QHostAddress(ipv6.sin6_addr.s6_addr), ntohs(ipv6.sin6_port));
    }
    return {};
}

bool setOption(int descriptor, int level, int option, int value)
{
    return ::setsockopt(descriptor, level, option, &value, sizeof value) == 0;
}

int toInt(NativeSocket::Descriptor descriptor)
{
    return static_cast<int>(descriptor);
}

NativeSocket::Received receivedFrom(ssize_t size)
{
    if (size > 0)
        return NativeSocket::Received::Bytes;
    const bool later = size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
    return later ? NativeSocket::Received::Nothing : NativeSocket::Received::End;
}

} // namespace

std::optional<SocketError> NativeSocket::bind(const QHostAddress &address, quint16 port, PortSharing sharing)
{
    const bool ipv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    close();
    const int descriptor = ::socket(ipv4 ? AF_INET : AF_INET6, SOCK_STREAM, 0);
    if (descriptor < 0)
        return errorOf(errno);
    m_descriptor = descriptor;

    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (sharing == PortSharing::Shared)
        setOption(descriptor, SOL_SOCKET, SO_REUSEPORT, 1);
    if (!ipv4)
        setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 1);

    const SystemAddress system = toSystem(address, port);
    if (::bind(descriptor, system.data(), system.length) != 0) {
        const SocketError error = errorOf(errno);
        close();
        return error;
    }
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::listen(int backlog)
{
    if (::listen(toInt(m_descriptor), backlog) != 0)
        return errorOf(errno);
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::connect(const Endpoint &remote)
{
    const SystemAddress system = toSystem(remote.address, remote.port);
    int result = 0;
    do
        result = ::connect(toInt(m_descriptor), system.data(), system.length);
    while (result != 0 && errno == EINTR);
    if (result != 0 && errno != EINPROGRESS)
        return errorOf(errno);
    return std::nullopt;
}

std::optional<SocketError> NativeSocket::takeError()
{
    int error = 0;
    socklen_t length = sizeof error;
    if (::getsockopt(toInt(m_descriptor), SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        return errorOf(errno);
    if (error != 0)
        return errorOf(error);
    return std::nullopt;
}

NativeSocket::Received NativeSocket::receive(QByteArray &bytes, qsizetype maxSize)
{
    std::array<char, MaxPortion> arrived; // NOLINT: only bytes that recv() has written are read
    const auto wanted = std::min(maxSize, MaxPortion);
    const auto size = ::recv(toInt(m_descriptor), arrived.data(), static_cast<size_t>(wanted), MSG_DONTWAIT);
    if (size > 0)
        bytes.append(arrived.data(), size);
    return receivedFrom(size);
}

NativeSocket::Received NativeSocket::peek() const
{
    char byte = 0;
    return receivedFrom(::recv(toInt(m_descriptor), &byte, sizeof byte, MSG_PEEK | MSG_DONTWAIT));
}

bool NativeSocket::send(const QByteArray &bytes)
{
    const auto size =
        ::send(toInt(m_descriptor), bytes.constData(), static_cast<size_t>(bytes.size()), SendFlags);
    return size == bytes.size();
}

std::optional<qsizetype> NativeSocket::sendSome(QByteArrayView bytes)
{
    const auto size = ::send(toInt(m_descriptor), bytes.data(), static_cast<size_t>(bytes.size()), SendFlags);
    if (size >= 0)
        return size;
    const bool later = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return later ? std::optional<qsizetype>(0) : std::nullopt;
}

Endpoint NativeSocket::localEndpoint() const
{
    SystemAddress system;
    system.length = sizeof system.storage;
    if (::getsockname(toInt(m_descriptor), system.data(), &system.length) != 0)
        return {};
    return toEndpoint(system);
}

Endpoint NativeSocket::remoteEndpoint() const
{
    SystemAddress system;
    system.length = sizeof system.storage;
    if (::getpeername(toInt(m_descriptor), system.data(), &system.length) != 0)
        return {};
    return toEndpoint(system);
}

void NativeSocket::drain()
{
    constexpr int Reads = 64; // A peer that keeps sending gets a RST after all.
    std::array<char, 4096> unread{};
    for (int i = 0; isValid() && i < Reads; ++i) {
        if (::recv(toInt(m_descriptor), unread.data(), unread.size(), MSG_DONTWAIT) <= 0)
            return;
    }
}

void NativeSocket::close()
{
    if (isValid())
        ::close(toInt(release()));
}

Accepted acceptFrom(NativeSocket::Descriptor listener)
{
    SystemAddress system;
    system.length = sizeof system.storage;
    int descriptor = -1;
    do
        descriptor = ::accept4(toInt(listener), system.data(), &system.length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    // A client that left before its turn is not an error.
    while (descriptor < 0 && (errno == EINTR || errno == ECONNABORTED));
    if (descriptor < 0) {
        const bool isNobody = errno == EAGAIN || errno == EWOULDBLOCK;
        return {{}, {}, isNobody ? std::nullopt : std::optional(errorOf(errno))};
    }
    return {NativeSocket(descriptor), toEndpoint(system)};
}

void setResetOnClose(NativeSocket::Descriptor descriptor, bool reset)
{
    linger option = {};
    option.l_onoff = reset ? 1 : 0;
    option.l_linger = 0;
    ::setsockopt(toInt(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof option);
}

void setNoDelay(NativeSocket::Descriptor descriptor)
{
    setOption(toInt(descriptor), IPPROTO_TCP, TCP_NODELAY, 1);
}

void limitSyns(NativeSocket::Descriptor descriptor)
{
    setOption(toInt(descriptor), IPPROTO_TCP, TCP_SYNCNT, 1);
}

void setDeathDetection(NativeSocket::Descriptor descriptor, int idleSeconds, int timeoutSeconds)
{
    constexpr int Probes = 3;
    const int interval = qMax(1, (timeoutSeconds - idleSeconds) / Probes);
    const int fd = toInt(descriptor);
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_KEEPIDLE, idleSeconds);
    setOption(fd, IPPROTO_TCP, TCP_KEEPINTVL, interval);
    setOption(fd, IPPROTO_TCP, TCP_KEEPCNT, Probes);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, timeoutSeconds * 1000);
}

} // namespace punchline
