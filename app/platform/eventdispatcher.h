// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

class QAbstractEventDispatcher;

namespace punchline {

/// An event dispatcher for a thread that waits for very many sockets. The cost of an event does not grow with
/// the number of idle sockets, unlike with Qt's own dispatcher, which hands all descriptors to poll() each
/// time. For QCoreApplication::setEventDispatcher(), before there is an application object. `nullptr` if this
/// system has none or creating it failed: Qt's own dispatcher then does the same, more slowly.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher();

} // namespace punchline
