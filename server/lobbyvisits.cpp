// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// What the Lobby does with clients that meet somebody at another server: its own ones there, and others'
// here.

#include "server/lobby.h"

#include <algorithm>

namespace punchline {

// A client of this server.

Lobby::Commands Lobby::handleFound(ClientId seeker, const RoomStore::Found &found, TimePoint now)
{
    const Client *client = find(seeker);
    const bool seeks = client && std::holds_alternative<Client::Seeking>(client->phase);
    const bool waits = client && std::holds_alternative<Client::Queued>(client->phase);
    if (seeks || (waits && std::holds_alternative<RoomStore::Place>(found)))
        settleFound(seeker, found, now);
    return takeCommands();
}

void Lobby::settleFound(ClientId id, const RoomStore::Found &found, TimePoint now)
{
    const auto *seeking = std::get_if<Client::Seeking>(&at(id).phase);
    const std::optional<JoinRoom> wish = seeking ? seeking->wish : std::nullopt;
    if (const auto *place = std::get_if<RoomStore::Place>(&found)) {
        if (at(id).mustYieldTo(place->dialect))
            return yield(id, now);
        leaveLobby(id, at(id));
        visit(id, *place, wish, now);
    } else if (wish) {
        const bool failed = std::holds_alternative<RoomStore::Failure>(found);
        const auto code = failed ? ProtocolErrorCode::Unavailable : ProtocolErrorCode::NoSuchRoom;
        drop(id, errorAbout(code, *wish), now);
    } else if (!meetHere(id, now)) { // Somebody can have come here meanwhile.
        enterQueue(id);
    }
}

void Lobby::visit(ClientId id, const RoomStore::Place &place, const std::optional<JoinRoom> &wish,
                  TimePoint now)
{
    const Client &client = at(id);
    Visit visit{.observed = client.outside(),
                .dialect = client.dialect,
                .toldToWait = client.toldToWait,
                .hasWaited = client.hasWaited,
                .lastPing = client.lastPing,
                .commitment = client.commitment,
                .host = place.client};
    if (wish) {
        visit.room = wish->room;
        visit.secret = wish->secret;
    }
    m_commands.append(BeginVisit{id, place.server, visit});
    enterPhase(id, Client::Visiting{place.server, wish, now + StoreTime, std::nullopt});
}

Lobby::Client::Visiting *Lobby::visitAt(ClientId id, const RoomStore::ServerId &host)
{
    Client *client = find(id);
    auto *visiting = client ? std::get_if<Client::Visiting>(&client->phase) : nullptr;
    return visiting && visiting->host == host ? visiting : nullptr;
}

Lobby::Commands Lobby::handleHostSaid(ClientId id, const RoomStore::ServerId &host,
                                      const RendezvousMessage &message, TimePoint now)
{
    auto *visiting = visitAt(id, host);
    if (!visiting)
        return {};
    if (const auto *paired = std::get_if<Paired>(&message)) {
        // The host ends it by then; this is for one that does not.
        visiting->end = now + PunchTime + StoreTime;
        visiting->punching =
            Punching{.end = visiting->end, .partner = {}, .peerDialect = paired->peerDialect};
        schedule(id);
    } else if (const auto *go = std::get_if<Go>(&message); go && visiting->punching) {
        visiting->punching->ready = false;
        visiting->punching->round = go->round;
    } else if (const auto *ping = std::get_if<Ping>(&message)) {
        // Its Pong can come when the visit is over, and is in place then, too.
        at(id).lastPing = std::max(at(id).lastPing, ping->number);
        at(id).lastPingSent = now;
        at(id).pongOutstanding = true;
    }
    send(id, message);
    return takeCommands();
}

Lobby::Commands Lobby::handleHostSaid(ClientId id, const RoomStore::ServerId &host,
                                      const classic::ServerMessage &message)
{
    if (visitAt(id, host))
        m_commands.append(SendClassic{id, message});
    return takeCommands();
}

Lobby::Commands Lobby::handleHostClosed(ClientId id, const RoomStore::ServerId &host,
                                        const std::optional<ProtocolError> &error, TimePoint now)
{
    if (!visitAt(id, host))
        return {};
    const bool isWithoutHost = error
        && (error->code == ProtocolErrorCode::NoSuchRoom || error->code == ProtocolErrorCode::ShuttingDown);
    if (isWithoutHost) { // Nobody waits there any more, or that server stops, or has forgotten the visit.
        loseHost(id, now);
    } else {
        enterPhase(id, Client::Welcomed{now}); // There is no visit to be ended any more.
        drop(id, error, now);
    }
    return takeCommands();
}

Lobby::Commands Lobby::handleHostLost(const RoomStore::ServerId &host, TimePoint now)
{
    QList<ClientId> guests;
    for (const auto &[id, client] : m_clients) {
        const auto *visiting = std::get_if<Client::Visiting>(&client.phase);
        if (visiting && visiting->host == host)
            guests.append(id);
    }
    for (const ClientId id : guests)
        loseHost(id, now);
    return takeCommands();
}

void Lobby::loseHost(ClientId id, TimePoint now)
{
    const auto ended = std::get<Client::Visiting>(at(id).phase);
    if (!ended.punching)
        return seekOn(id, ended, now);
    // As when the peer leaves: with the host went its connection.
    enterPhase(id, *ended.punching);
    if (!ended.punching->reported)
        send(id, PeerLeft{});
}

void Lobby::seekOn(ClientId id, const Client::Visiting &ended, TimePoint now)
{
    enterPhase(id, Client::Welcomed{now});
    if (ended.wish)
        drop(id, errorAbout(ProtocolErrorCode::NoSuchRoom, *ended.wish), now);
    else
        seekPartner(id, now);
}

void Lobby::giveUp(ClientId id, const Client::Visiting &visiting, TimePoint now)
{
    if (visiting.punching)
        return drop(id, ProtocolError{ProtocolErrorCode::TooSlow, 0}, now);
    if (visiting.wish)
        return drop(id, errorAbout(ProtocolErrorCode::Unavailable, *visiting.wish), now);
    m_commands.append(EndVisit{id, visiting.host});
    seekOn(id, visiting, now);
}

// Another server's client.

Lobby::Commands Lobby::handleGuest(ClientId id, const Visit &visit, TimePoint now)
{
    Client &client = m_clients[id];
    client.observed = visit.observed;
    client.dialect = visit.dialect;
    client.toldToWait = visit.toldToWait;
    client.lastPing = visit.lastPing;
    client.commitment = visit.commitment;
    client.asked = now;
    client.hasWaited = visit.hasWaited;
    client.isGuest = true;
    ++m_guests;
    enterPhase(id, Client::Welcomed{now + EnterTime});
    if (client.dialect == Dialect::Framed && !client.hasWaited)
        sendPing(id, now); // The way from here is longer than the one that was measured.
    const bool isPaired = visit.room == 0
        ? meetHost(id, visit.host, now)
        : joinHere(id, JoinRoom{visit.room, visit.secret, visit.commitment}, now);
    if (!isPaired)
        sendBack(id, now);
    return takeCommands();
}

void Lobby::sendBack(ClientId id, TimePoint now)
{
    enterPhase(id, Client::Welcomed{now}); // Whoever it had met is gone.
    drop(id, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0}, now);
}

bool Lobby::meetHost(ClientId id, ClientId host, TimePoint now)
{
    at(id).arrival = ++m_arrivals;
    const Client *wanted = find(host);
    if (!wanted || !wanted->isInLobby()) {
        m_store->denyWaiting(host); // Or the others would come for it again and again.
        return meetHere(id, now);
    }
    if (!Client::mayMeet(at(id), *wanted))
        return meetHere(id, now);
    meetInLobby(id, host, now);
    return true;
}

} // namespace punchline
