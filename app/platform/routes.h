// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace punchline {

/// One active entry of this machine's routing tables.
struct Route
{
    QHostAddress destination;
    int prefixLength = 0; ///< In bits; 0 is a default route.
    QHostAddress gateway; ///< Null if the destination is on the link, or at the other end of a tunnel.
    uint metric = 0;      ///< The lowest one wins.
    friend bool operator==(const Route &, const Route &) = default;
};

/// The routes of both families. Empty on systems other than Linux, where the lookup is not implemented.
[[nodiscard]] QList<Route> routes();

/// The same from the text of Linux's tables, /proc/net/route (proc(5)) and /proc/net/ipv6_route. Loopback
/// routes, and those that are down or reject, are left out.
[[nodiscard]] QList<Route> ipv4RoutesFrom(const QByteArray &table);
[[nodiscard]] QList<Route> ipv6RoutesFrom(const QByteArray &table);

/// The IPv4 router for everything outside this machine's networks: the gateway of the default route with the
/// lowest metric. Null if there is none.
[[nodiscard]] QHostAddress defaultGateway();
[[nodiscard]] QHostAddress defaultGatewayOf(const QList<Route> &routes);

} // namespace punchline
