// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/nat.h"

#include <chrono>
#include <optional>

namespace punchline::natlab::bench {

using namespace std::chrono_literals;

inline Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

inline constexpr TcpFlags SynAck = TcpFlag::Syn | TcpFlag::Ack;

inline const QHostAddress External(QStringLiteral("203.0.113.1"));
/// Two inside hosts with the same port.
inline const Endpoint Alice = endpoint("10.0.0.2:4000");
inline const Endpoint Bob = endpoint("10.0.0.3:4000");
/// A remote endpoint, another one on the same host, and one on another host.
inline const Endpoint Remote = endpoint("198.51.100.1:5000");
inline const Endpoint RemoteOtherPort = endpoint("198.51.100.1:5001");
inline const Endpoint Stranger = endpoint("198.51.100.2:5000");

/// The packet that the box sends, if it is exactly one, goes to @p towards and has valid checksums.
inline std::optional<Packet> passed(Middlebox &box, Side from, const Packet &packet, Side towards,
                                    TimePoint now)
{
    const QList<Emission> emissions = box.handlePacket(from, packet.bytes(), now);
    if (emissions.size() != 1 || emissions.first().towards != towards)
        return std::nullopt;
    const auto sent = Packet::parse(emissions.first().packet);
    return sent && sent->hasValidChecksums() ? sent : std::nullopt;
}

/// A NAT under test, and its clock.
class NatBench
{
public:
    explicit NatBench(const NatBehavior &behavior, quint32 seed = 1)
        : nat(behavior, External, seed)
    { }

    /// The packet that arrives outside, inside, or back outside as the NAT's own answer.
    std::optional<Packet> out(const Packet &packet)
    {
        return passed(nat, Side::Inside, packet, Side::Outside, now);
    }
    std::optional<Packet> in(const Packet &packet)
    {
        return passed(nat, Side::Outside, packet, Side::Inside, now);
    }
    std::optional<Packet> answered(const Packet &packet)
    {
        return passed(nat, Side::Outside, packet, Side::Outside, now);
    }

    /// Sends TCP from inside. Returns the external port, or 0 if the packet is dropped.
    quint16 sendOut(const Endpoint &inside, const Endpoint &remote, TcpFlags flags)
    {
        const auto packet = out(Packet::tcp(inside, remote, flags));
        return packet && packet->source().address == External ? packet->source().port : quint16(0);
    }
    quint16 dial(const Endpoint &inside, const Endpoint &remote)
    {
        return sendOut(inside, remote, TcpFlag::Syn);
    }
    /// Sends TCP from outside to an external port. Returns the endpoint that gets it, or a null one.
    Endpoint sendIn(const Endpoint &remote, quint16 port, TcpFlags flags)
    {
        const auto packet = in(Packet::tcp(remote, Endpoint(External, port), flags));
        return packet && packet->source() == remote ? packet->destination() : Endpoint();
    }
    /// Dials and is accepted. Returns the external port, or 0 on failure.
    quint16 connect(const Endpoint &inside, const Endpoint &remote)
    {
        const quint16 port = dial(inside, remote);
        const bool isAccepted = sendIn(remote, port, TcpFlag::Syn | TcpFlag::Ack) == inside;
        return isAccepted ? sendOut(inside, remote, TcpFlag::Ack) : quint16(0);
    }

    Nat nat;
    TimePoint now{1h};
};

} // namespace punchline::natlab::bench

Q_DECLARE_METATYPE(punchline::natlab::Packet)
