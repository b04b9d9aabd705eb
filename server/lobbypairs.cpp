// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// What the Lobby does with two clients at once: from finding each other to their end.

#include "server/lobby.h"

#include <algorithm>

namespace punchline {

void Lobby::seekPartner(ClientId id, TimePoint now)
{
    if (meetHere(id, now))
        return;
    if (at(id).isGuest)
        return sendBack(id, now);
    if (const auto found = m_store->meet(id, at(id).traits()))
        settleFound(id, *found, now);
    else
        enterPhase(id, Client::Seeking{now + StoreTime, std::nullopt});
}

bool Lobby::meetHere(ClientId id, TimePoint now)
{
    const Client &client = at(id);
    const auto found = std::ranges::find_if(
        m_queue, [&](const auto &entry) { return Client::mayMeet(client, at(entry.second)); });
    if (found == m_queue.end())
        return false;
    if (client.mustYieldTo(at(found->second).dialect))
        yield(id, now);
    else
        meetInLobby(id, found->second, now);
    return true;
}

void Lobby::meetInLobby(ClientId id, ClientId partner, TimePoint now)
{
    for (const ClientId each : {id, partner})
        leaveLobby(each, at(each));
    const bool inOrder = Client::inOrder(at(id), at(partner));
    pairTentatively(inOrder ? id : partner, inOrder ? partner : id, std::nullopt, now);
}

void Lobby::yield(ClientId id, TimePoint now)
{
    leaveLobby(id, at(id));
    at(id).hasYielded = true;
    enterPhase(id, Client::Yielding{now + YieldTime});
}

void Lobby::enterQueue(ClientId id)
{
    Client &client = at(id);
    m_queue.emplace(client.arrival, id);
    client.hasWaited = true;
    enterPhase(id, Client::Queued{});
    if (std::exchange(client.toldToWait, true))
        return;
    if (client.dialect == Dialect::Classic)
        m_commands.append(SendClassic{id, classic::First{}});
    else
        send(id, Waiting{});
}

void Lobby::leaveLobby(ClientId id, const Client &client)
{
    m_queue.erase(client.arrival);
    m_store->withdraw(id);
}

void Lobby::pairTentatively(ClientId first, ClientId second, const std::optional<Client::ClaimedRoom> &room,
                            TimePoint now)
{
    enterPhase(first, Client::Tentative{second, Role::Initiator, at(first).mayBeDead(), room});
    enterPhase(second, Client::Tentative{first, Role::Responder, at(second).mayBeDead(), room});
    for (const ClientId id : {first, second}) {
        if (at(id).mayBeDead())
            sendPing(id, now);
    }
    confirm(first, now);
}

void Lobby::confirm(ClientId id, TimePoint now)
{
    const auto own = std::get<Client::Tentative>(at(id).phase);
    const auto other = std::get<Client::Tentative>(at(own.partner).phase);
    if (own.owesPong || other.owesPong)
        return;
    const ClientId firstId = own.role == Role::Initiator ? id : own.partner;
    const ClientId secondId = own.role == Role::Initiator ? own.partner : id;
    const Client first = at(firstId);
    const Client second = at(secondId);
    if (own.room)
        closeRoom(own.room->hosting.room, first, now);
    const bool bothFramed = first.dialect == Dialect::Framed && second.dialect == Dialect::Framed;
    m_counts.add(own.room ? MeetingPlace::Room : bothFramed ? MeetingPlace::Lobby : MeetingPlace::Classic);
    m_counts.waits.add(now - first.asked);
    m_counts.waits.add(now - second.asked);
    // The second hears it first: a classic one has to listen by the time that the first dials.
    introduce(secondId, first, bothFramed ? std::optional(firstId) : std::nullopt, now);
    introduce(firstId, second, bothFramed ? std::optional(secondId) : std::nullopt, now);
}

void Lobby::introduce(ClientId id, const Client &peer, std::optional<ClientId> partner, TimePoint now)
{
    const Client &client = at(id);
    const auto pairing = std::get<Client::Tentative>(client.phase);
    const Endpoint observed = client.outsideBeside(peer);
    const Endpoint peerObserved = peer.outsideBeside(client);
    enterPhase(id, Punching{.end = now + PunchTime, .partner = partner, .peerDialect = peer.dialect});
    if (client.dialect == Dialect::Framed) {
        Paired paired{pairing.role, peer.dialect, observed, peerObserved, peer.commitment};
        if (pairing.room) {
            paired.room = pairing.room->hosting.room;
            paired.secret = pairing.room->secret;
        }
        send(id, paired);
        return;
    }
    if (pairing.role == Role::Initiator)
        m_commands.append(SendClassic{id, classic::PairedFirst{peerObserved}});
    else
        m_commands.append(SendClassic{id, classic::PairedSecond{peerObserved, observed.port}});
    drop(id, std::nullopt, now);
}

bool Lobby::accept(ClientId id, const Signal &signal, TimePoint now)
{
    auto *punching = at(id).punching();
    if (!punching)
        return false;
    const qint64 cost = signal.payload.size() + LobbyQuotas::SignalOverhead;
    auto verdict = punching->handleSignal(signal.payload.size());
    if (verdict == Punching::Verdict::InPlace && !m_quotas.relaying.take(at(id).observed.address, now, cost))
        verdict = Punching::Verdict::TooMuch;
    if (verdict == Punching::Verdict::InPlace && punching->partner) {
        ++m_counts.signalsRelayed;
        m_counts.signalBytesRelayed += static_cast<quint64>(signal.payload.size());
        send(*punching->partner, signal);
    }
    return settle(id, verdict, signal, now);
}

bool Lobby::accept(ClientId id, const PunchReady &ready, TimePoint now)
{
    auto *punching = at(id).punching();
    if (!punching)
        return false;
    const auto verdict = punching->handleReady();
    const bool isNew = verdict == Punching::Verdict::InPlace;
    if (isNew && punching->partner && std::get<Punching>(at(*punching->partner).phase).ready)
        startRound(id, *punching->partner, now);
    return settle(id, verdict, ready, now);
}

bool Lobby::accept(ClientId id, const Outcome &outcome, TimePoint now)
{
    auto *punching = at(id).punching();
    if (!punching)
        return false;
    const auto verdict = punching->handleOutcome();
    const bool isGuestElsewhere = std::holds_alternative<Client::Visiting>(at(id).phase);
    if (verdict == Punching::Verdict::InPlace && !isGuestElsewhere)
        m_counts.add(outcome);
    return settle(id, verdict, outcome, now);
}

bool Lobby::settle(ClientId id, Punching::Verdict verdict, const RendezvousMessage &message, TimePoint now)
{
    if (verdict == Punching::Verdict::TooMuch)
        drop(id, errorAbout(ProtocolErrorCode::TooMuch, message), now);
    else if (const auto *visiting = std::get_if<Client::Visiting>(&at(id).phase);
             visiting && verdict == Punching::Verdict::InPlace)
        m_commands.append(PassOn{id, visiting->host, message});
    return verdict != Punching::Verdict::OutOfPlace;
}

void Lobby::startRound(ClientId a, ClientId b, TimePoint now)
{
    auto &ofA = std::get<Punching>(at(a).phase);
    auto &ofB = std::get<Punching>(at(b).phase);
    Punching::startRound(ofA, at(a).roundTrip, ofB, at(b).roundTrip, now);
    const bool firstA = *ofA.goDue <= *ofB.goDue;
    for (const ClientId id : {firstA ? a : b, firstA ? b : a}) {
        if (*std::get<Punching>(at(id).phase).goDue <= now)
            sendGo(id);
        else
            schedule(id);
    }
}

void Lobby::sendGo(ClientId id)
{
    auto &punching = std::get<Punching>(at(id).phase);
    punching.goDue.reset();
    send(id, Go{punching.round});
    schedule(id);
}

void Lobby::leavePartner(const Client &client, const Client::Tentative &left, TimePoint now)
{
    if (!left.room) {
        at(left.partner).hasWaited = true;
        seekPartner(left.partner, now);
    } else if (left.role == Role::Responder) {
        m_rooms.release(left.room->hosting.room);
        enterPhase(left.partner, left.room->hosting);
    } else {
        closeRoom(left.room->hosting.room, client, now);
        // Already without a partner, or it would try to leave the one that is gone.
        enterPhase(left.partner, Client::Welcomed{now});
        drop(left.partner, errorAbout(ProtocolErrorCode::NoSuchRoom, JoinRoom{}), now);
    }
}

void Lobby::tellPeerLeft(const Punching &left)
{
    if (!left.partner)
        return;
    auto &other = std::get<Punching>(at(*left.partner).phase);
    other.partner.reset();
    other.goDue.reset();
    schedule(*left.partner);
    if (!left.reported && !other.reported)
        send(*left.partner, PeerLeft{});
}

} // namespace punchline
