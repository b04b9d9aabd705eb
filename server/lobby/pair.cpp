// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/pair.h"

#include <algorithm>

namespace punchline {

void Pair::setRoomExpiry(TimePoint time)
{
    if (m_room)
        m_room->hosting.expiry = time;
}

void Pair::awaitPong(Role role)
{
    if (auto *tentative = std::get_if<Tentative>(&m_state))
        tentative->owesPong.at(index(role)) = true;
}

void Pair::handlePong(Role role)
{
    if (auto *tentative = std::get_if<Tentative>(&m_state))
        tentative->owesPong.at(index(role)) = false;
}

bool Pair::owesPong(Role role) const
{
    const auto *tentative = std::get_if<Tentative>(&m_state);
    return tentative && tentative->owesPong.at(index(role));
}

void Pair::beginPunching(TimePoint end)
{
    m_state = Sides{Punching{.end = end}, Punching{.end = end}};
}

Punching *Pair::punching(Role role)
{
    auto *sides = std::get_if<Sides>(&m_state);
    return sides ? &sides->at(index(role)) : nullptr;
}

bool Pair::isReady(Role role) const
{
    const auto *sides = std::get_if<Sides>(&m_state);
    return sides && sides->at(index(role)).ready;
}

std::array<Role, 2> Pair::startRound(Role last, std::optional<Duration> roundTripOfLast,
                                     std::optional<Duration> roundTripOfOther, TimePoint now)
{
    const Role other = otherRole(last);
    const Duration difference =
        roundTripOfLast && roundTripOfOther ? *roundTripOfLast - *roundTripOfOther : Duration::zero();
    const TimePoint later = now + std::min<Duration>(std::chrono::abs(difference) / 2, MaxGoDelay);
    // The client that is farther away is told first.
    punching(last)->goDue = difference >= Duration::zero() ? now : later;
    punching(other)->goDue = difference > Duration::zero() ? later : now;
    for (const Role role : {last, other}) {
        punching(role)->ready = false;
        ++punching(role)->round;
    }
    return difference >= Duration::zero() ? std::array{last, other} : std::array{other, last};
}

} // namespace punchline
