// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/pair.h"

#include <algorithm>

namespace punchline {

void Pair::beginPunching(TimePoint end, bool canHaveRelay)
{
    m_canHaveRelay = canHaveRelay;
    for (Side &side : m_sides)
        side.punching = Punching{.end = end};
}

std::array<Role, 2> Pair::startRound(Role last, std::optional<Duration> roundTripOfLast,
                                     std::optional<Duration> roundTripOfOther, TimePoint now)
{
    const Role other = otherRole(last);
    const Duration difference =
        roundTripOfLast && roundTripOfOther ? *roundTripOfLast - *roundTripOfOther : Duration::zero();
    const TimePoint later = now + std::min<Duration>(std::chrono::abs(difference) / 2, MaxGoDelay);
    // The client that is farther away is told first.
    side(last).punching->goDue = difference >= Duration::zero() ? now : later;
    side(other).punching->goDue = difference > Duration::zero() ? later : now;
    for (Side &each : m_sides) {
        each.punching->ready = false;
        ++each.punching->round;
    }
    return difference >= Duration::zero() ? std::array{last, other} : std::array{other, last};
}

} // namespace punchline
