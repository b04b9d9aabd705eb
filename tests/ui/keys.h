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

/// Keys as a keyboard sends them: to the window that has the focus, which finds out itself what they do. Sent
/// to a widget they pass by shortcuts, event filters, focus proxies and the question of who has the focus:
/// tests were green while a person's Return did nothing.
namespace keys {

[[nodiscard]] inline QWindow *focusWindow()
{
    // A window that is being hidden may have it yet, and one that is being raised not yet.
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

/// Any letters, one key each.
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

/// Holds @p key down for @p time: it repeats.
inline void hold(Qt::Key key, std::chrono::milliseconds time)
{
    for (QDeadlineTimer end(time); !end.hasExpired();)
        QTest::keyPress(focusWindow(), key, Qt::NoModifier, 20);
}

/// Shows @p window if it is not yet seen, and makes it the one that keys go to.
inline void activate(QWidget *window)
{
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window cannot be activated");
}

/// Gives @p widget the focus as a person does with Tab.
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
