// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace punchline {

/// Discards keys that were meant for another program. A window that comes to the front by itself, because of
/// a link from a browser, gets keys typed for that browser, and a Return among them would join.
///
/// From begin() on, keys do nothing until the window has been active and the keyboard idle for RestTime. A
/// click into the program is deliberate and ends the pause, too.
class KeyPause : public QObject
{
    Q_OBJECT

public:
    /// Longer than the gap between two keys of somebody typing, or between repeats of a held key.
    static constexpr std::chrono::milliseconds RestTime{500};

    /// Becomes a child of @p window.
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
