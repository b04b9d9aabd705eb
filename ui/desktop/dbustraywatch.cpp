// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbustraywatch.h"

#ifdef PUNCHLINE_HAS_XCB
#include "ui/desktop/xembedtray.h"
#endif

#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Looking for a tray of the older kind takes one round trip to the X server.
constexpr auto OlderInterval = 5s;

#ifndef PUNCHLINE_HAS_XCB
// Without the XCB library, Qt is always asked once LateTime has passed.
bool hasXEmbedTray()
{
    return true;
}
#endif

// The watcher's name on the bus, which is also its interface, and its object path.
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
    // A service name would be looked up now, which blocks. Whoever sends the signals, the watcher is asked.
    for (const char *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        m_bus.connect(QString(), watcherPath(), watcherName(), QString::fromLatin1(signal), this,
                      SLOT(ask()));
    connect(&m_older, &QTimer::timeout, this, &DBusTrayWatch::lookForOlder);
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
    m_question = std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(question));
    connect(m_question.get(), &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                setThere(reply.isValid() && reply.value().variant().toBool());
                if (isThere())
                    m_older.stop(); // If that tray goes, it can return.
            });
}

void DBusTrayWatch::lookForOlder()
{
    m_older.setInterval(OlderInterval);
    if (!m_asksQt && !hasXEmbedTray())
        return;
    m_asksQt = true;
    m_question.reset();
    setThere(QSystemTrayIcon::isSystemTrayAvailable());
}

} // namespace punchline
