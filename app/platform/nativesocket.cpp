// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/nativesocket.h"

#ifdef Q_OS_WIN
#include "app/platform/nativesocket_win.h"
#else
#include "app/platform/nativesocket_unix.h"
#endif

#include <QNetworkInterface>

#include <algorithm>
#include <array>
#include <cstring>

namespace punchline {

namespace {

constexpr qsizetype MaxPortion = 16 * 1024;

SocketError errorOf(int error)
{
    return {native::failureOf(error), qt_error_string(error)};
}

/// The error of a call that has returned @p result; `nullopt` if it has done what it should.
std::optional<SocketError> errorAfter(int result)
{
    return result == 0 ? std::nullopt : std::optional(errorOf(native::lastError()));
}

/// An address in the form that system calls use.
struct SystemAddress
{
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;

    [[nodiscard]] const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
    [[nodiscard]] sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
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
        // The zone of RFC 4007, section 11.2; 0 if there is none, or no interface of that name.
        ipv6.sin6_scope_id =
            static_cast<quint32>(QNetworkInterface::interfaceIndexFromName(address.scopeId()));
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

native::Socket toNative(NativeSocket::Descriptor descriptor)
{
    return static_cast<native::Socket>(descriptor);
}

NativeSocket::Received receivedFrom(qsizetype size)
{
    if (size > 0)
        return NativeSocket::Received::Bytes;
    const bool later = size < 0 && native::isLater(native::lastError());
    return later ? NativeSocket::Received::Nothing : NativeSocket::Received::End;
}

} // namespace

std::optional<SocketError> NativeSocket::bind(const QHostAddress &address, quint16 port, PortSharing sharing)
{
    const bool ipv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    close();
    const native::Socket socket = native::open(ipv4 ? AF_INET : AF_INET6);
    if (socket == native::None)
        return errorOf(native::lastError());
    m_descriptor = static_cast<Descriptor>(socket);
    native::setSharing(socket, sharing);
    if (!ipv4)
        native::setOption(socket, IPPROTO_IPV6, IPV6_V6ONLY, 1);

    const SystemAddress system = toSystem(address, port);
    auto error = errorAfter(::bind(socket, system.data(), system.length));
    if (error)
        close();
    return error;
}

std::optional<SocketError> NativeSocket::listen(int backlog)
{
    return errorAfter(::listen(toNative(m_descriptor), backlog));
}

std::optional<SocketError> NativeSocket::connect(const Endpoint &remote)
{
    const SystemAddress system = toSystem(remote.address, remote.port);
    const int result = ::connect(toNative(m_descriptor), system.data(), system.length);
    return result != 0 && native::isUnderWay(native::lastError()) ? std::nullopt : errorAfter(result);
}

std::optional<SocketError> NativeSocket::takeError()
{
    int error = 0;
    socklen_t length = sizeof error;
    if (auto failure = errorAfter(::getsockopt(toNative(m_descriptor), SOL_SOCKET, SO_ERROR,
                                               reinterpret_cast<char *>(&error), &length)))
        return failure;
    return error == 0 ? std::nullopt : std::optional(errorOf(error));
}

NativeSocket::Received NativeSocket::receive(QByteArray &bytes, qsizetype maxSize)
{
    std::array<char, MaxPortion> arrived; // NOLINT: only bytes that recv() has written are read
    const auto wanted = static_cast<native::Size>(std::min(maxSize, MaxPortion));
    const auto size = ::recv(toNative(m_descriptor), arrived.data(), wanted, native::ReceiveFlags);
    if (size > 0)
        bytes.append(arrived.data(), size);
    return receivedFrom(size);
}

NativeSocket::Received NativeSocket::peek() const
{
    char byte = 0;
    return receivedFrom(::recv(toNative(m_descriptor), &byte, sizeof byte, MSG_PEEK | native::ReceiveFlags));
}

std::optional<qsizetype> NativeSocket::sendSome(QByteArrayView bytes)
{
    const auto size = ::send(toNative(m_descriptor), bytes.data(), static_cast<native::Size>(bytes.size()),
                             native::SendFlags);
    if (size >= 0)
        return size;
    return native::isLater(native::lastError()) ? std::optional<qsizetype>(0) : std::nullopt;
}

void NativeSocket::endSending()
{
    ::shutdown(toNative(m_descriptor), native::SendingOnly);
}

Endpoint NativeSocket::localEndpoint() const
{
    SystemAddress system;
    const int result = ::getsockname(toNative(m_descriptor), system.data(), &system.length);
    return result == 0 ? toEndpoint(system) : Endpoint();
}

Endpoint NativeSocket::remoteEndpoint() const
{
    SystemAddress system;
    const int result = ::getpeername(toNative(m_descriptor), system.data(), &system.length);
    return result == 0 ? toEndpoint(system) : Endpoint();
}

void NativeSocket::drain()
{
    constexpr int Reads = 16; // A peer that keeps sending gets a RST after all.
    QByteArray unread;
    for (int i = 0; isValid() && i < Reads; ++i) {
        if (receive(unread, MaxPortion) != Received::Bytes)
            return;
        unread.clear();
    }
}

void NativeSocket::close()
{
    if (isValid())
        native::close(toNative(release()));
}

Accepted acceptFrom(NativeSocket::Descriptor listener)
{
    SystemAddress system;
    native::Socket socket = native::None;
    do
        socket = native::accept(toNative(listener), system.data(), &system.length);
    while (socket == native::None && native::isPassing(native::lastError()));
    if (socket == native::None) {
        const int error = native::lastError();
        return {{}, {}, native::isLater(error) ? std::nullopt : std::optional(errorOf(error))};
    }
    return {NativeSocket(static_cast<NativeSocket::Descriptor>(socket)), toEndpoint(system)};
}

void setResetOnClose(NativeSocket::Descriptor descriptor, bool reset)
{
    linger option = {};
    option.l_onoff = reset ? 1 : 0;
    native::setOption(toNative(descriptor), SOL_SOCKET, SO_LINGER, option);
}

void setNoDelay(NativeSocket::Descriptor descriptor)
{
    native::setOption(toNative(descriptor), IPPROTO_TCP, TCP_NODELAY, 1);
}

void limitSyns(NativeSocket::Descriptor descriptor)
{
    native::limitSyns(toNative(descriptor));
}

void setDeathDetection(NativeSocket::Descriptor descriptor, int idleSeconds, int timeoutSeconds)
{
    constexpr int Probes = 3;
    const int interval = qMax(1, (timeoutSeconds - idleSeconds) / Probes);
    native::setDeathDetection(toNative(descriptor), idleSeconds, interval, Probes, timeoutSeconds);
}

void setUserTimeout(NativeSocket::Descriptor descriptor, std::chrono::milliseconds time)
{
    native::setUserTimeout(toNative(descriptor), static_cast<unsigned>(time.count()));
}

} // namespace punchline
