// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobby.h"

#include "app/protocol/overloaded.h"

#include <algorithm>
#include <variant>

namespace punchline {

Lobby::Lobby(const Settings &settings, Directory &directory)
    : m_admission(settings, m_clients, m_counts)
    , m_rooms(directory, m_admission.quotas().rooms)
    , m_handles(m_admission.quotas().handles)
    , m_pairs(m_clients, m_admission, m_rooms, m_handles, m_counts)
    , m_queue(m_clients, m_admission, directory, m_pairs)
    , m_desk(m_clients, m_admission, directory, m_rooms, m_pairs)
    , m_handleDesk(m_clients, m_admission, directory, m_handles, m_pairs)
    , m_visits(m_clients, m_admission, m_queue, m_handleDesk)
    , m_relayDesk(m_clients, m_admission, m_visits, m_counts)
{ }

Lobby::Commands Lobby::handleConnected(ClientId id, const Endpoint &serverReflexive, TimePoint now)
{
    m_admission.handleConnected(id, serverReflexive, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleFrameBegun(ClientId id, TimePoint now)
{
    LobbyClient *client = m_clients.find(id);
    if (!client)
        return {};
    if (const auto *refused = std::get_if<LobbyClient::Refused>(&client->phase)) {
        drop(id, ProtocolError{refused->reason, 0}, now);
    } else if (std::holds_alternative<LobbyClient::Silent>(client->phase)
               || client->dialect == Dialect::Classic) {
        // A greeting that was late: the client is not classic after all, and its arrival is withdrawn.
        client->dialect = Dialect::Framed;
        const LobbyClient::Phase left = client->phase;
        m_clients.enter(id, LobbyClient::Greeting{now + LobbyClient::GreetingTime});
        leave(id, *client, left, now);
    }
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleMessage(ClientId id, const RendezvousMessage &message, TimePoint now)
{
    if (!m_clients.find(id))
        return {};
    const auto accept = Overloaded{
        [&](const Hello &hello) { return m_admission.greet(id, hello, now); },
        [&](const EnterLobby &entry) { return enter(id, entry, now); },
        [&](const OpenRoom &request) { return m_desk.open(id, request, now); },
        [&](const JoinRoom &request) { return m_desk.join(id, request, now); },
        [&](const Await &request) { return list(id, HandleSide::Await, request, now); },
        [&](const Call &request) { return list(id, HandleSide::Call, request, now); },
        [&](const Pong &pong) { return acceptPong(id, pong, now); },
        [&](const AskUnsolicited &) { return m_admission.askUnsolicited(id, now); },
        [&](const AskRelay &request) { return m_relayDesk.ask(id, request, now); },
        [&](const JoinRelay &request) { return m_relayDesk.join(id, request, now); },
        [&](const Signal &signal) { return handleInPair(id, signal, now); },
        [&](const PunchReady &ready) { return handleInPair(id, ready, now); },
        [&](const Outcome &outcome) {
            const bool isInPlace = handleInPair(id, outcome, now);
            if (isInPlace)
                m_relayDesk.handleOutcome(id, outcome, now);
            return isInPlace;
        },
        [&](const ProtocolError &error) {
            // Never answered, or two programs that misunderstand each other would go on for ever.
            if (error.code != ProtocolErrorCode::UnknownType)
                drop(id, std::nullopt, now);
            return true;
        },
        [](const auto &) { return false; },
    };
    if (!std::visit(accept, message))
        drop(id, lobby::errorAbout(ProtocolErrorCode::OutOfPlace, message), now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleRefusedMessage(ClientId id, const DecodeFailure &failure, TimePoint now)
{
    if (!m_clients.find(id))
        return {};
    const auto type = static_cast<quint64>(failure.type);
    if (failure.reason == DecodeFailure::Reason::UnknownType)
        m_clients.send(id, ProtocolError{ProtocolErrorCode::UnknownType, type});
    else
        drop(id, ProtocolError{ProtocolErrorCode::Malformed, type}, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleStranger(ClientId id, TimePoint now)
{
    if (m_clients.find(id)) {
        m_admission.countRejection(id, Rejection::Stranger);
        drop(id, std::nullopt, now);
    }
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleDisconnected(ClientId id, TimePoint now)
{
    if (m_clients.find(id)) {
        const LobbyClient client = m_admission.forget(id);
        leave(id, client, client.phase, now);
    }
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleUnsolicitedResult(ClientId id, UnsolicitedAnswer answer, TimePoint /*now*/)
{
    m_admission.handleUnsolicitedResult(id, answer);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleTimeout(TimePoint now)
{
    while (const auto id = m_clients.firstDue(now))
        expire(*id, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleRelayEnded(Relays::Id relay, TimePoint now)
{
    for (const ClientId id : m_relayDesk.handleEnded(relay))
        drop(id, std::nullopt, now);
    return m_clients.takeCommands();
}

void Lobby::handleTicket(const QByteArray &ticket, const Endpoint &serverReflexive)
{
    if (LobbyClient *client = m_clients.findByTicket(ticket))
        client->probed = serverReflexive;
}

Lobby::Commands Lobby::handleOpened(ClientId host, const Directory::Opened &opened, TimePoint now)
{
    if (m_clients.in<LobbyClient::Opening>(host))
        m_desk.handleOpened(host, opened, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleFound(ClientId seeker, const Directory::Found &found, TimePoint now)
{
    const auto *seeking = m_clients.in<LobbyClient::Seeking>(seeker);
    if (seeking && seeking->wish)
        m_desk.handleFound(seeker, found, JoinRoom(*seeking->wish), now);
    else if (m_clients.in<LobbyClient::Listed>(seeker))
        m_handleDesk.handleFound(seeker, found, now);
    else if (seeking
             || (m_clients.in<LobbyClient::Queued>(seeker)
                 && std::holds_alternative<Directory::Place>(found)))
        m_queue.handleFound(seeker, found, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleRoomLost(quint32 room, TimePoint now)
{
    m_desk.handleLost(room, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleHandlesLost(ClientId client, const QList<QByteArray> &handles, TimePoint now)
{
    if (m_handleDesk.lose(client, handles))
        drop(client, ProtocolError{ProtocolErrorCode::Replaced, 0}, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleGuest(ClientId id, const Visit &visit, TimePoint now)
{
    LobbyClient &client =
        m_clients.addGuest(id, visit.concealed.isNull() ? visit.serverReflexive : visit.concealed);
    client.isHidden = visit.serverReflexive == hiddenEndpoint();
    client.dialect = visit.dialect;
    client.toldToWait = visit.toldToWait;
    client.lastPing = visit.lastPing;
    client.commitment = visit.commitment;
    client.asked = now;
    client.hasWaited = visit.hasWaited;
    client.hearsOfRelays = visit.hearsOfRelays;
    m_clients.enter(id, LobbyClient::Welcomed{now + LobbyClient::EnterTime});
    if (client.dialect == Dialect::Framed && !client.hasWaited)
        m_clients.sendPing(id, now); // The way from here is longer than the one that was measured.
    const bool hasMet = visit.room != 0
        ? m_desk.receive(id, JoinRoom{visit.room, visit.secret, visit.commitment}, now)
        : !visit.handle.isEmpty() ? m_handleDesk.receive(id, visit, now)
                                  : m_queue.receive(id, visit.host, now);
    if (!hasMet) // The client that it was to meet is gone.
        m_admission.dismiss(id, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0});
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleHostClosed(ClientId id, const Directory::ServerId &host,
                                        const std::optional<ProtocolError> &error, TimePoint now)
{
    m_visits.handleClosed(id, host, error, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::handleHostLost(const Directory::ServerId &host, TimePoint now)
{
    m_visits.handleLost(host, now);
    return m_clients.takeCommands();
}

Lobby::Commands Lobby::shutDown()
{
    for (const auto &[id, client] : m_clients.all()) {
        const ProtocolError goodbye{ProtocolErrorCode::ShuttingDown, 0};
        // A guest's own server understands.
        const bool canHear = client.isGuest || client.understandsErrors();
        m_clients.command(lobby::Close{id, canHear ? std::optional(goodbye) : std::nullopt});
        if (const auto *visiting = std::get_if<LobbyClient::Visiting>(&client.phase))
            m_visits.end(id, *visiting);
    }
    m_clients.clear();
    m_queue.clear();
    m_rooms.clear();
    m_handles.clear();
    m_relayDesk.clear();
    m_admission.reset();
    return m_clients.takeCommands();
}

bool Lobby::enter(ClientId id, const EnterLobby &entry, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Welcomed>(id))
        return false;
    m_clients.at(id).commitment = entry.commitment;
    m_queue.arrive(id, now);
    return true;
}

bool Lobby::list(ClientId id, HandleSide side, const auto &request, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Welcomed>(id))
        return false;
    LobbyClient &client = m_clients.at(id);
    client.commitment = request.commitment;
    client.asked = now;
    const Listing listing{side, request.handles};
    // First, so that it finds those who were just meeting an older connection.
    for (const ClientId old : m_handleDesk.takeOver(id, listing))
        drop(old, ProtocolError{ProtocolErrorCode::Replaced, 0}, now);
    m_handleDesk.arrive(id, listing, quint64(request.Type), now);
    return true;
}

bool Lobby::acceptPong(ClientId id, const Pong &pong, TimePoint now)
{
    LobbyClient &client = m_clients.at(id);
    if (pong.number == 0 || pong.number > client.lastPing)
        return false;
    if (pong.number < client.lastPing || !client.pongOutstanding)
        return true; // Another Ping has been sent since, and that one counts.
    client.pongOutstanding = false;
    client.roundTrip = now - client.lastPingSent;
    m_visits.passOn(id, pong);
    m_clients.schedule(id);
    m_pairs.handlePong(id, now);
    return true;
}

template <typename Message> bool Lobby::handleInPair(ClientId id, const Message &m, TimePoint now)
{
    const auto verdict = m_pairs.handle(id, m, now);
    if (verdict == Punching::Verdict::TooMuch)
        drop(id, lobby::errorAbout(ProtocolErrorCode::TooMuch, m), now);
    else if (verdict == Punching::Verdict::InPlace)
        m_visits.passOn(id, m);
    return verdict != Punching::Verdict::OutOfPlace;
}

void Lobby::expire(ClientId id, TimePoint now)
{
    const ProtocolError tooSlow{ProtocolErrorCode::TooSlow, 0};
    const auto endPunching = [&](const Punching &part) {
        if (part.isRelayed)
            askWhoStays(id, now);
        else if (part.goDue)
            m_pairs.sendGo(id);
        else
            drop(id, part.reported ? std::nullopt : std::optional(tooSlow), now);
    };
    const auto expired = Overloaded{
        [&](const LobbyClient::Silent &) {
            if (!m_admission.limits().classic) {
                m_admission.countRejection(id, Rejection::Silent);
                return drop(id, std::nullopt, now);
            }
            m_clients.at(id).dialect = Dialect::Classic;
            m_queue.arrive(id, now);
        },
        [&](const LobbyClient::Refused &) { drop(id, std::nullopt, now); },
        [&](const LobbyClient::Seeking &seeking) {
            if (seeking.wish)
                m_desk.handleFound(id, Directory::Failure::Unavailable, *seeking.wish, now);
            else
                m_queue.handleFound(id, Directory::Nobody(), now);
        },
        [&](const LobbyClient::Opening &) { m_desk.handleOpened(id, Directory::Failure::Unavailable, now); },
        [&](const LobbyClient::Visiting &visit) { m_visits.expire(id, visit, now); },
        [&](const LobbyClient::Yielding &) { m_queue.seek(id, now); },
        [&](const LobbyClient::Queued &) { askWhoStays(id, now); },
        [&](const LobbyClient::Listed &) {
            m_handleDesk.wait(id); // In case that the directory has not answered.
            askWhoStays(id, now);
        },
        [&](const LobbyClient::Hosting &hosting) {
            if (hosting.expiry <= now)
                return drop(id, ProtocolError{ProtocolErrorCode::RoomExpired, 0}, now);
            askWhoStays(id, now);
        },
        [&](const LobbyClient::InPair &in) {
            const auto part = in.pair->side(in.role).punching;
            if (!part)
                return drop(id, tooSlow, now);
            if (!part->goDue
                && !part->isRelayed) // The peer's time is over, too, unless it stays for a relay.
                m_pairs.separate(*in.pair);
            endPunching(*part);
        },
        [&](const Punching &part) { endPunching(part); },
        [&](const auto &) { drop(id, tooSlow, now); },
    };
    const LobbyClient::Phase phase = m_clients.at(id).phase;
    std::visit(expired, phase);
}

void Lobby::askWhoStays(ClientId id, TimePoint now)
{
    if (m_clients.at(id).pongOutstanding)
        drop(id, ProtocolError{ProtocolErrorCode::TooSlow, 0}, now);
    else
        m_clients.sendPing(id, now);
}

void Lobby::drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now)
{
    const LobbyClient client = m_admission.dismiss(id, error);
    leave(id, client, client.phase, now);
}

void Lobby::leave(ClientId id, const LobbyClient &client, const LobbyClient::Phase &phase, TimePoint now)
{
    const auto left = Overloaded{
        [&](const LobbyClient::Seeking &) { m_queue.leave(id, client); },
        [&](const LobbyClient::Queued &) { m_queue.leave(id, client); },
        [&](const LobbyClient::Visiting &visit) { m_visits.leave(id, client, visit); },
        [&](const LobbyClient::Listed &listed) { m_handleDesk.leave(id, client, listed.listing); },
        [&](const LobbyClient::Opening &) { m_desk.leaveOpening(id, client); },
        [&](const LobbyClient::Hosting &hosting) {
            m_rooms.close(hosting.room, client.serverReflexive.address, now);
        },
        [&](const LobbyClient::Joining &joining) { m_relayDesk.leave(joining); },
        [&](const LobbyClient::InPair &in) {
            const auto peer = m_pairs.handleLeft(client, in, now);
            auto *const met = in.pair->byHandle();
            if (peer && met)
                m_handleDesk.seek(*peer, met->listingOf(otherRole(in.role)), now);
            else if (peer)
                m_queue.seek(*peer, now);
        },
        [](const auto &) {},
    };
    std::visit(left, phase);
}

} // namespace punchline
