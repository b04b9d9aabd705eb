// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

class QAbstractEventDispatcher;

namespace punchline {

/// An event dispatcher for a thread with very many sockets: the cost of an event does not grow with the
/// number of idle sockets, as it does with Qt's own dispatcher, which passes all descriptors to poll() each
/// time. For QCoreApplication::setEventDispatcher(), before there is an application object. `nullptr` if this
/// system has none or it cannot be made: Qt's own does the same, more slowly.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher();

} // namespace punchline
