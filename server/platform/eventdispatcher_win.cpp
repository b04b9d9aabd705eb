// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/eventdispatcher.h"

#include <QAbstractEventDispatcher>

namespace punchline {

// Completion ports could provide one.
std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher()
{
    return nullptr;
}

} // namespace punchline
