// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

namespace punchline {

/// Decides when a repeated event is worth a line in the log, separately for each of the @p Count values of @p
/// Reason: at once, and then at most once per interval with the number of events since, so that a flood of
/// clients is not a flood of lines. Knows no clock.
template <typename Reason, std::size_t Count> class LimitLog
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Time between two lines for one reason.
    static constexpr std::chrono::minutes Interval{1};

    /// The number of events since the last line, including this one; `nullopt` if no line is due.
    [[nodiscard]] std::optional<quint64> take(Reason reason, TimePoint now)
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

    std::array<State, Count> m_states = {};
};

} // namespace punchline
