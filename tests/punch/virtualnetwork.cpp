// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/virtualnetwork.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// Linux: the first SYN and its retransmissions (RFC 6298, section 2).
constexpr std::array<std::chrono::milliseconds, 2> Retransmissions{1000ms, 3000ms};

} // namespace

VirtualNetwork::VirtualNetwork(const Plan &plan)
    : m_plan(plan)
    , m_begin(TimePoint() + 1h)
    , m_now(m_begin)
    , m_hosts{Host(setupOf(plan, 0)), Host(setupOf(plan, 1))}
{
    for (int host : {0, 1}) {
        Host &self = m_hosts.at(static_cast<std::size_t>(host));
        self.role = host == 0 ? Role::Initiator : Role::Responder;
        self.path = plan.paths.at(static_cast<std::size_t>(host));
        self.startDue = m_begin + plan.starts.at(static_cast<std::size_t>(host));
    }
}

Endpoint VirtualNetwork::endpointOf(Path path, int host, int interface)
{
    const auto last = static_cast<quint32>(host + 1);
    const quint32 lan = 0xc0a80000U + static_cast<quint32>(interface) * 256U + last;
    return {QHostAddress(path == Path::Lan ? lan : 0xcb007100U + last), static_cast<quint16>(4000 + host)};
}

PunchSetup VirtualNetwork::setupOf(const Plan &plan, int host)
{
    PunchSetup setup;
    setup.role = host == 0 ? Role::Initiator : Role::Responder;
    setup.seed = plan.seeds.at(static_cast<std::size_t>(host));
    const Path path = plan.paths.at(static_cast<std::size_t>(1 - host));
    const auto kind = path == Path::Lan ? CandidateKind::Host : CandidateKind::ServerReflexive;
    for (int interface = 0; interface < plan.interfaces; ++interface)
        setup.targets.append({kind, endpointOf(path, 1 - host, interface)});
    if (kind == CandidateKind::ServerReflexive)
        setup.sprayTarget.serverReflexive = setup.targets.first().endpoint;
    return setup;
}

void VirtualNetwork::start(int host)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    self.startDue.reset();
    note(host, QStringLiteral("start"));
    carryOut(host, self.puncher.handleGo(m_now));
}

void VirtualNetwork::startBoth()
{
    start(0);
    start(1);
}

std::optional<VirtualNetwork::TimePoint> VirtualNetwork::nextOf(int host) const
{
    const Host &self = m_hosts.at(static_cast<std::size_t>(host));
    std::optional<TimePoint> next = self.puncher.nextTimeout();
    const auto consider = [&](TimePoint due) { next = std::min(next.value_or(due), due); };
    if (self.startDue)
        consider(*self.startDue);
    for (const auto &[remote, socket] : self.sockets) {
        const auto sent = static_cast<std::size_t>(socket.synsSent);
        if (socket.state == SocketState::SynSent && sent <= Retransmissions.size())
            consider(socket.began + Retransmissions.at(sent - 1));
    }
    return next;
}

void VirtualNetwork::wake(int host)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    if (self.startDue && *self.startDue <= m_now)
        start(host);
    for (auto &[remote, socket] : self.sockets) {
        const auto sent = static_cast<std::size_t>(socket.synsSent);
        if (socket.state == SocketState::SynSent && sent <= Retransmissions.size()
            && socket.began + Retransmissions.at(sent - 1) <= m_now) {
            ++socket.synsSent;
            send(host, Endpoint::fromString(remote).value(), PacketKind::Syn);
        }
    }
    if (const auto due = self.puncher.nextTimeout(); due && *due <= m_now)
        carryOut(host, self.puncher.handleTimeout(m_now));
}

void VirtualNetwork::run(Duration limit)
{
    while (true) {
        std::optional<TimePoint> next;
        int host = -1;
        for (const int candidate : {0, 1}) {
            const auto due = nextOf(candidate);
            if (due && (!next || *due < *next)) {
                next = due;
                host = candidate;
            }
        }
        const auto packet = std::ranges::min_element(m_packets, {}, &Packet::arrival);
        if (packet != m_packets.end() && (!next || packet->arrival <= *next)) {
            if (packet->arrival > m_begin + limit)
                return;
            deliver(static_cast<std::size_t>(packet - m_packets.begin()));
            continue;
        }
        if (!next || *next > m_begin + limit)
            return;
        m_now = std::max(m_now, *next);
        wake(host);
    }
}

