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

// Looking for an older tray is one question to the X server.
constexpr auto OlderInterval = 5s;

#ifndef PUNCHLINE_HAS_XCB
// Whoever builds without X11's library has Qt asked when LateTime is over.
bool hasXEmbedTray()
{
    return true;
}
#endif

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
                    m_older.stop(); // When it goes, it can come again.
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
