// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/pairs.h"

#include <memory>
#include <utility>

namespace punchline {

void Pairs::meet(ClientId initiator, ClientId responder, const Pair::Place &place, TimePoint now)
{
    const auto pair = std::make_shared<Pair>(initiator, responder, place);
    for (const Role role : {Role::Initiator, Role::Responder}) {
        Pair::Side &side = pair->side(role);
        side.owesPong = m_clients.at(side.client).mayBeDead();
        m_clients.enter(side.client, LobbyClient::InPair{pair, role});
    }
    for (const Role role : {Role::Initiator, Role::Responder}) {
        if (pair->side(role).owesPong)
            m_clients.sendPing(pair->side(role).client, now);
    }
    confirm(*pair, now);
}

void Pairs::handlePong(ClientId id, TimePoint now)
{
    const auto *paired = m_clients.in<LobbyClient::InPair>(id);
    if (!paired || !paired->pair->isTentative())
        return;
    const std::shared_ptr<Pair> pair = paired->pair;
    pair->side(paired->role).owesPong = false;
    m_clients.schedule(id);
    confirm(*pair, now);
}

void Pairs::confirm(Pair &pair, TimePoint now)
{
    if (pair.side(Role::Initiator).owesPong || pair.side(Role::Responder).owesPong)
        return;
    const LobbyClient initiator = m_clients.at(pair.side(Role::Initiator).client);
    const LobbyClient responder = m_clients.at(pair.side(Role::Responder).client);
    if (pair.room())
        m_rooms.close(pair.room()->hosting.room, initiator.serverReflexive.address, now);
    if (pair.byHandle()) {
        for (const Role role : {Role::Initiator, Role::Responder}) {
            const LobbyClient &client = role == Role::Initiator ? initiator : responder;
            // Neither goes back to them any more.
            const Listing listing = std::exchange(pair.byHandle()->listingOf(role), {});
            m_handles.remove(listing, pair.side(role).client, client.serverReflexive.address);
        }
    }
    countPair(pair, initiator, responder, now);
    if (initiator.dialect == Dialect::Framed && responder.dialect == Dialect::Framed)
        pair.beginPunching(now + LobbyClient::PunchTime, canHaveRelay(initiator, responder));
    // The responder hears it first: a classic one has to listen by the time that the initiator dials.
    introduce(pair, Role::Responder, initiator, now);
    introduce(pair, Role::Initiator, responder, now);
}

bool Pairs::canHaveRelay(const LobbyClient &one, const LobbyClient &other) const
{
    // A guest has never reached this server, and has to be told where it is.
    const bool isKnown = !m_admission.relayAddress().isNull() || (!one.isGuest && !other.isGuest);
    return m_admission.relays() && isKnown && one.hearsOfRelays && other.hearsOfRelays;
}

void Pairs::countPair(Pair &pair, const LobbyClient &initiator, const LobbyClient &responder, TimePoint now)
{
    // Who awaits a handle may do so for days, which says nothing about the server.
    if (pair.byHandle())
        return m_counts.add(MeetingPlace::Handle);
    const bool bothFramed = initiator.dialect == Dialect::Framed && responder.dialect == Dialect::Framed;
    m_counts.add(pair.room() ? MeetingPlace::Room : bothFramed ? MeetingPlace::Lobby : MeetingPlace::Classic);
    m_counts.waits.add(now - initiator.asked);
    m_counts.waits.add(now - responder.asked);
}

void Pairs::introduce(Pair &pair, Role role, const LobbyClient &peer, TimePoint now)
{
    const ClientId id = pair.side(role).client;
    const LobbyClient &client = m_clients.at(id);
    const Endpoint own = client.outsideBeside(peer);
    const Endpoint others = peer.outsideBeside(client);
    if (client.dialect == Dialect::Classic) {
        if (role == Role::Initiator)
            m_clients.command(lobby::SendClassic{id, classic::PairedFirst{others}});
        else
            m_clients.command(lobby::SendClassic{id, classic::PairedSecond{others, own.port}});
        m_admission.dismiss(id, std::nullopt);
        return;
    }
    Paired paired{role, peer.dialect, own, others, peer.commitment};
    paired.canHaveRelay = pair.canHaveRelay();
    if (pair.room()) {
        paired.room = pair.room()->hosting.room;
        paired.secret = pair.room()->secret;
    } else if (pair.byHandle()) {
        paired.handle = pair.byHandle()->handle;
    }
    if (peer.dialect == Dialect::Classic)
        m_clients.enter(id, Punching{.end = now + LobbyClient::PunchTime, .peerDialect = peer.dialect});
    else
        m_clients.schedule(id);
    m_clients.send(id, paired);
}

Pairs::Verdict Pairs::handle(ClientId id, const Signal &signal, TimePoint now)
{
    LobbyClient &client = m_clients.at(id);
    Punching *const part = client.punching();
    if (!part)
        return Verdict::OutOfPlace;
    const Verdict verdict = part->handleSignal(signal.payload.size());
    if (verdict != Verdict::InPlace)
        return verdict;
    const qint64 cost = signal.payload.size() + LobbyQuotas::SignalOverhead;
    if (!m_admission.quotas().signalling.take(client.serverReflexive.address, now, cost))
        return Verdict::TooMuch;
    if (const auto *paired = m_clients.in<LobbyClient::InPair>(id)) {
        ++m_counts.signals;
        m_counts.signalBytes += static_cast<quint64>(signal.payload.size());
        m_clients.send(paired->pair->side(otherRole(paired->role)).client, signal);
    }
    return verdict;
}

Pairs::Verdict Pairs::handle(ClientId id, const PunchReady & /*ready*/, TimePoint now)
{
    Punching *const part = m_clients.at(id).punching();
    const Verdict verdict = part ? part->handleReady() : Verdict::OutOfPlace;
    const auto *paired = m_clients.in<LobbyClient::InPair>(id);
    if (verdict == Verdict::InPlace && paired && paired->pair->side(otherRole(paired->role)).punching->ready)
        startRound(id, now);
    return verdict;
}

Pairs::Verdict Pairs::handle(ClientId id, const Outcome &outcome, TimePoint /*now*/)
{
    LobbyClient &client = m_clients.at(id);
    Punching *const part = client.punching();
    const Verdict verdict = part ? part->handleOutcome() : Verdict::OutOfPlace;
    // The server that has paired the two counts it.
    if (verdict != Verdict::InPlace)
        return verdict;
    m_clients.schedule(id); // No Go is due for it any more.
    if (!std::holds_alternative<LobbyClient::Visiting>(client.phase))
        m_counts.add(outcome);
    return verdict;
}

void Pairs::startRound(ClientId id, TimePoint now)
{
    const auto paired = *m_clients.in<LobbyClient::InPair>(id);
    Pair &pair = *paired.pair;
    const ClientId other = pair.side(otherRole(paired.role)).client;
    for (const Role role :
         pair.startRound(paired.role, m_clients.at(id).roundTrip, m_clients.at(other).roundTrip, now)) {
        const Pair::Side &side = pair.side(role);
        if (side.punching->dueTime() <= now)
            sendGo(side.client);
        else
            m_clients.schedule(side.client);
    }
}

void Pairs::sendGo(ClientId id)
{
    Punching &part = *m_clients.at(id).punching();
    part.goDue.reset();
    m_clients.send(id, Go{part.round});
    m_clients.schedule(id);
}

void Pairs::separate(Pair &pair)
{
    for (const Role role : {Role::Initiator, Role::Responder})
        m_clients.enter(pair.side(role).client, *pair.side(role).punching);
}

std::optional<ClientId> Pairs::handleLeft(const LobbyClient &client, const LobbyClient::InPair &left,
                                          TimePoint now)
{
    if (left.pair->isTentative())
        return leaveTentative(client, left, now);
    Pair::Side &peer = left.pair->side(otherRole(left.role));
    peer.punching->goDue.reset();
    m_clients.enter(peer.client, *peer.punching);
    if (!left.pair->side(left.role).punching->reported && !peer.punching->reported)
        m_clients.send(peer.client, PeerLeft{});
    return std::nullopt;
}

std::optional<ClientId> Pairs::leaveTentative(const LobbyClient &client, const LobbyClient::InPair &left,
                                              TimePoint now)
{
    const ClientId peer = left.pair->side(otherRole(left.role)).client;
    auto *const room = left.pair->room();
    if (!room) {
        if (auto *const met = left.pair->byHandle())
            m_handles.remove(met->listingOf(left.role), left.pair->side(left.role).client,
                             client.serverReflexive.address);
        m_clients.at(peer).hasWaited = true;
        return peer;
    }
    if (left.role == Role::Responder) {
        m_rooms.release(room->hosting.room);
        m_clients.enter(peer, room->hosting);
    } else {
        m_rooms.close(room->hosting.room, client.serverReflexive.address, now);
        m_admission.dismiss(peer, lobby::errorAbout(ProtocolErrorCode::NoSuchRoom, JoinRoom{}));
    }
    return std::nullopt;
}

} // namespace punchline
