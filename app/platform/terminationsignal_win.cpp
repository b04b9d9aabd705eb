// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/terminationsignal.h"

#include <QMetaObject>
#include <QPointer>

#include <windows.h>

namespace punchline {

namespace {

TerminationSignal *instance = nullptr;

/// The corresponding Unix signal number.
int unixNumber(DWORD event)
{
    constexpr int Hangup = 1;
    constexpr int Interrupt = 2;
    constexpr int Terminate = 15;
    switch (event) {
    case CTRL_C_EVENT:
        return Interrupt;
    case CTRL_CLOSE_EVENT:
        return Hangup;
    default:
        return Terminate;
    }
}

BOOL WINAPI handleControl(DWORD event)
{
    // Called on a thread of the system: hand it over to the object's own thread.
    if (instance)
        QMetaObject::invokeMethod(
            instance, [event] { Q_EMIT instance->requested(unixNumber(event)); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

TerminationSignal::TerminationSignal(Hangup, QObject *parent)
    : QObject(parent)
{
    instance = this;
    SetConsoleCtrlHandler(handleControl, TRUE);
}

TerminationSignal::~TerminationSignal()
{
    SetConsoleCtrlHandler(handleControl, FALSE);
    instance = nullptr;
}

} // namespace punchline