std::vector<std::size_t> VirtualNetwork::choices() const
{
    std::vector<std::size_t> firsts;
    for (std::size_t index = 0; index < m_packets.size(); ++index) {
        const bool isFirst = std::ranges::none_of(firsts, [&](std::size_t first) {
            return m_packets.at(first).to == m_packets.at(index).to
                && m_packets.at(first).source == m_packets.at(index).source;
        });
        if (isFirst)
            firsts.push_back(index);
    }
    return firsts;
}

void VirtualNetwork::deliver(std::size_t index)
{
    const Packet packet = m_packets.at(index);
    m_packets.erase(m_packets.begin() + static_cast<std::ptrdiff_t>(index));
    m_now = std::max(m_now, packet.arrival);
    receive(packet);
}

bool VirtualNetwork::isLinked() const
{
    for (const Host &host : m_hosts) {
        if (host.wins != 1 || host.gaveUp || host.sockets.size() != 1 || !host.sockets.contains(host.winner))
            return false;
    }
    for (int interface = 0; interface < m_plan.interfaces; ++interface) {
        if (m_hosts[0].winner == endpointOf(m_hosts[1].path, 1, interface).toString())
            return m_hosts[1].winner == endpointOf(m_hosts[0].path, 0, interface).toString();
    }
    return false;
}

VirtualNetwork::Duration VirtualNetwork::elapsed() const
{
    return std::chrono::duration_cast<Duration>(m_now - m_begin);
}

void VirtualNetwork::send(int from, const Endpoint &to, PacketKind kind)
{
    const Host &self = m_hosts.at(static_cast<std::size_t>(from));
    const Host &other = m_hosts.at(static_cast<std::size_t>(1 - from));
    for (int interface = 0; interface < m_plan.interfaces; ++interface) {
        if (to == endpointOf(other.path, 1 - from, interface))
            m_packets.push_back(
                {m_now + m_plan.delay, 1 - from, kind, endpointOf(self.path, from, interface)});
    }
}

void VirtualNetwork::receive(const Packet &packet)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(packet.to));
    const QString remote = packet.source.toString();
    const auto found = self.sockets.find(remote);
    const bool known = found != self.sockets.end();
    switch (packet.kind) {
    case PacketKind::Syn:
        receiveSyn(packet);
        return;
    case PacketKind::Rst:
        receiveReset(packet);
        return;
    case PacketKind::SynAck:
        if (known && found->second.state != SocketState::Established)
            establish(packet.to, remote, found->second.state == SocketState::SynSent);
        else if (!known && self.path != Path::Silent)
            send(packet.to, packet.source, PacketKind::Rst);
        return;
    case PacketKind::Ack:
        if (known && found->second.state == SocketState::SynReceived)
            establish(packet.to, remote, false);
        return;
    case PacketKind::Knock:
    case PacketKind::Nominate:
    case PacketKind::Agree:
    case PacketKind::LinkReady:
        break;
    }
    if (!known) {
        if (self.path != Path::Silent)
            send(packet.to, packet.source, PacketKind::Rst);
        return;
    }
    if (found->second.state == SocketState::SynReceived)
        establish(packet.to, remote, false);
    const AttemptId id = self.sockets.at(remote).id;
    if (packet.kind == PacketKind::Knock)
        carryOut(packet.to, self.puncher.handleProven(id, m_now));
    else if (packet.kind == PacketKind::Nominate)
        carryOut(packet.to, self.puncher.handleNominated(id, m_now));
    else if (packet.kind == PacketKind::LinkReady)
        carryOut(packet.to, self.puncher.handleAgreed(id, m_now));
    else {
        carryOut(packet.to, self.puncher.handleProven(id, m_now));
        sendOn(packet.to, id, PacketKind::LinkReady);
    }
}

void VirtualNetwork::receiveSyn(const Packet &packet)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(packet.to));
    const QString remote = packet.source.toString();
    const auto found = self.sockets.find(remote);
    if (found != self.sockets.end()) {
        // Simultaneous open; a retransmitted SYN is answered again.
        if (found->second.state == SocketState::SynSent)
            found->second.state = SocketState::SynReceived;
        if (found->second.state == SocketState::SynReceived)
            send(packet.to, packet.source, PacketKind::SynAck);
        return;
    }
    if (self.path == Path::Silent)
        return;
    if (self.path == Path::Reset || self.puncher.isOver()) {
        send(packet.to, packet.source, PacketKind::Rst);
        return;
    }
    self.sockets[remote] = Socket{0, SocketState::SynReceived, true, false, 1, m_now};
    send(packet.to, packet.source, PacketKind::SynAck);
}

