// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/probesocket.h"

#include <QtEndian>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>

namespace punchline::natlab {

namespace {

sockaddr_in toSystem(const QHostAddress &address, quint16 port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = qToBigEndian(port);
    result.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
    return result;
}

} // namespace

ProbeSocket::ProbeSocket(const NetNamespace &place, Kind kind, const QHostAddress &address, quint16 port)
{
    const int type = (kind == Kind::Tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK;
    m_descriptor = Descriptor(place.inside([type] { return ::socket(AF_INET, type, 0); }));
    const int on = 1;
    ::setsockopt(descriptor(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(descriptor(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    const sockaddr_in local = toSystem(address, port);
    if (::bind(descriptor(), reinterpret_cast<const sockaddr *>(&local), sizeof local) != 0)
        m_descriptor = Descriptor();
}

bool ProbeSocket::listen()
{
    constexpr int Backlog = 4096;
    return ::listen(descriptor(), Backlog) == 0;
}

void ProbeSocket::dial(const QHostAddress &address, quint16 port)
{
    const sockaddr_in remote = toSystem(address, port);
    // SO_ERROR reports the result later.
    (void)::connect(descriptor(), reinterpret_cast<const sockaddr *>(&remote), sizeof remote);
}

ProbeSocket::Answer ProbeSocket::answer(std::chrono::milliseconds longest)
{
    if (!waitFor(POLLOUT, longest))
        return Answer::Silence;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(descriptor(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0)
        return Answer::Connected;
    return error == ECONNREFUSED ? Answer::Refused : Answer::Unreachable;
}

std::optional<ProbeSocket::Peer> ProbeSocket::accepted(std::chrono::milliseconds longest)
{
    if (!waitFor(POLLIN, longest))
        return {};
    sockaddr_in remote{};
    socklen_t size = sizeof remote;
    m_accepted =
        Descriptor(::accept4(descriptor(), reinterpret_cast<sockaddr *>(&remote), &size, SOCK_CLOEXEC));
    if (!m_accepted.isOpen())
        return {};
    return Peer{QHostAddress(qFromBigEndian(remote.sin_addr.s_addr)), qFromBigEndian(remote.sin_port)};
}

void ProbeSocket::send(const QByteArray &bytes, const QHostAddress &address, quint16 port)
{
    const sockaddr_in remote = toSystem(address, port);
    (void)::sendto(descriptor(), bytes.constData(), static_cast<std::size_t>(bytes.size()), 0,
                   reinterpret_cast<const sockaddr *>(&remote), sizeof remote);
}

bool ProbeSocket::echo(std::chrono::milliseconds longest)
{
    if (!waitFor(POLLIN, longest))
        return false;
    std::array<char, 2048> buffer{};
    sockaddr_in remote{};
    socklen_t size = sizeof remote;
    const ssize_t length = ::recvfrom(descriptor(), buffer.data(), buffer.size(), 0,
                                      reinterpret_cast<sockaddr *>(&remote), &size);
    return length >= 0
        && ::sendto(descriptor(), buffer.data(), static_cast<std::size_t>(length), 0,
                    reinterpret_cast<const sockaddr *>(&remote), size)
        == length;
}

bool ProbeSocket::receive(std::chrono::milliseconds longest)
{
    std::array<char, 2048> buffer{};
    return waitFor(POLLIN, longest) && ::recv(descriptor(), buffer.data(), buffer.size(), 0) >= 0;
}

bool ProbeSocket::waitFor(short events, std::chrono::milliseconds longest) const
{
    pollfd descriptor{m_descriptor.number(), events, 0};
    return ::poll(&descriptor, 1, static_cast<int>(longest.count())) > 0;
}

} // namespace punchline::natlab
