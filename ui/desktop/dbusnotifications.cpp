// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbusnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace punchline {

namespace {

// The name of the service, which is also its interface and, as a path, its object.
QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString objectPath()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

/// The action of a click on the notification itself.
QString defaultAction()
{
    return QStringLiteral("default");
}

constexpr int DesktopsTimeout = -1;

} // namespace

DBusNotifications::DBusNotifications(const QDBusConnection &bus, QObject *parent)
    : Notifications(parent)
    , m_bus(bus)
{
    // A service name would be looked up now, which blocks; the ids tell which notifications are ours. A
    // signature with a space in it would be normalised on each call.
    // clang-format off
    m_bus.connect(QString(), objectPath(), service(), QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(uint,QString)));
    m_bus.connect(QString(), objectPath(), service(), QStringLiteral("NotificationClosed"), this,
                  SLOT(onNotificationClosed(uint,uint)));
    // clang-format on
}

void DBusNotifications::show(const Notice &notice)
{
    m_wanted = notice;
    switch (m_markup) {
    case Markup::Unasked:
        askForCapabilities();
        break;
    case Markup::Asked:
        break; // The reply will trigger the sending.
    case Markup::Understood:
    case Markup::Verbatim:
        if (!m_isSending)
            send(notice);
        break;
    }
}

void DBusNotifications::withdraw()
{
    m_wanted.reset();
    if (m_shown != 0)
        call(QStringLiteral("CloseNotification"), {m_shown}, [](const QDBusMessage &) {});
    m_shown = 0;
}

void DBusNotifications::askForCapabilities()
{
    m_markup = Markup::Asked;
    call(QStringLiteral("GetCapabilities"), {}, [this](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ReplyMessage) {
            m_markup = Markup::Unasked; // No notification service now; one may start later.
            return;
        }
        const QStringList capabilities = reply.arguments().value(0).toStringList();
        m_markup =
            capabilities.contains(QStringLiteral("body-markup")) ? Markup::Understood : Markup::Verbatim;
        if (m_wanted)
            send(*m_wanted);
    });
}

void DBusNotifications::send(const Notice &notice)
{
    m_isSending = true;
    const QString body = m_markup == Markup::Understood ? notice.text.toHtmlEscaped() : notice.text;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.punchline.Punchline")},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    // The click action needs a label for desktops that show it as a button.
    const QStringList actions{defaultAction(), tr("Show")};
    call(QStringLiteral("Notify"),
         {QStringLiteral("Punchline"), m_shown, QStringLiteral("punchline"), notice.title, body, actions,
          hints, DesktopsTimeout},
         [this, notice](const QDBusMessage &reply) {
             m_isSending = false;
             if (reply.type() == QDBusMessage::ReplyMessage)
                 m_shown = reply.arguments().value(0).toUInt();
             if (!m_wanted)
                 withdraw();
             else if (*m_wanted != notice)
                 send(*m_wanted);
         });
}

void DBusNotifications::onActionInvoked(uint id, const QString &action)
{
    if (m_shown != 0 && id == m_shown && action == defaultAction())
        Q_EMIT activated();
}

void DBusNotifications::onNotificationClosed(uint id, uint)
{
    if (id == m_shown)
        m_shown = 0;
}

void DBusNotifications::call(const QString &method, const QVariantList &arguments,
                             const std::function<void(const QDBusMessage &)> &handle)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service(), objectPath(), service(), method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [handle](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        handle(finished->reply());
    });
}

} // namespace punchline
