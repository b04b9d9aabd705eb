// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/firewall.h"

#include <QHashFunctions>

#include <algorithm>

namespace punchline::natlab {

namespace {

bool isSingleHost(const QHostAddress &address)
{
    return !address.isMulticast() && !address.isBroadcast() && address != QHostAddress(QHostAddress::AnyIPv4)
        && address != QHostAddress(QHostAddress::AnyIPv6);
}

/// The answer of a host with a closed port (RFC 9293, section 3.10.7.1).
Packet resetFor(const Packet &packet)
{
    const TcpFlags flags = packet.tcpFlags();
    if (flags.testFlag(TcpFlag::Ack))
        return Packet::tcp(packet.destination(), packet.source(), TcpFlag::Rst, packet.acknowledgement());
    // SYN and FIN each take one sequence number.
    const auto length = static_cast<quint32>(packet.payload().size()) + (flags.testFlag(TcpFlag::Syn) ? 1 : 0)
        + (flags.testFlag(TcpFlag::Fin) ? 1 : 0);
    return Packet::tcp(packet.destination(), packet.source(), TcpFlag::Rst | TcpFlag::Ack, 0,
                       packet.sequence() + length);
}

/// Port unreachable: RFC 792, type 3 code 3, and RFC 4443, section 3.1, type 1 code 4.
Packet portUnreachableFor(const Packet &packet)
{
    const quint8 type = packet.isIpv4() ? 3 : 1;
    const quint8 code = packet.isIpv4() ? 3 : 4;
    return Packet::error(packet.destination().address, packet.source().address, type, code, packet);
}

/// Communication administratively prohibited: RFC 1812, section 5.2.7.1, type 3 code 13, and RFC 4443,
/// section 3.1, type 1 code 1.
Packet prohibitedFor(const Packet &packet)
{
    const quint8 type = packet.isIpv4() ? 3 : 1;
    const quint8 code = packet.isIpv4() ? 13 : 1;
    return Packet::error(packet.destination().address, packet.source().address, type, code, packet);
}

} // namespace

void SessionState::note(Side from, const Packet &packet)
{
    if (m_protocol == Protocol::Tcp)
        noteTcp(from, packet);
    else
        m_contacted = m_contacted || from == Side::Inside;
}

void SessionState::noteTcp(Side from, const Packet &packet)
{
    if (packet.isReset()) {
        m_phase = Phase::Reset;
        m_contacted = false;
        return;
    }
    // Our SYN restarts any session, theirs only one that is over. If two SYNs cross, each of them is the
    // first.
    const bool isAnew =
        packet.isDial() && (isEnding() || (from == Side::Inside && m_phase != Phase::Opening));
    const bool isRevived = m_phase == Phase::Reset;
    if (isAnew || isRevived) {
        m_phase = Phase::Opening;
        m_inside = m_outside = {};
    }

    const TcpFlags flags = packet.tcpFlags();
    Seen &seen = from == Side::Inside ? m_inside : m_outside;
    seen.syn = seen.syn || flags.testFlag(TcpFlag::Syn);
    seen.fin = seen.fin || flags.testFlag(TcpFlag::Fin);
    m_contacted = m_contacted || from == Side::Inside;
    if (m_inside.fin && m_outside.fin)
        m_phase = Phase::Closing;
    else if (m_phase == Phase::Opening && m_inside.syn && m_outside.syn && !flags.testFlag(TcpFlag::Syn))
        m_phase = Phase::Established;
}

bool SessionState::isOnlyDialled() const
{
    return m_phase == Phase::Opening && m_inside.syn && !m_outside.syn;
}

std::chrono::milliseconds SessionState::idleTimeout(std::chrono::milliseconds longest) const
{
    switch (m_protocol) {
    case Protocol::Udp:
        return std::min(UdpTimeout, longest);
    case Protocol::Icmp:
        return std::min(EchoTimeout, longest);
    case Protocol::Tcp:
        break;
    }
    if (isEnding())
        return std::min(Grace, longest);
    const bool isWhole = m_phase == Phase::Established && !m_inside.fin && !m_outside.fin;
    return isWhole ? longest : std::min(TransitoryTimeout, longest);
}

std::optional<Packet> refusalOf(const Packet &packet, Unsolicited manner)
{
    if (manner == Unsolicited::Drop || packet.protocol() == Protocol::Icmp || packet.isReset())
        return std::nullopt;
    if (!isSingleHost(packet.source().address) || !isSingleHost(packet.destination().address))
        return std::nullopt;
    if (packet.protocol() == Protocol::Udp)
        return portUnreachableFor(packet);
    return manner == Unsolicited::Reset ? resetFor(packet) : prohibitedFor(packet);
}

std::size_t Firewall::FlowHash::operator()(const Flow &flow) const
{
    return qHashMulti(0, static_cast<int>(flow.protocol), flow.inside.address, flow.inside.port,
                      flow.remote.address, flow.remote.port);
}

Firewall::Firewall(const FirewallBehavior &behavior)
    : m_behavior(behavior)
{ }

QList<Emission> Firewall::handlePacket(Side from, const QByteArray &packet, TimePoint now)
{
    expire(now);
    const auto parsed = Packet::parse(packet);
    if (!parsed)
        return {};
    if (from == Side::Inside) {
        if (!passesOut(*parsed, now))
            return {};
        return {Emission{Side::Outside, parsed->bytes()}};
    }
    if (passesIn(*parsed, now))
        return {Emission{Side::Inside, parsed->bytes()}};
    const auto refusal = refusalOf(*parsed, m_behavior.unsolicited);
    if (!refusal)
        return {};
    return {Emission{Side::Outside, refusal->bytes()}};
}

bool Firewall::passesOut(const Packet &packet, TimePoint now)
{
    if (packet.isError()) {
        // About a packet that we have let in, sent to that packet's source.
        return packet.destination().address == packet.quotedSource().address
            && m_sessions.contains(
                {packet.quotedProtocol(), packet.quotedDestination(), packet.quotedSource()});
    }
    const Flow flow = {packet.protocol(), packet.source(), packet.destination()};
    auto found = m_sessions.find(flow);
    if (found == m_sessions.end()) {
        const bool mayBegin =
            packet.protocol() == Protocol::Tcp ? packet.isDial() : packet.kind() != Packet::Kind::EchoReply;
        if (!mayBegin || m_sessions.size() >= MaxSessions)
            return false;
        const auto deadline = m_deadlines.emplace(now, flow);
        found = m_sessions.emplace(flow, Session{SessionState(packet.protocol()), deadline}).first;
    }
    note(found->second, Side::Inside, packet, now);
    return true;
}

bool Firewall::passesIn(const Packet &packet, TimePoint now)
{
    if (packet.isError())
        return m_sessions.contains(
            {packet.quotedProtocol(), packet.quotedSource(), packet.quotedDestination()});
    const auto found = m_sessions.find({packet.protocol(), packet.destination(), packet.source()});
    if (found == m_sessions.end() || !found->second.state.isContacted())
        return false;
    if (packet.isDial() && found->second.state.isOnlyDialled() && !m_behavior.simultaneousOpen)
        return false;
    note(found->second, Side::Outside, packet, now);
    return true;
}

void Firewall::note(Session &session, Side from, const Packet &packet, TimePoint now)
{
    const bool wasEnding = session.state.isEnding();
    session.state.note(from, packet);
    if (wasEnding && session.state.isEnding())
        return;
    auto node = m_deadlines.extract(session.deadline);
    node.key() = now + session.state.idleTimeout(m_behavior.sessionTimeout);
    session.deadline = m_deadlines.insert(std::move(node));
}

void Firewall::expire(TimePoint now)
{
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        m_sessions.erase(m_deadlines.begin()->second);
        m_deadlines.erase(m_deadlines.begin());
    }
}

} // namespace punchline::natlab
