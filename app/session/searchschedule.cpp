// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/searchschedule.h"

#include <algorithm>
#include <utility>

namespace punchline {

void SearchSchedule::begin(bool leads, TimePoint now)
{
    m_stage = Stage::Resting;
    m_leads = leads;
    m_pause = FirstPause;
    m_looksLeft = 0;
    m_due.reset();
    if (leads) // The rounds that the relay has cut short.
        m_due = Due{earliest(LeastPause, now), By::Self, Whose::Link};
}

void SearchSchedule::end()
{
    m_stage = Stage::Off;
    m_due.reset();
}

void SearchSchedule::handleNetworkChanged(TimePoint now)
{
    lookSoon({earliest(LeastPause, now), By::Self, Whose::Own});
}

void SearchSchedule::handleRelayEnding(TimePoint now)
{
    lookSoon({earliest(pauseForOthers(), now), By::Self, Whose::Others});
}

void SearchSchedule::lookSoon(const Due &due)
{
    if (m_stage == Stage::Off)
        return;
    m_pause = LeastPause;
    m_looksLeft = LooksAfterChange;
    m_due = due;
}

void SearchSchedule::handleAsked(TimePoint now)
{
    if (m_stage == Stage::Off)
        return;
    m_pause = std::min(m_pause, FirstPause); // Something has changed at the peer.
    // The peer decides when this side visits the server and dials: ever more rarely, if it asks all the time.
    const TimePoint at = earliest(pauseForOthers(), now);
    if (!m_due || at < m_due->at)
        m_due = Due{at, By::Peer, Whose::Others};
}

void SearchSchedule::handleFound(Found link)
{
    if (m_stage != Stage::Looking)
        return;
    m_stage = Stage::Found;
    // From one relay to the next a peer could send this side for ever.
    if (link == Found::Direct)
        m_looksForOthers = 0;
}

void SearchSchedule::handleFailed(TimePoint now)
{
    if (m_stage != Stage::Looking && m_stage != Stage::Found)
        return;
    m_stage = Stage::Resting;
    if (m_due || (!m_leads && m_looksLeft == 0))
        return;
    // Only after a long pause, since others may have brought about the look that has failed.
    const Whose whose = m_pause < FirstPause ? Whose::Link : Whose::Own;
    m_due = Due{now + std::exchange(m_pause, std::min(2 * m_pause, LongestPause)), By::Self, whose};
}

std::optional<SearchSchedule::By> SearchSchedule::take(TimePoint now)
{
    const auto next = nextTimeout();
    if (!next || now < *next)
        return std::nullopt;
    const Due due = *std::exchange(m_due, std::nullopt);
    m_stage = Stage::Looking;
    m_lookedAt = now;
    if (due.by == By::Self)
        m_looksLeft = std::max(0, m_looksLeft - 1);
    if (due.whose == Whose::Own)
        m_looksForOthers = 0;
    else if (due.whose == Whose::Others)
        ++m_looksForOthers;
    return due.by;
}

std::optional<SearchSchedule::TimePoint> SearchSchedule::nextTimeout() const
{
    if (!m_due)
        return std::nullopt;
    // What the peer asks for is for after the look: the two may be about to meet.
    const bool mayLook = m_stage == Stage::Resting || (m_stage == Stage::Looking && m_due->by == By::Self);
    return mayLook ? std::optional(m_due->at) : std::nullopt;
}

std::chrono::milliseconds SearchSchedule::pauseForOthers() const
{
    auto pause = LeastPause;
    for (int look = LooksForOthers; look < m_looksForOthers && pause < FirstPause; ++look)
        pause *= 2;
    return std::min(pause, FirstPause);
}

SearchSchedule::TimePoint SearchSchedule::earliest(std::chrono::milliseconds pause, TimePoint now) const
{
    return m_lookedAt ? std::max(now, *m_lookedAt + pause) : now;
}

} // namespace punchline
