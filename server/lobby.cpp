// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby.h"

#include <algorithm>

namespace punchline {

namespace {

template <class... Alternatives> struct Overloaded : Alternatives...
{
    using Alternatives::operator()...;
};
template <class... Alternatives> Overloaded(Alternatives...) -> Overloaded<Alternatives...>;

ProtocolError errorAbout(ProtocolErrorCode code, const RendezvousMessage &message)
{
    return {code, rendezvousType(message)};
}

} // namespace

Lobby::Commands Lobby::handleConnected(ClientId id, const Endpoint &observed, TimePoint now)
{
    const bool full = clientCount() - m_refused >= m_settings.maxClients;
    if (full && m_refused >= MaxRefused)
        return {Close{id, std::nullopt}};
    m_clients[id].observed = observed;
    if (full)
        ++m_refused;
    enterPhase(id, full ? Phase(Refused{now}) : Phase(Silent{now}));
    return takeCommands();
}

Lobby::Commands Lobby::handleFrameBegun(ClientId id, TimePoint now)
{
    Client *client = find(id);
    if (!client)
        return {};
    if (std::holds_alternative<Refused>(client->phase)) {
        drop(id, ProtocolError{ProtocolErrorCode::Full, 0}, now);
    } else if (std::holds_alternative<Silent>(client->phase) || client->dialect == Dialect::Classic) {
        // A greeting that was late: the client is not classic after all, its arrival is withdrawn.
        client->dialect = Dialect::Framed;
        const Phase left = client->phase;
        enterPhase(id, Greeting{now});
        leavePhase(*client, left, now);
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
    if (find(id))
        drop(id, std::nullopt, now);
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
        const bool framed = client.dialect == Dialect::Framed && !std::holds_alternative<Silent>(client.phase)
            && !std::holds_alternative<Refused>(client.phase);
        const ProtocolError goodbye{ProtocolErrorCode::ShuttingDown, 0};
        m_commands.append(Close{id, framed ? std::optional(goodbye) : std::nullopt});
    }
    m_clients.clear();
    m_queue.clear();
    m_deadlines.clear();
    m_refused = 0;
    return takeCommands();
}

std::optional<Lobby::TimePoint> Lobby::nextTimeout() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
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
    at(id).phase = phase;
    schedule(id);
}

bool Lobby::accept(ClientId id, const Hello &hello, TimePoint now)
{
    if (!std::holds_alternative<Greeting>(at(id).phase))
        return false;
    enterPhase(id, Welcomed{now});
    send(id,
         Welcome{std::min(hello.version, RendezvousVersion), at(id).observed, m_settings.probePort,
                 m_settings.alternate});
    sendPing(id, now);
    return true;
}

