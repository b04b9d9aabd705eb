// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/outcome.h"

#include "app/protocol/cborfields.h"

namespace punchline {

using cbor::boolField;
using cbor::unsignedField;

namespace {

/// One of the first @p count values of an enumeration; for anything else its first one, which means unknown.
template <typename Word> Word wordOrUnknown(const QCborMap &map, qint64 key, std::size_t count)
{
    return static_cast<Word>(unsignedField(map, key, static_cast<qint64>(count) - 1).value_or(0));
}

} // namespace

void addOutcome(QCborMap &map, const Outcome &outcome)
{
    map[1] = outcome.linked;
    if (outcome.strategy != PunchStrategy::Unknown)
        map[2] = static_cast<qint64>(outcome.strategy);
    if (outcome.nat != NatKind::Unknown)
        map[3] = static_cast<qint64>(outcome.nat);
    if (outcome.peerNat != NatKind::Unknown)
        map[4] = static_cast<qint64>(outcome.peerNat);
    if (outcome.time && *outcome.time <= Outcome::MaxTime)
        map[5] = static_cast<qint64>(outcome.time->count());
}

std::optional<Outcome> readOutcome(const QCborMap &map)
{
    const auto linked = boolField(map, 1);
    if (!linked)
        return std::nullopt;
    Outcome outcome{*linked, wordOrUnknown<PunchStrategy>(map, 2, PunchStrategyCount),
                    wordOrUnknown<NatKind>(map, 3, NatKindCount),
                    wordOrUnknown<NatKind>(map, 4, NatKindCount)};
    if (const auto time = unsignedField(map, 5, Outcome::MaxTime.count()))
        outcome.time = std::chrono::milliseconds(*time);
    return outcome;
}

} // namespace punchline
