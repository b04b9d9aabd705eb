// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace punchline {

/// How a round of punching tries to get through the NATs. The numbers are sent.
enum class PunchStrategy {
    Unknown = 0,
    Direct = 1,     ///< Each side dials the other's candidates: enough if both mappings are port-stable.
    Prediction = 2, ///< Aims at the ports that a sequential NAT allocates next.
    Birthday = 3,   ///< Many ports on one side, many guesses on the other: some pair of them matches.
};
inline constexpr std::size_t PunchStrategyCount = 4;

/// How punching ended. It is for the server's statistics, so it holds only categories and a time.
struct Outcome
{
    static constexpr qint64 Type = 5;
    /// A longer time is not reported, and counts as not reported.
    static constexpr std::chrono::milliseconds MaxTime = std::chrono::minutes(10);

    bool linked = false;
    PunchStrategy strategy = PunchStrategy::Unknown; ///< Strategy of the round in which it ended.
    NatKind nat = NatKind::Unknown;                  ///< The sender's.
    NatKind peerNat = NatKind::Unknown;
    std::optional<std::chrono::milliseconds> time = std::nullopt; ///< Since the peer was known.
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

} // namespace punchline
