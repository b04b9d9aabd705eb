// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby.h"

#include "app/protocol/overloaded.h"

#include <algorithm>

namespace punchline {

ProtocolError Lobby::errorAbout(ProtocolErrorCode code, const RendezvousMessage &message)
{
    return {code, rendezvousType(message)};
}

void Lobby::setLimits(const ServerLimits &limits)
{
    m_settings.limits = limits;
    m_quotas.setLimits(limits);
}

Lobby::Commands Lobby::handleConnected(ClientId id, const Endpoint &observed, TimePoint now)
{
    const bool full = clientCount() - m_guests - m_refused >= m_settings.limits.maxClients;
    const bool hasRoom = !full || !m_atTheDoor.empty();
    const bool admitted = hasRoom && m_quotas.connections.take(observed.address, now);
    if (!admitted)
        m_counts.add(full ? Rejection::Full : Rejection::TooManyAttempts);
    else if (full)
        makeRoom(now);
    if (!admitted && m_refused >= MaxRefused)
        return {Close{id, std::nullopt}};
    m_clients[id].observed = observed;
    if (admitted) {
        enterPhase(
            id, Client::Silent{now + (m_settings.limits.classic ? Duration(ClassicSilence) : GreetingTime)});
    } else {
        ++m_refused;
        const auto reason = full ? ProtocolErrorCode::Full : ProtocolErrorCode::TooManyAttempts;
        enterPhase(id, Client::Refused{now + ClassicSilence, reason});
    }
    return takeCommands();
}

Lobby::Commands Lobby::handleFrameBegun(ClientId id, TimePoint now)
{
    Client *client = find(id);
    if (!client)
        return {};
    if (const auto *refused = std::get_if<Client::Refused>(&client->phase)) {
        drop(id, ProtocolError{refused->reason, 0}, now);
    } else if (std::holds_alternative<Client::Silent>(client->phase) || client->dialect == Dialect::Classic) {
        // A greeting that was late: the client is not classic after all, its arrival is withdrawn.
        client->dialect = Dialect::Framed;
        const Phase left = client->phase;
        enterPhase(id, Client::Greeting{now + GreetingTime});
        leavePhase(id, *client, left, now);
    }
    return takeCommands();
}

Lobby::Commands Lobby::handleMessage(ClientId id, const RendezvousMessage &message, TimePoint now)
{
    if (!find(id))
        return {};
    const bool inPlace = std::visit([&](const auto &m) { return accept(id, m, now); }, message);
    if (!inPlace)
        drop(id, errorAbout(ProtocolErrorCode::OutOfPlace, message), now);
    return takeCommands();
}

Lobby::Commands Lobby::handleRefusedMessage(ClientId id, const DecodeFailure &failure, TimePoint now)
{
    if (!find(id))
        return {};
    const auto type = static_cast<quint64>(failure.type);
    if (failure.reason == DecodeFailure::Reason::UnknownType)
        send(id, ProtocolError{ProtocolErrorCode::UnknownType, type});
    else
        drop(id, ProtocolError{ProtocolErrorCode::Malformed, type}, now);
    return takeCommands();
}

Lobby::Commands Lobby::handleStranger(ClientId id, TimePoint now)
{
    if (find(id)) {
        countRejection(id, Rejection::Stranger);
        drop(id, std::nullopt, now);
    }
    return takeCommands();
}

Lobby::Commands Lobby::handleDisconnected(ClientId id, TimePoint now)
{
    if (find(id))
        forget(id, now);
    return takeCommands();
}

Lobby::Commands Lobby::handleUnsolicitedResult(ClientId id, UnsolicitedAnswer answer, TimePoint)
{
    if (m_synQuota.finish(id) && find(id))
        send(id, UnsolicitedResult{answer});
    return takeCommands();
}

Lobby::Commands Lobby::handleTimeout(TimePoint now)
{
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now)
        expire(m_deadlines.begin()->second, now);
    return takeCommands();
}

Lobby::Commands Lobby::shutDown()
{
    for (const auto &[id, client] : m_clients) {
        const ProtocolError goodbye{ProtocolErrorCode::ShuttingDown, 0};
        const bool canHear = client.isGuest || client.understandsErrors(); // A guest's own server does.
        m_commands.append(Close{id, canHear ? std::optional(goodbye) : std::nullopt});
        if (const auto *visiting = std::get_if<Client::Visiting>(&client.phase))
            m_commands.append(EndVisit{id, visiting->host});
    }
    m_clients.clear();
    m_tickets.clear();
    m_queue.clear();
    m_deadlines.clear();
    m_atTheDoor.clear();
    m_refused = 0;
    m_guests = 0;
    m_rooms = {};
    m_quotas = LobbyQuotas(m_settings.limits);
    return takeCommands();
}

