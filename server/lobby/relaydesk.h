// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/lobbycounts.h"
#include "server/lobby/pair.h"
#include "server/lobby/relays.h"
#include "server/lobby/visits.h"

namespace punchline {

/// Offers a relay to a pair that asks for one, and brings the two connections together that say its tokens.
/// What is copied between them is not its business. Whose link is relayed stays connected, since the link
/// lasts no longer than the server: so both hear in time when it stops. Part of the Lobby.
class RelayDesk
{
public:
    RelayDesk(ClientTable &clients, AdmissionControl &admission, Visits &visits, LobbyCounts &counts)
        : m_clients(clients)
        , m_admission(admission)
        , m_visits(visits)
        , m_counts(counts)
        , m_relays(admission.quotas().relays)
    { }

    /// A client asks for a relay. False if the message is out of place.
    [[nodiscard]] bool ask(ClientId id, const AskRelay &request, TimePoint now);
    /// A connection says its token, in place of a greeting. False if the message is out of place.
    [[nodiscard]] bool join(ClientId id, const JoinRelay &request, TimePoint now);
    /// The client was in @p joining and has left it.
    void leave(const LobbyClient::Joining &joining);
    /// A client has told how it ended, and stays connected if its link is relayed here.
    void handleOutcome(ClientId id, const Outcome &outcome, TimePoint now);
    /// The relayed link is over. Returns the clients that have stayed connected for it.
    [[nodiscard]] QList<ClientId> handleEnded(Relays::Id relay);

    [[nodiscard]] qsizetype count() const { return m_relays.count(); }
    void clear() { m_relays.clear(); }

private:
    void refuse(ClientId id);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    Visits &m_visits;
    LobbyCounts &m_counts;
    Relays m_relays;
};

} // namespace punchline
