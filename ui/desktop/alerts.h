// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace punchline {

class Notifications;
class Preferences;
class Unread;

/// Tells a person who looks elsewhere that something has arrived: in the list of windows, and with a
/// notification, which says who has written and, only where the person has asked for it, what. Looking at the
/// window takes it away again.
class Alerts : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; @p sender names the other person, in one line of harmless text.
    Alerts(const Unread &unread, const Preferences &preferences, Notifications &notifications,
           QWidget &window, std::function<QString()> sender, QObject *parent = nullptr);

private:
    void onArrived(const QString &text);
    void onCountChanged(int count);

    const Unread &m_unread;
    const Preferences &m_preferences;
    Notifications &m_notifications;
    QWidget &m_window;
    std::function<QString()> m_sender;
};

} // namespace punchline
