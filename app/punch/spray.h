// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/punch/strategy.h"

#include <QList>
#include <QMetaType>

#include <optional>
#include <random>

namespace punchline {

/// The local ports from which a spray dials.
enum class SourcePorts {
    Session, ///< All from the session's one port.
    Fresh,   ///< Each from a different one.
};

/// The target of a spray: the peer's server-reflexive endpoint, and what is known about the ports around it.
struct SprayTarget
{
    Endpoint serverReflexive; ///< Null: nothing is sprayed.
    NatVerdict verdict;       ///< The peer's.
    quint16 nextPort = 0;     ///< The port that, according to the peer, its NAT allocates next; 0 if unknown.
    friend bool operator==(const SprayTarget &, const SprayTarget &) = default;
};

/// How far the sending of a spray has come.
struct SprayProgress
{
    PunchStrategy strategy = PunchStrategy::Birthday;
    int sent = 0;
    int planned = 0;
    int wanted = 0; ///< More than planned if the system has too few descriptors for all.
    friend bool operator==(const SprayProgress &, const SprayProgress &) = default;
};

/// The port @p steps steps of @p delta after @p port. The sequence wraps within the ports from 1024 up.
[[nodiscard]] quint16 portInSequence(quint16 port, qint32 delta, int steps);

/// What @p task dials, in order: only the server-reflexive address, no port below 1024, and at most MaxSpray
/// endpoints. Empty if something that the task needs is unknown.
[[nodiscard]] QList<Endpoint> sprayTargets(const SideTask &task, const SprayTarget &target,
                                           std::mt19937 &random);

/// The local ports that a task needs.
[[nodiscard]] SourcePorts sourceOf(SprayTask task);

} // namespace punchline

Q_DECLARE_METATYPE(punchline::SprayProgress)
