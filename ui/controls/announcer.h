// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// Makes screen readers speak a sentence, wherever the focus is. It is an invisible child of a window with
/// the accessible role of a notification, which readers speak when it appears with a name; Qt's alert event
/// does not leave the process by AT-SPI. A window has a few announcers that take turns: a reader asks for the
/// name after it received the event, and by then the next sentence may have come.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    /// Makes readers speak @p sentence as plain text, since it may be foreign. Nothing becomes visible.
    static void announce(const QWidget &speaker, const QString &sentence);

    /// True if a reader is active; otherwise callers can skip costly descriptions.
    [[nodiscard]] static bool isHeard();

    /// The announcer of @p speaker's window that spoke last; `nullptr` if none has.
    [[nodiscard]] static const Announcer *latest(const QWidget &speaker);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    explicit Announcer(QWidget *window);
    void say(const QString &sentence);

    QString m_sentence;
    quint64 m_turn = 0; ///< Counts the window's sentences; 0 if this one has not spoken.
};

} // namespace punchline
