// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/routes.h"
#include "app/punch/candidates.h"

#include <QList>

namespace punchline {

/// The addresses of this machine's interfaces that are up, including loopback, in the system's order.
[[nodiscard]] QList<LocalNetwork> localNetworks();

/// The same, ordered for a pairing: first @p first, from which the server was reached, then the addresses
/// from which the default routes leave, then the rest. Container bridges can be many, and an offer is
/// bounded. The private networks behind routes of their own, such as a VPN's, come last.
[[nodiscard]] QList<LocalNetwork> networksFrom(const QHostAddress &first);

/// The private networks to which one of @p routes leads, other than a default route.
[[nodiscard]] QList<LocalNetwork> routedNetworks(const QList<Route> &routes);

/// Moves the networks whose address is in @p preferred to the front, in the order of @p preferred; the others
/// keep their order.
[[nodiscard]] QList<LocalNetwork> withFirst(QList<LocalNetwork> networks,
                                            const QList<QHostAddress> &preferred);

} // namespace punchline
