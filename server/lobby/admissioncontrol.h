// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/clienttable.h"
#include "server/lobby/lobbycounts.h"
#include "server/lobby/lobbyquotas.h"
#include "server/lobby/serverlimits.h"
#include "server/lobby/synquota.h"

#include <QHostAddress>

#include <chrono>

namespace punchline {

/// The door of the Lobby: which connections are let in and greeted, which are refused, how much each address
/// may take, and how a client goes out again. Part of the Lobby. It does not know what a client does inside:
/// whoever dismisses a client also has to end what the client took part in.
class AdmissionControl
{
public:
    /// Clients above the limits that are kept for a moment, so that they can be told why.
    static constexpr qsizetype MaxRefused = 64;

    /// Bounds of the time for the answer to an unsolicited SYN. Within them it is three of the client's round
    /// trips.
    static constexpr std::chrono::milliseconds MinSynTime{400};
    static constexpr std::chrono::milliseconds MaxSynTime{1500};
    /// Below this port there are services, and no mappings that a NAT would choose.
    static constexpr quint16 MinSynPort = 1024;

    struct Settings
    {
        ServerLimits limits = {};
        quint16 probePort = 0;       ///< What Welcome says; 0 for none.
        QHostAddress alternate = {}; ///< What Welcome says; null for none.
        bool relays = false;         ///< Whether pairs can have a relay.
        Endpoint relayAddress = {};  ///< Where clients join it; null for where they have reached the server.
    };

    AdmissionControl(const Settings &settings, ClientTable &clients, LobbyCounts &counts);

    [[nodiscard]] const ServerLimits &limits() const { return m_settings.limits; }
    void setLimits(const ServerLimits &limits);
    [[nodiscard]] bool relays() const { return m_settings.relays; }
    [[nodiscard]] const Endpoint &relayAddress() const { return m_settings.relayAddress; }
    [[nodiscard]] LobbyQuotas &quotas() { return m_quotas; }
    /// Nobody is connected any more, and nobody holds anything.
    void reset();

    void handleConnected(ClientId id, const Endpoint &serverReflexive, TimePoint now);
    /// False if the message is out of place. The same holds for the one below.
    [[nodiscard]] bool greet(ClientId id, const Hello &hello, TimePoint now);
    [[nodiscard]] bool askUnsolicited(ClientId id, TimePoint now);
    void handleUnsolicitedResult(ClientId id, UnsolicitedAnswer answer);

    /// Closes the client's connection and forgets the client.
    LobbyClient dismiss(ClientId id, const std::optional<ProtocolError> &error);
    /// Forgets the client, whose connection is closed already.
    LobbyClient forget(ClientId id);
    /// Nothing is counted for `nullopt`.
    void countRejection(ClientId id, const std::optional<Rejection> &reason);

private:
    void makeRoom();

    Settings m_settings;
    ClientTable &m_clients;
    LobbyCounts &m_counts;
    LobbyQuotas m_quotas;
    SynQuota m_synQuota;
    qsizetype m_refused = 0; ///< Of the clients.
};

} // namespace punchline
