// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/desktop/delayedtexts.h"
#include "ui/desktop/notifications.h"

#include <QTimer>

#include <functional>
#include <optional>

class QWidget;

namespace punchline {

class Preferences;
class Unread;

/// Alerts a user who is looking elsewhere: somebody has come, the peer is connected, has left or written, a
/// wait has failed, or what the user wrote without a link has been sent after all. A lost link alerts nobody.
/// It does so in the list of windows and with a notification, which contains message text only if the user
/// asked for that. It shows at most one notification per RestTime, the latest one, and withdraws it when the
/// user looks at the window.
class Alerts : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds RestTime{1000};

    /// All must outlive it; @p sender returns the peer's name as one line of harmless text.
    Alerts(Engine &engine, const Unread &unread, const Preferences &preferences, Notifications &notifications,
           QWidget &window, std::function<QString()> sender, QObject *parent = nullptr);

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
    DelayedTexts m_delayed;
    bool m_isWaiting = false;     ///< For a person, who may take any time.
    bool m_isLinked = false;      ///< In this session, or in the last one.
    std::optional<Notice> m_next; ///< The next alert, to be shown once RestTime is over.
    QTimer m_rest;
};

} // namespace punchline
