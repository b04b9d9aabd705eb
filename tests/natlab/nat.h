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

/// What kind of NAT it is, in the terms of RFC 4787 and RFC 5382.
struct NatBehavior
{
    /// Which remote endpoints see the same external port of one inside endpoint.
    enum class Mapping { EndpointIndependent, AddressDependent, AddressAndPortDependent };
    /// Who may send to a mapping: everybody, the addresses that it was used for, or the very endpoints.
    enum class Filtering { EndpointIndependent, AddressDependent, AddressAndPortDependent };
    using Allocation = natlab::Allocation;
    using Unsolicited = natlab::Unsolicited;

    Mapping mapping = Mapping::EndpointIndependent;
    Filtering filtering = Filtering::AddressAndPortDependent;
    Allocation allocation = Allocation::Preserving;
    Unsolicited unsolicited = Unsolicited::Drop;
    int delta = 1;        ///< The step of Sequential; may be negative.
    int blockSize = 2048; ///< Of Block, which is random within one aligned block for each inside address.
    int portsTakenBetween = 0; ///< Sequential: 0 to this many ports go to other hosts before each mapping.
    bool resetKillsMapping = false; ///< A RST from outside, on an existing session, ends the whole mapping.
    /// false: a SYN from outside, on a session on which only our SYN has gone out, is unsolicited.
    bool simultaneousOpen = true;
    /// What comes to the ports of these endpoints, which are inside, is passed on to them, whoever sends it.
    /// Only with ports that are preserved.
    QList<Endpoint> forwarded = {};
    bool hairpin = false; ///< Inside hosts reach each other through the external address.
    /// Of an established session without traffic; the shorter times of SessionState are cut to it too.
    std::chrono::milliseconds mappingTimeout = SessionState::EstablishedTimeout;
};

/// A NAT with one external IPv4 address (RFC 3022, NAPT) that translates TCP, UDP, ICMP echo and the ICMP
/// errors about them. A mapping lives as long as one of its sessions; only a SYN begins a TCP session, a RST
/// closes it until our side sends again. Where mappings depend on the destination and ports are preserved,
/// all mappings of one inside endpoint share its external port, as Linux overloads ports; otherwise no two
/// mappings do. The same packets and seed always give the same answers.
class Nat : public Middlebox
{
public:
    /// The most mappings, and the most sessions of all of them; what would need more is dropped.
    static constexpr std::size_t MaxMappings = 65'536;
    static constexpr std::size_t MaxSessions = 131'072;

    Nat(const NatBehavior &behavior, const QHostAddress &external, quint32 seed);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

    /// Kept at the last packet.
    [[nodiscard]] std::size_t mappingCount() const { return m_mappings.size(); }
    [[nodiscard]] std::size_t sessionCount() const { return m_sessions.size(); }

private:
    /// Two endpoints, ours first: inside or external. As a key, parts that do not matter are zero.
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
        Mapping *mapping = nullptr; ///< Its only one, unless mappings share ports.
        std::size_t mappingCount = 0;
        std::unordered_map<quint32, int>
            contacted; ///< Remote address: its sessions that our side keeps open.
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
    Table<Session *> m_outside;  ///< The same, by external port and remote endpoint.
    Table<Mapping> m_mappings;   ///< By what their mapping behaviour depends on.
    Table<Port> m_ports;         ///< By external port.
    Table<Port *> m_sharedPorts; ///< By inside endpoint, where mappings share ports.
    Deadlines m_deadlines;
};

} // namespace punchline::natlab