bool Lobby::accept(ClientId id, const EnterLobby &, TimePoint now)
{
    if (!std::holds_alternative<Welcomed>(at(id).phase))
        return false;
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
    auto *tentative = std::get_if<Tentative>(&client.phase);
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
    if (client.observed.port < MinSynPort || !m_synQuota.begin(id, now)) {
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

bool Lobby::accept(ClientId id, const Signal &signal, TimePoint now)
{
    auto *punching = std::get_if<Punching>(&at(id).phase);
    if (!punching || punching->reported || punching->peerDialect == Dialect::Classic)
        return false;
    ++punching->signalCount;
    punching->signalBytes += signal.payload.size();
    if (punching->signalCount > MaxSignals || punching->signalBytes > MaxSignalBytes)
        drop(id, errorAbout(ProtocolErrorCode::TooMuch, signal), now);
    else if (punching->partner)
        send(*punching->partner, signal);
    return true;
}

bool Lobby::accept(ClientId id, const PunchReady &ready, TimePoint now)
{
    auto *punching = std::get_if<Punching>(&at(id).phase);
    if (!punching || punching->reported || punching->peerDialect == Dialect::Classic || punching->ready
        || punching->goDue)
        return false;
    if (punching->round == MaxRounds) {
        drop(id, errorAbout(ProtocolErrorCode::TooMuch, ready), now);
        return true;
    }
    punching->ready = true;
    if (punching->partner && std::get<Punching>(at(*punching->partner).phase).ready)
        startRound(id, *punching->partner, now);
    return true;
}

bool Lobby::accept(ClientId id, const Outcome &outcome, TimePoint)
{
    auto *punching = std::get_if<Punching>(&at(id).phase);
    if (!punching || punching->reported)
        return false;
    punching->reported = true;
    ++(outcome.linked ? m_outcomes.linked : m_outcomes.failed);
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
    client.hasWaited = false;
    client.toldToWait = false;
    seekPartner(id, now);
}

void Lobby::seekPartner(ClientId id, TimePoint now)
{
    Client &client = at(id);
    const auto found =
        std::ranges::find_if(m_queue, [&](const auto &entry) { return mayMeet(client, at(entry.second)); });
    if (found != m_queue.end()) {
        const ClientId partner = found->second;
        m_queue.erase(found);
        pairTentatively(id, partner, now);
        return;
    }

    m_queue.emplace(client.arrival, id);
    client.hasWaited = true;
    enterPhase(id, Queued{});
    if (std::exchange(client.toldToWait, true))
        return;
    if (client.dialect == Dialect::Classic)
        m_commands.append(SendClassic{id, classic::First{}});
    else
        send(id, Waiting{});
}

bool Lobby::mayMeet(const Client &a, const Client &b)
{
    if (a.dialect == Dialect::Framed && b.dialect == Dialect::Framed)
        return true;
    // Whoever has only one address to tell, and no words for more, needs a peer of the same family.
    const bool bothFirst =
        a.dialect == Dialect::Classic && b.dialect == Dialect::Classic && a.toldToWait && b.toldToWait;
    return a.observed.isIpv4() == b.observed.isIpv4() && !bothFirst;
}

void Lobby::pairTentatively(ClientId a, ClientId b, TimePoint now)
{
    const auto wasToldFirst = [this](ClientId id) {
        return at(id).dialect == Dialect::Classic && at(id).toldToWait;
    };
    const bool inOrder = wasToldFirst(a) || (!wasToldFirst(b) && at(a).arrival < at(b).arrival);
    const ClientId first = inOrder ? a : b;
    const ClientId second = inOrder ? b : a;
    const auto mayBeDead = [this](ClientId id) {
        return at(id).dialect == Dialect::Framed && at(id).hasWaited;
    };
    enterPhase(first, Tentative{second, Role::Initiator, mayBeDead(first)});
    enterPhase(second, Tentative{first, Role::Responder, mayBeDead(second)});
    for (const ClientId id : {first, second}) {
        if (mayBeDead(id))
            sendPing(id, now);
    }
    confirm(first, now);
}

void Lobby::confirm(ClientId id, TimePoint now)
{
    const auto own = std::get<Tentative>(at(id).phase);
    const auto other = std::get<Tentative>(at(own.partner).phase);
    if (own.owesPong || other.owesPong)
        return;
    const ClientId firstId = own.role == Role::Initiator ? id : own.partner;
    const ClientId secondId = own.role == Role::Initiator ? own.partner : id;
    const Client first = at(firstId);
    const Client second = at(secondId);
    const bool bothFramed = first.dialect == Dialect::Framed && second.dialect == Dialect::Framed;
    // The second hears it first: a classic one has to listen by the time that the first dials.
    introduce(secondId, Role::Responder, first, bothFramed ? std::optional(firstId) : std::nullopt, now);
    introduce(firstId, Role::Initiator, second, bothFramed ? std::optional(secondId) : std::nullopt, now);
}

void Lobby::introduce(ClientId id, Role role, const Client &peer, std::optional<ClientId> partner,
                      TimePoint now)
{
    const Client &client = at(id);
    enterPhase(id, Punching{.since = now, .partner = partner, .peerDialect = peer.dialect});
    if (client.dialect == Dialect::Framed) {
        send(id, Paired{role, peer.dialect, client.observed, peer.observed});
        return;
    }
    if (role == Role::Initiator)
        m_commands.append(SendClassic{id, classic::PairedFirst{peer.observed}});
    else
        m_commands.append(SendClassic{id, classic::PairedSecond{peer.observed, client.observed.port}});
    drop(id, std::nullopt, now);
}

void Lobby::startRound(ClientId a, ClientId b, TimePoint now)
{
    const Duration difference =
        at(a).roundTrip.value_or(Duration::zero()) - at(b).roundTrip.value_or(Duration::zero());
    const bool bothMeasured = at(a).roundTrip && at(b).roundTrip;
    const Duration delay =
        bothMeasured ? std::min<Duration>(std::chrono::abs(difference) / 2, MaxGoDelay) : Duration::zero();
    const ClientId farther = difference >= Duration::zero() ? a : b;
    for (const ClientId id : {a, b}) {
        auto &punching = std::get<Punching>(at(id).phase);
        punching.ready = false;
        ++punching.round;
        punching.goDue = id == farther ? now : now + delay;
    }
    sendGo(farther);
    const ClientId nearer = farther == a ? b : a;
    if (delay == Duration::zero())
        sendGo(nearer);
    else
        schedule(nearer);
}

void Lobby::sendGo(ClientId id)
{
    auto &punching = std::get<Punching>(at(id).phase);
    punching.goDue.reset();
    send(id, Go{punching.round});
    schedule(id);
}

void Lobby::expire(ClientId id, TimePoint now)
{
    const ProtocolError tooSlow{ProtocolErrorCode::TooSlow, 0};
    const auto expired = Overloaded{
        [&](const Silent &) {
            if (!m_settings.classic)
                return drop(id, std::nullopt, now);
            at(id).dialect = Dialect::Classic;
            arrive(id, now);
        },
        [&](const Refused &) { drop(id, std::nullopt, now); },
        [&](const Queued &) {
            if (at(id).pongOutstanding)
                drop(id, tooSlow, now);
            else
                sendPing(id, now);
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

void Lobby::drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now)
{
    m_commands.append(Close{id, error});
    forget(id, now);
}

void Lobby::forget(ClientId id, TimePoint now)
{
    const Client client = at(id);
    m_deadlines.erase({client.deadline, id});
    m_clients.erase(id);
    leavePhase(client, client.phase, now);
}

void Lobby::leavePhase(const Client &client, const Phase &phase, TimePoint now)
{
    if (std::holds_alternative<Refused>(phase))
        --m_refused;
    else if (std::holds_alternative<Queued>(phase))
        m_queue.erase(client.arrival);
    else if (const auto *punching = std::get_if<Punching>(&phase))
        tellPeerLeft(*punching);
    else if (const auto *tentative = std::get_if<Tentative>(&phase)) {
        at(tentative->partner).hasWaited = true;
        seekPartner(tentative->partner, now);
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

Lobby::TimePoint Lobby::deadlineOf(const Client &client) const
{
    return std::visit(
        Overloaded{
            [this](const Silent &silent) {
                return silent.since
                    + (m_settings.classic ? Duration(ClassicSilence) : Duration(GreetingTime));
            },
            [](const Refused &refused) { return refused.since + ClassicSilence; },
            [](const Greeting &greeting) { return greeting.since + GreetingTime; },
            [](const Welcomed &welcomed) { return welcomed.since + EnterTime; },
            [&client](const Queued &) {
                if (client.dialect == Dialect::Classic)
                    return Never;
                return client.lastPingSent + (client.pongOutstanding ? PongTime : PingInterval);
            },
            [&client](const Tentative &tentative) {
                return tentative.owesPong ? client.lastPingSent + ConfirmTime : Never;
            },
            [](const Punching &punching) { return punching.goDue.value_or(punching.since + PunchTime); },
        },
        client.phase);
}

void Lobby::schedule(ClientId id)
{
    Client &client = at(id);
    const TimePoint deadline = deadlineOf(client);
    if (deadline == client.deadline)
        return;
    m_deadlines.erase({client.deadline, id});
    client.deadline = deadline;
    if (deadline != Never)
        m_deadlines.emplace(deadline, id);
}

} // namespace punchline
