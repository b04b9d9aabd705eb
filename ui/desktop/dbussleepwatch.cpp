// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbussleepwatch.h"

namespace punchline {

DBusSleepWatch::DBusSleepWatch(QDBusConnection bus, QObject *parent)
    : SleepWatch(parent)
{
    // A service name would be looked up now, which blocks. Whoever sends the signal, it is only a hint.
    bus.connect(QString(), QStringLiteral("/org/freedesktop/login1"),
                QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                SLOT(handleSleep(bool)));
}

void DBusSleepWatch::handleSleep(bool begins)
{
    if (!begins)
        Q_EMIT woke();
}

} // namespace punchline
