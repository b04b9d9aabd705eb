// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/listeners.h"

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

} // namespace punchline
