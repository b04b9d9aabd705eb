// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline::natlab {

/// A network, and the length of its prefix in bits.
using Subnet = QPair<QHostAddress, int>;

/// Just this address.
[[nodiscard]] Subnet only(const QHostAddress &address);

[[nodiscard]] bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets);

/// From where and to where an IP packet goes.
struct AddressPair
{
    QHostAddress source;
    QHostAddress destination;
};

/// The addresses of a whole IP packet; nothing if it is too short to have them, or neither IPv4 nor IPv6.
[[nodiscard]] std::optional<AddressPair> addressesOf(const QByteArray &packet);

/// Whether a router leaves packets to this address where they are: multicast, broadcast, link-local.
[[nodiscard]] bool staysOnLink(const QHostAddress &address);

} // namespace punchline::natlab
