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

/// The timers of an event dispatcher, in the order in which they are due. Driven by the dispatcher, which
/// tells it the time; it fires nothing itself.
class TimerQueue
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// A timer that is due again every @p interval; what belongs to it is @p object's.
    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object, TimePoint now);

    /// False where there is no such timer.
    bool remove(int id);

    /// All timers of @p object; false where it has none.
    bool removeAll(QObject *object);

    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> timersOf(QObject *object) const;

    /// How long until timer @p id is due, at least 0; nothing where there is no such timer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(int id, TimePoint now) const;

    /// When the next one is due; nothing where none is. Those that are being fired do not count.
    [[nodiscard]] std::optional<TimePoint> nextDue() const;

    /// The timers that are due at @p now, earliest first.
    [[nodiscard]] std::vector<int> due(TimePoint now) const;

    /// Timer @p id is about to be fired: its object, or null where it has been removed meanwhile. It is not
    /// due again before endFiring(), however long that takes, and then an interval after it was due, or where
    /// that has passed already, an interval from @p now.
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
    std::set<std::pair<TimePoint, int>> m_order; ///< Of those that are not being fired.
};

} // namespace punchline
