// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <chrono>
#include <random>

namespace punchline {

/// Why a dial ended without a connection.
enum class DialFailure {
    Refused,     ///< A RST answered.
    TimedOut,    ///< Nothing answered within the time that the system or the puncher gives.
    Unreachable, ///< ICMP, no route, or the system refused.
    TupleInUse,  ///< The system has this very connection already: the peer's SYN came first.
};

/// When to dial again. The pauses are random: two peers with one fixed beat can miss each other for ever.
class Pacing
{
public:
    /// @p seed makes the sequence repeatable in tests.
    explicit Pacing(quint32 seed)
        : m_random(seed)
    { }

    /// So many refusals in a row are followed by a dial at once. A refusal takes a round trip, which is pace
    /// enough; and where there is next to no delay, two SYNs have to be so many to cross.
    static constexpr int RefusalsAtOnce = 512;

    /// The pause after the @p failures-th failure in a row of one lane, counted from 1.
    [[nodiscard]] std::chrono::milliseconds pauseAfter(DialFailure failure, int failures);

    /// The least pause where SideTask::calm asks for one, after a refusal that took the round trip @p trip:
    /// about a sixth of it, a twelfth to a quarter. PUNCHING.md says why ("ICMP against RST").
    [[nodiscard]] std::chrono::milliseconds calmAfter(std::chrono::milliseconds trip);

    /// How long to leave a dial in SYN_SENT before a fresh one replaces it. Long enough for the system's own
    /// retransmissions at 1 s and 3 s (RFC 6298, section 2), which save two silent NATs whose first SYNs
    /// crossed badly.
    [[nodiscard]] std::chrono::milliseconds dialTime();

private:
    [[nodiscard]] std::chrono::milliseconds around(std::chrono::milliseconds middle);

    std::minstd_rand m_random;
};

} // namespace punchline
