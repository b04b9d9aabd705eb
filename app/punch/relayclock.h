// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace punchline {

/// When a HolePuncher asks for a relay: a server that carries the link, for the case that there is no direct
/// way. No sockets, no clock.
class RelayClock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// The lead of the direct ways. Nearly all of those that exist are found within a few round trips.
    static constexpr std::chrono::milliseconds Lead{1500};
    /// For both sides to connect to the relay: twice a lost SYN and a handshake over a slow path. The server
    /// gives the second one no longer either.
    static constexpr std::chrono::milliseconds JoinTime{10'000};
    /// A proven relay waits so long for direct connections whose knocks are still under way: a round trip,
    /// which may be long. Whoever accepts connections in the peer's place gains no more than this.
    static constexpr std::chrono::milliseconds YieldTime{1000};

    explicit RelayClock(bool isOnOffer)
        : m_isOnOffer(isOnOffer)
    { }

    /// Punching begins. @p isOnlyWay: no direct way can work, so none needs a lead.
    void begin(TimePoint go, bool isOnlyWay)
    {
        if (m_isOnOffer && !m_isOffered)
            m_due = isOnlyWay ? go : go + Lead;
    }

    /// True once, when it is time to ask.
    [[nodiscard]] bool take(TimePoint now)
    {
        const bool isDue = m_due && now >= *m_due;
        if (isDue)
            m_due.reset();
        return isDue;
    }

    /// One is offered: the peer may have asked.
    void handleOffered()
    {
        m_isOffered = true;
        m_due.reset();
    }
    /// There is none, or it cannot be joined.
    void handleFailed() { *this = RelayClock(false); }

    /// True once, for a relay that stands when time is over.
    [[nodiscard]] bool takeLastChance() { return std::exchange(m_hasLastChance, false); }

    /// True as long as there may be one.
    [[nodiscard]] bool isOnOffer() const { return m_isOnOffer; }
    [[nodiscard]] TimePoint nextDue(TimePoint latest) const
    {
        return std::min(latest, m_due.value_or(latest));
    }

private:
    bool m_isOnOffer;
    bool m_isOffered = false;
    bool m_hasLastChance = true;
    std::optional<TimePoint> m_due;
};

} // namespace punchline
