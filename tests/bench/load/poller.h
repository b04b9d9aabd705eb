// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace punchline::load {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

/// Waits for very many sockets, edge-triggered: a handler must read and write until the system would block. A
/// watched object may be deleted only while no handler runs, that is, outside poll().
class Poller
{
public:
    class Watched
    {
    public:
        Watched() = default;
        Watched(const Watched &) = delete;
        Watched &operator=(const Watched &) = delete;
        virtual ~Watched() = default;

        /// @p events as in epoll(7).
        virtual void handleReady(quint32 events) = 0;
    };

    Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;
    ~Poller();

    /// Watches @p descriptor until it is closed.
    void watch(int descriptor, Watched *watched);

    /// Waits until something is ready, at most until @p end, and calls the handlers.
    void poll(TimePoint end);

    /// A buffer for a single read.
    [[nodiscard]] QByteArray &readBuffer() { return m_readBuffer; }

private:
    int m_epoll;
    QByteArray m_readBuffer;
};

} // namespace punchline::load
