// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/clienttable.h"

namespace punchline {

LobbyClient &ClientTable::add(ClientId id, const Endpoint &serverReflexive)
{
    LobbyClient &client = m_clients[id];
    client.serverReflexive = serverReflexive;
    return client;
}

LobbyClient &ClientTable::addGuest(ClientId id, const Endpoint &serverReflexive)
{
    LobbyClient &client = add(id, serverReflexive);
    client.isGuest = true;
    ++m_guests;
    return client;
}

LobbyClient *ClientTable::find(ClientId id)
{
    const auto found = m_clients.find(id);
    return found == m_clients.end() ? nullptr : &found->second;
}

LobbyClient ClientTable::take(ClientId id)
{
    LobbyClient client = std::move(at(id));
    m_deadlines.erase({client.deadline, id});
    m_atTheDoor.erase(id);
    m_tickets.erase(client.ticket);
    m_clients.erase(id);
    if (client.isGuest)
        --m_guests;
    return client;
}

void ClientTable::clear()
{
    m_clients.clear();
    m_deadlines.clear();
    m_atTheDoor.clear();
    m_tickets.clear();
    m_guests = 0;
}

void ClientTable::enter(ClientId id, const LobbyClient::Phase &phase)
{
    LobbyClient &client = at(id);
    client.phase = phase;
    if (client.isAtTheDoor())
        m_atTheDoor.insert(id);
    else
        m_atTheDoor.erase(id);
    schedule(id);
}

void ClientTable::schedule(ClientId id)
{
    LobbyClient &client = at(id);
    const TimePoint deadline = client.dueTime();
    if (deadline == client.deadline)
        return;
    m_deadlines.erase({client.deadline, id});
    client.deadline = deadline;
    if (deadline != LobbyClient::Never)
        m_deadlines.emplace(deadline, id);
}

void ClientTable::enterVisit(ClientId id, const Directory::Place &place, const LobbyClient::Wish &wish,
                             TimePoint now)
{
    command(lobby::BeginVisit{id, place.server, at(id).visitTo(place, wish)});
    enter(id, LobbyClient::Visiting{place.server, wish, now + LobbyClient::DirectoryTime, std::nullopt});
}

void ClientTable::setTicket(ClientId id, const QByteArray &ticket)
{
    if (!ticket.isEmpty() && m_tickets.try_emplace(ticket, id).second)
        at(id).ticket = ticket;
}

LobbyClient *ClientTable::findByTicket(const QByteArray &ticket)
{
    const auto found = m_tickets.find(ticket);
    return found == m_tickets.end() ? nullptr : find(found->second);
}

std::optional<TimePoint> ClientTable::nextTimeout() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
}

std::optional<ClientId> ClientTable::firstDue(TimePoint now) const
{
    const bool isDue = !m_deadlines.empty() && m_deadlines.begin()->first <= now;
    return isDue ? std::optional(m_deadlines.begin()->second) : std::nullopt;
}

QList<ClientId> ClientTable::due(TimePoint now) const
{
    QList<ClientId> ids;
    for (auto next = m_deadlines.begin(); next != m_deadlines.end() && next->first <= now; ++next)
        ids.append(next->second);
    return ids;
}

std::optional<ClientId> ClientTable::oldestAtTheDoor() const
{
    return m_atTheDoor.empty() ? std::nullopt : std::optional(*m_atTheDoor.begin());
}

void ClientTable::sendPing(ClientId id, TimePoint now)
{
    LobbyClient &client = at(id);
    ++client.lastPing;
    client.lastPingSent = now;
    client.pongOutstanding = true;
    send(id, Ping{client.lastPing});
    schedule(id);
}

} // namespace punchline
