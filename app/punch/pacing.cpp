// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/pacing.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// A refusal costs only two packets, and the next SYN may meet a mapping that the peer has opened meanwhile.
// So begin fast, then calm down, in order not to hammer a peer that is not there. If both NATs answer with
// RST, two dials only meet if they begin within one one-way delay of each other. Two sides that dial again at
// once cannot fail to meet: a refusal takes two delays, so some two of their dials are never further apart
// than one. With pauses, the chance is two delays in a pause plus two delays: calm down slowly and never
// below four dials a second, or a path of 10 ms misses its budget.
constexpr auto FirstPause = 40ms;
constexpr auto LongestPause = 250ms;
constexpr int RefusalsAtOnePace = 8;

// Without a delay between them, two sides can dial in step, so that the SYN of each finds the other's dial
// just refused. So a side leaves the step now and then.
constexpr int RefusalsInStep = 16;
constexpr auto OutOfStep = 2ms;

constexpr int CalmShare = 6; // Share of a round trip.

constexpr auto UnreachablePause = 500ms;
constexpr auto LongestUnreachablePause = 4000ms;
constexpr auto TuplePause = 250ms;
constexpr auto AfterTimeout = 100ms;
constexpr auto DialTime = 3500ms;

} // namespace

std::chrono::milliseconds Pacing::pauseAfter(DialFailure failure, int failures)
{
    const int earlier = std::max(failures - 1, 0);
    const auto doubled = [](std::chrono::milliseconds first, int times, std::chrono::milliseconds longest) {
        return std::min(first * (1 << std::min(times, 5)), longest);
    };
    switch (failure) {
    case DialFailure::Refused:
        if (earlier < RefusalsAtOnce)
            return earlier % RefusalsInStep < RefusalsInStep - 1 ? 0ms : around(OutOfStep);
        return around(doubled(FirstPause, (earlier - RefusalsAtOnce) / RefusalsAtOnePace, LongestPause));
    case DialFailure::Unreachable:
        return around(doubled(UnreachablePause, earlier, LongestUnreachablePause));
    case DialFailure::TupleInUse:
        return around(TuplePause);
    case DialFailure::TimedOut:
        break;
    }
    return around(AfterTimeout);
}

std::chrono::milliseconds Pacing::calmAfter(std::chrono::milliseconds trip)
{
    return around(trip / CalmShare);
}

std::chrono::milliseconds Pacing::dialTime()
{
    return DialTime + around(AfterTimeout);
}

std::chrono::milliseconds Pacing::around(std::chrono::milliseconds middle)
{
    std::uniform_int_distribution<qint64> spread(middle.count() / 2, middle.count() * 3 / 2);
    return std::chrono::milliseconds(spread(m_random));
}

} // namespace punchline
