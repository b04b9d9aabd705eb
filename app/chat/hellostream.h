// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace punchline {

/// When `Hello, world` is to be said, once a second as in the classic demo, and whether the peer's stream
/// runs. Both streams end with the first message that is none of them, or when either side stops them. Part
/// of ChatSession; no sockets, no clock.
class HelloStream
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds Interval{1};

    /// The link stands, and this side streams: the first one is due at @p now. If somebody has said something
    /// already it is the only one.
    void begin(TimePoint now) { m_due = now; }

    [[nodiscard]] bool isDue(TimePoint now) const { return m_due && now >= *m_due; }
    /// It has been said, or left out where the peer does not keep up.
    void advance(TimePoint now);

    /// Somebody has said something else.
    void handleMessage();
    /// What was said had to be held back: nobody has heard anything yet.
    void handleHeldBack() { m_hasMessage = false; }
    /// The peer has said hello. @p canStop: not so a classic one, whose stream goes on as it likes.
    void handlePeer(bool canStop) { m_isPeerRunning = canStop && !m_isStopped && !m_hasMessage; }

    /// For good.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// The session ends, or is about to.
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
