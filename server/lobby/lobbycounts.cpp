// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobbycounts.h"

#include <algorithm>
#include <numeric>

namespace punchline {

namespace {

struct RejectionRow
{
    const char *name = nullptr;
    std::optional<ProtocolErrorCode> code = std::nullopt; ///< What the client is told, if that is anything.
};

// In the order of Rejection.
constexpr std::array<RejectionRow, RejectionCount> Rejections{{
    {"malformed", ProtocolErrorCode::Malformed},
    {"out_of_place", ProtocolErrorCode::OutOfPlace},
    {"unsupported_version", ProtocolErrorCode::UnsupportedVersion},
    {"too_slow", ProtocolErrorCode::TooSlow},
    {"full", ProtocolErrorCode::Full},
    {"too_much", ProtocolErrorCode::TooMuch},
    {"no_such_room", ProtocolErrorCode::NoSuchRoom},
    {"room_expired", ProtocolErrorCode::RoomExpired},
    {"too_many_attempts", ProtocolErrorCode::TooManyAttempts},
    {"unavailable", ProtocolErrorCode::Unavailable},
    {"replaced", ProtocolErrorCode::Replaced},
    {"wrong_token", ProtocolErrorCode::WrongToken},
    {"stranger"},
    {"silent"},
    {"too_many_connections"},
}};

} // namespace

const char *nameOf(Rejection reason)
{
    return Rejections.at(static_cast<std::size_t>(reason)).name;
}

std::optional<Rejection> rejectionOf(ProtocolErrorCode code)
{
    const auto *const found = std::ranges::find(Rejections, code, &RejectionRow::code);
    return found == Rejections.end() ? std::nullopt
                                     : std::optional(static_cast<Rejection>(found - Rejections.begin()));
}

quint64 LobbyCounts::allPairs() const
{
    return std::accumulate(pairs.begin(), pairs.end(), quint64(0));
}

} // namespace punchline
