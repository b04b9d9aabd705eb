// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <QList>

#include <chrono>
#include <optional>

namespace punchline {

/// One attempt of a HolePuncher, and what it is about to do.
struct Lane
{
    using TimePoint = std::chrono::steady_clock::time_point;

    enum class Stage {
        Resting,   ///< Not dialled, or about to be dialled again when it is due.
        Dialing,   ///< Given up when it is due.
        Proving,   ///< A raw connection; the driver bounds the knocks' time.
        Standing,  ///< Proven. Classic: connected, but not the one that the classic rules prefer.
        Nominated, ///< Proven, named, and being secured. Given up when it is due.
        Over,
    };

    AttemptId id = 0;
    CandidateKind kind = CandidateKind::Host;
    Endpoint local = {};
    Endpoint remote = {};
    bool single = false; ///< Accepted, or hit upon by a spray: never dialled again.
    bool named = false;  ///< This side has said Nominate.
    bool quiet = false;  ///< Nothing is reported of it, but if it is proven.
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
    /// Whether the driver holds a socket for it.
    [[nodiscard]] bool isActive() const { return stage == Stage::Dialing || isConnected(); }
    [[nodiscard]] AttemptReport report(AttemptState state, TimePoint now, const QString &error = {}) const;
};

/// All attempts of a HolePuncher: one for each target, which comes again and again, and one for each
/// connection that came by itself. Bounded, whatever a peer offers.
class Lanes
{
public:
    using TimePoint = Lane::TimePoint;

    /// What the peer may have dialled at a time, later candidates included.
    static constexpr qsizetype MaxTargets = 2 * MaxCandidates;

    [[nodiscard]] AttemptId newId() { return ++m_lastId; }

    /// Adds those that are new, as far as there is room.
    void addTargets(const QList<Candidate> &targets);
    /// A connection that nothing here has dialled.
    Lane &addSingle(AttemptId id, CandidateKind kind, const Endpoint &local, const Endpoint &remote,
                    TimePoint now);
    /// Forgets the single ones that are over.
    void removeOver();

    /// Null where there is none.
    [[nodiscard]] Lane *find(AttemptId id);
    /// The first one in this stage, or null.
    [[nodiscard]] Lane *find(Lane::Stage stage);

    [[nodiscard]] const QList<Candidate> &targets() const { return m_targets; }
    /// How a peer at @p remote was found; Incoming where it is no target.
    [[nodiscard]] CandidateKind kindOf(const Endpoint &remote) const;

    [[nodiscard]] bool isAnyNamed() const;
    /// The earliest time at which one is due, or @p latest.
    [[nodiscard]] TimePoint nextDue(TimePoint latest) const;

    [[nodiscard]] QList<Lane> &all() { return m_lanes; }
    [[nodiscard]] const QList<Lane> &all() const { return m_lanes; }

private:
    QList<Candidate> m_targets;
    QList<Lane> m_lanes;
    AttemptId m_lastId = 0;
};

} // namespace punchline
