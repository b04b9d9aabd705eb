// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/attempts.h"

#include <algorithm>

namespace punchline {

AttemptReport Attempt::report(AttemptState state, TimePoint now, const QString &error) const
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - tryBegan);
    return {id, kind, local, remote, state, tryNumber, elapsed, error};
}

void Attempts::addTargets(const QList<Candidate> &targets)
{
    for (const Candidate &target : targets) {
        const auto isTarget = [&target](const Candidate &known) { return known.endpoint == target.endpoint; };
        if (m_targets.size() >= MaxTargets || std::ranges::any_of(m_targets, isTarget))
            continue;
        m_targets.append(target);
        m_attempts.append(Attempt{.id = newId(), .kind = target.kind, .remote = target.endpoint});
    }
}

Attempt &Attempts::addOneShot(AttemptId id, CandidateKind kind, const Endpoint &local, const Endpoint &remote,
                              TimePoint now)
{
    m_attempts.append(Attempt{.id = id,
                              .kind = kind,
                              .local = local,
                              .remote = remote,
                              .isOneShot = true,
                              .tryNumber = 1,
                              .tryBegan = now});
    return m_attempts.last();
}

void Attempts::removeOver()
{
    m_attempts.removeIf(
        [](const Attempt &attempt) { return attempt.isOneShot && attempt.stage == Attempt::Stage::Over; });
}

Attempt *Attempts::find(AttemptId id)
{
    const auto found = std::ranges::find(m_attempts, id, &Attempt::id);
    return found == m_attempts.end() ? nullptr : &*found;
}

Attempt *Attempts::find(Attempt::Stage stage)
{
    const auto found = std::ranges::find(m_attempts, stage, &Attempt::stage);
    return found == m_attempts.end() ? nullptr : &*found;
}

CandidateKind Attempts::kindOf(const Endpoint &remote) const
{
    const auto found = std::ranges::find(m_targets, remote, &Candidate::endpoint);
    return found == m_targets.end() ? CandidateKind::Incoming : found->kind;
}

bool Attempts::isAnyNamed() const
{
    return std::ranges::any_of(m_attempts, &Attempt::named);
}

Attempts::TimePoint Attempts::nextDue(TimePoint latest) const
{
    for (const Attempt &attempt : m_attempts)
        latest = std::min(latest, attempt.due.value_or(latest));
    return latest;
}

} // namespace punchline
