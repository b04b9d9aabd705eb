// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/listeners.h"

#include <QHostAddress>
#include <QList>

#include <optional>

/// The server's second address, where only the probe port listens.
namespace punchline {

/// The system's error if @p address does not belong to this machine. To listen would not show it if a socket
/// for all addresses listens already, and the list of interfaces does not contain all loopback addresses.
[[nodiscard]] std::optional<ListenFailure> failureToUse(const QHostAddress &address);

/// Where the probe port has to listen: @p addresses, and @p alternate unless it is null or covered by them.
[[nodiscard]] QList<QHostAddress> withAlternate(const QList<QHostAddress> &addresses,
                                                const QHostAddress &alternate);

/// True if clients that come from @p address, or to it, are too far away to reach @p alternate. False for the
/// other address family, whose clients do not use @p alternate.
[[nodiscard]] bool isBeyond(const QHostAddress &alternate, const QHostAddress &address);

/// The first address of a server listening on @p listening that clients reach from farther away than @p
/// alternate; `nullopt` if there is none. @p own are the addresses of this machine.
[[nodiscard]] std::optional<QHostAddress> beyondAlternate(const QHostAddress &alternate,
                                                          const QList<QHostAddress> &listening,
                                                          const QList<QHostAddress> &own);

} // namespace punchline
