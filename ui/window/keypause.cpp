// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/keypause.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace punchline {

KeyPause::KeyPause(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestTime);
    connect(&m_rest, &QTimer::timeout, this, &KeyPause::end);
}

void KeyPause::begin()
{
    m_isOn = true;
    // Shortcuts bypass the window's own filters.
    QCoreApplication::instance()->installEventFilter(this);
    if (m_window->isActiveWindow())
        m_rest.start();
}

void KeyPause::end()
{
    m_isOn = false;
    m_rest.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool KeyPause::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        if (watched == m_window)
            m_rest.start();
        return false;
    case QEvent::ShortcutOverride:
        event->accept(); // Otherwise Qt would look for a shortcut.
        return true;
    case QEvent::KeyPress:
        m_rest.start();
        return true;
    case QEvent::MouseButtonPress:
        end();
        return false;
    default:
        return false;
    }
}

} // namespace punchline
