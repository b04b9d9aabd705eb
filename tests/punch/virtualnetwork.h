// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/holepuncher.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace punchline {

/// A host's path to the other one.
enum class Path {
    Lan,    ///< Direct, over every interface.
    Silent, ///< Behind a NAT that drops unsolicited SYNs.
    Reset,  ///< Behind a NAT that answers them with RST.
};

/// Two HolePunchers, each on its own host, and the network between them, on a clock that is moved by hand.
/// A copy includes the whole story so far, so that every order of the packets in flight can be tried.
///
/// The NATs map endpoint-independently and filter by address and port. An outgoing packet opens the filter
/// for the lifetime of its socket, and a RST closes it, as in Linux' conntrack. TCP behaves as in Linux: a
/// socket in SYN_SENT takes the matching SYN, otherwise the listener on the same port does; SYNs are
/// retransmitted after 1 s and 3 s; a second socket between the same two endpoints is refused.
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
        Duration delay{20}; ///< One-way.
        int interfaces = 1; ///< Per host; more than one only if both are on a LAN.
    };

    explicit VirtualNetwork(const Plan &plan);

    /// Runs in order of time until both are over or @p limit has passed.
    void run(Duration limit);

    /// Starts both sides, or one, now instead of at the planned times.
    void startBoth();
    void startOne(int host) { start(host); }

    /// The packets of which any may arrive next, as indexes: the first in flight in each direction.
    [[nodiscard]] std::vector<std::size_t> choices() const;
    /// Delivers the packet with this index next, whatever the clock says.
    void deliver(std::size_t index);

    /// Whether each side has won exactly once, at the two ends of one established connection.
    [[nodiscard]] bool isLinked() const;
    [[nodiscard]] Duration elapsed() const;
    [[nodiscard]] bool hasGivenUp(int host) const
    {
        return m_hosts.at(static_cast<std::size_t>(host)).gaveUp;
    }
    /// What both sides did, for the message of a failed test.
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
        bool open = false; ///< The puncher knows about the connection.
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
        std::map<QString, Socket> sockets; ///< By remote endpoint, as this host sees it.
        int wins = 0;
        bool gaveUp = false;
        QString winner; ///< Remote endpoint of the winning connection.
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
    void dial(int host, const punch::Connect &order);
    void drop(int host, AttemptId id);
    void sendOn(int host, AttemptId id, PacketKind kind);
    void win(int host, AttemptId id);
    void note(int host, const QString &what);

    Plan m_plan;
    TimePoint m_begin;
    TimePoint m_now;
    std::array<Host, 2> m_hosts;
    std::vector<Packet> m_packets; ///< In sending order.
    QString m_story;
};

} // namespace punchline
