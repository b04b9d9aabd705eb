// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/visits.h"

#include "app/protocol/overloaded.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace punchline {

void Visits::passOn(ClientId id, const RendezvousMessage &message)
{
    if (const auto *visiting = m_clients.in<LobbyClient::Visiting>(id))
        m_clients.command(lobby::PassOn{id, visiting->host, message});
}

void Visits::handleSaid(ClientId id, const ServerId &host, const RendezvousMessage &message, TimePoint now)
{
    auto *visiting = find(id, host);
    if (!visiting)
        return;
    if (const auto *paired = std::get_if<Paired>(&message)) {
        // The host ends the visit by then. This is for a host that does not.
        visiting->end = now + LobbyClient::PunchTime + LobbyClient::DirectoryTime;
        visiting->punching = Punching{.end = visiting->end, .peerDialect = paired->peerDialect};
        visiting->canHaveRelay = paired->canHaveRelay;
        // It does not go back to its handles any more.
        if (const auto wish = std::exchange(visiting->wish, {});
            const auto *listing = std::get_if<Listing>(&wish))
            m_handles.leave(id, m_clients.at(id), *listing);
        m_clients.schedule(id);
    } else if (const auto *go = std::get_if<Go>(&message); go && visiting->punching) {
        visiting->punching->ready = false;
        visiting->punching->round = go->round;
    } else if (const auto *ping = std::get_if<Ping>(&message)) {
        // Its Pong may come after the end of the visit, and is in place even then.
        LobbyClient &client = m_clients.at(id);
        client.lastPing = std::max(client.lastPing, ping->number);
        client.lastPingSent = now;
        client.pongOutstanding = true;
        // The host relays the link, and asks whether its ends are still there.
        if (visiting->punching && visiting->punching->reported) {
            visiting->end = now + LobbyClient::PunchTime;
            m_clients.schedule(id);
        }
    }
    m_clients.send(id, message);
}

void Visits::handleSaid(ClientId id, const ServerId &host, const classic::ServerMessage &message,
                        TimePoint /*now*/)
{
    if (find(id, host))
        m_clients.command(lobby::SendClassic{id, message});
}

void Visits::handleClosed(ClientId id, const ServerId &host, const std::optional<ProtocolError> &error,
                          TimePoint now)
{
    const auto *visiting = find(id, host);
    if (!visiting)
        return;
    const bool isWithoutHost = error
        && (error->code == ProtocolErrorCode::NoSuchRoom || error->code == ProtocolErrorCode::ShuttingDown);
    if (isWithoutHost) // Nobody waits there any more, or that server stops, or has forgotten the visit.
        return loseHost(id, now);
    const LobbyClient::Wish wish = visiting->wish;
    const LobbyClient client = m_admission.dismiss(id, error);
    if (const auto *listing = std::get_if<Listing>(&wish))
        m_handles.leave(id, client, *listing);
}

void Visits::handleLost(const ServerId &host, TimePoint now)
{
    QList<ClientId> guests;
    for (const auto &[id, client] : m_clients.all()) {
        const auto *visiting = std::get_if<LobbyClient::Visiting>(&client.phase);
        if (visiting && visiting->host == host)
            guests.append(id);
    }
    for (const ClientId id : guests)
        loseHost(id, now);
}

void Visits::expire(ClientId id, const LobbyClient::Visiting &visit, TimePoint now)
{
    const auto giveUp = [&](const ProtocolError &error) {
        m_admission.dismiss(id, error);
        end(id, visit);
    };
    if (visit.punching)
        return giveUp(ProtocolError{ProtocolErrorCode::TooSlow, 0});
    if (const auto *join = std::get_if<JoinRoom>(&visit.wish))
        return giveUp(lobby::errorAbout(ProtocolErrorCode::Unavailable, *join));
    end(id, visit);
    seekOn(id, visit, now);
}

void Visits::leave(ClientId id, const LobbyClient &client, const LobbyClient::Visiting &visit)
{
    if (const auto *listing = std::get_if<Listing>(&visit.wish))
        m_handles.leave(id, client, *listing);
    end(id, visit);
}

void Visits::end(ClientId id, const LobbyClient::Visiting &visit)
{
    m_clients.command(lobby::EndVisit{id, visit.host});
}

LobbyClient::Visiting *Visits::find(ClientId id, const ServerId &host)
{
    auto *visiting = m_clients.in<LobbyClient::Visiting>(id);
    return visiting && visiting->host == host ? visiting : nullptr;
}

void Visits::loseHost(ClientId id, TimePoint now)
{
    const auto ended = *m_clients.in<LobbyClient::Visiting>(id);
    if (!ended.punching)
        return seekOn(id, ended, now);
    // It has stayed for a relayed link, which may go with the host.
    if (ended.punching->reported) {
        m_admission.dismiss(id, ProtocolError{ProtocolErrorCode::ShuttingDown, 0});
        return;
    }
    // As if the peer had left: the host's connection has gone with the host.
    m_clients.enter(id, *ended.punching);
    m_clients.send(id, PeerLeft{});
}

void Visits::seekOn(ClientId id, const LobbyClient::Visiting &ended, TimePoint now)
{
    const auto seek = Overloaded{
        [&](const JoinRoom &join) {
            m_admission.dismiss(id, lobby::errorAbout(ProtocolErrorCode::NoSuchRoom, join));
        },
        [&](const Listing &listing) { m_handles.seek(id, listing, now); },
        [&](std::monostate) { m_queue.seek(id, now); },
    };
    std::visit(seek, ended.wish);
}

} // namespace punchline
