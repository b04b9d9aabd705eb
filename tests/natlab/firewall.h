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

/// What a stateful box knows of one session (RFC 4787, section 3), which is one inside and one remote
/// endpoint: whether our side has sent, how far TCP has come, and how long the box waits for more. It only
/// takes notes: whether a packet may pass is for the box to say.
class SessionState
{
public:
    /// RFC 5382, REQ-5: an established TCP connection is kept for at least this long without traffic.
    static constexpr std::chrono::milliseconds EstablishedTimeout = std::chrono::minutes(124);
    /// RFC 5382, REQ-5: the same for one that is half open or half closed.
    static constexpr std::chrono::milliseconds TransitoryTimeout = std::chrono::minutes(4);
    /// RFC 4787, REQ-5: UDP, as recommended.
    static constexpr std::chrono::milliseconds UdpTimeout = std::chrono::minutes(5);
    /// RFC 5508, REQ-2: ICMP queries.
    static constexpr std::chrono::milliseconds EchoTimeout = std::chrono::minutes(1);
    /// After a RST, or after both FINs: time for the last acknowledgements, and to dial again.
    static constexpr std::chrono::milliseconds Grace = std::chrono::seconds(4);

    explicit SessionState(Protocol protocol)
        : m_protocol(protocol)
    { }

    /// Notes a packet that passes.
    void note(Side from, const Packet &packet);

    /// Our side has sent, and no RST has come or gone since: what the remote sends is solicited.
    [[nodiscard]] bool isContacted() const { return m_contacted; }
    /// TCP: a RST was the last word.
    [[nodiscard]] bool isReset() const { return m_phase == Phase::Reset; }
    /// TCP: a RST or both FINs have passed; the session lives for the Grace, whatever still passes.
    [[nodiscard]] bool isEnding() const { return m_phase == Phase::Reset || m_phase == Phase::Closing; }
    /// TCP: our SYN has gone out, and the remote's has not come in.
    [[nodiscard]] bool isOnlyDialled() const;

    /// How long the session is kept without traffic, from now on: one of the times above, but at most
    /// `longest`.
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

/// A box's own answer to an unsolicited packet, in the name of the packet's destination. Nothing for a RST,
/// for ICMP, and from or to other than single hosts.
[[nodiscard]] std::optional<Packet> refusalOf(const Packet &packet, Unsolicited manner);

struct FirewallBehavior
{
    Unsolicited unsolicited = Unsolicited::Drop;
    /// false: a SYN from outside, on a session on which only our SYN has gone out, is unsolicited.
    bool simultaneousOpen = true;
    /// Of an established session without traffic; the shorter times are cut to it too.
    std::chrono::milliseconds sessionTimeout = SessionState::EstablishedTimeout;
};

/// A stateful firewall without translation, for IPv4 and IPv6 (RFC 6092): what goes out opens the way back
/// for the same two endpoints, and nothing else comes in. A RST closes that way until our side sends again.
/// What the firewall answers by itself seems to come from the host that it guards.
class Firewall : public Middlebox
{
public:
    /// The most sessions at a time; further ones are dropped.
    static constexpr std::size_t MaxSessions = 65'536;

    explicit Firewall(const FirewallBehavior &behavior);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

    /// Sessions kept at the last packet.
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
