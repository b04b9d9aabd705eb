// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

class QAbstractEventDispatcher;

namespace punchline {

/// An event dispatcher for a thread that waits for very many sockets: what an event costs does not grow with
/// the number of those that are idle, as it does with Qt's own, which hands all descriptors to poll() each
/// time. For QCoreApplication::setEventDispatcher(), before there is an application object. Null where this
/// system has none, or where it could not be made: Qt's own does the same, more slowly.
[[nodiscard]] std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher();

} // namespace punchline
