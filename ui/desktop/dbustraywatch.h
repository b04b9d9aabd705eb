// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/traywatch.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QTimer>

#include <chrono>
#include <memory>

namespace punchline {

/// The tray of a freedesktop.org desktop: somebody on its bus who shows status notifier items. It never waits
/// for an answer of the bus. X11 also has trays of an older kind, which Qt can use; but Qt finds out only
/// once, when it is first asked, whether there are status notifiers. So Qt is asked only when such a tray is
/// there and no status notifier has come within LateTime, and from then on nobody else is.
class DBusTrayWatch : public TrayWatch
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds LateTime{10'000}; ///< A session has started by then.

    explicit DBusTrayWatch(const QDBusConnection &bus, QObject *parent = nullptr);

private Q_SLOTS:
    void ask();

private:
    void lookForOlder();

    QDBusConnection m_bus;
    std::unique_ptr<QDBusPendingCallWatcher> m_question; ///< The last one: only its answer counts.
    QTimer m_older; ///< For trays without the bus, where there can be some.
    bool m_asksQt = false;
};

} // namespace punchline