std::optional<Lobby::TimePoint> Lobby::nextTimeout() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
}

QList<Lobby::ClientId> Lobby::due(TimePoint now) const
{
    QList<ClientId> ids;
    for (auto next = m_deadlines.begin(); next != m_deadlines.end() && next->first <= now; ++next)
        ids.append(next->second);
    return ids;
}

Lobby::Client *Lobby::find(ClientId id)
{
    const auto it = m_clients.find(id);
    return it == m_clients.end() ? nullptr : &it->second;
}

void Lobby::send(ClientId id, const RendezvousMessage &message)
{
    m_commands.append(SendMessage{id, message});
}

void Lobby::sendPing(ClientId id, TimePoint now)
{
    Client &client = at(id);
    ++client.lastPing;
    client.lastPingSent = now;
    client.pongOutstanding = true;
    send(id, Ping{client.lastPing});
    schedule(id);
}

void Lobby::enterPhase(ClientId id, const Phase &phase)
{
    Client &client = at(id);
    client.phase = phase;
    if (client.isAtTheDoor())
        m_atTheDoor.insert(id);
    else
        m_atTheDoor.erase(id);
    schedule(id);
}

void Lobby::makeRoom(TimePoint now)
{
    // Whoever greets does so within moments, so it is not them that fill a server with such as have not.
    const ClientId oldest = *m_atTheDoor.begin();
    const bool understands = at(oldest).understandsErrors();
    drop(oldest, understands ? std::optional(ProtocolError{ProtocolErrorCode::Full, 0}) : std::nullopt, now);
}

void Lobby::handleTicket(const QByteArray &ticket, const Endpoint &observed)
{
    if (const auto found = m_tickets.find(ticket); found != m_tickets.end())
        at(found->second).probed = observed;
}

bool Lobby::accept(ClientId id, const Hello &hello, TimePoint now)
{
    if (!std::holds_alternative<Client::Greeting>(at(id).phase))
        return false;
    enterPhase(id, Client::Welcomed{now + EnterTime});
    // Whoever repeats another's gets nothing by it.
    if (!hello.ticket.isEmpty() && m_tickets.try_emplace(hello.ticket, id).second)
        at(id).ticket = hello.ticket;
    send(id,
         Welcome{std::min(hello.version, RendezvousVersion), at(id).observed, m_settings.probePort,
                 m_settings.alternate});
    sendPing(id, now);
    return true;
}

bool Lobby::accept(ClientId id, const EnterLobby &entry, TimePoint now)
{
    if (!std::holds_alternative<Client::Welcomed>(at(id).phase))
        return false;
    at(id).commitment = entry.commitment;
    arrive(id, now);
    return true;
}

bool Lobby::accept(ClientId id, const Pong &pong, TimePoint now)
{
    Client &client = at(id);
    if (pong.number == 0 || pong.number > client.lastPing)
        return false;
    if (pong.number < client.lastPing || !client.pongOutstanding)
        return true; // Another Ping has been sent since, and that one counts.
    client.pongOutstanding = false;
    client.roundTrip = now - client.lastPingSent;
    if (const auto *visiting = std::get_if<Client::Visiting>(&client.phase))
        m_commands.append(PassOn{id, visiting->host, pong});
    auto *tentative = std::get_if<Client::Tentative>(&client.phase);
    if (tentative)
        tentative->owesPong = false;
    schedule(id);
    if (tentative)
        confirm(id, now);
    return true;
}

bool Lobby::accept(ClientId id, const AskUnsolicited &, TimePoint now)
{
    Client &client = at(id);
    const bool welcomed = client.lastPing > 0; // The first Ping goes out with Welcome.
    if (!welcomed || std::exchange(client.hasAsked, true))
        return false;
    if (client.observed.port < MinSynPort || !m_quotas.syns.take(client.observed.address, now)
        || !m_synQuota.begin(id, now)) {
        send(id, UnsolicitedResult{UnsolicitedAnswer::Unknown});
        return true;
    }
    // The Ping went out with Welcome: who asks before its Pong has shown no less by asking.
    const Duration enough = 3 * client.roundTrip.value_or(now - client.lastPingSent);
    const Duration wait = std::clamp<Duration>(enough, MinSynTime, MaxSynTime);
    m_commands.append(
        SendUnsolicitedSyn{id, client.observed, std::chrono::ceil<std::chrono::milliseconds>(wait)});
    return true;
}

