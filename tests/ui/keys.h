// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QKeySequence>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace punchline {

/// Sends keys as a keyboard does: to the window with the focus, which decides what they do. Keys sent
/// directly to a widget bypass shortcuts, event filters, focus proxies and focus rules: tests were green
/// while Return did nothing for a user.
namespace keys {

[[nodiscard]] inline QWindow *focusWindow()
{
    // A window that is being hidden may still have the focus, and one that is being raised may not have it
    // yet.
    QCoreApplication::processEvents();
    const auto isThere = [] {
        return QGuiApplication::focusWindow() && QGuiApplication::focusWindow()->isVisible();
    };
    if (!QTest::qWaitFor(isThere))
        qFatal("no window has the focus");
    return QGuiApplication::focusWindow();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(focusWindow(), key, modifiers);
}

inline void press(const QKeySequence &sequence)
{
    QTest::keySequence(focusWindow(), sequence);
}

/// Any text, one key per character.
inline void type(const QString &text)
{
    for (const QChar letter : text) {
        QWindow *window = focusWindow();
        const bool isUpper = letter.isUpper();
        const Qt::KeyboardModifiers modifiers = isUpper ? Qt::ShiftModifier : Qt::NoModifier;
        const auto key =
            letter.unicode() < 0x80 ? static_cast<Qt::Key>(letter.toUpper().unicode()) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Press, window, key, QString(letter), modifiers);
        QTest::sendKeyEvent(QTest::Release, window, key, QString(letter), modifiers);
    }
}

/// Does @p meanwhile while Alt is held down.
inline void whileAltIsDown(const auto &meanwhile)
{
    QTest::keyPress(focusWindow(), Qt::Key_Alt, Qt::AltModifier);
    meanwhile();
    QTest::keyRelease(focusWindow(), Qt::Key_Alt);
}

/// Holds @p key down for @p time, with auto-repeat.
inline void hold(Qt::Key key, std::chrono::milliseconds time)
{
    for (QDeadlineTimer end(time); !end.hasExpired();)
        QTest::keyPress(focusWindow(), key, Qt::NoModifier, 20);
}

/// Shows @p window if it is not visible yet, and makes it the active window.
inline void activate(QWidget *window)
{
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window cannot be activated");
}

/// Gives @p widget the focus as the Tab key does.
inline void focus(QWidget *widget)
{
    activate(widget->window());
    widget->setFocus(Qt::TabFocusReason);
    const QWidget *taker = widget->focusProxy() ? widget->focusProxy() : widget;
    if (!taker->hasFocus())
        qFatal("%s takes no focus", qPrintable(widget->objectName()));
}

} // namespace keys

} // namespace punchline
