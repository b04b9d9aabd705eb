// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobbycounts.h"

#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace punchline {

/// When a reached limit is worth a line in the log: at once, and then at most once in a while with how often
/// it has happened since, so that a flood of clients is none of lines. Knows no clock.
class LimitLog
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Between two lines for one reason.
    static constexpr std::chrono::minutes Interval{1};

    /// How many times since the last line, this one included; nothing where no line is due.
    [[nodiscard]] std::optional<quint64> take(Rejection reason, TimePoint now)
    {
        State &state = m_states.at(static_cast<std::size_t>(reason));
        ++state.untold;
        if (now < state.nextLine)
            return std::nullopt;
        state.nextLine = now + Interval;
        return std::exchange(state.untold, 0);
    }

private:
    struct State
    {
        TimePoint nextLine = TimePoint::min();
        quint64 untold = 0;
    };

    std::array<State, RejectionCount> m_states = {};
};

} // namespace punchline
