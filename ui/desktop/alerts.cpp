// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/alerts.h"

#include "app/protocol/plaintext.h"
#include "ui/desktop/notifications.h"
#include "ui/desktop/unread.h"
#include "ui/preferences.h"

#include <QApplication>

namespace punchline {

namespace {

constexpr qsizetype MaxShownText = 200; // More is cut by every desktop.

} // namespace

Alerts::Alerts(const Unread &unread, const Preferences &preferences, Notifications &notifications,
               QWidget &window, std::function<QString()> sender, QObject *parent)
    : QObject(parent)
    , m_unread(unread)
    , m_preferences(preferences)
    , m_notifications(notifications)
    , m_window(window)
    , m_sender(std::move(sender))
{
    connect(&m_unread, &Unread::arrived, this, &Alerts::onArrived);
    connect(&m_unread, &Unread::countChanged, this, &Alerts::onCountChanged);
}

void Alerts::onArrived(const QString &text)
{
    QApplication::alert(&m_window);
    switch (m_preferences.notifications()) {
    case NotificationDetail::Off:
        break;
    case NotificationDetail::Sender:
        m_notifications.show({m_sender(), tr("%n new message(s)", nullptr, m_unread.count())});
        break;
    case NotificationDetail::Text:
        m_notifications.show({m_sender(), visibleText(text, MaxShownText, LineBreaks::Fold)});
        break;
    }
}

void Alerts::onCountChanged(int count)
{
    if (count == 0)
        m_notifications.withdraw();
}

} // namespace punchline
