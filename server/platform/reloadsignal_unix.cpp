// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/unixsignals.h"
#include "server/platform/reloadsignal.h"

#include <csignal>

namespace punchline {

ReloadSignal::ReloadSignal(QObject *parent)
    : QObject(parent)
{
    auto *arrivals = new UnixSignals({SIGHUP}, this);
    connect(arrivals, &UnixSignals::arrived, this, &ReloadSignal::requested);
}

} // namespace punchline
