// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/relaypace.h"

#include <algorithm>

namespace punchline {

namespace {

// A fast link moves many bytes in the smallest unit of time, so the buckets hold time: what @p bytes take at
// @p rate.
qint64 timeFor(qint64 bytes, qint64 rate)
{
    constexpr qint64 Second = std::chrono::duration_cast<Duration>(std::chrono::seconds(1)).count();
    return bytes * Second / rate;
}

// The timers of the system are only good for milliseconds, so a fast rate needs more than RelayPace::Burst.
TokenBucket::Rate bucketFor(qint64 rate)
{
    constexpr qint64 ShareOfASecond = 100;
    return {timeFor(std::max(RelayPace::Burst, rate / ShareOfASecond), rate), Duration(1)};
}

// What a direction may move ahead of its turn: more than people type. Those who send much get nothing by it.
constexpr qint64 LittleBurst = 8 * 1024;
constexpr qint64 LittleRate = 2 * 1024;
constexpr qint64 LittleAtOnce = 4 * 1024;
// By how much the common rate may be overdrawn for that.
constexpr auto MostOverdraft = std::chrono::milliseconds(50);

TokenBucket::Rate littleBucket()
{
    return {timeFor(LittleBurst, LittleRate), Duration(1)};
}

qint64 quantumFor(qint64 rate, qint64 perSecond)
{
    constexpr qint64 Least = 1024;
    return rate == 0 ? RelayPace::Burst : std::clamp(rate / perSecond, Least, RelayPace::Burst);
}

} // namespace

void RelayPace::setLimits(const Limits &limits)
{
    // A turn takes 5 ms of what all together may move, so that others need not wait long for theirs, and 30
    // ms of what the link may move, so that a slow one does not stutter.
    constexpr qint64 TurnsOfAll = 200;
    constexpr qint64 TurnsOfOne = 33;
    m_limits = limits;
    m_quantum = std::min(quantumFor(limits.totalRate, TurnsOfAll), quantumFor(limits.rate, TurnsOfOne));
}

qint64 RelayPace::ask(Flow &flow, TimePoint now)
{
    leave(flow);
    const Duration own =
        m_limits.rate > 0 ? flow.m_bucket.wait(bucketFor(m_limits.rate), now) : Duration::zero();
    if (own > Duration::zero()) {
        rest(flow, own, now);
        return 0;
    }
    const bool mustQueue = m_limits.totalRate > 0
        && (!m_queue.empty() || m_total.wait(bucketFor(m_limits.totalRate), now) > Duration::zero());
    if (mustQueue) {
        if (const qint64 little = aheadOfItsTurn(flow, now))
            return little;
        flow.m_since = now;
        enqueue(flow);
        return 0;
    }
    return m_quantum;
}

qint64 RelayPace::aheadOfItsTurn(const Flow &flow, TimePoint now) const
{
    const auto rate = littleBucket();
    const bool isLittle = flow.m_little.wait(rate, now, rate.burst / 2) == Duration::zero();
    return isLittle && m_total.wait(bucketFor(m_limits.totalRate), now) < MostOverdraft ? LittleAtOnce : 0;
}

RelayPace::Flow *RelayPace::takeNext(TimePoint now)
{
    while (!m_resting.empty() && m_resting.begin()->first <= now) {
        Flow &rested = *m_resting.begin()->second;
        m_resting.erase(m_resting.begin());
        enqueue(rested);
    }
    const bool mayMove =
        m_limits.totalRate == 0 || m_total.wait(bucketFor(m_limits.totalRate), now) == Duration::zero();
    if (m_queue.empty() || !mayMove)
        return nullptr;
    Flow *const first = m_queue.front();
    m_waited += now - first->m_since;
    leave(*first);
    return first;
}

void RelayPace::charge(Flow &flow, qint64 bytes, TimePoint now)
{
    if (m_limits.rate > 0)
        flow.m_bucket.charge(bucketFor(m_limits.rate), now, timeFor(bytes, m_limits.rate));
    // No debt grows, or a link that has moved a file could not chat for days.
    if (const auto little = littleBucket(); flow.m_little.wait(little, now) == Duration::zero())
        flow.m_little.charge(little, now, timeFor(std::min(bytes, LittleBurst), LittleRate));
    if (m_limits.totalRate > 0)
        m_total.charge(bucketFor(m_limits.totalRate), now, timeFor(bytes, m_limits.totalRate));
}

void RelayPace::rest(Flow &flow, Duration time, TimePoint now)
{
    leave(flow);
    flow.m_state = Flow::State::Resting;
    flow.m_since = now;
    flow.m_due = now + time;
    m_resting.emplace(flow.m_due, &flow);
}

void RelayPace::leave(Flow &flow)
{
    if (flow.m_state == Flow::State::Resting)
        m_resting.erase({flow.m_due, &flow});
    else if (flow.m_state == Flow::State::Queued)
        m_queue.erase(flow.m_place);
    flow.m_state = Flow::State::Free;
}

void RelayPace::enqueue(Flow &flow)
{
    flow.m_state = Flow::State::Queued;
    flow.m_place = m_queue.insert(m_queue.end(), &flow);
}

std::optional<TimePoint> RelayPace::nextTurn(TimePoint now) const
{
    std::optional<TimePoint> next;
    if (!m_resting.empty())
        next = m_resting.begin()->first;
    if (!m_queue.empty()) {
        const Duration wait =
            m_limits.totalRate > 0 ? m_total.wait(bucketFor(m_limits.totalRate), now) : Duration::zero();
        next = next ? std::min(*next, now + wait) : now + wait;
    }
    return next;
}

} // namespace punchline
