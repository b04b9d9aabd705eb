// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/terminationsignal.h"
#include "app/platform/unixsignals.h"

#include <csignal>
#include <utility>
#include <vector>

namespace punchline {

namespace {

bool isIgnored(int number)
{
    struct sigaction present = {};
    return ::sigaction(number, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

} // namespace

TerminationSignal::TerminationSignal(Hangup hangup, QObject *parent)
    : QObject(parent)
{
    std::vector<int> numbers{SIGTERM, SIGINT};
    if (hangup == Hangup::Ends && !isIgnored(SIGHUP))
        numbers.push_back(SIGHUP);
    auto *arrivals = new UnixSignals(std::move(numbers), this);
    connect(arrivals, &UnixSignals::arrived, this, &TerminationSignal::requested);
}

TerminationSignal::~TerminationSignal() = default;

} // namespace punchline
