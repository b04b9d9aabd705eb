// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/routes.h"
#include "app/punch/candidates.h"

#include <QList>

namespace punchline {

/// The addresses of this machine's interfaces that are up, loopback included, as the system lists them.
[[nodiscard]] QList<LocalNetwork> localNetworks();

/// The same for a pairing. First comes @p first, from which the server was reached, then the addresses from
/// which the default routes leave, then the rest: container bridges are many, and what is offered is bounded.
/// The private networks behind routes of their own, as of a VPN, are behind them.
[[nodiscard]] QList<LocalNetwork> networksFrom(const QHostAddress &first);

/// The private networks to which one of @p routes leads that is no default route.
[[nodiscard]] QList<LocalNetwork> routedNetworks(const QList<Route> &routes);

/// @p networks with those whose address is in @p preferred at the front, in its order; else in their own
/// order.
[[nodiscard]] QList<LocalNetwork> withFirst(QList<LocalNetwork> networks,
                                            const QList<QHostAddress> &preferred);

} // namespace punchline
