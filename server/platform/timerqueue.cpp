// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/timerqueue.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

void TimerQueue::add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object,
                     TimePoint now)
{
    remove(id);
    m_timers[id] = {interval, type, object, now + interval, false};
    m_order.emplace(now + interval, id);
}

bool TimerQueue::remove(int id)
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return false;
    m_order.erase({timer->second.due, id});
    m_timers.erase(timer);
    return true;
}

bool TimerQueue::removeAll(QObject *object)
{
    const auto removed = std::erase_if(m_timers, [this, object](const auto &timer) {
        if (timer.second.object != object)
            return false;
        m_order.erase({timer.second.due, timer.first});
        return true;
    });
    return removed > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::timersOf(QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> timers;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            timers.append({id, static_cast<int>(timer.interval.count()), timer.type});
    }
    return timers;
}

std::optional<std::chrono::milliseconds> TimerQueue::remaining(int id, TimePoint now) const
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return std::nullopt;
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(timer->second.due - now));
}

std::optional<TimerQueue::TimePoint> TimerQueue::nextDue() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->first);
}

std::vector<int> TimerQueue::due(TimePoint now) const
{
    std::vector<int> ids;
    for (auto next = m_order.begin(); next != m_order.end() && next->first <= now; ++next)
        ids.push_back(next->second);
    return ids;
}

QObject *TimerQueue::beginFiring(int id, TimePoint now)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || found->second.isFiring)
        return nullptr;
    Timer &timer = found->second;
    m_order.erase({timer.due, id});
    timer.isFiring = true;
    timer.due += timer.interval;
    if (timer.due < now)
        timer.due = now + timer.interval;
    return timer.object;
}

void TimerQueue::endFiring(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || !found->second.isFiring)
        return; // Removed while it was fired, or added again under its number.
    found->second.isFiring = false;
    m_order.emplace(found->second.due, id);
}

} // namespace punchline
