// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/handledesk.h"
#include "server/lobby/lobbyqueue.h"

namespace punchline {

/// The clients of this server that are guests of another one, whose messages they get. What they say there is
/// passed on. Part of the Lobby. An answer for a client that has left, or is not at that host any more, has
/// no effect.
class Visits
{
public:
    using ServerId = Directory::ServerId;

    Visits(ClientTable &clients, AdmissionControl &admission, LobbyQueue &queue, HandleDesk &handles)
        : m_clients(clients)
        , m_admission(admission)
        , m_queue(queue)
        , m_handles(handles)
    { }

    /// Passes @p message on if the client visits another server.
    void passOn(ClientId id, const RendezvousMessage &message);
    void handleSaid(ClientId id, const ServerId &host, const RendezvousMessage &message, TimePoint now);
    void handleSaid(ClientId id, const ServerId &host, const classic::ServerMessage &message, TimePoint now);
    void handleClosed(ClientId id, const ServerId &host, const std::optional<ProtocolError> &error,
                      TimePoint now);
    void handleLost(const ServerId &host, TimePoint now);
    /// The time of the visit is over.
    void expire(ClientId id, const LobbyClient::Visiting &visit, TimePoint now);
    /// @p client was in @p visit and has left it.
    void leave(ClientId id, const LobbyClient &client, const LobbyClient::Visiting &visit);
    /// Like leave(), without a word about the client's handles.
    void end(ClientId id, const LobbyClient::Visiting &visit);

private:
    [[nodiscard]] LobbyClient::Visiting *find(ClientId id, const ServerId &host);
    void loseHost(ClientId id, TimePoint now);
    void seekOn(ClientId id, const LobbyClient::Visiting &ended, TimePoint now);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    LobbyQueue &m_queue;
    HandleDesk &m_handles;
};

} // namespace punchline
