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

/// For whom an address leads to the server, as far as this machine can tell.
enum class Audience {
    ThisMachine,   ///< A loopback address.
    OwnNetwork,    ///< A private address of an interface.
    Anybody,       ///< A public address of an interface, if no firewall is in the way.
    BehindRouter,  ///< A public address of the router, which says that it forwards connections.
    BehindCarrier, ///< The same, but the router's own address is private: there is another NAT in front of
                   ///< it.
};

/// An address at which a server on this machine may be reached.
struct HostAddress
{
    ServerAddress given;  ///< The address to give to others.
    ServerAddress inside; ///< The address for programs on this machine.
    Audience audience = Audience::OwnNetwork;

    friend bool operator==(const HostAddress &, const HostAddress &) = default;
};

/// The most addresses to list, because a person has to choose among them.
inline constexpr qsizetype MaxHostAddresses = 4;

/// The addresses of a server on @p port of a machine in @p networks, the best one to give away first. Private
/// addresses in the network of @p gateway (null if there is none) come before other private ones, which may
/// belong to networks that exist on this machine only. @p opened is what the router says it forwards.
[[nodiscard]] QList<HostAddress> hostAddresses(const QList<LocalNetwork> &networks,
                                               const QHostAddress &gateway, quint16 port,
                                               const std::optional<Endpoint> &opened);

/// True if a router between this machine and others has to let them in: there is a private IPv4 address and
/// no public one.
[[nodiscard]] bool isBehindRouter(const QList<LocalNetwork> &networks);

/// True if a connection from @p address proves that the server can be reached from outside: the address is
/// public, not in @p networks, and not the router's own, which @p opened names.
[[nodiscard]] bool isFromOutside(const QHostAddress &address, const QList<LocalNetwork> &networks,
                                 const std::optional<Endpoint> &opened);

} // namespace punchline
