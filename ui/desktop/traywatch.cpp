// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/traywatch.h"

#ifdef PUNCHLINE_HAS_DBUS
#include "ui/desktop/dbustraywatch.h"
#endif

#include <QSystemTrayIcon>

namespace punchline {

namespace {

/// Reports what Qt says at program start.
class QtTrayWatch : public TrayWatch
{
public:
    explicit QtTrayWatch(QObject *parent = nullptr)
        : TrayWatch(parent)
    {
        setThere(QSystemTrayIcon::isSystemTrayAvailable());
    }
};

} // namespace

void TrayWatch::setThere(bool isThere)
{
    if (m_isThere == isThere)
        return;
    m_isThere = isThere;
    Q_EMIT changed();
}

std::unique_ptr<TrayWatch> desktopTray()
{
#ifdef PUNCHLINE_HAS_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        return std::make_unique<DBusTrayWatch>(bus);
#endif
    return std::make_unique<QtTrayWatch>();
}

} // namespace punchline
