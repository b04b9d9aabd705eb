// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"

#include <QCborMap>

#include <chrono>
#include <cstddef>
#include <optional>

namespace punchline {

/// How a punching went about it. The numbers travel.
enum class PunchStrategy {
    Unknown = 0,
    Direct = 1,     ///< Both dial where the other one is known to be.
    Prediction = 2, ///< The ports that a sequential NAT will allot next.
    Birthday = 3,   ///< Many ports on one side, many guesses on the other.
};
inline constexpr std::size_t PunchStrategyCount = 4;

/// How the punching ended; for the server's counts, which is why it is no more than words and a time.
struct Outcome
{
    /// Longer times are not told, and count as not told.
    static constexpr std::chrono::milliseconds MaxTime = std::chrono::minutes(10);

    bool linked = false;
    PunchStrategy strategy = PunchStrategy::Unknown; ///< Of the round in which it ended.
    NatKind nat = NatKind::Unknown;                  ///< Of who says it.
    NatKind peerNat = NatKind::Unknown;
    std::optional<std::chrono::milliseconds> time =
        std::nullopt; ///< From the moment that the peer was known.
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Its fields beside the type, of which all but the first may be missing.
void addOutcome(QCborMap &map, const Outcome &outcome);
/// Nothing where it does not say whether there is a link. What else is missing or odd counts as unknown.
[[nodiscard]] std::optional<Outcome> readOutcome(const QCborMap &map);

} // namespace punchline
