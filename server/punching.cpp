// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/punching.h"

#include <algorithm>

namespace punchline {

Punching::Verdict Punching::handleSignal(qsizetype bytes)
{
    if (!maySpeak())
        return Verdict::OutOfPlace;
    ++signalCount;
    signalBytes += bytes;
    const bool tooMuch = signalCount > MaxSignals || signalBytes > MaxSignalBytes;
    return tooMuch ? Verdict::TooMuch : Verdict::InPlace;
}

Punching::Verdict Punching::handleReady()
{
    if (!maySpeak() || ready || goDue)
        return Verdict::OutOfPlace;
    if (round == MaxRounds)
        return Verdict::TooMuch;
    ready = true;
    return Verdict::InPlace;
}

Punching::Verdict Punching::handleOutcome()
{
    return std::exchange(reported, true) ? Verdict::OutOfPlace : Verdict::InPlace;
}

void Punching::startRound(Punching &a, std::optional<Duration> roundTripOfA, Punching &b,
                          std::optional<Duration> roundTripOfB, TimePoint now)
{
    const Duration difference =
        roundTripOfA && roundTripOfB ? *roundTripOfA - *roundTripOfB : Duration::zero();
    const TimePoint later = now + std::min<Duration>(std::chrono::abs(difference) / 2, MaxGoDelay);
    // Who is farther away is told first.
    a.goDue = difference >= Duration::zero() ? now : later;
    b.goDue = difference > Duration::zero() ? later : now;
    for (Punching *side : {&a, &b}) {
        side->ready = false;
        ++side->round;
    }
}

} // namespace punchline
