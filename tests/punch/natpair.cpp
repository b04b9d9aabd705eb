// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/natpair.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

constexpr Place ProbePlace{100, 8878};

// As in SpraySockets; the system needs a while for each portion.
constexpr qsizetype PortionSize = 64;
constexpr auto ShortestPortion = 1ms;
constexpr auto LongestPortion = 3ms;

// As long as PeerLink waits for a knock.
constexpr auto KnockTime = 5s;

Endpoint endpointOf(int host, quint16 port)
{
    return {QHostAddress(0xcb007101U + static_cast<quint32>(host)), port};
}

} // namespace

NatPair::NatPair(const Plan &plan)
    : VirtualTcp(plan.wire, plan.nats, plan.seed)
    , m_plan(plan)
    , m_begin(now())
{
    for (const int host : {0, 1}) {
        const auto samples = nat(host).samples(sessionPortOf(host), plan.servers, now());
        at(host).serverReflexive = endpointOf(host, samples.first().serverReflexive.port);
        at(host).verdict = judgeNat(samples);
        at(host).verdict.unsolicited = nat(host).kind().unsolicited;
    }
    for (const int host : {0, 1})
        at(host).puncher.emplace(setupOf(host));
}

PunchSetup NatPair::setupOf(int host) const
{
    const Host &peer = m_hosts.at(static_cast<std::size_t>(1 - host));
    PunchSetup setup;
    setup.role = host == 0 ? Role::Initiator : Role::Responder;
    setup.targets = {{CandidateKind::ServerReflexive, peer.serverReflexive}};
    setup.rounds = roundsFor(m_hosts[0].verdict, m_hosts[1].verdict);
    setup.sprayTarget = {peer.serverReflexive, peer.verdict, 0};
    setup.seed = 2 * m_plan.seed + static_cast<quint32>(host);
    return setup;
}

quint16 NatPair::freshPort()
{
    constexpr int First = 32'768;
    constexpr int Count = 7000; // Session ports lie above them.
    m_lastFreshPort = static_cast<quint16>((m_lastFreshPort + 1) % Count);
    return static_cast<quint16>(First + m_lastFreshPort);
}

std::optional<NatPair::Key> NatPair::keyOf(int host, AttemptId id) const
{
    const auto found =
        std::ranges::find_if(sockets(host), [id](const auto &entry) { return entry.second.id == id; });
    return found == sockets(host).end() ? std::nullopt : std::optional(found->first);
}

void NatPair::run()
{
    for (const int host : {0, 1})
        prepareRound(host);
    while (!puncher(0).isOver() || !puncher(1).isOver()) {
        std::optional<TimePoint> next;
        int waking = 0;
        for (const int host : {0, 1}) {
            const auto due = puncher(host).nextTimeout();
            if (due && (!next || *due < *next)) {
                next = due;
                waking = host;
            }
        }
        if (const auto event = nextEvent(); event && (!next || *event <= *next)) {
            letItHappen();
        } else if (next) {
            waitUntil(*next);
            carryOut(waking, puncher(waking).handleTimeout(now()));
        } else {
            return;
        }
    }
}

bool NatPair::isLinked() const
{
    const Key winner = m_hosts[0].winner;
    if (m_hosts[1].winner != Key{winner.remote, winner.port})
        return false;
    return std::ranges::all_of(m_hosts, [](const Host &host) { return host.wins == 1 && !host.gaveUp; })
        && sockets(0).contains(winner) && sockets(1).contains(m_hosts[1].winner);
}

NatPair::Duration NatPair::elapsed() const
{
    return std::chrono::duration_cast<Duration>(now() - m_begin);
}

void NatPair::prepareRound(int host)
{
    const Duration oneWay = m_plan.serverDelays.at(static_cast<std::size_t>(host));
    Duration taken = oneWay;
    if (needsPrediction(at(host).verdict)) {
        const quint16 local = freshPort();
        const quint16 newest = nat(host).map(local, ProbePlace, now());
        at(host).predicted = portInSequence(newest, at(host).verdict.delta, 1);
        taken += 4 * oneWay; // The handshake, the request and its answer.
        schedule(taken, [this, host, local] { nat(host).forget(local, ProbePlace); });
    }
    schedule(taken, [this, host] { becomeReady(host); });
}

void NatPair::becomeReady(int host)
{
    at(host).ready = true;
    if (!at(0).ready || !at(1).ready)
        return;
    const Duration farther = std::max(m_plan.serverDelays[0], m_plan.serverDelays[1]);
    if (++m_rounds == 1)
        m_begin = now() + farther;
    for (const int each : {0, 1}) {
        at(each).ready = false;
        schedule(farther + upTo(m_plan.skew), [this, each] { go(each); });
    }
}

void NatPair::go(int host)
{
    note(host, QStringLiteral("go"));
    if (const quint16 predicted = at(1 - host).predicted; predicted != 0)
        puncher(host).handlePrediction(predicted);
    carryOut(host, puncher(host).handleGo(now()));
}

void NatPair::carryOut(int host, const PunchCommands &commands)
{
    for (const punch::Command &command : commands)
        std::visit([this, host](const auto &order) { carryOutOne(host, order); }, command);
}

void NatPair::carryOutOne(int host, const punch::Connect &order)
{
    if (open(host, sessionPortOf(host), order.remote.port, order.id, Origin::Attempt))
        return;
    // Only after the commands that came with this one.
    schedule(0us, [this, host, id = order.id] {
        carryOut(host, puncher(host).handleDialFailed(id, DialFailure::TupleInUse, {}, now()));
    });
}

