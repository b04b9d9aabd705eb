// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace attacker {

namespace {

constexpr std::size_t Ipv4Size = 4;
constexpr std::size_t Ipv6Size = 16;
constexpr int Backlog = 64;

struct SystemAddress
{
    sockaddr_storage storage{};
    socklen_t length = sizeof(sockaddr_storage);

    [[nodiscard]] sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
};

SystemAddress toSystem(const Endpoint &endpoint)
{
    SystemAddress system;
    if (endpoint.address.size() == Ipv4Size) {
        auto *in = reinterpret_cast<sockaddr_in *>(&system.storage);
        in->sin_family = AF_INET;
        in->sin_port = htons(endpoint.port);
        std::memcpy(&in->sin_addr, endpoint.address.data(), Ipv4Size);
        system.length = sizeof(sockaddr_in);
    } else {
        auto *in = reinterpret_cast<sockaddr_in6 *>(&system.storage);
        in->sin6_family = AF_INET6;
        in->sin6_port = htons(endpoint.port);
        std::memcpy(&in->sin6_addr, endpoint.address.data(), Ipv6Size);
        system.length = sizeof(sockaddr_in6);
    }
    return system;
}

Endpoint fromSystem(const SystemAddress &system)
{
    Endpoint endpoint;
    if (system.storage.ss_family == AF_INET) {
        const auto *in = reinterpret_cast<const sockaddr_in *>(&system.storage);
        endpoint.address.assign(reinterpret_cast<const char *>(&in->sin_addr), Ipv4Size);
        endpoint.port = ntohs(in->sin_port);
    } else if (system.storage.ss_family == AF_INET6) {
        const auto *in = reinterpret_cast<const sockaddr_in6 *>(&system.storage);
        endpoint.address.assign(reinterpret_cast<const char *>(&in->sin6_addr), Ipv6Size);
        endpoint.port = ntohs(in->sin6_port);
    }
    return endpoint;
}

Socket boundSocket(const Endpoint &at)
{
    const int family = at.address.size() == Ipv4Size ? AF_INET : AF_INET6;
    Socket socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    for (const int option : {SO_REUSEADDR, SO_REUSEPORT})
        ::setsockopt(socket.descriptor(), SOL_SOCKET, option, &on, sizeof on);
    SystemAddress system = toSystem(at);
    if (::bind(socket.descriptor(), system.data(), system.length) != 0) {
        std::fprintf(stderr, "attacker: cannot bind to %s: %s\n", at.toString().c_str(),
                     std::strerror(errno));
        return Socket();
    }
    return socket;
}

} // namespace

std::string Endpoint::toString() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isIpv4 = address.size() == Ipv4Size;
    ::inet_ntop(isIpv4 ? AF_INET : AF_INET6, address.data(), text.data(), text.size());
    const std::string host(text.data());
    return (isIpv4 ? host : '[' + host + ']') + ':' + std::to_string(port);
}

std::optional<Endpoint> Endpoint::parse(const std::string &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return std::nullopt;
    const bool isIpv6 = text.front() == '[';
    const std::string host = isIpv6 ? text.substr(1, colon - 2) : text.substr(0, colon);
    Endpoint endpoint{std::string(isIpv6 ? Ipv6Size : Ipv4Size, '\0'), 0};
    endpoint.port = static_cast<std::uint16_t>(std::strtoul(text.c_str() + colon + 1, nullptr, 10));
    if (::inet_pton(isIpv6 ? AF_INET6 : AF_INET, host.c_str(), endpoint.address.data()) != 1)
        return std::nullopt;
    return endpoint;
}

Endpoint localOf(int descriptor)
{
    SystemAddress system;
    ::getsockname(descriptor, system.data(), &system.length);
    return fromSystem(system);
}

Endpoint remoteOf(int descriptor)
{
    SystemAddress system;
    ::getpeername(descriptor, system.data(), &system.length);
    return fromSystem(system);
}

void Socket::close()
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

void Socket::write(const std::string &bytes) const
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(m_descriptor, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

Socket listenAt(const Endpoint &at)
{
    Socket socket = boundSocket(at);
    if (socket.isOpen() && ::listen(socket.descriptor(), Backlog) != 0)
        socket.close();
    return socket;
}

Socket dial(const Endpoint &remote, const std::optional<Endpoint> &local)
{
    Socket socket = boundSocket(local.value_or(Endpoint{std::string(remote.address.size(), '\0'), 0}));
    SystemAddress system = toSystem(remote);
    if (socket.isOpen() && ::connect(socket.descriptor(), system.data(), system.length) != 0)
        socket.close();
    return socket;
}

void say(const std::string &line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

void Loop::after(std::chrono::milliseconds time, Task task)
{
    m_due.emplace(Clock::now() + time, std::move(task));
}

int Loop::untilNext() const
{
    if (m_due.empty())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due.begin()->first - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

void Loop::run()
{
    while (!m_stopped && !(m_watched.empty() && m_due.empty())) {
        std::vector<pollfd> polled;
        for (const auto &[descriptor, task] : m_watched)
            polled.push_back({descriptor, POLLIN, 0});
        if (::poll(polled.data(), polled.size(), untilNext()) < 0 && errno != EINTR)
            return;
        for (const pollfd &each : polled) {
            // An earlier task may have closed it.
            const auto found = m_watched.find(each.fd);
            if (each.revents == 0 || found == m_watched.end() || m_stopped)
                continue;
            const Task task = found->second;
            task();
        }
        while (!m_stopped && !m_due.empty() && m_due.begin()->first <= Clock::now()) {
            const Task task = std::move(m_due.begin()->second);
            m_due.erase(m_due.begin());
            task();
        }
    }
}

bool receive(const Socket &socket, std::string &buffer)
{
    std::array<char, 65536> bytes;
    const ssize_t count = ::recv(socket.descriptor(), bytes.data(), bytes.size(), 0);
    if (count > 0)
        buffer.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
}

} // namespace attacker
