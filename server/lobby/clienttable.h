// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbyclient.h"
#include "server/lobby/lobbycommands.h"

#include <QByteArray>
#include <QList>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace punchline {

/// The clients of a Lobby, with their deadlines and tickets, and the commands that wait to go out to them.
/// The table keeps the deadlines in step with the phases; what a phase means and what follows it is up to the
/// others that work on the table. Part of the Lobby.
class ClientTable
{
public:
    LobbyClient &add(ClientId id, const Endpoint &serverReflexive);
    /// For a client whose connection is at another server.
    LobbyClient &addGuest(ClientId id, const Endpoint &serverReflexive);
    /// `nullptr` if there is no such client.
    [[nodiscard]] LobbyClient *find(ClientId id);
    /// The phase of the client; `nullptr` if there is no such client, or if it is in another phase.
    template <typename Phase> [[nodiscard]] Phase *in(ClientId id)
    {
        LobbyClient *client = find(id);
        return client ? std::get_if<Phase>(&client->phase) : nullptr;
    }
    [[nodiscard]] LobbyClient &at(ClientId id) { return m_clients.at(id); }
    /// Removes the client, which has to be there.
    LobbyClient take(ClientId id);
    void clear();

    void enter(ClientId id, const LobbyClient::Phase &phase);
    /// To be called when the client's dueTime() may have changed.
    void schedule(ClientId id);
    /// The client visits @p place, to meet somebody of its @p wish.
    void enterVisit(ClientId id, const Directory::Place &place, const LobbyClient::Wish &wish, TimePoint now);

    /// A ticket that another client has shown first stays that client's.
    void setTicket(ClientId id, const QByteArray &ticket);
    [[nodiscard]] LobbyClient *findByTicket(const QByteArray &ticket);

    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;
    /// The client whose time was up first, if any client's time is up at @p now.
    [[nodiscard]] std::optional<ClientId> firstDue(TimePoint now) const;
    /// All clients whose time is up at @p now, the earliest first.
    [[nodiscard]] QList<ClientId> due(TimePoint now) const;

    [[nodiscard]] const std::map<ClientId, LobbyClient> &all() const { return m_clients; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_clients.size()); }
    [[nodiscard]] qsizetype guestCount() const { return m_guests; }
    /// The oldest of the clients that have not greeted yet.
    [[nodiscard]] std::optional<ClientId> oldestAtTheDoor() const;

    void command(const lobby::Command &command) { m_commands.append(command); }
    void send(ClientId id, const RendezvousMessage &message) { command(lobby::SendMessage{id, message}); }
    void sendPing(ClientId id, TimePoint now);
    [[nodiscard]] lobby::Commands takeCommands() { return std::exchange(m_commands, {}); }

private:
    std::map<ClientId, LobbyClient> m_clients;
    std::set<std::pair<TimePoint, ClientId>> m_deadlines;
    std::set<ClientId> m_atTheDoor; ///< Sorted by age, since ids only grow.
    std::map<QByteArray, ClientId> m_tickets;
    qsizetype m_guests = 0;
    lobby::Commands m_commands;
};

} // namespace punchline
