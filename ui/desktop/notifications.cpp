// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/notifications.h"

#ifdef PUNCHLINE_HAS_DBUS
#include "ui/desktop/dbusnotifications.h"
#endif

namespace punchline {

namespace {

class NoNotifications : public Notifications
{
public:
    using Notifications::Notifications;

    void show(const Notice &) override { }
    void withdraw() override { }
};

} // namespace

std::unique_ptr<Notifications> desktopNotifications()
{
#ifdef PUNCHLINE_HAS_DBUS
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        return std::make_unique<DBusNotifications>(bus);
#endif
    return std::make_unique<NoNotifications>();
}

} // namespace punchline
