// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/holepuncher.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace punchline {

/// What a host's way to the other one is like.
enum class Path {
    Lan,    ///< Straight, over every interface.
    Silent, ///< Behind a NAT that drops what it did not expect.
    Reset,  ///< Behind a NAT that answers it with a RST.
};

/// Two HolePunchers, each on a host of its own, and the network between them, on a clock that is moved by
/// hand. Copying it copies the whole story so far, so that all orders of what is under way can be tried.
///
/// The NATs map endpoint-independently and filter by address and port; what a host has sent opens the filter
/// for as long as the socket lives (a RST closes it: so does Linux' conntrack). TCP is as Linux has it: a
/// socket in SYN_SENT takes the matching SYN, otherwise the listener on the same port does; SYNs are
/// sent again after 1 s and 3 s; a second socket between the same two endpoints is refused.
class VirtualNetwork
{
public:
    using TimePoint = HolePuncher::TimePoint;
    using Duration = std::chrono::milliseconds;

    struct Plan
    {
        std::array<Path, 2> paths{Path::Silent, Path::Silent};
        std::array<Duration, 2> starts{};
        std::array<quint32, 2> seeds{1, 2};
        Duration delay{20}; ///< One way.
        int interfaces = 1; ///< Of each host; more than one only where both are on a LAN.
    };

    explicit VirtualNetwork(const Plan &plan);

    /// Goes on in the order of time until both are over, or the given time has passed.
    void run(Duration limit);

    /// Starts both, or one, now instead of at their times.
    void startBoth();
    void startOne(int host) { start(host); }

    /// How many things are under way of which any may be next: the first packet of each way.
    [[nodiscard]] std::vector<std::size_t> choices() const;
    /// Lets the packet with this index arrive next, whatever the clock says.
    void deliver(std::size_t index);

    /// Whether both have won exactly once, on the two ends of one connection that stands.
    [[nodiscard]] bool isLinked() const;
    [[nodiscard]] Duration elapsed() const;
    [[nodiscard]] bool hasGivenUp(int host) const
    {
        return m_hosts.at(static_cast<std::size_t>(host)).gaveUp;
    }
    /// What both did, for a test that failed.
    [[nodiscard]] QString story() const { return m_story; }

private:
    enum class PacketKind { Syn, SynAck, Ack, Rst, Knock, Nominate, Agree, LinkReady };
    enum class SocketState { SynSent, SynReceived, Established };

    struct Packet
    {
        TimePoint arrival;
        int to = 0; ///< The host, 0 or 1.
        PacketKind kind = PacketKind::Syn;
        Endpoint source; ///< As the receiver sees it.
    };

    struct Socket
    {
        AttemptId id = 0;
        SocketState state = SocketState::SynSent;
        bool incoming = false;
        bool open = false; ///< The puncher knows of the connection.
        int synsSent = 1;
        TimePoint began;
    };

    struct Host
    {
        explicit Host(const PunchSetup &setup)
            : puncher(setup)
        { }
        HolePuncher puncher;
        Role role = Role::Initiator;
        Path path = Path::Lan;
        std::optional<TimePoint> startDue;
        std::map<QString, Socket> sockets; ///< By the other end, as this host sees it.
        int wins = 0;
        bool gaveUp = false;
        QString winner; ///< The other end of it.
    };

    [[nodiscard]] static PunchSetup setupOf(const Plan &plan, int host);
    [[nodiscard]] static Endpoint endpointOf(Path path, int host, int interface);
    void start(int host);
    [[nodiscard]] std::optional<TimePoint> nextOf(int host) const;
    void wake(int host);
    void send(int from, const Endpoint &to, PacketKind kind);
    void receive(const Packet &packet);
    void receiveSyn(const Packet &packet);
    void receiveReset(const Packet &packet);
    void establish(int host, const QString &remote, bool answer);
    void carryOut(int host, const PunchCommands &commands);
    void dial(int host, const punch::Dial &order);
    void drop(int host, AttemptId id);
    void sendOn(int host, AttemptId id, PacketKind kind);
    void win(int host, AttemptId id);
    void note(int host, const QString &what);

    Plan m_plan;
    TimePoint m_begin;
    TimePoint m_now;
    std::array<Host, 2> m_hosts;
    std::vector<Packet> m_packets; ///< In the order in which they were sent.
    QString m_story;
};

} // namespace punchline
