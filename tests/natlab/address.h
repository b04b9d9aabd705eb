// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline::natlab {

/// A network, and its prefix length in bits.
using Subnet = QPair<QHostAddress, int>;

/// The subnet with only this address.
[[nodiscard]] Subnet only(const QHostAddress &address);

[[nodiscard]] bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets);

/// Source and destination of an IP packet.
struct AddressPair
{
    QHostAddress source;
    QHostAddress destination;
};

/// The addresses of a complete IP packet; `nullopt` if it is too short or neither IPv4 nor IPv6.
[[nodiscard]] std::optional<AddressPair> addressesOf(const QByteArray &packet);

/// Whether routers do not forward packets to this address: multicast, broadcast, link-local.
[[nodiscard]] bool staysOnLink(const QHostAddress &address);

} // namespace punchline::natlab