void NatPair::carryOutOne(int host, const punch::Drop &order)
{
    if (const auto key = keyOf(host, order.id))
        close(host, *key);
}

void NatPair::carryOutOne(int host, const punch::Prove &order)
{
    knock(host, order.id);
}

void NatPair::knock(int host, AttemptId id)
{
    sendOn(host, id, PacketKind::Knock);
    schedule(KnockTime, [this, host, id] { carryOut(host, puncher(host).handleSilent(id, {}, now())); });
}

void NatPair::carryOutOne(int host, const punch::Nominate &order)
{
    knock(host, order.id);
    sendOn(host, order.id, PacketKind::Nominate);
}

void NatPair::carryOutOne(int host, const punch::Agree &order)
{
    sendOn(host, order.id, PacketKind::Agree);
}

void NatPair::carryOutOne(int host, const punch::Win &order)
{
    at(host).wins += 1;
    at(host).winner = keyOf(host, order.id).value_or(Key());
    note(host, QStringLiteral("win"));
    closeSpray(host);
    if (host == 1)
        sendOn(host, order.id, PacketKind::LinkReady);
}

void NatPair::carryOutOne(int host, const punch::Spray &order)
{
    note(host, QStringLiteral("spray %1").arg(order.targets.size()));
    closeSpray(host);
    at(host).spray = order;
    at(host).sprayed = 0;
    sendPortion(host, at(host).sprays);
}

void NatPair::carryOutOne(int host, const punch::GiveUp &order)
{
    note(host, QStringLiteral("give up"));
    at(host).gaveUp = true;
    at(host).impossible = order.reason == punch::DeadEnd::Incompatible;
    closeSpray(host);
}

void NatPair::sendPortion(int host, quint32 spray)
{
    Host &self = at(host);
    if (spray != self.sprays)
        return;
    const bool fromSession = self.spray.source == SourcePorts::Session;
    const qsizetype end = std::min(self.sprayed + PortionSize, self.spray.targets.size());
    for (; self.sprayed < end; ++self.sprayed) {
        const quint16 local = fromSession ? sessionPortOf(host) : freshPort();
        // A dial that cannot open is skipped, as when its tuple is taken.
        (void)open(host, local, self.spray.targets.at(self.sprayed).port, 0, Origin::Spray);
    }
    if (self.sprayed < self.spray.targets.size())
        schedule(ShortestPortion + upTo(LongestPortion - ShortestPortion),
                 [this, host, spray] { sendPortion(host, spray); });
}

void NatPair::closeSpray(int host)
{
    ++at(host).sprays;
    QList<Key> keys;
    for (const auto &[key, socket] : sockets(host)) {
        if (socket.origin == Origin::Spray && socket.state != SocketState::Established)
            keys.append(key);
    }
    for (const Key &key : keys)
        close(host, key);
}

void NatPair::sendOn(int host, AttemptId id, PacketKind kind)
{
    if (const auto key = keyOf(host, id))
        send(host, *key, kind);
}

bool NatPair::isListening(int host) const
{
    return !m_hosts.at(static_cast<std::size_t>(host)).puncher->isOver();
}

void NatPair::handleEstablished(int host, Key key)
{
    Socket &socket = sockets(host).at(key);
    if (socket.origin != Origin::Attempt)
        socket.id = puncher(host).newAttemptId();
    const AttemptId id = socket.id;
    const Endpoint local = endpointOf(host, socket.local);
    const Endpoint remote = endpointOf(1 - host, key.remote);
    note(host, QStringLiteral("%1 connected to %2").arg(key.port).arg(key.remote));
    switch (socket.origin) {
    case Origin::Attempt:
        carryOut(host, puncher(host).handleConnected(id, local, now()));
        break;
    case Origin::Spray:
        carryOut(host, puncher(host).handleSprayConnected(id, local, remote, now()));
        break;
    case Origin::Accepted:
        carryOut(host, puncher(host).handleAccepted(id, local, remote, now()));
        break;
    }
}

void NatPair::handleMessage(int host, AttemptId id, PacketKind kind)
{
    if (kind == PacketKind::Knock)
        carryOut(host, puncher(host).handleProven(id, now()));
    else if (kind == PacketKind::Nominate)
        carryOut(host, puncher(host).handleNominated(id, now()));
    else if (kind == PacketKind::LinkReady)
        carryOut(host, puncher(host).handleAgreed(id, now()));
    else {
        carryOut(host, puncher(host).handleProven(id, now()));
        sendOn(host, id, PacketKind::LinkReady);
    }
}

void NatPair::handleRefused(int host, const Socket &socket, PacketKind kind)
{
    const auto failure = kind == PacketKind::Rst ? DialFailure::Refused : DialFailure::Unreachable;
    if (socket.state == SocketState::Established)
        carryOut(host, puncher(host).handleBroken(socket.id, {}, now()));
    else if (socket.origin == Origin::Attempt)
        carryOut(host, puncher(host).handleDialFailed(socket.id, failure, {}, now()));
}

void NatPair::note(int host, const QString &what)
{
    m_story += QStringLiteral("%1 ms, %2: %3\n").arg(elapsed().count() / 1000).arg(host).arg(what);
}

} // namespace punchline
