// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/middlebox.h"
#include "tests/natlab/packet.h"

#include <chrono>
#include <map>
#include <optional>
#include <unordered_map>

namespace punchline::natlab {

/// A stateful box's record of one session (RFC 4787, section 3) between an inside and a remote endpoint:
/// whether our side has sent, the TCP state, and the timeout. It only keeps the record; the box decides
/// whether a packet may pass.
class SessionState
{
public:
    /// RFC 5382, REQ-5: minimum idle time for which an established TCP connection is kept.
    static constexpr std::chrono::milliseconds EstablishedTimeout = std::chrono::minutes(124);
    /// RFC 5382, REQ-5: the same for a connection that is half open or half closed.
    static constexpr std::chrono::milliseconds TransitoryTimeout = std::chrono::minutes(4);
    /// RFC 4787, REQ-5: the recommended UDP timeout.
    static constexpr std::chrono::milliseconds UdpTimeout = std::chrono::minutes(5);
    /// RFC 5508, REQ-2: ICMP queries.
    static constexpr std::chrono::milliseconds EchoTimeout = std::chrono::minutes(1);
    /// After a RST or both FINs: time for the last ACKs, and to dial again.
    static constexpr std::chrono::milliseconds Grace = std::chrono::seconds(4);

    explicit SessionState(Protocol protocol)
        : m_protocol(protocol)
    { }

    /// Records a packet that passes.
    void note(Side from, const Packet &packet);

    /// True if our side has sent, and no RST has passed since: packets from the remote are solicited.
    [[nodiscard]] bool isContacted() const { return m_contacted; }
    /// TCP: the last packet was a RST.
    [[nodiscard]] bool isReset() const { return m_phase == Phase::Reset; }
    /// TCP: a RST or both FINs have passed; the session lives for Grace, whatever else passes.
    [[nodiscard]] bool isEnding() const { return m_phase == Phase::Reset || m_phase == Phase::Closing; }
    /// TCP: our SYN has gone out, but no SYN from the remote has come in.
    [[nodiscard]] bool isOnlyDialled() const;

    /// The current idle timeout of the session: one of the constants above, but at most `longest`.
    [[nodiscard]] std::chrono::milliseconds idleTimeout(std::chrono::milliseconds longest) const;

private:
    enum class Phase { Opening, Established, Closing, Reset };
    struct Seen
    {
        bool syn = false;
        bool fin = false;
    };

    void noteTcp(Side from, const Packet &packet);

    Protocol m_protocol;
    Phase m_phase = Phase::Opening;
    Seen m_inside;
    Seen m_outside;
    bool m_contacted = false;
};

/// The box's answer to an unsolicited packet, in the name of that packet's destination. `nullopt` for RST,
/// for ICMP, and unless both addresses are unicast.
[[nodiscard]] std::optional<Packet> refusalOf(const Packet &packet, Unsolicited manner);

struct FirewallBehavior
{
    Unsolicited unsolicited = Unsolicited::Drop;
    /// False: a SYN from outside is unsolicited even if our SYN has gone out on that session.
    bool simultaneousOpen = true;
    /// Idle time of an established session; caps the shorter timeouts too.
    std::chrono::milliseconds sessionTimeout = SessionState::EstablishedTimeout;
};

/// A stateful firewall without translation, for IPv4 and IPv6 (RFC 6092). An outgoing packet opens the way
/// back between the same two endpoints, and nothing else comes in. A RST closes it until our side sends
/// again. The firewall's own answers appear to come from the guarded host.
class Firewall : public Middlebox
{
public:
    /// Maximum number of sessions; packets that need more are dropped.
    static constexpr std::size_t MaxSessions = 65'536;

    explicit Firewall(const FirewallBehavior &behavior);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

    /// Number of sessions as of the last packet.
    [[nodiscard]] std::size_t sessionCount() const { return m_sessions.size(); }

private:
    struct Flow
    {
        Protocol protocol;
        Endpoint inside;
        Endpoint remote;

        friend bool operator==(const Flow &, const Flow &) = default;
    };
    struct FlowHash
    {
        std::size_t operator()(const Flow &flow) const;
    };
    using Deadlines = std::multimap<TimePoint, Flow>;
    struct Session
    {
        SessionState state;
        Deadlines::iterator deadline;
    };

    [[nodiscard]] bool passesOut(const Packet &packet, TimePoint now);
    [[nodiscard]] bool passesIn(const Packet &packet, TimePoint now);
    void note(Session &session, Side from, const Packet &packet, TimePoint now);
    void expire(TimePoint now);

    FirewallBehavior m_behavior;
    std::unordered_map<Flow, Session, FlowHash> m_sessions;
    Deadlines m_deadlines;
};

} // namespace punchline::natlab
