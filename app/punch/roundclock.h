// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/strategy.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace punchline {

/// Tracks which round a HolePuncher is in, when to fire, and when to ask for the next one. It repeats the
/// list of rounds as far as the server counts.
class RoundClock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// The server counts no further.
    static constexpr int MaxRounds = 64;

    RoundClock(QList<Round> rounds, Role role)
        : m_rounds(std::move(rounds))
        , m_role(role)
    { }

    /// True if no round could work.
    [[nodiscard]] bool isHopeless() const { return m_rounds.isEmpty(); }

    /// Go: the next round.
    void begin(TimePoint now)
    {
        m_number += 1;
        const Round *round = current();
        m_fireDue = now + (round ? task().hold + scattered(*round) : std::chrono::milliseconds(0));
        m_endDue.reset();
        if (round && round->length > std::chrono::milliseconds(0) && m_number < MaxRounds)
            m_endDue = *m_fireDue + round->length;
    }

    /// True if Go has come and this side still holds its fire.
    [[nodiscard]] bool isHolding() const { return m_fireDue.has_value(); }
    /// Returns true once per round, when it is time to fire.
    [[nodiscard]] bool takeFire(TimePoint now) { return take(m_fireDue, now); }
    /// Returns true once, when it is time to ask for the next round, unless that is put off.
    [[nodiscard]] bool takeEnd(TimePoint now) { return take(m_endDue, now); }
    void putOffEnd(TimePoint due) { m_endDue = due; }

    /// `nullptr` if there is none: before the first Go, or if it is hopeless.
    [[nodiscard]] const Round *current() const
    {
        return isHopeless() || m_number == 0 ? nullptr : &m_rounds.at((m_number - 1) % m_rounds.size());
    }
    /// This side's part in the current round.
    [[nodiscard]] SideTask task() const { return current() ? current()->taskOf(m_role) : SideTask{}; }

    [[nodiscard]] TimePoint nextDue(TimePoint latest) const
    {
        latest = std::min(latest, m_fireDue.value_or(latest));
        return std::min(latest, m_endDue.value_or(latest));
    }

private:
    /// How much longer this side waits this time: first nobody, then the initiator once, the responder once,
    /// the initiator twice, and so on up to four times.
    [[nodiscard]] std::chrono::milliseconds scattered(const Round &round) const
    {
        constexpr int Most = 4;
        const int pass = (m_number - 1) / static_cast<int>(m_rounds.size()) % (2 * Most + 1);
        const Role waiting = pass % 2 == 1 ? Role::Initiator : Role::Responder;
        return waiting == m_role ? round.scatter * ((pass + 1) / 2) : std::chrono::milliseconds(0);
    }

    [[nodiscard]] static bool take(std::optional<TimePoint> &due, TimePoint now)
    {
        const bool isDue = due && now >= *due;
        if (isDue)
            due.reset();
        return isDue;
    }

    QList<Round> m_rounds;
    Role m_role;
    int m_number = 0; ///< Counts from 1.
    std::optional<TimePoint> m_fireDue;
    std::optional<TimePoint> m_endDue;
};

} // namespace punchline
