// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/serveraddress.h"
#include "app/punch/candidates.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline {

/// Whom an address leads to the server, as far as this machine can tell.
enum class Audience {
    ThisMachine,   ///< A loopback address.
    OwnNetwork,    ///< A private address of an interface.
    Anybody,       ///< A public address of an interface, if no firewall is in the way.
    BehindRouter,  ///< A public address of the router's, which says that it lets others in there.
    BehindCarrier, ///< The same, but its own address is private: another NAT stands before it.
};

/// An address at which a server on this machine may be reached.
struct HostAddress
{
    ServerAddress given;  ///< To others.
    ServerAddress inside; ///< By which a program on this machine is to connect.
    Audience audience = Audience::OwnNetwork;

    friend bool operator==(const HostAddress &, const HostAddress &) = default;
};

/// The most addresses that are listed: a person has to choose among them.
inline constexpr qsizetype MaxHostAddresses = 4;

/// The addresses of a server on @p port of a machine in @p networks, the best to give away first. Of the
/// private ones those in @p gateway's network, null where there is none, come before the others: those may be
/// of networks that exist on this machine only. @p opened is what the router says that it lets in.
[[nodiscard]] QList<HostAddress> hostAddresses(const QList<LocalNetwork> &networks,
                                               const QHostAddress &gateway, quint16 port,
                                               const std::optional<Endpoint> &opened);

/// Whether a router stands between others and this machine, so that it has to let them in: there is a private
/// IPv4 address, and no public one.
[[nodiscard]] bool isBehindRouter(const QList<LocalNetwork> &networks);

/// Whether a connection that comes from @p address shows that the server is reached from outside: it is a
/// public one, none in @p networks, and not the router's own, which @p opened names.
[[nodiscard]] bool isFromOutside(const QHostAddress &address, const QList<LocalNetwork> &networks,
                                 const std::optional<Endpoint> &opened);

} // namespace punchline
