// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/timeline.h"

#include "app/protocol/overloaded.h"
#include <algorithm>

namespace punchline {

Timeline::Milliseconds Timeline::sinceOrigin(TimePoint now)
{
    if (!m_origin)
        m_origin = now;
    m_last = std::max(m_last, std::chrono::duration_cast<Milliseconds>(now - *m_origin));
    return m_last;
}

void Timeline::handleEvent(const Event &event, TimePoint now)
{
    const auto end = [this, now] { endAll(m_origin ? sinceOrigin(now) : Milliseconds(0)); };
    std::visit(
        Overloaded{
            // The peers have met: this is the origin.
            [&](const event::PeerFound &) { static_cast<void>(sinceOrigin(now)); },
            [&](const event::AttemptChanged &changed) { handle(changed.report, sinceOrigin(now)); },
            [&](const event::SprayProgressed &spray) { handle(spray.progress, sinceOrigin(now)); },
            [&](const event::LinkEstablished &) { end(); }, [&](const event::SessionClosed &) { end(); },
            [&](const event::ErrorOccurred &) { end(); },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                           event::WaitingForPeer, event::WaitingInterrupted, event::PeerNatTold,
                           event::WordsConfirmed, event::CandidateFound, event::LinkInterrupted,
                           event::Returning, event::Searching, event::ClearTalk, event::MessageAdded,
                           event::MessageDelivered, event::PeerNamed, event::PeerTyping>{}},
        event);
}

void Timeline::handle(const AttemptReport &report, Milliseconds now)
{
    auto known = m_laneOf.find(report.id);
    if (known == m_laneOf.end()) {
        if (m_lanes.size() >= MaxLanes)
            return;
        known = m_laneOf.insert(report.id, m_lanes.size());
        m_lanes.append({report.kind, report.remote, {}});
    }
    Lane &lane = m_lanes[*known];
    const bool isOpen = !lane.spans.isEmpty() && !lane.spans.last().end;
    const bool isSameTry = isOpen && lane.spans.last().tryNumber == report.tryNumber;
    if (isSameTry && lane.spans.last().state == report.state)
        return; // A duplicate report.
    if (isOpen)
        end(lane.spans.last(), now);
    if (isSameTry && !isUnderWay(report.state)) {
        lane.spans.last().state = report.state; // The span takes its final state.
        return;
    }
    const Milliseconds begin = isOpen ? now : std::max(now - report.elapsed, Milliseconds(0));
    append(lane,
           {begin, isUnderWay(report.state) ? std::nullopt : std::optional(now), report.state,
            report.tryNumber});
}

void Timeline::handle(const SprayProgress &progress, Milliseconds now)
{
    if (!m_sprayLane) {
        if (m_lanes.size() >= MaxLanes)
            return;
        m_sprayLane = m_lanes.size();
        m_lanes.append({CandidateKind::Predicted, {}, {}});
    }
    Lane &lane = m_lanes[*m_sprayLane];
    Span *last = lane.spans.isEmpty() ? nullptr : &lane.spans.last();
    const bool isSame = last && !last->end && last->spray->strategy == progress.strategy
        && last->spray->sent <= progress.sent;
    if (!isSame) {
        if (last && !last->end)
            end(*last, now);
        append(lane, {now, std::nullopt, AttemptState::Dialing, 1, progress});
        last = &lane.spans.last();
    }
    last->spray = progress;
}

void Timeline::append(Lane &lane, const Span &span)
{
    if (lane.spans.size() >= MaxSpans)
        lane.spans.removeFirst(); // It has ended: only the last span of a lane can be under way.
    lane.spans.append(span);
    if (!span.end)
        ++m_open;
}

void Timeline::end(Span &span, Milliseconds now)
{
    span.end = std::max(span.begin, now);
    --m_open;
}

void Timeline::endAll(Milliseconds now)
{
    for (Lane &lane : m_lanes) {
        if (!lane.spans.isEmpty() && !lane.spans.last().end)
            end(lane.spans.last(), now);
    }
}

Timeline::Milliseconds Timeline::length(TimePoint now) const
{
    if (!m_origin || !isRunning())
        return m_last;
    return std::max(m_last, std::chrono::duration_cast<Milliseconds>(now - *m_origin));
}

} // namespace punchline
