// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// What a screen reader says by itself, wherever the focus is: a child of a window that is never seen, whose
/// accessible role is that of a notification. Readers speak one when it appears with a name; an alert, which
/// Qt has an event for, does not leave the process by AT-SPI.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    /// Lets readers say @p sentence, which may be foreign: it is plain text to them. Nothing is to be seen.
    static void announce(const QWidget &speaker, const QString &sentence);

    /// Whether anybody listens: what costs time to put into words need not be otherwise.
    [[nodiscard]] static bool isHeard();

    /// What was said last.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    explicit Announcer(QWidget *window);
    void say(const QString &sentence);

    QString m_sentence;
};

} // namespace punchline
