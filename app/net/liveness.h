// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/bootclock.h"
#include "app/platform/tcpprogress.h"
#include "app/protocol/role.h"

#include <chrono>
#include <optional>

namespace punchline {

/// When a link asks for a sign of life, and when it gives up. Tests shorten them.
struct LivenessTimes
{
    /// The initiator's longest time without sending or hearing anything. RFC 5382, REQ-5, requires a NAT to
    /// keep an idle connection for two hours and four minutes; some in the field forget it after 30 s.
    std::chrono::milliseconds keepAlive{22'000};
    /// How much longer the responder waits: it answers the initiator's keep-alives, and so needs none itself.
    std::chrono::milliseconds responderDelay{1000};
    /// An idle link is dead at this time after the last sign of life.
    std::chrono::milliseconds silence{25'000};
    /// A link on which something awaits an answer is dead after this time without a sign of life. TCP has
    /// sent lost data four times by then (RFC 6298: after 0.2, 0.6, 1.4 and 3 s on a short path).
    std::chrono::milliseconds answer{5000};
    /// The least time before an answer is doubted, and between two keep-alives. It leaves room for a lost
    /// packet's first repetition and for a delayed acknowledgement (RFC 9293, section 3.8.6.3: below 500 ms).
    std::chrono::milliseconds doubt{500};
};

/// Signs of life on a framed link. Two clocks run: since this side has sent something, which keeps the NATs'
/// mappings, and since something was heard. If a text or a keep-alive awaits an answer, the link is doubted
/// after three round trips, asked by one keep-alive, and given up if nothing at all is heard. An answer to
/// the peer's keep-alive counts for the first clock only. Any sign of life counts for the second one, so a
/// peer that takes its time with an `ack` is alive. A program that did not run (the machine was suspended)
/// first asks. While this side does not read, it judges nobody. No sockets, no clock; driven by LinkLife.
class Liveness
{
public:
    using TimePoint = BootClock::time_point;
    using Duration = BootClock::duration;

    enum class Due { Nothing, KeepAlive, Silence };

    /// The link stands at @p now.
    Liveness(TimePoint now, Role self, const LivenessTimes &times = {});

    /// Anything was sent.
    void handleSent(TimePoint now) { m_sent = now; }
    /// The text @p id was sent, which awaits an `ack`.
    void handleTextSent(TimePoint now, quint64 id);

    /// Anything has come from the other end.
    void handleHeard(TimePoint now);
    /// An `ack` for all texts up to @p id has come.
    void handleAcked(TimePoint now, quint64 id);
    /// The answer to a keep-alive has come.
    void handleAlive(TimePoint now);

    /// Something has happened that could have broken the path: nextTimeout() is now, unless a keep-alive is
    /// under way or the last one is very recent.
    void probe(TimePoint now);
    /// The same after this program did not run for a while: the other end has all the time again to answer.
    void handleWake(TimePoint now);

    /// Whether this side reads what comes. If it does not, nothing can be heard.
    void setReading(bool isReading, TimePoint now);

    /// What to do now: send KeepAlive, or give the link up. @p progress: the system's view, if it has one.
    [[nodiscard]] Due handleTimeout(TimePoint now, const std::optional<TcpProgress> &progress);
    [[nodiscard]] TimePoint nextTimeout() const;

private:
    /// Something awaits a sign of life.
    struct Wait
    {
        TimePoint since;
        TimePoint death;
        std::optional<TimePoint> probeDue; ///< `nullopt`: the keep-alive is under way.
    };

    [[nodiscard]] Duration doubt() const;
    [[nodiscard]] Duration answerTime() const;
    [[nodiscard]] bool isTextUnacknowledged() const { return m_acked < m_text; }
    [[nodiscard]] TimePoint keepAliveDue() const;
    /// @p wanted, or later if the last keep-alive was too recent.
    [[nodiscard]] TimePoint spaced(TimePoint wanted) const;
    void await(TimePoint now, TimePoint probeDue);
    void look(TimePoint now, const TcpProgress &progress);
    [[nodiscard]] bool isMoving(TimePoint now, const std::optional<TcpProgress> &progress);
    [[nodiscard]] Due ask(TimePoint now, const std::optional<TcpProgress> &progress);

    LivenessTimes m_times;
    Duration m_keepAlive;
    TimePoint m_sent;
    TimePoint m_heard;
    std::optional<TimePoint> m_asked; ///< When the last keep-alive was sent.
    std::optional<Wait> m_wait;
    Duration m_roundTrip{0};
    Duration m_patience{0}; ///< Grows while the peer lives but does not acknowledge.
    quint64 m_text = 0;     ///< The last text that was sent,
    quint64 m_acked = 0;    ///< and the last one that was acknowledged.
    quint64 m_seen = 0;     ///< TcpProgress::acknowledged when it was last looked at,
    quint64 m_goal = 0;     ///< and where it will be when everything before the keep-alive has arrived.
    bool m_isReading = true;
    bool m_isMeasured = false; ///< The system measures round trips.
};

} // namespace punchline
