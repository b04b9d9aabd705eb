// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/handles.h"
#include "server/lobby/lobbycounts.h"
#include "server/lobby/pair.h"
#include "server/lobby/rooms.h"

#include "app/protocol/outcome.h"

#include <optional>

namespace punchline {

/// What becomes of two clients that have met: makes sure that both are alive, introduces them, passes their
/// signals on and starts their rounds. Part of the Lobby. Both clients may also be another server's guests.
class Pairs
{
public:
    using Verdict = Punching::Verdict;

    Pairs(ClientTable &clients, AdmissionControl &admission, Rooms &rooms, Handles &handles,
          LobbyCounts &counts)
        : m_clients(clients)
        , m_admission(admission)
        , m_rooms(rooms)
        , m_handles(handles)
        , m_counts(counts)
    { }

    void meet(ClientId initiator, ClientId responder, const Pair::Place &place, TimePoint now);
    /// The client has shown that it is alive.
    void handlePong(ClientId id, TimePoint now);

    // A client that visits another server is judged by its own server, too.
    [[nodiscard]] Verdict handle(ClientId id, const Signal &signal, TimePoint now);
    [[nodiscard]] Verdict handle(ClientId id, const PunchReady &, TimePoint now);
    [[nodiscard]] Verdict handle(ClientId id, const Outcome &outcome, TimePoint now);

    void sendGo(ClientId id);
    /// The time of both is over: each stays by itself until it has been told.
    void separate(Pair &pair);
    /// @p client was in @p left and has left it. Returns the peer if it needs another one.
    [[nodiscard]] std::optional<ClientId> handleLeft(const LobbyClient &client,
                                                     const LobbyClient::InPair &left, TimePoint now);

private:
    void confirm(Pair &pair, TimePoint now);
    [[nodiscard]] bool canHaveRelay(const LobbyClient &one, const LobbyClient &other) const;
    void countPair(Pair &pair, const LobbyClient &initiator, const LobbyClient &responder, TimePoint now);
    void introduce(Pair &pair, Role role, const LobbyClient &peer, TimePoint now);
    void startRound(ClientId id, TimePoint now);
    [[nodiscard]] std::optional<ClientId> leaveTentative(const LobbyClient &client,
                                                         const LobbyClient::InPair &left, TimePoint now);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    Rooms &m_rooms;
    Handles &m_handles;
    LobbyCounts &m_counts;
};

} // namespace punchline
