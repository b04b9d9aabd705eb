// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <QList>

#include <chrono>
#include <optional>

namespace punchline {

/// One attempt of a HolePuncher, and its next step.
struct Attempt
{
    using TimePoint = std::chrono::steady_clock::time_point;

    enum class Stage {
        Resting,   ///< Not dialled, or will be dialled again when due.
        Dialing,   ///< Given up when due.
        Proving,   ///< A raw connection; the driver limits the time for knocks.
        Standing,  ///< Proven. Classic: connected, but not the connection that the classic rules prefer.
        Nominated, ///< Proven, nominated, and being secured. Given up when due.
        Over,
    };

    AttemptId id = 0;
    CandidateKind kind = CandidateKind::Host;
    Endpoint local = {};
    Endpoint remote = {};
    bool isOneShot = false; ///< Accepted, or connected by a spray; never dialled again.
    bool named = false;     ///< This side has sent Nominate.
    bool quiet = false;     ///< Not reported unless proven.
    Stage stage = Stage::Resting;
    int tryNumber = 0;
    int failures = 0; ///< In a row.
    TimePoint tryBegan = {};
    TimePoint told = {}; ///< When a failure was last reported.
    std::optional<TimePoint> due = std::nullopt;

    [[nodiscard]] bool isConnected() const
    {
        return stage == Stage::Proving || stage == Stage::Standing || stage == Stage::Nominated;
    }
    /// True if the driver holds a socket for it.
    [[nodiscard]] bool isActive() const { return stage == Stage::Dialing || isConnected(); }
    [[nodiscard]] AttemptReport report(AttemptState state, TimePoint now, const QString &error = {}) const;
};

/// All attempts of a HolePuncher: one for each target, dialled repeatedly, and one for each connection that
/// came by itself. Bounded, whatever a peer offers.
class Attempts
{
public:
    using TimePoint = Attempt::TimePoint;

    /// The most targets that a peer may have dialled at a time, later candidates included.
    static constexpr qsizetype MaxTargets = 2 * MaxCandidates;

    [[nodiscard]] AttemptId newId() { return ++m_lastId; }

    /// Adds the new ones, as far as there is room.
    void addTargets(const QList<Candidate> &targets);
    /// Adds a connection that no attempt has dialled.
    Attempt &addOneShot(AttemptId id, CandidateKind kind, const Endpoint &local, const Endpoint &remote,
                        TimePoint now);
    /// Removes the one-shot attempts that are over.
    void removeOver();

    /// `nullptr` if there is none.
    [[nodiscard]] Attempt *find(AttemptId id);
    /// The first attempt in this stage, or `nullptr`.
    [[nodiscard]] Attempt *find(Attempt::Stage stage);

    [[nodiscard]] const QList<Candidate> &targets() const { return m_targets; }
    /// The kind of the target @p remote; Incoming if it is not a target.
    [[nodiscard]] CandidateKind kindOf(const Endpoint &remote) const;

    [[nodiscard]] bool isAnyNamed() const;
    /// The earliest time at which an attempt is due, or @p latest.
    [[nodiscard]] TimePoint nextDue(TimePoint latest) const;

    [[nodiscard]] QList<Attempt> &all() { return m_attempts; }
    [[nodiscard]] const QList<Attempt> &all() const { return m_attempts; }

private:
    QList<Candidate> m_targets;
    QList<Attempt> m_attempts;
    AttemptId m_lastId = 0;
};

} // namespace punchline
