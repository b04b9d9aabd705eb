// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/traywatch.h"

#include <QDBusConnection>
#include <QTimer>

#include <chrono>

namespace punchline {

/// The tray of a freedesktop.org desktop: somebody on its bus who shows status notifier items. It never waits
/// for an answer. On X11 there are older trays, of which Qt knows; but Qt finds out only once, when it is
/// asked first, whether there are status notifiers. So it is asked only where none has come within LateTime,
/// and from then on nobody else is.
class DBusTrayWatch : public TrayWatch
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds LateTime{10'000}; ///< A session has started by then.

    explicit DBusTrayWatch(const QDBusConnection &bus, QObject *parent = nullptr);

private Q_SLOTS:
    void ask();

private:
    void askQt();

    QDBusConnection m_bus;
    quint64 m_questions = 0; ///< Of which the last one's answer counts.
    QTimer m_older;          ///< For trays without the bus, where there can be some.
    bool m_asksQt = false;
};

} // namespace punchline
