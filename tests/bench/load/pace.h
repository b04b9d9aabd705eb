// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/poller.h"

namespace punchline::load {

/// Moments at an even distance. Who comes too late for one still gets it: an open loop does not wait for the
/// server, and what it owes it makes up for.
class Pace
{
public:
    /// @p perSecond above 0.
    Pace(double perSecond, TimePoint first)
        : m_interval(
            std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / perSecond)))
        , m_next(first)
    { }

    [[nodiscard]] TimePoint next() const { return m_next; }
    /// The next moment, if it has come; the one after it is next then.
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
