// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/eventdispatcher.h"

#include <QAbstractEventDispatcher>

namespace punchline {

// The BSDs and macOS would have kqueue for it, Windows completion ports.
std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher()
{
    return nullptr;
}

} // namespace punchline
