// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/desktop/notifications.h"

#include <QTimer>

#include <functional>
#include <optional>

class QWidget;

namespace punchline {

class Preferences;
class Unread;

/// Tells a person who looks elsewhere what has happened: that the other person is there, or gone, or has
/// written, and that what was waited for has come to nothing. It does so in the list of windows, and with a
/// notification, which says what has been written only where the person has asked for it. However much
/// happens, there is one in RestTime at most, with the latest. Looking at the window takes it away again.
class Alerts : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds RestTime{1000};

    /// All must outlive it; @p sender names the other person, in one line of harmless text.
    Alerts(const Engine &engine, const Unread &unread, const Preferences &preferences,
           Notifications &notifications, QWidget &window, std::function<QString()> sender,
           QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onHappened(const Event &event);
    void onArrived(const QString &text);
    void onCountChanged(int count);
    void tellEnd(const QString &sentence);
    void tell(const Notice &notice);
    void tellNext();
    void withdraw();

    const Unread &m_unread;
    const Preferences &m_preferences;
    Notifications &m_notifications;
    QWidget &m_window;
    std::function<QString()> m_sender;
    bool m_isLinked = false;      ///< In this session, or in the last one.
    std::optional<Notice> m_next; ///< What is to be told after the rest.
    QTimer m_rest;
};

} // namespace punchline
