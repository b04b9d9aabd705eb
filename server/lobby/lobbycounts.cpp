// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobbycounts.h"

#include <numeric>

namespace punchline {

const char *nameOf(Rejection reason)
{
    static constexpr std::array<const char *, RejectionCount> Names{
        "malformed", "out_of_place", "unsupported_version", "too_slow",          "full",
        "too_much",  "no_such_room", "room_expired",        "too_many_attempts", "unavailable",
        "stranger",  "silent",       "too_many_connections"};
    return Names.at(static_cast<std::size_t>(reason));
}

LobbyCounts::Reports LobbyCounts::reports() const
{
    const auto sum = [](const auto &numbers) {
        return std::accumulate(numbers.begin(), numbers.end(), quint64(0));
    };
    return {.linked = sum(outcomes.at(1)), .failed = sum(outcomes.at(0))};
}

quint64 LobbyCounts::allPairs() const
{
    return std::accumulate(pairs.begin(), pairs.end(), quint64(0));
}

std::optional<Rejection> rejectionOf(ProtocolErrorCode code)
{
    switch (code) {
    case ProtocolErrorCode::Malformed:
        return Rejection::Malformed;
    case ProtocolErrorCode::OutOfPlace:
        return Rejection::OutOfPlace;
    case ProtocolErrorCode::UnsupportedVersion:
        return Rejection::UnsupportedVersion;
    case ProtocolErrorCode::TooSlow:
        return Rejection::TooSlow;
    case ProtocolErrorCode::Full:
        return Rejection::Full;
    case ProtocolErrorCode::TooMuch:
        return Rejection::TooMuch;
    case ProtocolErrorCode::NoSuchRoom:
        return Rejection::NoSuchRoom;
    case ProtocolErrorCode::RoomExpired:
        return Rejection::RoomExpired;
    case ProtocolErrorCode::TooManyAttempts:
        return Rejection::TooManyAttempts;
    case ProtocolErrorCode::Unavailable:
        return Rejection::Unavailable;
    case ProtocolErrorCode::UnknownType:
    case ProtocolErrorCode::ShuttingDown:
        break;
    }
    return std::nullopt;
}

} // namespace punchline
