// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/listeners.h"

#include <QHostAddress>
#include <QList>

#include <optional>

/// The server's second address, where only the probe port listens.
namespace punchline {

/// What the system says if @p address is none of this machine's. Listening does not tell where a socket for
/// all addresses listens already, and a list of the interfaces does not name all of the loopback network.
[[nodiscard]] std::optional<ListenFailure> failureToUse(const QHostAddress &address);

/// Where the probe port has to listen: on @p addresses, and on @p alternate unless that is null or one of
/// them already.
[[nodiscard]] QList<QHostAddress> withAlternate(const QList<QHostAddress> &addresses,
                                                const QHostAddress &alternate);

/// Whether somebody who comes from @p address, or to it, is farther away than @p alternate reaches: they
/// cannot get there. Nothing is said of the other family, whose clients do not use it.
[[nodiscard]] bool isBeyond(const QHostAddress &alternate, const QHostAddress &address);

/// The first of the addresses that a server which listens on @p listening can be reached at, and that clients
/// reach from farther away than @p alternate; @p own are those of this machine. Nothing: all is well.
[[nodiscard]] std::optional<QHostAddress> beyondAlternate(const QHostAddress &alternate,
                                                          const QList<QHostAddress> &listening,
                                                          const QList<QHostAddress> &own);

} // namespace punchline
