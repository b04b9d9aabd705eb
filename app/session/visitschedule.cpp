// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/visitschedule.h"

#include <QRandomGenerator>

#include <algorithm>

namespace punchline {

std::chrono::milliseconds VisitSchedule::next()
{
    constexpr int MaxDoublings = 8;
    const auto delay = std::min(First * (1 << std::min(m_visits++, MaxDoublings)), Longest);
    return delay + std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64{delay.count() / 4}));
}

bool VisitSchedule::mayPass(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameNotFound: // Many systems report this right after they wake up.
    case ErrorCode::NameServerSilent:
    case ErrorCode::ServerFamilyMissing:
    case ErrorCode::ServerRefused:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerSilent:
    case ErrorCode::ServerClosed:
    case ErrorCode::ServerLost:
    case ErrorCode::ServerFull:
    case ErrorCode::ServerShuttingDown:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::TooManyAttempts:
    case ErrorCode::LocalPortUnavailable: // A port that the person chose may be in TIME_WAIT.
        return true;
    default:
        return false;
    }
}

} // namespace punchline
