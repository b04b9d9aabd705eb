// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// What a screen reader says by itself, wherever the focus is: a child of a window that is never seen, whose
/// accessible role is that of a notification. Readers speak one when it appears with a name; an alert, which
/// Qt has an event for, does not leave the process by AT-SPI. A window has a few of them that take turns: a
/// reader asks for the name after it has heard of the event, and by then the next sentence may have come.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    /// Lets readers say @p sentence, which may be foreign: it is plain text to them. Nothing is to be seen.
    static void announce(const QWidget &speaker, const QString &sentence);

    /// Whether anybody listens: what costs time to put into words need not be otherwise.
    [[nodiscard]] static bool isHeard();

    /// The one of @p speaker's window that has spoken last; null where nothing was said.
    [[nodiscard]] static const Announcer *latest(const QWidget &speaker);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    explicit Announcer(QWidget *window);
    void say(const QString &sentence);

    QString m_sentence;
    quint64 m_turn = 0; ///< Counts the sentences of the window; 0: it has not spoken.
};

} // namespace punchline
