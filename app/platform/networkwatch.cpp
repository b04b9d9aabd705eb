// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"

#include <QCoreApplication>
#include <QPointer>

namespace punchline {

NetworkWatch *NetworkWatch::shared()
{
    static QPointer<NetworkWatch> watch;
    if (!watch)
        watch = new NetworkWatch(QCoreApplication::instance());
    return watch;
}

} // namespace punchline
