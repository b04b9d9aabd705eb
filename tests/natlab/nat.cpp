// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/nat.h"

#include <QHashFunctions>

#include <algorithm>

namespace punchline::natlab {

std::size_t Nat::FlowHash::operator()(const Flow &flow) const
{
    return qHashMulti(0, static_cast<int>(flow.protocol), flow.ownAddress, flow.ownPort, flow.remoteAddress,
                      flow.remotePort);
}

namespace {

PortAllocator::Options allocationOf(const NatBehavior &behavior)
{
    return {.allocation = behavior.allocation,
            .delta = behavior.delta,
            .blockSize = behavior.blockSize,
            .takenBetween = behavior.portsTakenBetween};
}

} // namespace

Nat::Nat(const NatBehavior &behavior, const QHostAddress &external, quint32 seed)
    : m_behavior(behavior)
    , m_external(external)
    , m_allocator(allocationOf(behavior), seed)
{ }

QList<Emission> Nat::handlePacket(Side from, const QByteArray &packet, TimePoint now)
{
    expire(now);
    auto parsed = Packet::parse(packet);
    if (!parsed || !parsed->isIpv4())
        return {};
    const bool isForUs = parsed->destination().address == m_external;
    if (from == Side::Outside) {
        // Nobody else has our address, so such a source is forged.
        const bool isForged = parsed->source().address == m_external;
        return isForUs && !isForged ? handleInbound(*std::move(parsed), now) : QList<Emission>();
    }
    if (isForUs && !m_behavior.hairpin)
        return {};
    if (!(parsed->isError() ? translateErrorOut(*parsed) : translateOut(*parsed, now)))
        return {};
    if (isForUs)
        return hairpin(*parsed, now);
    return {Emission{Side::Outside, parsed->bytes()}};
}

bool Nat::translateOut(Packet &packet, TimePoint now)
{
    const Flow inside = flowOf(packet.protocol(), packet.source(), packet.destination());
    Session *session = find(m_sessions, inside);
    if (!session) {
        const bool mayBegin =
            packet.protocol() == Protocol::Tcp ? packet.isDial() : packet.kind() != Packet::Kind::EchoReply;
        session = mayBegin ? open(inside, nullptr, now) : nullptr;
    }
    if (!session)
        return false;
    note(*session, Side::Inside, packet, now);
    packet.setSource(Endpoint(m_external, session->mapping->port->number));
    return true;
}

/// RFC 5508, REQ-5: an inside host's error about an incoming packet, sent to that packet's source.
bool Nat::translateErrorOut(Packet &packet)
{
    if (packet.destination().address != packet.quotedSource().address)
        return false;
    const Session *session =
        find(m_sessions, flowOf(packet.quotedProtocol(), packet.quotedDestination(), packet.quotedSource()));
    if (!session)
        return false;
    packet.setQuotedDestination(Endpoint(m_external, session->mapping->port->number));
    packet.setSource(Endpoint(m_external, 0));
    return true;
}

QList<Emission> Nat::handleInbound(Packet packet, TimePoint now)
{
    if (packet.isError())
        return handleInboundError(std::move(packet));
    const Endpoint remote = packet.source();
    const quint16 number = packet.destination().port;
    Session *session = findOutside(packet.protocol(), number, remote);
    if (!session && packet.isDial())
        session = forward(packet, now);
    Port *port = find(m_ports, {.protocol = packet.protocol(), .ownPort = number});
    if (!port || !isSolicited(packet, *port, session)) {
        const auto refusal = refusalOf(packet, m_behavior.unsolicited);
        return refusal ? QList{Emission{Side::Outside, refusal->bytes()}} : QList<Emission>();
    }
    const Endpoint inside(QHostAddress(port->inside.ownAddress), port->inside.ownPort);
    if (!session)
        session = open(flowOf(packet.protocol(), inside, remote), port, now);
    if (!session)
        return {};
    note(*session, Side::Outside, packet, now);
    if (packet.isReset() && m_behavior.resetKillsMapping)
        removeMapping(*session->mapping);
    packet.setDestination(inside);
    return {Emission{Side::Inside, packet.bytes()}};
}

/// RFC 5508, REQ-4: an error from any router about an outgoing packet. It changes no session.
QList<Emission> Nat::handleInboundError(Packet packet)
{
    if (packet.quotedSource().address != m_external)
        return {};
    const Session *session =
        findOutside(packet.quotedProtocol(), packet.quotedSource().port, packet.quotedDestination());
    if (!session)
        return {};
    const Endpoint inside(QHostAddress(session->inside.ownAddress), session->inside.ownPort);
    packet.setQuotedSource(inside);
    packet.setDestination(Endpoint(inside.address, 0));
    return {Emission{Side::Inside, packet.bytes()}};
}

/// RFC 4787, REQ-9, with the external source address and port: the outgoing packet comes back in at once. So
/// does a refusal, which itself is never refused.
QList<Emission> Nat::hairpin(const Packet &packet, TimePoint now)
{
    QList<Emission> emissions = handleInbound(packet, now);
    if (emissions.isEmpty() || emissions.first().towards == Side::Inside)
        return emissions;
    const auto refusal = Packet::parse(emissions.first().packet);
    return refusal ? handleInbound(*refusal, now) : QList<Emission>();
}

/// Opens a session for the endpoint to which the packet's port is forwarded; `nullptr` if there is none.
Nat::Session *Nat::forward(const Packet &packet, TimePoint now)
{
    const auto to = std::ranges::find(m_behavior.forwarded, packet.destination().port, &Endpoint::port);
    return to == m_behavior.forwarded.end()
        ? nullptr
        : open(flowOf(packet.protocol(), *to, packet.source()), nullptr, now);
}

bool Nat::isSolicited(const Packet &packet, const Port &port, const Session *session) const
{
    if (m_behavior.forwarded.contains(Endpoint(QHostAddress(port.inside.ownAddress), port.inside.ownPort)))
        return true;
    if (session && session->state.isContacted())
        return m_behavior.simultaneousOpen || !packet.isDial() || !session->state.isOnlyDialled();

    // Nothing inside has sent to this very endpoint, or a RST has closed the session: the filter is for new
    // sessions.
    const bool isUnderway = session && !session->state.isReset();
    if (packet.protocol() == Protocol::Tcp && !packet.isDial() && !isUnderway)
        return false;
    switch (m_behavior.filtering) {
    case NatBehavior::Filtering::EndpointIndependent:
        return true;
    case NatBehavior::Filtering::AddressDependent:
        return port.contacted.contains(packet.source().address.toIPv4Address());
    case NatBehavior::Filtering::AddressAndPortDependent:
        break;
    }
    return false;
}

bool Nat::sharesPorts() const
{
    return m_behavior.allocation == Allocation::Preserving
        && m_behavior.mapping != NatBehavior::Mapping::EndpointIndependent;
}

Nat::Flow Nat::flowOf(Protocol protocol, const Endpoint &own, const Endpoint &remote)
{
    return {protocol, own.address.toIPv4Address(), own.port, remote.address.toIPv4Address(), remote.port};
}

/// The key that distinguishes the mapping of an inside flow.
Nat::Flow Nat::mappingKey(Flow inside) const
{
    switch (m_behavior.mapping) {
    case NatBehavior::Mapping::EndpointIndependent:
        inside.remoteAddress = 0;
        [[fallthrough]];
    case NatBehavior::Mapping::AddressDependent:
        inside.remotePort = 0;
        [[fallthrough]];
    case NatBehavior::Mapping::AddressAndPortDependent:
        break;
    }
    return inside;
}

Nat::Session *Nat::findOutside(Protocol protocol, quint16 port, const Endpoint &remote)
{
    const auto found =
        m_outside.find(outsideKey(protocol, port, remote.address.toIPv4Address(), remote.port));
    return found == m_outside.end() ? nullptr : found->second;
}

/// Opens a session in the mapping of `port`, through which its packet came in, or if that is null, in the
/// mapping for the inside flow. `nullptr` if a table is full, or if the same two endpoints already have a
/// session through another port: an inside host could not tell them apart.
Nat::Session *Nat::open(const Flow &inside, Port *port, TimePoint now)
{
    if (m_sessions.size() >= MaxSessions || m_sessions.contains(inside))
        return nullptr;
    Mapping *mapping = port && !sharesPorts() ? port->mapping : mappingFor(inside);
    if (!mapping)
        return nullptr;
    const auto place =
        m_sessions.emplace(inside, Session{inside, mapping, SessionState(inside.protocol), {}}).first;
    Session *session = &place->second;
    session->deadline = m_deadlines.emplace(now, session);
    mapping->sessions.insert(session);
    m_outside.emplace(
        outsideKey(inside.protocol, mapping->port->number, inside.remoteAddress, inside.remotePort), session);
    return session;
}

Nat::Mapping *Nat::mappingFor(const Flow &inside)
{
    const Flow key = mappingKey(inside);
    if (Mapping *known = find(m_mappings, key))
        return known;
    Port *port = m_mappings.size() < MaxMappings ? portFor(inside) : nullptr;
    if (!port)
        return nullptr;
    Mapping *mapping = &m_mappings.emplace(key, Mapping{port, key, {}}).first->second;
    port->mapping = mapping;
    ++port->mappingCount;
    return mapping;
}

Nat::Port *Nat::portFor(const Flow &inside)
{
    const Flow owner = {inside.protocol, inside.ownAddress, inside.ownPort, 0, 0};
    if (sharesPorts()) {
        if (const auto shared = m_sharedPorts.find(owner); shared != m_sharedPorts.end())
            return shared->second;
    }
    const auto number = m_allocator.allocate(inside.protocol, inside.ownAddress, inside.ownPort);
    if (!number)
        return nullptr;
    Port *port = &m_ports[{.protocol = inside.protocol, .ownPort = *number}];
    port->number = *number;
    port->inside = owner;
    if (sharesPorts())
        m_sharedPorts.emplace(owner, port);
    return port;
}

void Nat::note(Session &session, Side from, const Packet &packet, TimePoint now)
{
    const bool wasContacted = session.state.isContacted();
    const bool wasEnding = session.state.isEnding();
    session.state.note(from, packet);
    if (wasContacted != session.state.isContacted())
        countContact(session, wasContacted ? -1 : 1);
    if (wasEnding && session.state.isEnding())
        return;
    auto node = m_deadlines.extract(session.deadline);
    node.key() = now + session.state.idleTimeout(m_behavior.mappingTimeout);
    session.deadline = m_deadlines.insert(std::move(node));
}

/// Maintains the data for an address-dependent filter.
void Nat::countContact(const Session &session, int change)
{
    auto &contacted = session.mapping->port->contacted;
    const auto count = contacted.try_emplace(session.inside.remoteAddress, 0).first;
    count->second += change;
    if (count->second == 0)
        contacted.erase(count);
}

void Nat::remove(Session &session)
{
    Mapping &mapping = *session.mapping;
    Port &port = *mapping.port;
    if (session.state.isContacted())
        countContact(session, -1);
    const Flow inside = session.inside;
    m_outside.erase(outsideKey(inside.protocol, port.number, inside.remoteAddress, inside.remotePort));
    m_deadlines.erase(session.deadline);
    mapping.sessions.erase(&session);
    m_sessions.erase(inside);
    if (!mapping.sessions.empty())
        return;

    m_mappings.erase(Flow(mapping.key));
    if (--port.mappingCount > 0)
        return;
    m_allocator.release(inside.protocol, port.number);
    m_sharedPorts.erase(port.inside);
    m_ports.erase({.protocol = inside.protocol, .ownPort = port.number});
}

void Nat::removeMapping(Mapping &mapping)
{
    const std::vector<Session *> sessions(mapping.sessions.begin(), mapping.sessions.end());
    for (Session *session : sessions)
        remove(*session);
}

void Nat::become(const NatBehavior &behavior)
{
    m_behavior = behavior;
    m_allocator.setOptions(allocationOf(behavior));
}

void Nat::forget()
{
    while (!m_deadlines.empty())
        remove(*m_deadlines.begin()->second);
}

void Nat::expire(TimePoint now)
{
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now)
        remove(*m_deadlines.begin()->second);
}

} // namespace punchline::natlab
