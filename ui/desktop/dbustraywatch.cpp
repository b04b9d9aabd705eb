// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbustraywatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Looking for an older tray is one question to the X server.
constexpr auto OlderInterval = 5s;

// The watcher's name on the bus, and of its interface, and its object.
QString watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

} // namespace

DBusTrayWatch::DBusTrayWatch(const QDBusConnection &bus, QObject *parent)
    : TrayWatch(parent)
    , m_bus(bus)
{
    auto *names =
        new QDBusServiceWatcher(watcherName(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(names, &QDBusServiceWatcher::serviceOwnerChanged, this, &DBusTrayWatch::ask);
    // Without the service's name, which would have to be looked up now. Whoever sends them, it is asked anew.
    for (const char *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        m_bus.connect(QString(), watcherPath(), watcherName(), QString::fromLatin1(signal), this,
                      SLOT(ask()));
    connect(&m_older, &QTimer::timeout, this, &DBusTrayWatch::askQt);
    if (QGuiApplication::platformName() == QStringLiteral("xcb"))
        m_older.start(LateTime);
    ask();
}

void DBusTrayWatch::ask()
{
    if (m_asksQt)
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(watcherName(), watcherPath(),
                                                           QStringLiteral("org.freedesktop.DBus.Properties"),
                                                           QStringLiteral("Get"));
    question.setAutoStartService(false);
    question.setArguments({watcherName(), QStringLiteral("IsStatusNotifierHostRegistered")});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, number = ++m_questions](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                if (number != m_questions || m_asksQt)
                    return;
                setThere(reply.isValid() && reply.value().variant().toBool());
                if (isThere())
                    m_older.stop(); // When it goes, it can come again.
            });
}

void DBusTrayWatch::askQt()
{
    m_asksQt = true;
    m_older.setInterval(OlderInterval);
    setThere(QSystemTrayIcon::isSystemTrayAvailable());
}

} // namespace punchline
