// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/nat.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline::natlab {

/// A NAT64 (RFC 6146) between hosts that have only IPv6 and the IPv4 internet, which they see behind the
/// well-known prefix: headers are translated (RFC 7915), and what comes out of that goes through a Nat, in
/// which each host has an IPv4 address that nobody else sees. TCP, UDP, and the ICMP errors about them.
/// Packets to other IPv6 addresses end here.
class Translator : public Middlebox
{
public:
    /// The most hosts inside; packets of further ones are dropped.
    static constexpr qsizetype MaxHosts = 250;

    Translator(const NatBehavior &behavior, const QHostAddress &external, quint32 seed);

    /// Where hosts inside see an IPv4 address (RFC 6052, section 2.2).
    [[nodiscard]] static QHostAddress behindPrefix(const QHostAddress &ipv4);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

private:
    void noteHost(const QHostAddress &address);
    [[nodiscard]] std::optional<Packet> toIpv4(const Packet &packet) const;
    [[nodiscard]] std::optional<Packet> toIpv6(const Packet &packet) const;
    /// The IPv4 address that stands for an address in a packet from inside; null where none does.
    [[nodiscard]] QHostAddress ipv4Of(const QHostAddress &address) const;
    [[nodiscard]] QHostAddress ipv6Of(const QHostAddress &address) const;

    Nat m_nat;
    QList<QHostAddress> m_hosts; ///< Inside, in the order in which they came.
};

} // namespace punchline::natlab
