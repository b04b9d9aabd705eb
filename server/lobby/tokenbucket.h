// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace punchline {

/// A token bucket: so much at once, and so much in a while. Knows no clock. It is one moment, the one at
/// which it is full again if nothing is taken, so that there can be very many of them.
class TokenBucket
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;

    struct Rate
    {
        qint64 burst = 1;     ///< What a full bucket holds.
        Duration refill = {}; ///< For one unit.

        [[nodiscard]] static constexpr Rate perSecond(qint64 burst, qint64 count)
        {
            return {burst, Duration(std::chrono::seconds(1)) / count};
        }
    };

    /// Until it holds @p amount, which is at most a burst; zero where it does.
    [[nodiscard]] Duration wait(const Rate &rate, TimePoint now, qint64 amount = 1) const
    {
        const Duration missing = std::max(m_full, now) - now;
        return std::max<Duration>(missing - (rate.burst - amount) * rate.refill, Duration::zero());
    }

    /// Whether it holds @p amount; nothing is taken where it does not.
    [[nodiscard]] bool take(const Rate &rate, TimePoint now, qint64 amount = 1)
    {
        const bool isThere = wait(rate, now, amount) == Duration::zero();
        if (isThere)
            charge(rate, now, amount);
        return isThere;
    }

    /// Takes @p amount whether it is there or not: what was missing has to come in first.
    void charge(const Rate &rate, TimePoint now, qint64 amount)
    {
        m_full = std::max(m_full, now) + amount * rate.refill;
    }

    [[nodiscard]] bool isFull(TimePoint now) const { return m_full <= now; }

private:
    TimePoint m_full = TimePoint::min();
};

} // namespace punchline
