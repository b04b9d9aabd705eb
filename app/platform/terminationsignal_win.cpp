// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/terminationsignal.h"

#include <QMetaObject>
#include <QPointer>

#include <windows.h>

namespace punchline {

namespace {

TerminationSignal *instance = nullptr;

BOOL WINAPI handleControl(DWORD)
{
    // Comes on a thread of the system's: hand it over to the object's own.
    if (instance)
        QMetaObject::invokeMethod(instance, &TerminationSignal::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent)
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
