// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

namespace punchline {

/// Time until @p due; 0 if it has passed. Rounded up: a timer that fires early would find nothing due and be
/// armed again at once.
template <typename Clock>
[[nodiscard]] std::chrono::milliseconds timeUntil(std::chrono::time_point<Clock> due)
{
    const auto left = due - Clock::now();
    return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(left));
}

/// Lets @p timer fire when something is @p due, or not at all if nothing is.
template <typename Clock> void arm(QTimer &timer, const std::optional<std::chrono::time_point<Clock>> &due)
{
    if (due)
        timer.start(timeUntil(*due));
    else
        timer.stop();
}

} // namespace punchline
