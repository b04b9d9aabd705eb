// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"

#include <QList>

namespace punchline {

/// What the peer of one session has offered so far, and which of it is dialled: targetsFrom() over all its
/// offers together, so that no limit can be evaded by offering again. Driven by Pairing.
class PeerTargets
{
public:
    /// @p peerServerReflexive is where the server sees the peer.
    PeerTargets(const Endpoint &peerServerReflexive, const Surroundings &surroundings)
        : m_peerObserved(peerServerReflexive)
        , m_surroundings(surroundings)
    { }

    /// The new endpoints to dial now that the peer also offers @p offered. Anything beyond 2 * MaxCandidates
    /// offers in total is ignored.
    [[nodiscard]] QList<Candidate> take(const QList<Candidate> &offered);

private:
    Endpoint m_peerObserved;
    Surroundings m_surroundings;
    QList<Candidate> m_offered;
    QList<Candidate> m_targets;
};

} // namespace punchline
