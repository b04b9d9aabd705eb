// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace punchline {

/// A steady clock that goes on while the machine is suspended (Linux: CLOCK_BOOTTIME). steady_clock stands
/// still then: after a night in a bag, a link would seem to have been silent for a second. Where the system
/// has no such clock, this is steady_clock.
struct BootClock
{
    // NOLINTBEGIN(readability-identifier-naming): std::chrono's names for what a clock has
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] static time_point now() noexcept;
};

} // namespace punchline
