// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/nat.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline::natlab {

/// A NAT64 (RFC 6146) between IPv6-only hosts and the IPv4 internet, which they see behind the well-known
/// prefix. It translates headers (RFC 7915) and passes the result through a Nat, in which each host has a
/// private IPv4 address. It handles TCP, UDP, and the ICMP errors about them. Packets to other IPv6 addresses
/// are dropped.
class Translator : public Middlebox
{
public:
    /// Maximum number of inside hosts; packets of further ones are dropped.
    static constexpr qsizetype MaxHosts = 250;

    Translator(const NatBehavior &behavior, const QHostAddress &external, quint32 seed);

    /// The address at which inside hosts see @p ipv4 (RFC 6052, section 2.2).
    [[nodiscard]] static QHostAddress behindPrefix(const QHostAddress &ipv4);

    [[nodiscard]] QList<Emission> handlePacket(Side from, const QByteArray &packet, TimePoint now) override;

private:
    void noteHost(const QHostAddress &address);
    [[nodiscard]] std::optional<Packet> toIpv4(const Packet &packet) const;
    [[nodiscard]] std::optional<Packet> toIpv6(const Packet &packet) const;
    /// The IPv4 counterpart of an address in a packet from inside; null if there is none.
    [[nodiscard]] QHostAddress ipv4Of(const QHostAddress &address) const;
    [[nodiscard]] QHostAddress ipv6Of(const QHostAddress &address) const;

    Nat m_nat;
    QList<QHostAddress> m_hosts; ///< Inside hosts, in order of appearance.
};

} // namespace punchline::natlab
