// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/peertargets.h"

#include "app/punch/attempts.h"

#include <algorithm>

namespace punchline {

QList<Candidate> PeerTargets::take(const QList<Candidate> &offered)
{
    m_offered += offered.first(std::min(offered.size(), Attempts::MaxTargets - m_offered.size()));
    QList<Candidate> fresh = targetsFrom(m_offered, m_peerObserved, m_surroundings);
    fresh.removeIf([this](const Candidate &target) { return m_targets.contains(target); });
    m_targets += fresh;
    return fresh;
}

} // namespace punchline
