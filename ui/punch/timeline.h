// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace punchline {

/// All attempts of one session against time: a lane for each address that is tried, and in it a span for each
/// try; a spray is one lane, however many connections it opens. It is fed with events and told the time.
/// Times count from when the two have met.
class Timeline
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Milliseconds = std::chrono::milliseconds;

    /// One try, or one salvo of a spray.
    struct Span
    {
        Milliseconds begin{0};
        std::optional<Milliseconds> end; ///< Nothing as long as it is under way.
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

    /// More than any session has; what comes beyond is not taken over.
    static constexpr qsizetype MaxLanes = 4'096;
    /// The oldest tries of a lane make room for new ones.
    static constexpr qsizetype MaxSpans = 256;

    void clear() { *this = Timeline(); }

    void handleEvent(const Event &event, TimePoint now);

    [[nodiscard]] const QList<Lane> &lanes() const { return m_lanes; }

    /// How much time is to be shown at @p now: up to the last event, or to now where a try is under way.
    [[nodiscard]] Milliseconds length(TimePoint now) const;

    /// Whether anything is under way.
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
