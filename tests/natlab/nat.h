// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/firewall.h"
#include "tests/natlab/middlebox.h"
#include "tests/natlab/portallocator.h"

#include <QHostAddress>

#include <chrono>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace punchline::natlab {

/// A NAT's behaviour in the terms of RFC 4787 and RFC 5382.
struct NatBehavior
{
    /// Which remote endpoints see an inside endpoint at the same external port.
    enum class Mapping { EndpointIndependent, AddressDependent, AddressAndPortDependent };
    /// Who may send to a mapping: anybody, addresses that it has sent to, or endpoints that it has sent to.
    enum class Filtering { EndpointIndependent, AddressDependent, AddressAndPortDependent };
    using Allocation = natlab::Allocation;
    using Unsolicited = natlab::Unsolicited;

    Mapping mapping = Mapping::EndpointIndependent;
    Filtering filtering = Filtering::AddressAndPortDependent;
    Allocation allocation = Allocation::Preserving;
    Unsolicited unsolicited = Unsolicited::Drop;
    int delta = 1;             ///< Step of Sequential; may be negative.
    int blockSize = 2048;      ///< For Block: ports are random within one aligned block per inside address.
    int portsTakenBetween = 0; ///< Sequential: up to this many ports go to other hosts before each mapping.
    bool resetKillsMapping = false; ///< A RST from outside on an existing session removes the whole mapping.
    /// False: a SYN from outside is unsolicited even if our SYN has gone out on that session.
    bool simultaneousOpen = true;
    /// Port forwarding: packets to the ports of these inside endpoints are passed to them, whoever sends
    /// them. Requires port preservation.
    QList<Endpoint> forwarded = {};
    bool hairpin = false; ///< Inside hosts can reach each other through the external address.
    /// Idle time of an established session; caps the shorter timeouts of SessionState too.
    std::chrono::milliseconds mappingTimeout = SessionState::EstablishedTimeout;
};

/// A NAT with one external IPv4 address (RFC 3022, NAPT) that translates TCP, UDP, ICMP echo and the ICMP
/// errors about them. A mapping lives as long as any of its sessions. Only a SYN begins a TCP session, and a
/// RST closes it until our side sends again. If mappings depend on the destination and ports are preserved,
/// all mappings of an inside endpoint share its external port, as in Linux' port overloading; otherwise no
/// two mappings share one. The same packets and seed always give the same results.
class Nat : public Middlebox
{
public:
    /// Maximum mappings, and maximum sessions of all of them; packets that need more are dropped.
    static constexpr std::size_t MaxMappings = 65'536;
    static constexpr std::size_t MaxSessions = 131'072;

    Nat(const NatBehavior &behavior, const QHostAddress &external, quint32 seed);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

    /// Forgets all mappings, as a router that restarts does.
    void forget();
    /// From now on it behaves so: another router in the same place. What it has mapped stays mapped.
    void become(const NatBehavior &behavior);

    /// Counts as of the last packet.
    [[nodiscard]] std::size_t mappingCount() const { return m_mappings.size(); }
    [[nodiscard]] std::size_t sessionCount() const { return m_sessions.size(); }

private:
    /// Two endpoints, ours first (inside or external). In a key, irrelevant parts are zero.
    struct Flow
    {
        Protocol protocol = Protocol::Tcp;
        quint32 ownAddress = 0;
        quint16 ownPort = 0;
        quint32 remoteAddress = 0;
        quint16 remotePort = 0;

        friend bool operator==(const Flow &, const Flow &) = default;
    };
    struct FlowHash
    {
        std::size_t operator()(const Flow &flow) const;
    };
    struct Mapping;
    struct Session;

    /// An external port, which belongs to one inside endpoint.
    struct Port
    {
        quint16 number = 0;
        Flow inside;
        Mapping *mapping = nullptr; ///< The only one, unless mappings share ports.
        std::size_t mappingCount = 0;
        std::unordered_map<quint32, int>
            contacted; ///< Per remote address: sessions that our side keeps open.
    };
    struct Mapping
    {
        Port *port = nullptr;
        Flow key;
        std::unordered_set<Session *> sessions;
    };
    using Deadlines = std::multimap<TimePoint, Session *>;
    struct Session
    {
        Flow inside;
        Mapping *mapping = nullptr;
        SessionState state;
        Deadlines::iterator deadline;
    };

    template <typename Value> using Table = std::unordered_map<Flow, Value, FlowHash>;

    template <typename Value> [[nodiscard]] static Value *find(Table<Value> &table, const Flow &key)
    {
        const auto found = table.find(key);
        return found == table.end() ? nullptr : &found->second;
    }
    [[nodiscard]] static Flow flowOf(Protocol protocol, const Endpoint &own, const Endpoint &remote);
    [[nodiscard]] static Flow outsideKey(Protocol protocol, quint16 port, quint32 remoteAddress,
                                         quint16 remotePort)
    {
        return {protocol, 0, port, remoteAddress, remotePort};
    }
    [[nodiscard]] Flow mappingKey(Flow inside) const;
    [[nodiscard]] bool sharesPorts() const;

    [[nodiscard]] bool translateOut(Packet &packet, TimePoint now);
    [[nodiscard]] bool translateErrorOut(Packet &packet);
    [[nodiscard]] QList<Emission> handleInbound(Packet packet, TimePoint now);
    [[nodiscard]] QList<Emission> handleInboundError(Packet packet);
    [[nodiscard]] QList<Emission> hairpin(const Packet &packet, TimePoint now);
    [[nodiscard]] Session *forward(const Packet &packet, TimePoint now);
    [[nodiscard]] bool isSolicited(const Packet &packet, const Port &port, const Session *session) const;

    [[nodiscard]] Session *findOutside(Protocol protocol, quint16 port, const Endpoint &remote);
    [[nodiscard]] Session *open(const Flow &inside, Port *port, TimePoint now);
    [[nodiscard]] Mapping *mappingFor(const Flow &inside);
    [[nodiscard]] Port *portFor(const Flow &inside);
    void note(Session &session, Side from, const Packet &packet, TimePoint now);
    static void countContact(const Session &session, int change);
    void remove(Session &session);
    void removeMapping(Mapping &mapping);
    void expire(TimePoint now);

    NatBehavior m_behavior;
    QHostAddress m_external;
    PortAllocator m_allocator;
    Table<Session> m_sessions;   ///< By inside and remote endpoint.
    Table<Session *> m_outside;  ///< The same sessions by external port and remote endpoint.
    Table<Mapping> m_mappings;   ///< By the parts that the mapping behaviour depends on.
    Table<Port> m_ports;         ///< By external port.
    Table<Port *> m_sharedPorts; ///< By inside endpoint, if mappings share ports.
    Deadlines m_deadlines;
};

} // namespace punchline::natlab
