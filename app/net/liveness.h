// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <chrono>

namespace punchline {

/// Signs of life on a framed link: when to ask for one, and when the other end has been silent for so long
/// that it counts as dead. Part of PeerLink; no sockets, no clock.
class Liveness
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Below the shortest idle timeouts of NATs in the field (RFC 5382, REQ-5, requires two hours and four
    /// minutes; some use one minute).
    static constexpr std::chrono::seconds KeepAliveInterval{20};
    /// Three unanswered keep-alives.
    static constexpr std::chrono::seconds SilenceTime{60};

    enum class Due { Nothing, KeepAlive, Silence };

    /// The link stands at @p now.
    explicit Liveness(TimePoint now)
        : m_heard(now)
        , m_keepAliveDue(now + KeepAliveInterval)
    { }

    /// Something has come from the other end.
    void handleHeard(TimePoint now) { m_heard = now; }

    /// What to do now: send KeepAlive, or give the link up.
    [[nodiscard]] Due handleTimeout(TimePoint now)
    {
        if (now >= m_heard + SilenceTime)
            return Due::Silence;
        if (now < m_keepAliveDue)
            return Due::Nothing;
        m_keepAliveDue = now + KeepAliveInterval;
        return Due::KeepAlive;
    }
    [[nodiscard]] TimePoint nextTimeout() const { return std::min(m_keepAliveDue, m_heard + SilenceTime); }

private:
    TimePoint m_heard;
    TimePoint m_keepAliveDue;
};

} // namespace punchline