void VirtualNetwork::receiveReset(const Packet &packet)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(packet.to));
    const auto found = self.sockets.find(packet.source.toString());
    if (found == self.sockets.end())
        return;
    const Socket socket = found->second;
    self.sockets.erase(found);
    if (socket.open)
        carryOut(packet.to, self.puncher.handleBroken(socket.id, {}, m_now));
    else if (!socket.incoming)
        carryOut(packet.to, self.puncher.handleDialFailed(socket.id, DialFailure::Refused, {}, m_now));
}

void VirtualNetwork::establish(int host, const QString &remote, bool answer)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    const Endpoint other = Endpoint::fromString(remote).value();
    if (answer)
        send(host, other, PacketKind::Ack);
    Socket &socket = self.sockets.at(remote);
    socket.state = SocketState::Established;
    socket.open = true;
    if (socket.incoming) {
        socket.id = self.puncher.newAttemptId();
        carryOut(host, self.puncher.handleAccepted(socket.id, {}, other, m_now));
    } else {
        carryOut(host, self.puncher.handleConnected(socket.id, {}, m_now));
    }
}

void VirtualNetwork::carryOut(int host, const PunchCommands &commands)
{
    for (const punch::Command &command : commands) {
        if (const auto *order = std::get_if<punch::Connect>(&command))
            dial(host, *order);
        else if (const auto *dropped = std::get_if<punch::Drop>(&command))
            drop(host, dropped->id);
        else if (const auto *proof = std::get_if<punch::Prove>(&command))
            sendOn(host, proof->id, PacketKind::Knock);
        else if (const auto *nominated = std::get_if<punch::Nominate>(&command)) {
            sendOn(host, nominated->id, PacketKind::Knock);
            sendOn(host, nominated->id, PacketKind::Nominate);
        } else if (const auto *agreed = std::get_if<punch::Agree>(&command))
            sendOn(host, agreed->id, PacketKind::Agree);
        else if (const auto *won = std::get_if<punch::Win>(&command))
            win(host, won->id);
        else if (std::holds_alternative<punch::GiveUp>(command))
            m_hosts.at(static_cast<std::size_t>(host)).gaveUp = true;
    }
}

void VirtualNetwork::dial(int host, const punch::Connect &order)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    const QString remote = order.remote.toString();
    note(host, QStringLiteral("dial %1").arg(remote));
    if (self.sockets.contains(remote)) {
        carryOut(host, self.puncher.handleDialFailed(order.id, DialFailure::TupleInUse, {}, m_now));
        return;
    }
    self.sockets[remote] = Socket{order.id, SocketState::SynSent, false, false, 1, m_now};
    send(host, order.remote, PacketKind::Syn);
}

void VirtualNetwork::drop(int host, AttemptId id)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    const auto found = std::ranges::find_if(self.sockets, [id](const auto &s) { return s.second.id == id; });
    if (found == self.sockets.end())
        return;
    note(host, QStringLiteral("drop %1").arg(found->first));
    // A socket in SYN_SENT closes silently.
    if (found->second.state != SocketState::SynSent)
        send(host, Endpoint::fromString(found->first).value(), PacketKind::Rst);
    self.sockets.erase(found);
}

void VirtualNetwork::sendOn(int host, AttemptId id, PacketKind kind)
{
    for (const auto &[remote, socket] : m_hosts.at(static_cast<std::size_t>(host)).sockets) {
        if (socket.id == id)
            send(host, Endpoint::fromString(remote).value(), kind);
    }
}

void VirtualNetwork::win(int host, AttemptId id)
{
    Host &self = m_hosts.at(static_cast<std::size_t>(host));
    ++self.wins;
    for (const auto &[remote, socket] : self.sockets) {
        if (socket.id == id)
            self.winner = remote;
    }
    note(host, QStringLiteral("win %1").arg(self.winner));
    if (self.role == Role::Responder)
        sendOn(host, id, PacketKind::LinkReady);
}

void VirtualNetwork::note(int host, const QString &what)
{
    m_story += QStringLiteral("%1 ms, %2: %3\n").arg(elapsed().count()).arg(host).arg(what);
}

} // namespace punchline
