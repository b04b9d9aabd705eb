// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/listing.h"
#include "server/lobby/lobbyclient.h"
#include "server/lobby/punching.h"

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <array>
#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// Two clients of this server that have met. At first the pair is tentative: each side that may have died
/// while it waited owes a Pong. Then the two punch, round by round. It decides when a round starts; the Pairs
/// of the Lobby send what is to be sent. The two clients share it; when one of them leaves, it is over. No
/// sockets, no clock.
class Pair
{
public:
    /// The longest time by which one client's Go is held back for the other's: no sane path needs more.
    static constexpr std::chrono::seconds MaxGoDelay{1};

    /// The room in which the two have met; the initiator is its host.
    struct ClaimedRoom
    {
        LobbyClient::Hosting hosting; ///< What the host goes back to if the responder leaves.
        SecretKind secret = SecretKind::SpokenCode;
    };

    /// The handle by which the two have met.
    struct ClaimedHandle
    {
        QByteArray handle;
        /// What each goes back to if the other one leaves, the initiator's first.
        std::array<Listing, 2> listings;

        [[nodiscard]] Listing &listingOf(Role role) { return listings.at(role == Role::Initiator ? 0 : 1); }
    };
    /// Where the two have met: in the lobby, in a room, or by a handle.
    using Place = std::variant<std::monostate, ClaimedRoom, ClaimedHandle>;

    struct Side
    {
        ClientId client = 0;
        bool owesPong = false; ///< The pair is tentative until neither side owes one.
        std::optional<Punching> punching = std::nullopt;
    };

    Pair(ClientId initiator, ClientId responder, const Place &place)
        : m_sides{Side{initiator}, Side{responder}}
        , m_place(place)
    { }

    /// `nullptr` if they met elsewhere, as for byHandle(). If the pair comes to nothing, what is said of the
    /// room or the listings here counts.
    [[nodiscard]] ClaimedRoom *room() { return std::get_if<ClaimedRoom>(&m_place); }
    [[nodiscard]] ClaimedHandle *byHandle() { return std::get_if<ClaimedHandle>(&m_place); }
    [[nodiscard]] Side &side(Role role) { return m_sides.at(role == Role::Initiator ? 0 : 1); }
    /// Until the pair is certain.
    [[nodiscard]] bool isTentative() const { return !m_sides.front().punching; }
    /// The pair is certain, and has time until @p end. @p canHaveRelay says whether this server can offer
    /// both sides one.
    void beginPunching(TimePoint end, bool canHaveRelay);
    [[nodiscard]] bool canHaveRelay() const { return m_canHaveRelay; }
    /// Both are ready, and the @p last one has just said so: begins the next round and sets goDue of each
    /// side so that Go reaches both at one moment. Returns the sides in the order of their goDue.
    std::array<Role, 2> startRound(Role last, std::optional<Duration> roundTripOfLast,
                                   std::optional<Duration> roundTripOfOther, TimePoint now);

private:
    std::array<Side, 2> m_sides;
    Place m_place;
    bool m_canHaveRelay = false;
};

} // namespace punchline
