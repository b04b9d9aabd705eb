// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/returnplan.h"

namespace punchline {

void ReturnPlan::handleLost(TimePoint now)
{
    m_isAway = true;
    m_lostAt = now;
    m_tries = 0;
    m_schedule.reset();
}

void ReturnPlan::handleSpoilt(TimePoint now)
{
    m_isAway = true;
    m_lostAt = now;
    m_tries += 1;
}

SessionOptions ReturnPlan::nextTry(const SessionOptions &session)
{
    m_tries += 1;
    return again(session);
}

SessionOptions ReturnPlan::again(const SessionOptions &session) const
{
    SessionOptions options = session;
    options.meeting = meeting::Again{m_calls, m_keys.keys(), m_network, m_server};
    options.localPort = 0; // The system keeps the last connection from a chosen one for a while.
    return options;
}

std::chrono::milliseconds ReturnPlan::delay(ErrorCode code)
{
    // Two programs that each come back at once would push each other out for ever.
    constexpr auto PlaceTakenDelay = std::chrono::minutes(1);
    const auto delay = m_schedule.next();
    return code == ErrorCode::PlaceTaken ? delay + PlaceTakenDelay : delay;
}

std::chrono::milliseconds ReturnPlan::away(TimePoint now) const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - m_lostAt);
}

} // namespace punchline
