// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/histogram.h"

#include "app/protocol/outcome.h"
#include "app/protocol/protocolerror.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <optional>

namespace punchline {

/// Why the server ended a connection.
enum class Rejection {
    Malformed,
    OutOfPlace,
    UnsupportedVersion,
    TooSlow,
    Full,
    TooMuch,
    NoSuchRoom,
    RoomExpired,
    TooManyAttempts,
    Unavailable,
    Replaced,
    WrongToken,
    Stranger,           ///< Speaks neither protocol.
    Silent,             ///< Said nothing, and classic clients are turned away.
    TooManyConnections, ///< Closed unheard: too many sockets of its address, or of all.
};
inline constexpr std::size_t RejectionCount = 15;
/// `nullopt` for an error that turns nobody away.
[[nodiscard]] std::optional<Rejection> rejectionOf(ProtocolErrorCode code);
/// The name in metrics and in the log.
[[nodiscard]] const char *nameOf(Rejection reason);

/// Where two met.
enum class MeetingPlace {
    Lobby,
    Room,
    Classic, ///< In the lobby, with at least one classic client.
    Handle,  ///< Nowhere: one called the other's handle.
};
inline constexpr std::size_t MeetingPlaceCount = 4;

/// What a client hears that asks for a relay.
enum class RelayAnswer {
    Offered,
    Full,        ///< There are too many in all.
    AddressFull, ///< There are too many for its address, or for the peer's.
    None,        ///< The pair cannot have one.
};
inline constexpr std::size_t RelayAnswerCount = 4;

/// What becomes of a connection that is to be one end of a relay.
enum class RelayJoin {
    Joined,
    Alone, ///< It left, or was closed, before the other end came.
    WrongToken,
};
inline constexpr std::size_t RelayJoinCount = 3;

inline constexpr std::array WaitBounds{0.1, 0.5, 1.0, 2.0, 5.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0};
inline constexpr std::array LinkTimeBounds{0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0};

/// What has happened in the Lobby since it began, in numbers that reveal nothing about any client. Kept by
/// the Lobby, shown by metricsText().
struct LobbyCounts
{
    template <std::size_t Size> using Numbers = std::array<quint64, Size>;

    void add(Rejection reason) { ++rejections.at(static_cast<std::size_t>(reason)); }
    void add(MeetingPlace meeting) { ++pairs.at(static_cast<std::size_t>(meeting)); }
    void add(RelayAnswer answer) { ++relayAnswers.at(static_cast<std::size_t>(answer)); }
    void add(RelayJoin join) { ++relayJoins.at(static_cast<std::size_t>(join)); }
    /// Counts only what fits into the fixed places, whatever a client reports.
    void add(const Outcome &outcome)
    {
        const auto strategy = static_cast<std::size_t>(outcome.strategy);
        const std::size_t linked = outcome.linked ? 1 : 0;
        ++outcomes.at(linked).at(strategy);
        ++nats.at(linked)
              .at(static_cast<std::size_t>(outcome.nat))
              .at(static_cast<std::size_t>(outcome.peerNat));
        if (outcome.linked && outcome.time)
            linkTimes.at(strategy).add(*outcome.time);
    }
    /// The number of pairs introduced so far, wherever they met.
    [[nodiscard]] quint64 allPairs() const;

    [[nodiscard]] quint64 of(Rejection reason) const
    {
        return rejections.at(static_cast<std::size_t>(reason));
    }

    Numbers<MeetingPlaceCount> pairs = {};
    Numbers<RejectionCount> rejections = {};
    /// [failed, linked][strategy]. Both clients of a pair may report.
    std::array<Numbers<PunchStrategyCount>, 2> outcomes = {};
    /// [failed, linked][own NAT][peer's NAT].
    std::array<std::array<Numbers<NatKindCount>, NatKindCount>, 2> nats = {};
    Histogram<WaitBounds> waits; ///< From asking for a peer until the pair was certain, for each client that
                                 ///< met somebody in the lobby or in a room.
    std::array<Histogram<LinkTimeBounds>, PunchStrategyCount> linkTimes;
    Numbers<RelayAnswerCount> relayAnswers = {};
    Numbers<RelayJoinCount> relayJoins = {};
    quint64 signals = 0;
    quint64 signalBytes = 0;
};

} // namespace punchline
