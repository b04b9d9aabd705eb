// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/liveness.h"

#include <algorithm>
#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// An answer takes one round trip. Two more leave room for a queue on the way that has just begun to grow.
constexpr int DoubtRoundTrips = 3;

// A timer that is this late fires in a program that did not run. What the other end has sent meanwhile may
// not have been read yet.
constexpr auto Lateness = 500ms;

// The system's times are as coarse as its tick; a few of them tell what came later from what came before.
constexpr auto Coarseness = 50ms;

} // namespace

Liveness::Liveness(TimePoint now, Role self, const LivenessTimes &times)
    : m_times(times)
    , m_keepAlive(self == Role::Initiator ? times.keepAlive : times.keepAlive + times.responderDelay)
    , m_sent(now)
    , m_heard(now)
{ }

Liveness::Duration Liveness::doubt() const
{
    // Beyond that, an idle link could not be asked before it is dead.
    return std::clamp<Duration>(DoubtRoundTrips * m_roundTrip, m_times.doubt, m_times.silence / 2);
}

Liveness::Duration Liveness::answerTime() const
{
    return std::max<Duration>(m_times.answer, 2 * doubt());
}

Liveness::TimePoint Liveness::spaced(TimePoint wanted) const
{
    return m_asked ? std::max(wanted, *m_asked + doubt()) : wanted;
}

void Liveness::await(TimePoint now, TimePoint probeDue)
{
    if (!m_wait)
        m_wait = Wait{now, now + answerTime(), spaced(probeDue)};
}

void Liveness::handleTextSent(TimePoint now, quint64 id)
{
    handleSent(now);
    m_text = std::max(m_text, id);
    if (m_isReading && isTextUnacknowledged())
        await(now, now + std::max(doubt(), m_patience));
}

void Liveness::handleHeard(TimePoint now)
{
    const bool isAnswer = m_wait && !m_wait->probeDue;
    m_heard = now;
    m_wait.reset();
    if (!m_isReading || !isTextUnacknowledged())
        return;
    // The peer lives and its reader is slow. The text goes on waiting, and the link is asked less often.
    if (isAnswer)
        m_patience = std::min(2 * std::max(doubt(), m_patience), answerTime() / 2);
    await(now, now + std::max(doubt(), m_patience));
}

void Liveness::handleAcked(TimePoint now, quint64 id)
{
    m_acked = std::max(m_acked, id);
    m_patience = 0ms;
    handleHeard(now);
}

void Liveness::handleAlive(TimePoint now)
{
    if (!m_isMeasured && m_asked && m_wait && !m_wait->probeDue) {
        // RFC 6298, section 2, with its alpha of an eighth.
        const Duration sample = now - *m_asked;
        m_roundTrip = m_roundTrip == 0ms ? sample : (7 * m_roundTrip + sample) / 8;
    }
    handleHeard(now);
}

void Liveness::probe(TimePoint now)
{
    if (!m_isReading) // Nothing can be heard, but the system notices if what is sent does not arrive.
        m_sent = std::min(m_sent, spaced(now) - m_keepAlive);
    else if (!m_wait)
        await(now, now);
    else if (m_wait->probeDue)
        m_wait->probeDue = std::min(*m_wait->probeDue, spaced(now));
}

void Liveness::handleWake(TimePoint now)
{
    m_wait.reset();
    probe(now);
}

void Liveness::setReading(bool isReading, TimePoint now)
{
    if (std::exchange(m_isReading, isReading) == isReading)
        return;
    m_wait.reset();
    if (isReading)
        handleHeard(now);
}

Liveness::TimePoint Liveness::keepAliveDue() const
{
    return (m_isReading ? std::min(m_sent, m_heard) : m_sent) + m_keepAlive;
}

Liveness::TimePoint Liveness::nextTimeout() const
{
    if (!m_wait)
        return keepAliveDue();
    return m_wait->probeDue ? std::min(*m_wait->probeDue, m_wait->death) : m_wait->death;
}

Liveness::Due Liveness::handleTimeout(TimePoint now, const std::optional<TcpProgress> &progress)
{
    if (progress)
        look(now, *progress);
    if (m_wait && now >= m_wait->death) {
        if (m_wait->probeDue || now >= m_wait->death + Lateness)
            handleWake(now);
        else if (!isMoving(now, progress))
            return Due::Silence;
    }
    if (m_wait) {
        if (!m_wait->probeDue || now < *m_wait->probeDue)
            return Due::Nothing;
        // The path may have turned out to be slower than was known.
        m_wait->death = std::max(m_wait->death, m_wait->since + answerTime());
        return ask(now, progress);
    }
    const auto due = keepAliveDue();
    if (now < due)
        return Due::Nothing;
    if (m_isReading) {
        await(now, now);
        if (now < due + Lateness)
            m_wait->death = std::min(m_wait->death, std::max(m_heard + m_times.silence, now + doubt()));
    }
    return ask(now, progress);
}

void Liveness::look(TimePoint now, const TcpProgress &progress)
{
    m_isMeasured = progress.roundTrip > 0us;
    if (m_isMeasured)
        m_roundTrip = progress.roundTrip;
    // Part of a message, or a message that this program has not read yet.
    const TimePoint arrival = now - progress.sinceArrival;
    if (m_wait && arrival > m_wait->since + Coarseness)
        handleHeard(arrival);
}

bool Liveness::isMoving(TimePoint now, const std::optional<TcpProgress> &progress)
{
    // Only what was queued before the keep-alive: a program that hangs stays silent, while its system goes on
    // taking what comes after it.
    const bool isMoving = progress && m_seen < m_goal && progress->acknowledged > m_seen;
    if (!isMoving)
        return false;
    m_seen = progress->acknowledged;
    m_wait->death = now - progress->sinceAck + answerTime();
    return now < m_wait->death;
}

Liveness::Due Liveness::ask(TimePoint now, const std::optional<TcpProgress> &progress)
{
    m_sent = now;
    m_asked = now;
    m_seen = progress ? progress->acknowledged : 0;
    m_goal = progress ? progress->acknowledged + progress->outstanding : 0;
    if (m_wait)
        m_wait->probeDue.reset();
    return Due::KeepAlive;
}

} // namespace punchline
