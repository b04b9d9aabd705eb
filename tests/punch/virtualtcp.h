// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"
#include "tests/punch/virtualnat.h"

#include <array>
#include <functional>
#include <map>
#include <unordered_map>

namespace punchline {

/// TCP between two hosts, each behind a NAT, on a clock that is moved by hand, which also runs any other
/// scheduled event. The derived class opens the sockets and is notified of what happens to them.
///
/// The NATs filter by address and port: an outgoing packet opens the filter for the lifetime of its socket,
/// and a RST closes it. TCP behaves as in Linux: a socket in SYN_SENT takes the matching SYN, SYNs and
/// SYN-ACKs are retransmitted after 1 s and 3 s, a second socket between the same endpoints is refused.
class VirtualTcp
{
public:
    using TimePoint = VirtualNat::TimePoint;
    using Duration = std::chrono::microseconds;

    struct Wire
    {
        Duration delay{20'000}; ///< One-way.
        double loss = 0.01;     ///< Probability for each packet.
    };

    virtual ~VirtualTcp() = default;

protected:
    enum class PacketKind { Syn, SynAck, Ack, Rst, Icmp, Knock, Nominate, Agree, LinkReady };
    enum class SocketState { SynSent, SynReceived, Established };
    enum class Origin { Attempt, Spray, Accepted };

    /// A socket's key in a host's table: its external port and the other host's.
    struct Key
    {
        quint16 port = 0;
        quint16 remote = 0;
        friend auto operator<=>(const Key &, const Key &) = default;
    };

    struct Socket
    {
        quint32 serial = 0; ///< Distinguishes it from a later socket with the same key.
        AttemptId id = 0;
        Origin origin = Origin::Attempt;
        quint16 local = 0;
        SocketState state = SocketState::SynSent;
        TimePoint lastArrival{}; ///< Of anything sent so far: a stream keeps its order.
    };

    using Sockets = std::map<Key, Socket>;

    VirtualTcp(const Wire &wire, const std::array<VirtualNat::Kind, 2> &nats, quint32 seed);

    /// The port that a host listens on.
    [[nodiscard]] static quint16 sessionPortOf(int host) { return static_cast<quint16>(40'000 + host); }

    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] Duration upTo(Duration longest);
    void schedule(Duration after, std::function<void()> event);
    /// When the next event is due; `nullopt` if there is none.
    [[nodiscard]] std::optional<TimePoint> nextEvent() const;
    void letItHappen();
    void waitUntil(TimePoint time) { m_now = std::max(m_now, time); }

    [[nodiscard]] VirtualNat &nat(int host) { return m_nats.at(static_cast<std::size_t>(host)); }
    [[nodiscard]] Sockets &sockets(int host) { return m_sockets.at(static_cast<std::size_t>(host)); }
    [[nodiscard]] const Sockets &sockets(int host) const
    {
        return m_sockets.at(static_cast<std::size_t>(host));
    }

    /// Dials. False if such a socket already exists, or if no port is left.
    [[nodiscard]] bool open(int host, quint16 local, quint16 remote, AttemptId id, Origin origin);
    void close(int host, Key key);
    void send(int host, Key key, PacketKind kind);

    [[nodiscard]] virtual bool isListening(int host) const = 0;
    virtual void handleEstablished(int host, Key key) = 0;
    virtual void handleMessage(int host, AttemptId id, PacketKind kind) = 0;
    /// The socket is already gone.
    virtual void handleRefused(int host, const Socket &socket, PacketKind kind) = 0;

private:
    void add(int host, Key key, const Socket &socket);
    void retransmitLater(int host, Key key, quint32 serial, Duration after);
    void receive(int host, Key key, PacketKind kind);
    void receiveUnexpected(int host, Key key, PacketKind kind);
    void receiveRefusal(int host, Key key, PacketKind kind);
    void receiveMessage(int host, Key key, PacketKind kind);
    void establish(int host, Key key);

    Wire m_wire;
    std::mt19937 m_random;
    TimePoint m_now;
    std::multimap<TimePoint, std::function<void()>> m_events;
    std::array<VirtualNat, 2> m_nats;
    std::array<Sockets, 2> m_sockets;
    quint32 m_lastSerial = 0;
};

} // namespace punchline
