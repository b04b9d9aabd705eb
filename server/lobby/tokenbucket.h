// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbytypes.h"

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace punchline {

/// A token bucket: limits a burst and a rate. Knows no clock. Its only state is the moment at which it will
/// be full again, so that there can be very many buckets.
class TokenBucket
{
public:
    struct Rate
    {
        qint64 burst = 1;     ///< What a full bucket holds.
        Duration refill = {}; ///< Time for one unit.

        [[nodiscard]] static constexpr Rate perSecond(qint64 burst, qint64 count)
        {
            return {burst, Duration(std::chrono::seconds(1)) / count};
        }
    };

    /// Time until it holds @p amount, which is at most a burst; zero if it does already.
    [[nodiscard]] Duration wait(const Rate &rate, TimePoint now, qint64 amount = 1) const
    {
        const Duration missing = std::max(m_full, now) - now;
        return std::max<Duration>(missing - (rate.burst - amount) * rate.refill, Duration::zero());
    }

    /// False if it does not hold @p amount; then nothing is taken.
    [[nodiscard]] bool take(const Rate &rate, TimePoint now, qint64 amount = 1)
    {
        const bool isThere = wait(rate, now, amount) == Duration::zero();
        if (isThere)
            charge(rate, now, amount);
        return isThere;
    }

    /// Takes @p amount even if it is not there. The debt has to be refilled first.
    void charge(const Rate &rate, TimePoint now, qint64 amount)
    {
        m_full = std::max(m_full, now) + amount * rate.refill;
    }

    [[nodiscard]] bool isFull(TimePoint now) const { return m_full <= now; }

private:
    TimePoint m_full = TimePoint::min();
};

} // namespace punchline
