// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/punching.h"

#include <utility>

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
    if (std::exchange(reported, true))
        return Verdict::OutOfPlace;
    ready = false;
    goDue.reset();
    return Verdict::InPlace;
}

} // namespace punchline
