// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"

#include <QList>

namespace punchline {

/// What the peer of one session has offered so far, and what of it is dialled: targetsFrom() over all of its
/// offers together, so that no bound can be passed by asking again. Driven by Pairing.
class PeerTargets
{
public:
    /// @p peerObserved is where the server sees the peer.
    PeerTargets(const Endpoint &peerObserved, const Surroundings &surroundings)
        : m_peerObserved(peerObserved)
        , m_surroundings(surroundings)
    { }

    /// What is to be dialled that was not before, now that the peer offers @p offered as well. What it offers
    /// beyond 2 * MaxCandidates in all is ignored.
    [[nodiscard]] QList<Candidate> take(const QList<Candidate> &offered);

private:
    Endpoint m_peerObserved;
    Surroundings m_surroundings;
    QList<Candidate> m_offered;
    QList<Candidate> m_targets;
};

} // namespace punchline
