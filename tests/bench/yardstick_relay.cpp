// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// The yardstick of "bench_server relay": the minimum that a program must do to copy bytes between two
// connections, with nothing but epoll and splice. It joins every two arrivals, and knows neither limits nor
// any protocol. Linux only. Usage: yardstick_relay

#include "tests/bench/yardstick.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <unordered_map>

using punchline::bench::require;
using punchline::bench::Yardstick;

namespace {

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

class Relay
{
public:
    [[noreturn]] void serve()
    {
        m_sockets.serve([this] { acceptOne(); },
                        [this](int descriptor, unsigned events) { handle(descriptor, events); });
    }

private:
    void acceptOne()
    {
        const int descriptor = m_sockets.accept();
        if (descriptor < 0)
            return;
        Side side{.descriptor = descriptor, .other = m_waiting};
        require(::pipe2(side.pipe.data(), O_NONBLOCK | O_CLOEXEC) == 0, "yardstick: pipe2");
        m_sides[descriptor] = side;
        if (m_waiting < 0) {
            m_waiting = descriptor;
            return;
        }
        m_sides[m_waiting].other = descriptor;
        m_sockets.control(EPOLL_CTL_ADD, m_waiting, EPOLLIN);
        m_sockets.control(EPOLL_CTL_ADD, descriptor, EPOLLIN);
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
        m_sockets.control(EPOLL_CTL_MOD, side.descriptor, in | out);
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

    Yardstick m_sockets;
    int m_waiting = -1;
    std::unordered_map<int, Side> m_sides;
};

} // namespace

int main()
{
    std::signal(SIGPIPE, SIG_IGN);
    Relay().serve();
}
