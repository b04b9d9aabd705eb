// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace punchline {

/// Keeps keys from the program that were meant for another one: what comes to the front by itself, with a
/// link from a browser, gets the keys that are typed there, and a Return among them would join.
///
/// From begin() on keys do nothing until the window has been the active one, and the keyboard at rest, for
/// RestTime; a click into the program is meant for it and ends the pause, too.
class KeyPause : public QObject
{
    Q_OBJECT

public:
    /// Longer than between two keys of somebody who types on, or of one that is held down.
    static constexpr std::chrono::milliseconds RestTime{500};

    /// A child of @p window.
    explicit KeyPause(QWidget *window);

    void begin();

    [[nodiscard]] bool isOn() const { return m_isOn; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void end();

    QWidget *m_window;
    QTimer m_rest;
    bool m_isOn = false;
};

} // namespace punchline
