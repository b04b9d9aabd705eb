// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace punchline::natlab {

/// Runs the event loop until @p condition holds or the time is over. Returns whether it holds.
template <typename Condition> bool waitUntil(Condition condition, std::chrono::milliseconds longest)
{
    QTimer alarm;
    alarm.setSingleShot(true);
    alarm.setTimerType(Qt::PreciseTimer);
    alarm.start(longest);
    while (!condition()) {
        if (!alarm.isActive())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace punchline::natlab
