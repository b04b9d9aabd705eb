// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/virtualtcp.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// RFC 6298, section 2: the second retransmission comes after twice the time.
constexpr auto Retransmission = 1s;
// Linux waits at least this long once the round trip is known.
constexpr auto DataRetransmission = 200ms;

} // namespace

VirtualTcp::VirtualTcp(const Wire &wire, const std::array<VirtualNat::Kind, 2> &nats, quint32 seed)
    : m_wire(wire)
    , m_random(seed)
    , m_now(TimePoint() + 1h)
    , m_nats{VirtualNat(nats[0], 2 * seed), VirtualNat(nats[1], 2 * seed + 1)}
{ }

VirtualTcp::Duration VirtualTcp::upTo(Duration longest)
{
    return Duration(std::uniform_int_distribution<qint64>(0, longest.count())(m_random));
}

void VirtualTcp::schedule(Duration after, std::function<void()> event)
{
    m_events.emplace(m_now + after, std::move(event));
}

std::optional<VirtualTcp::TimePoint> VirtualTcp::nextEvent() const
{
    return m_events.empty() ? std::nullopt : std::optional(m_events.begin()->first);
}

void VirtualTcp::letItHappen()
{
    const auto event = m_events.extract(m_events.begin());
    waitUntil(event.key());
    event.mapped()();
}

bool VirtualTcp::open(int host, quint16 local, quint16 remote, AttemptId id, Origin origin)
{
    const Key key{nat(host).map(local, {1 - host, remote}, m_now), remote};
    if (key.port == 0 || sockets(host).contains(key))
        return false;
    Socket socket;
    socket.id = id;
    socket.origin = origin;
    socket.local = local;
    add(host, key, socket);
    send(host, key, PacketKind::Syn);
    return true;
}

void VirtualTcp::add(int host, Key key, const Socket &socket)
{
    Socket &added = sockets(host)[key];
    added = socket;
    added.serial = ++m_lastSerial;
    retransmitLater(host, key, added.serial, Retransmission);
}

void VirtualTcp::retransmitLater(int host, Key key, quint32 serial, Duration after)
{
    schedule(after, [this, host, key, serial, after] {
        const auto found = sockets(host).find(key);
        const bool waits = found != sockets(host).end() && found->second.serial == serial
            && found->second.state != SocketState::Established;
        if (!waits)
            return;
        send(host, key, found->second.state == SocketState::SynSent ? PacketKind::Syn : PacketKind::SynAck);
        retransmitLater(host, key, serial, 2 * after);
    });
}

void VirtualTcp::close(int host, Key key)
{
    // A socket in SYN_SENT closes silently.
    const Socket socket = sockets(host).at(key);
    if (socket.state != SocketState::SynSent)
        send(host, key, PacketKind::Rst);
    sockets(host).erase(key);
    nat(host).forget(socket.local, {1 - host, key.remote});
}

void VirtualTcp::send(int host, Key key, PacketKind kind)
{
    const bool isData = kind == PacketKind::Knock || kind == PacketKind::Nominate || kind == PacketKind::Agree
        || kind == PacketKind::LinkReady;
    const bool lost = std::uniform_real_distribution(0.0, 1.0)(m_random) < m_wire.loss;
    if (lost && !isData)
        return;
    TimePoint arrival = m_now + m_wire.delay;
    if (isData) {
        TimePoint &last = sockets(host).at(key).lastArrival;
        last = std::max(last, lost ? arrival + DataRetransmission : arrival);
        arrival = last;
    }
    m_events.emplace(arrival, [this, host, key, kind] { receive(1 - host, {key.remote, key.port}, kind); });
}

void VirtualTcp::receive(int host, Key key, PacketKind kind)
{
    const auto found = sockets(host).find(key);
    if (found == sockets(host).end()) {
        receiveUnexpected(host, key, kind);
        return;
    }
    SocketState &state = found->second.state;
    switch (kind) {
    case PacketKind::Syn:
        // Simultaneous open; a retransmitted SYN is answered again.
        if (state == SocketState::SynSent)
            state = SocketState::SynReceived;
        if (state == SocketState::SynReceived)
            send(host, key, PacketKind::SynAck);
        return;
    case PacketKind::SynAck:
        if (state != SocketState::SynReceived)
            send(host, key, PacketKind::Ack);
        if (state != SocketState::Established)
            establish(host, key);
        return;
    case PacketKind::Ack:
        if (state == SocketState::SynReceived)
            establish(host, key);
        return;
    case PacketKind::Rst:
    case PacketKind::Icmp:
        receiveRefusal(host, key, kind);
        return;
    case PacketKind::Knock:
    case PacketKind::Nominate:
    case PacketKind::Agree:
    case PacketKind::LinkReady:
        receiveMessage(host, key, kind);
        return;
    }
}

void VirtualTcp::receiveUnexpected(int host, Key key, PacketKind kind)
{
    const UnsolicitedAnswer answer = nat(host).kind().unsolicited;
    const bool isOpen = answer == UnsolicitedAnswer::Open;
    const bool isSyn = kind == PacketKind::Syn;
    if (kind == PacketKind::Rst || kind == PacketKind::Icmp)
        return;
    if (isOpen && isSyn && key.port == sessionPortOf(host) && isListening(host)) {
        Socket accepted;
        accepted.origin = Origin::Accepted;
        accepted.local = key.port;
        accepted.state = SocketState::SynReceived;
        add(host, key, accepted);
        send(host, key, PacketKind::SynAck);
    } else if (isOpen || answer == UnsolicitedAnswer::Reset) {
        send(host, key, PacketKind::Rst);
    } else if (answer == UnsolicitedAnswer::Icmp && isSyn) {
        send(host, key, PacketKind::Icmp);
    }
}

void VirtualTcp::receiveRefusal(int host, Key key, PacketKind kind)
{
    const Socket socket = sockets(host).at(key);
    if (kind == PacketKind::Icmp && socket.state == SocketState::Established)
        return;
    sockets(host).erase(key);
    nat(host).forget(socket.local, {1 - host, key.remote});
    handleRefused(host, socket, kind);
}

void VirtualTcp::receiveMessage(int host, Key key, PacketKind kind)
{
    if (sockets(host).at(key).state == SocketState::SynReceived)
        establish(host, key);
    const auto found = sockets(host).find(key);
    if (found != sockets(host).end())
        handleMessage(host, found->second.id, kind);
}

void VirtualTcp::establish(int host, Key key)
{
    sockets(host).at(key).state = SocketState::Established;
    handleEstablished(host, key);
}

} // namespace punchline
