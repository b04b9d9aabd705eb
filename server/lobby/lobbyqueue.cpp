// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobbyqueue.h"

#include <algorithm>
#include <utility>

namespace punchline {

void LobbyQueue::arrive(ClientId id, TimePoint now)
{
    LobbyClient &client = m_clients.at(id);
    client.arrival = ++m_arrivals;
    client.asked = now;
    client.hasWaited = false;
    client.toldToWait = false;
    seek(id, now);
}

void LobbyQueue::seek(ClientId id, TimePoint now)
{
    if (meetHere(id, now))
        return;
    if (m_clients.at(id).isGuest)
        m_admission.dismiss(id, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0});
    else if (const auto found = m_directory.meet(id, m_clients.at(id).traits()))
        handleFound(id, *found, now);
    else
        m_clients.enter(id, LobbyClient::Seeking{now + LobbyClient::DirectoryTime, std::nullopt});
}

bool LobbyQueue::receive(ClientId id, ClientId host, TimePoint now)
{
    m_clients.at(id).arrival = ++m_arrivals;
    const LobbyClient *wanted = m_clients.find(host);
    if (!wanted || !wanted->isInLobby()) {
        // Otherwise other servers would send their clients here again and again.
        m_directory.denyWaiting(host);
        return meetHere(id, now);
    }
    if (!Directory::mayMeet(m_clients.at(id).traits(), wanted->traits()))
        return meetHere(id, now);
    meet(id, host, now);
    return true;
}

void LobbyQueue::handleFound(ClientId id, const Directory::Found &found, TimePoint now)
{
    if (const auto *place = std::get_if<Directory::Place>(&found)) {
        if (m_clients.at(id).mustYieldTo(place->dialect))
            return yield(id, now);
        leave(id, m_clients.at(id));
        m_clients.enterVisit(id, *place, {}, now);
    } else if (!meetHere(id, now)) { // A client can have come here meanwhile.
        wait(id);
    }
}

bool LobbyQueue::meetHere(ClientId id, TimePoint now)
{
    const LobbyClient &client = m_clients.at(id);
    const auto found = std::ranges::find_if(m_waiting, [&](const auto &entry) {
        return Directory::mayMeet(client.traits(), m_clients.at(entry.second).traits());
    });
    if (found == m_waiting.end())
        return false;
    if (client.mustYieldTo(m_clients.at(found->second).dialect))
        yield(id, now);
    else
        meet(id, found->second, now);
    return true;
}

void LobbyQueue::meet(ClientId id, ClientId peer, TimePoint now)
{
    for (const ClientId each : {id, peer})
        leave(each, m_clients.at(each));
    const bool inOrder = LobbyClient::inOrder(m_clients.at(id), m_clients.at(peer));
    m_pairs.meet(inOrder ? id : peer, inOrder ? peer : id, {}, now);
}

void LobbyQueue::yield(ClientId id, TimePoint now)
{
    leave(id, m_clients.at(id));
    m_clients.at(id).hasYielded = true;
    m_clients.enter(id, LobbyClient::Yielding{now + LobbyClient::YieldTime});
}

void LobbyQueue::wait(ClientId id)
{
    LobbyClient &client = m_clients.at(id);
    m_waiting.emplace(client.arrival, id);
    client.hasWaited = true;
    m_clients.enter(id, LobbyClient::Queued{});
    if (std::exchange(client.toldToWait, true))
        return;
    if (client.dialect == Dialect::Classic)
        m_clients.command(lobby::SendClassic{id, classic::First{}});
    else
        m_clients.send(id, Waiting{});
}

void LobbyQueue::leave(ClientId id, const LobbyClient &client)
{
    m_waiting.erase(client.arrival);
    m_directory.withdraw(id);
}

} // namespace punchline
