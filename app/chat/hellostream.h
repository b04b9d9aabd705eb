// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace punchline {

/// Schedules `Hello, world`, once a second as in the classic demo, and tracks whether the peer's stream runs.
/// Both streams end with the first other message, or when either side stops them. Part of ChatSession; no
/// sockets, no clock.
class HelloStream
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds Interval{1};

    /// The link stands and this side streams: the first hello is due at @p now. If there has been another
    /// message already, it is the only one.
    void begin(TimePoint now) { m_due = now; }

    [[nodiscard]] bool isDue(TimePoint now) const { return m_due && now >= *m_due; }
    /// It was sent, or skipped because the peer does not keep up.
    void advance(TimePoint now);

    /// One of the two sides has sent another message.
    void handleMessage();
    /// That message was held back, so nobody has received it yet.
    void handleHeldBack() { m_hasMessage = false; }
    /// The peer has sent a hello. @p canStop is false for a classic peer, whose stream cannot be stopped.
    void handlePeer(bool canStop) { m_isPeerRunning = canStop && !m_isStopped && !m_hasMessage; }

    /// Stops both streams for good.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// The session ends, or is about to end.
    void end();

    /// True while a stream runs that can be stopped.
    [[nodiscard]] bool isRunning() const { return m_due.has_value() || m_isPeerRunning; }
    [[nodiscard]] std::optional<TimePoint> due() const { return m_due; }

private:
    std::optional<TimePoint> m_due;
    bool m_isPeerRunning = false; ///< As far as is known.
    bool m_isStopped = false;
    bool m_hasMessage = false;
};

} // namespace punchline
