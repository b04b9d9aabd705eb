// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/lanes.h"

#include <algorithm>

namespace punchline {

AttemptReport Lane::report(AttemptState state, TimePoint now, const QString &error) const
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - tryBegan);
    return {id, kind, local, remote, state, tryNumber, elapsed, error};
}

void Lanes::addTargets(const QList<Candidate> &targets)
{
    for (const Candidate &target : targets) {
        const auto isTarget = [&target](const Candidate &known) { return known.endpoint == target.endpoint; };
        if (m_targets.size() >= MaxTargets || std::ranges::any_of(m_targets, isTarget))
            continue;
        m_targets.append(target);
        m_lanes.append(Lane{.id = newId(), .kind = target.kind, .remote = target.endpoint});
    }
}

Lane &Lanes::addSingle(AttemptId id, CandidateKind kind, const Endpoint &local, const Endpoint &remote,
                       TimePoint now)
{
    m_lanes.append(Lane{.id = id,
                        .kind = kind,
                        .local = local,
                        .remote = remote,
                        .single = true,
                        .tryNumber = 1,
                        .tryBegan = now});
    return m_lanes.last();
}

void Lanes::removeOver()
{
    m_lanes.removeIf([](const Lane &lane) { return lane.single && lane.stage == Lane::Stage::Over; });
}

Lane *Lanes::find(AttemptId id)
{
    const auto found = std::ranges::find(m_lanes, id, &Lane::id);
    return found == m_lanes.end() ? nullptr : &*found;
}

Lane *Lanes::find(Lane::Stage stage)
{
    const auto found = std::ranges::find(m_lanes, stage, &Lane::stage);
    return found == m_lanes.end() ? nullptr : &*found;
}

CandidateKind Lanes::kindOf(const Endpoint &remote) const
{
    const auto found = std::ranges::find(m_targets, remote, &Candidate::endpoint);
    return found == m_targets.end() ? CandidateKind::Incoming : found->kind;
}

bool Lanes::isAnyNamed() const
{
    return std::ranges::any_of(m_lanes, &Lane::named);
}

Lanes::TimePoint Lanes::nextDue(TimePoint latest) const
{
    for (const Lane &lane : m_lanes)
        latest = std::min(latest, lane.due.value_or(latest));
    return latest;
}

} // namespace punchline
