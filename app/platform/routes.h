// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace punchline {

/// One line of this machine's routing tables that is in use.
struct Route
{
    QHostAddress destination;
    int prefixLength = 0; ///< In bits; 0 is a default route.
    QHostAddress gateway; ///< Null where the destination is on the link, or at the other end of a tunnel.
    uint metric = 0;      ///< The lowest one wins.
    friend bool operator==(const Route &, const Route &) = default;
};

/// The routes of both families. None on systems other than Linux, where nobody has written the look-up yet.
[[nodiscard]] QList<Route> routes();

/// The same from the text of Linux' tables, /proc/net/route (proc(5)) and /proc/net/ipv6_route. Routes of
/// loopback, those that are down and those that refuse are left out.
[[nodiscard]] QList<Route> ipv4RoutesFrom(const QByteArray &table);
[[nodiscard]] QList<Route> ipv6RoutesFrom(const QByteArray &table);

/// The IPv4 router to which this machine sends what is for no network of its own: the gateway of the default
/// route with the lowest metric. Null where there is none.
[[nodiscard]] QHostAddress defaultGateway();
[[nodiscard]] QHostAddress defaultGatewayOf(const QList<Route> &routes);

} // namespace punchline
