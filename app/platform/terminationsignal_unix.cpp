// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/terminationsignal.h"
#include "app/platform/unixsignals.h"

#include <csignal>

namespace punchline {

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    auto *arrivals = new UnixSignals({SIGTERM, SIGINT}, this);
    connect(arrivals, &UnixSignals::arrived, this, &TerminationSignal::requested);
}

TerminationSignal::~TerminationSignal() = default;

} // namespace punchline
