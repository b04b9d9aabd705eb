// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractEventDispatcher>
#include <QList>

#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace punchline {

/// The timers of an event dispatcher, sorted by when they are due. Driven by the dispatcher, which passes the
/// time in. It fires nothing itself.
class TimerQueue
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// A timer of @p object that is due every @p interval.
    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object, TimePoint now);

    /// False if there is no such timer.
    bool remove(int id);

    /// Removes all timers of @p object; false if it has none.
    bool removeAll(QObject *object);

    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> timersOf(QObject *object) const;

    /// Time until timer @p id is due, at least 0; `nullopt` if there is no such timer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(int id, TimePoint now) const;

    /// When the next timer is due; `nullopt` if none is. Timers that are being fired do not count.
    [[nodiscard]] std::optional<TimePoint> nextDue() const;

    /// The timers that are due at @p now, earliest first.
    [[nodiscard]] std::vector<int> due(TimePoint now) const;

    /// Timer @p id is about to be fired. Returns its object, or `nullptr` if it was removed meanwhile. It is
    /// not due again before endFiring(), and then one interval after it was due or, if that has passed, one
    /// interval from @p now.
    [[nodiscard]] QObject *beginFiring(int id, TimePoint now);
    void endFiring(int id);

private:
    struct Timer
    {
        std::chrono::milliseconds interval{0};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        TimePoint due;
        bool isFiring = false;
    };

    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<TimePoint, int>> m_order; ///< Without those that are being fired.
};

} // namespace punchline
