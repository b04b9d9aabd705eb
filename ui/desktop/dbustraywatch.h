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

/// The tray of a freedesktop.org desktop: a StatusNotifierItem host on its bus. It never blocks on the bus.
/// X11 also has trays of an older kind, which Qt can use, but Qt checks for status notifiers only once, when
/// it is first asked. So Qt is asked only if such a tray exists and no status notifier has appeared within
/// LateTime; from then on only Qt is asked.
class DBusTrayWatch : public TrayWatch
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds LateTime{10'000}; ///< By then the desktop session has started.

    explicit DBusTrayWatch(const QDBusConnection &bus, QObject *parent = nullptr);

private Q_SLOTS:
    void ask();

private:
    void lookForOlder();

    QDBusConnection m_bus;
    std::unique_ptr<QDBusPendingCallWatcher> m_question; ///< The latest request: only its reply counts.
    QTimer m_older; ///< For trays that do not use the bus, on platforms that can have them.
    bool m_asksQt = false;
};

} // namespace punchline
