// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace punchline {

/// All attempts of one session over time: a lane for each address that is tried, with a span for each try. A
/// spray is one lane, however many connections it opens. It is fed with events and timestamps. Times count
/// from when the two peers met.
class Timeline
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Milliseconds = std::chrono::milliseconds;

    /// One try, or one salvo of a spray.
    struct Span
    {
        Milliseconds begin{0};
        std::optional<Milliseconds> end; ///< `nullopt` while it is under way.
        AttemptState state = AttemptState::Dialing;
        int tryNumber = 1;
        std::optional<SprayProgress> spray = std::nullopt;
    };

    struct Lane
    {
        CandidateKind kind = CandidateKind::Host;
        Endpoint remote;   ///< Null for a spray.
        QList<Span> spans; ///< At least one.

        [[nodiscard]] bool isSpray() const { return spans.last().spray.has_value(); }
    };

    /// More than any session has; further lanes are dropped.
    static constexpr qsizetype MaxLanes = 4'096;
    /// The oldest tries of a lane are dropped beyond this.
    static constexpr qsizetype MaxSpans = 256;

    void clear() { *this = Timeline(); }

    void handleEvent(const Event &event, TimePoint now);

    [[nodiscard]] const QList<Lane> &lanes() const { return m_lanes; }

    /// The length of time to show at @p now: up to the last event, or to @p now if a try is under way.
    [[nodiscard]] Milliseconds length(TimePoint now) const;

    /// True if any try is under way.
    [[nodiscard]] bool isRunning() const { return m_open > 0; }

private:
    void handle(const AttemptReport &report, Milliseconds now);
    void handle(const SprayProgress &progress, Milliseconds now);
    void append(Lane &lane, const Span &span);
    void end(Span &span, Milliseconds now);
    void endAll(Milliseconds now);
    [[nodiscard]] Milliseconds sinceOrigin(TimePoint now);

    std::optional<TimePoint> m_origin;
    Milliseconds m_last{0};
    QList<Lane> m_lanes;
    QHash<AttemptId, qsizetype> m_laneOf;
    std::optional<qsizetype> m_sprayLane;
    qsizetype m_open = 0; ///< Spans without an end.
};

} // namespace punchline
