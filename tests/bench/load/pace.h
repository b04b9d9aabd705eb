// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/poller.h"

namespace punchline::load {

/// Evenly spaced moments. A late caller still gets each of them: an open loop does not wait for the server,
/// and makes up for what it missed.
class Pace
{
public:
    /// @p perSecond must be above 0.
    Pace(double perSecond, TimePoint first)
        : m_interval(
            std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / perSecond)))
        , m_next(first)
    { }

    [[nodiscard]] TimePoint next() const { return m_next; }
    /// Consumes the next moment and returns true if it has come.
    [[nodiscard]] bool take(TimePoint now)
    {
        if (m_next > now)
            return false;
        m_next += m_interval;
        return true;
    }

private:
    Clock::duration m_interval;
    TimePoint m_next;
};

} // namespace punchline::load