bool Lobby::accept(ClientId id, const ProtocolError &error, TimePoint now)
{
    // Never answered, or two programs that misunderstand each other would go on for ever.
    if (error.code != ProtocolErrorCode::UnknownType)
        drop(id, std::nullopt, now);
    return true;
}

void Lobby::arrive(ClientId id, TimePoint now)
{
    Client &client = at(id);
    client.arrival = ++m_arrivals;
    client.asked = now;
    client.hasWaited = false;
    client.toldToWait = false;
    seekPartner(id, now);
}

void Lobby::expire(ClientId id, TimePoint now)
{
    const ProtocolError tooSlow{ProtocolErrorCode::TooSlow, 0};
    const auto expired = Overloaded{
        [&](const Client::Silent &) {
            if (!m_settings.limits.classic) {
                countRejection(id, Rejection::Silent);
                return drop(id, std::nullopt, now);
            }
            at(id).dialect = Dialect::Classic;
            arrive(id, now);
        },
        [&](const Client::Refused &) { drop(id, std::nullopt, now); },
        [&](const Client::Seeking &seeking) {
            settleFound(
                id, seeking.wish ? RoomStore::Found(RoomStore::Failure::Unavailable) : RoomStore::Nobody(),
                now);
        },
        [&](const Client::Opening &) { settleOpened(id, RoomStore::Failure::Unavailable, now); },
        [&](const Client::Visiting &visiting) { giveUp(id, visiting, now); },
        [&](const Client::Yielding &) { seekPartner(id, now); },
        [&](const Client::Queued &) { askWhoWaits(id, now); },
        [&](const Client::Hosting &hosting) {
            if (hosting.expiry <= now)
                return drop(id, ProtocolError{ProtocolErrorCode::RoomExpired, 0}, now);
            askWhoWaits(id, now);
        },
        [&](const Punching &punching) {
            if (punching.goDue)
                return sendGo(id);
            if (punching.partner)
                std::get<Punching>(at(*punching.partner).phase).partner.reset(); // Its time is over, too.
            std::get<Punching>(at(id).phase).partner.reset();
            drop(id, punching.reported ? std::nullopt : std::optional(tooSlow), now);
        },
        [&](const auto &) { drop(id, tooSlow, now); },
    };
    const Phase phase = at(id).phase;
    std::visit(expired, phase);
}

void Lobby::askWhoWaits(ClientId id, TimePoint now)
{
    if (at(id).pongOutstanding)
        drop(id, ProtocolError{ProtocolErrorCode::TooSlow, 0}, now);
    else
        sendPing(id, now);
}

void Lobby::drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now)
{
    if (error)
        countRejection(id, rejectionOf(error->code));
    m_commands.append(Close{id, error});
    forget(id, now);
}

void Lobby::countRejection(ClientId id, const std::optional<Rejection> &reason)
{
    // Who was refused has been counted on arrival, whether it stays to hear so or not; a guest is counted
    // where it is connected.
    if (reason && !at(id).isGuest && !std::holds_alternative<Client::Refused>(at(id).phase))
        m_counts.add(*reason);
}

void Lobby::forget(ClientId id, TimePoint now)
{
    const Client client = at(id);
    m_deadlines.erase({client.deadline, id});
    m_atTheDoor.erase(id);
    m_tickets.erase(client.ticket);
    m_clients.erase(id);
    if (client.isGuest)
        --m_guests;
    else if (!std::holds_alternative<Client::Refused>(client.phase))
        m_quotas.connections.giveBack(client.observed.address);
    leavePhase(id, client, client.phase, now);
}

void Lobby::leavePhase(ClientId id, const Client &client, const Phase &phase, TimePoint now)
{
    const auto left = Overloaded{
        [&](const Client::Refused &) { --m_refused; },
        [&](const Client::Seeking &) { leaveLobby(id, client); },
        [&](const Client::Queued &) { leaveLobby(id, client); },
        [&](const Client::Visiting &visiting) {
            m_commands.append(EndVisit{id, visiting.host});
        },
        [&](const Client::Opening &) { giveUpOpening(id, client); },
        [&](const Client::Hosting &hosting) { closeRoom(hosting.room, client, now); },
        [&](const Client::Tentative &tentative) { leavePartner(client, tentative, now); },
        [&](const Punching &punching) { tellPeerLeft(punching); },
        [](const auto &) {},
    };
    std::visit(left, phase);
}

void Lobby::schedule(ClientId id)
{
    Client &client = at(id);
    const TimePoint deadline = client.dueTime();
    if (deadline == client.deadline)
        return;
    m_deadlines.erase({client.deadline, id});
    client.deadline = deadline;
    if (deadline != Client::Never)
        m_deadlines.emplace(deadline, id);
}

} // namespace punchline
