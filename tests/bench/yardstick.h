// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <netinet/in.h>
#include <sys/epoll.h>

#include <array>
#include <cstddef>

namespace punchline::bench {

/// Ends the program if @p isDone is false, with the system's reason.
void require(bool isDone, const char *what);

/// What every yardstick begins with: a listening socket on a free port of the loopback, which it prints, and
/// an epoll that watches it. Linux only.
class Yardstick
{
public:
    Yardstick();

    /// epoll_ctl(2)
    void control(int operation, int descriptor, unsigned events) const;
    /// The next connection that has arrived, which sends at once; -1 if there is none.
    [[nodiscard]] int accept(sockaddr_in *from = nullptr) const;

    /// Calls @p handleArrival when somebody may have connected, and @p handleEvents with the descriptor and
    /// the events of each other event.
    [[noreturn]] void serve(const auto &handleArrival, const auto &handleEvents) const
    {
        constexpr int MaxReadyAtOnce = 256;
        std::array<epoll_event, MaxReadyAtOnce> ready{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, ready.data(), MaxReadyAtOnce, -1);
            for (int i = 0; i < count; ++i) {
                const epoll_event &event = ready[static_cast<std::size_t>(i)];
                if (event.data.fd == m_listener)
                    handleArrival();
                else
                    handleEvents(event.data.fd, event.events);
            }
        }
    }

private:
    int m_listener;
    int m_epoll;
};

} // namespace punchline::bench
