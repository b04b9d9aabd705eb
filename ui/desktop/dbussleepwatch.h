// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/sleepwatch.h"

#include <QDBusConnection>

namespace punchline {

/// What org.freedesktop.login1 says on @c bus. It never blocks on the bus.
class DBusSleepWatch : public SleepWatch
{
    Q_OBJECT

public:
    explicit DBusSleepWatch(QDBusConnection bus, QObject *parent = nullptr);

private Q_SLOTS:
    void handleSleep(bool begins);
};

} // namespace punchline
