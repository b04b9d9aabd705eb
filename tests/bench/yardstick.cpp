// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/yardstick.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cstdio>
#include <cstdlib>

namespace punchline::bench {

void require(bool isDone, const char *what)
{
    if (isDone)
        return;
    std::perror(what);
    std::exit(EXIT_FAILURE);
}

Yardstick::Yardstick()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    constexpr int Backlog = 4096; // The same as the measured server's.
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    require(m_listener >= 0 && m_epoll >= 0, "yardstick: socket");
    require(::bind(m_listener, generic, length) == 0, "yardstick: bind");
    require(::listen(m_listener, Backlog) == 0, "yardstick: listen");
    require(::getsockname(m_listener, generic, &length) == 0, "yardstick: getsockname");
    control(EPOLL_CTL_ADD, m_listener, EPOLLIN);
    std::printf("yardstick ready on 127.0.0.1:%u\n", static_cast<unsigned>(ntohs(address.sin_port)));
    std::fflush(stdout);
}

void Yardstick::control(int operation, int descriptor, unsigned events) const
{
    epoll_event wanted = {};
    wanted.events = events;
    wanted.data.fd = descriptor;
    require(::epoll_ctl(m_epoll, operation, descriptor, &wanted) == 0, "yardstick: epoll_ctl");
}

int Yardstick::accept(sockaddr_in *from) const
{
    socklen_t length = sizeof(sockaddr_in);
    const int descriptor = ::accept4(m_listener, reinterpret_cast<sockaddr *>(from), from ? &length : nullptr,
                                     SOCK_NONBLOCK | SOCK_CLOEXEC);
    const int noDelay = 1;
    if (descriptor >= 0)
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
    return descriptor;
}

} // namespace punchline::bench
