// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/figures.h"
#include "tests/bench/load/poller.h"

#include <functional>
#include <vector>

namespace punchline::load {

/// A source of load on a server, driven by time.
class Task
{
public:
    Task() = default;
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    virtual ~Task() = default;

    /// When the next action is due that no socket will trigger.
    [[nodiscard]] virtual TimePoint nextDue() const = 0;
    virtual void advance(TimePoint now) = 0;
};

/// The event loop of the load generator: one thread, all sockets, and the tasks that use them.
class World
{
public:
    [[nodiscard]] Poller &poller() { return m_poller; }
    /// @p task must outlive the runs.
    void add(Task &task) { m_tasks.push_back(&task); }

    void runFor(Clock::duration time);
    /// True if @p isDone became true in time.
    [[nodiscard]] bool runUntil(const std::function<bool()> &isDone, Clock::duration patience);

    /// How many milliseconds late the generator itself was for due actions: a measure of noise on the
    /// machine.
    [[nodiscard]] const Samples &lateness() const { return m_lateness; }

private:
    void step(TimePoint end);

    Poller m_poller;
    std::vector<Task *> m_tasks;
    Samples m_lateness;
};

} // namespace punchline::load
