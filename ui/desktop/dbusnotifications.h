// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/notifications.h"

#include <QDBusConnection>

#include <functional>
#include <optional>

class QDBusMessage;

namespace punchline {

/// Notifications of a freedesktop.org desktop (Desktop Notifications Specification 1.2), over D-Bus. It never
/// blocks, and does not contact the desktop before there is something to show.
class DBusNotifications : public Notifications
{
    Q_OBJECT

public:
    explicit DBusNotifications(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const Notice &notice) override;
    void withdraw() override;

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    enum class Markup { Unasked, Asked, Understood, Verbatim };

    void askForCapabilities();
    void send(const Notice &notice);
    void call(const QString &method, const QVariantList &arguments,
              const std::function<void(const QDBusMessage &reply)> &handle);

    QDBusConnection m_bus;
    Markup m_markup = Markup::Unasked;
    std::optional<Notice> m_wanted; ///< The notice to show, if any.
    bool m_isSending = false;       ///< The desktop has not yet returned the id of the last notice.
    uint m_shown = 0;               ///< The desktop's id of the visible notice; 0 if there is none.
};

} // namespace punchline
