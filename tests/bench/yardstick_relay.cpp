// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// The yardstick of "bench_server relay": the minimum that a program must do to copy bytes between two
// connections, with nothing but epoll and splice. It joins every two arrivals, and knows neither limits nor
// any protocol. Linux only. Usage: yardstick_relay

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

namespace {

constexpr int Backlog = 4096;
constexpr int MaxReadyAtOnce = 256;
constexpr std::size_t PipeSize = 64 * 1024;

/// One connection, and the direction that begins there.
struct Side
{
    int descriptor = -1;
    int other = -1;
    std::array<int, 2> pipe{-1, -1};
    ssize_t queued = 0;
    bool isBlocked = false; ///< The other connection did not take everything.
};

void require(bool isDone, const char *what)
{
    if (isDone)
        return;
    std::perror(what);
    std::exit(EXIT_FAILURE);
}

class Relay
{
public:
    Relay()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
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

    [[noreturn]] void serve()
    {
        std::array<epoll_event, MaxReadyAtOnce> ready{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, ready.data(), MaxReadyAtOnce, -1);
            for (int i = 0; i < count; ++i) {
                const epoll_event &event = ready[static_cast<std::size_t>(i)];
                if (event.data.fd == m_listener)
                    acceptOne();
                else
                    handle(event.data.fd, event.events);
            }
        }
    }

private:
    void control(int operation, int descriptor, unsigned events) const
    {
        epoll_event wanted = {};
        wanted.events = events;
        wanted.data.fd = descriptor;
        require(::epoll_ctl(m_epoll, operation, descriptor, &wanted) == 0, "yardstick: epoll_ctl");
    }

    void acceptOne()
    {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int noDelay = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
        Side side{.descriptor = descriptor, .other = m_waiting};
        require(::pipe2(side.pipe.data(), O_NONBLOCK | O_CLOEXEC) == 0, "yardstick: pipe2");
        m_sides[descriptor] = side;
        if (m_waiting < 0) {
            m_waiting = descriptor;
            return;
        }
        m_sides[m_waiting].other = descriptor;
        control(EPOLL_CTL_ADD, m_waiting, EPOLLIN);
        control(EPOLL_CTL_ADD, descriptor, EPOLLIN);
        m_waiting = -1;
    }

    void handle(int descriptor, unsigned events)
    {
        const auto found = m_sides.find(descriptor);
        if (found == m_sides.end())
            return; // It has ended in this round.
        if ((events & EPOLLOUT) != 0 && !pass(m_sides[found->second.other]))
            return end(found->second);
        if ((events & ~static_cast<unsigned>(EPOLLOUT)) != 0 && found->second.queued == 0)
            read(found->second);
    }

    void read(Side &from)
    {
        from.queued = ::splice(from.descriptor, nullptr, from.pipe[1], nullptr, PipeSize,
                               SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        if (from.queued <= 0 || !pass(from))
            end(from);
    }

    bool pass(Side &from)
    {
        const ssize_t size =
            ::splice(from.pipe[0], nullptr, from.other, nullptr, static_cast<std::size_t>(from.queued),
                     SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        const bool wasBlocked = from.isBlocked;
        if (size > 0)
            from.queued -= size;
        from.isBlocked = from.queued > 0;
        if (from.isBlocked != wasBlocked) {
            // Nothing more is read from here while the other connection takes nothing.
            watch(from);
            watch(m_sides[from.other]);
        }
        return size > 0 || errno == EAGAIN;
    }

    void watch(const Side &side)
    {
        const unsigned in = side.isBlocked ? 0U : EPOLLIN;
        const unsigned out = m_sides[side.other].isBlocked ? EPOLLOUT : 0U;
        control(EPOLL_CTL_MOD, side.descriptor, in | out);
    }

    void end(const Side &side)
    {
        for (const int descriptor : std::array{side.descriptor, side.other}) {
            const Side ended = m_sides[descriptor];
            m_sides.erase(descriptor);
            for (const int each : {ended.descriptor, ended.pipe[0], ended.pipe[1]})
                ::close(each);
        }
    }

    int m_listener;
    int m_epoll;
    int m_waiting = -1;
    std::unordered_map<int, Side> m_sides;
};

} // namespace

int main()
{
    std::signal(SIGPIPE, SIG_IGN);
    Relay().serve();
}
