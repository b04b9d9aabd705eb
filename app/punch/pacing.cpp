// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/pacing.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// A refusal costs nothing but two packets, and the next SYN may meet a mapping that the peer has opened
// meanwhile: begin fast, then calm down, so that a peer that is not there is not hammered.
constexpr auto FirstPause = 40ms;
constexpr auto LongestPause = 1000ms;

constexpr auto UnreachablePause = 500ms;
constexpr auto TuplePause = 250ms;
constexpr auto AfterTimeout = 100ms;
constexpr auto DialTime = 3500ms;

} // namespace

std::chrono::milliseconds Pacing::pauseAfter(DialFailure failure, int failures)
{
    const int doublings = std::clamp(failures - 1, 0, 5);
    switch (failure) {
    case DialFailure::Refused:
        return around(std::min<std::chrono::milliseconds>(FirstPause * (1 << doublings), LongestPause));
    case DialFailure::Unreachable:
        return around(
            std::min<std::chrono::milliseconds>(UnreachablePause * (1 << doublings), 4 * LongestPause));
    case DialFailure::TupleInUse:
        return around(TuplePause);
    case DialFailure::TimedOut:
        break;
    }
    return around(AfterTimeout);
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
