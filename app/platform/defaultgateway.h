// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace punchline {

/// The IPv4 router to which this machine sends what is for no network of its own. Null where there is none,
/// and on systems other than Linux, where nobody has written the look-up yet.
[[nodiscard]] QHostAddress defaultGateway();

/// The same from the text of Linux' routing table, /proc/net/route (proc(5)): the default route with the
/// lowest metric that is up and goes over a router. Null where the text names none.
[[nodiscard]] QHostAddress defaultGatewayFrom(const QByteArray &routes);

} // namespace punchline
