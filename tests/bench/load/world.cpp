// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/world.h"

#include <algorithm>

namespace punchline::load {

void World::step(TimePoint end)
{
    TimePoint due = end;
    const TimePoint now = Clock::now();
    for (Task *task : m_tasks) {
        if (task->nextDue() <= now) {
            m_lateness.push_back(std::chrono::duration<double, std::milli>(now - task->nextDue()).count());
            task->advance(now);
        }
        due = std::min(due, task->nextDue());
    }
    m_poller.poll(due);
}

void World::runFor(Clock::duration time)
{
    const TimePoint end = Clock::now() + time;
    while (Clock::now() < end)
        step(end);
}

bool World::runUntil(const std::function<bool()> &isDone, Clock::duration patience)
{
    constexpr std::chrono::milliseconds GlanceInterval{10};
    const TimePoint end = Clock::now() + patience;
    while (!isDone()) {
        if (Clock::now() >= end)
            return false;
        step(std::min(end, Clock::now() + GlanceInterval));
    }
    return true;
}

} // namespace punchline::load
