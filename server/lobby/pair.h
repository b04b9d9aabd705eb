// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbyclient.h"
#include "server/lobby/punching.h"

#include "app/protocol/rendezvousmessages.h"

#include <array>
#include <chrono>
#include <cstddef>
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
    using TimePoint = LobbyClient::TimePoint;
    using Duration = LobbyClient::Duration;
    using ClientId = LobbyClient::ClientId;

    /// The longest time by which one client's Go is held back for the other's: no sane path needs more.
    static constexpr std::chrono::seconds MaxGoDelay{1};

    /// The room in which the two have met; the initiator is its host.
    struct ClaimedRoom
    {
        LobbyClient::Hosting hosting; ///< What the host goes back to if the responder leaves.
        SecretKind secret = SecretKind::SpokenCode;
    };

    /// @p room is `nullopt` if the two met in the lobby.
    Pair(ClientId initiator, ClientId responder, const std::optional<ClaimedRoom> &room)
        : m_clients{initiator, responder}
        , m_room(room)
        , m_state(Tentative{{false, false}})
    { }

    [[nodiscard]] ClientId client(Role role) const { return m_clients.at(index(role)); }
    [[nodiscard]] const std::optional<ClaimedRoom> &room() const { return m_room; }
    /// If the pair comes to nothing, the room expires at @p time.
    void setRoomExpiry(TimePoint time);

    // While the pair is tentative.
    void awaitPong(Role role);
    void handlePong(Role role);
    [[nodiscard]] bool owesPong(Role role) const;
    [[nodiscard]] bool isTentative() const { return std::holds_alternative<Tentative>(m_state); }

    /// The pair is certain, and has time until @p end.
    void beginPunching(TimePoint end);
    /// `nullptr` while the pair is tentative.
    [[nodiscard]] Punching *punching(Role role);
    [[nodiscard]] bool isReady(Role role) const;
    /// Both are ready, and the @p last one has just said so: begins the next round and sets goDue of each
    /// side so that Go reaches both at one moment. Returns the sides in the order of their goDue.
    std::array<Role, 2> startRound(Role last, std::optional<Duration> roundTripOfLast,
                                   std::optional<Duration> roundTripOfOther, TimePoint now);

private:
    struct Tentative
    {
        std::array<bool, 2> owesPong;
    };
    using Sides = std::array<Punching, 2>;

    [[nodiscard]] static std::size_t index(Role role) { return role == Role::Initiator ? 0 : 1; }

    std::array<ClientId, 2> m_clients;
    std::optional<ClaimedRoom> m_room;
    std::variant<Tentative, Sides> m_state;
};

} // namespace punchline
