// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <chrono>
#include <random>

namespace punchline {

/// Why a dial ended without a connection.
enum class DialFailure {
    Refused,     ///< A RST came back.
    TimedOut,    ///< Nothing answered within the time limit of the system or the puncher.
    Unreachable, ///< ICMP, no route, or the system refused.
    TupleInUse,  ///< The system already has this very connection: the peer's SYN came first.
};

/// When to dial again. The pauses are random: two peers with the same fixed rhythm can miss each other
/// forever.
class Pacing
{
public:
    /// @p seed makes the sequence repeatable in tests.
    explicit Pacing(quint32 seed)
        : m_random(seed)
    { }

    /// Up to this many refusals in a row, the next dial follows at once. A refusal takes a round trip, which
    /// is pace enough; and with almost no delay, it takes this many SYNs for two of them to cross.
    static constexpr int RefusalsAtOnce = 512;

    /// The pause after an attempt's @p failures-th failure in a row, counted from 1.
    [[nodiscard]] std::chrono::milliseconds pauseAfter(DialFailure failure, int failures);

    /// The minimum pause if SideTask::calm asks for one, after a refusal with the round trip @p trip: about a
    /// sixth of it, random between a twelfth and a quarter. PUNCHING.md says why ("ICMP against RST").
    [[nodiscard]] std::chrono::milliseconds calmAfter(std::chrono::milliseconds trip);

    /// How long to leave a dial in SYN_SENT before a new one replaces it. Long enough for the system's own
    /// retransmissions at 1 s and 3 s (RFC 6298, section 2), which rescue two silently dropping NATs whose
    /// first SYNs crossed at the wrong moment.
    [[nodiscard]] std::chrono::milliseconds dialTime();

private:
    [[nodiscard]] std::chrono::milliseconds around(std::chrono::milliseconds middle);

    std::minstd_rand m_random;
};

} // namespace punchline
