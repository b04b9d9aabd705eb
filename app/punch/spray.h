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

/// From which local ports the dials of a spray leave.
enum class SourcePorts {
    Session, ///< All from the session's one port.
    Fresh,   ///< Each from another one.
};

/// What a spray is aimed at: the peer's one observed endpoint, and what is known of the ports beside it.
struct SprayTarget
{
    Endpoint observed;    ///< Null: nothing is sprayed.
    NatVerdict verdict;   ///< The peer's.
    quint16 nextPort = 0; ///< What the peer's NAT will allot next, by the peer; 0 where that is not known.
    friend bool operator==(const SprayTarget &, const SprayTarget &) = default;
};

/// How far the sending of a spray is.
struct SprayProgress
{
    StrategyKind strategy = StrategyKind::Birthday;
    int sent = 0;
    int planned = 0;
    int wanted = 0; ///< More than planned where the system has not enough descriptors for all.
    friend bool operator==(const SprayProgress &, const SprayProgress &) = default;
};

/// The port that lies @p steps steps of @p delta after @p port. A sequence that has reached the end of the
/// ports from 1024 begins anew.
[[nodiscard]] quint16 portInSequence(quint16 port, qint32 delta, int steps);

/// What @p task dials, in this order: never another address than the observed one, never a port below 1024,
/// never more than MaxSpray. Empty where something that it needs is not known.
[[nodiscard]] QList<Endpoint> sprayTargets(const SideTask &task, const SprayTarget &target,
                                           std::mt19937 &random);

/// The local ports that a task wants.
[[nodiscard]] SourcePorts sourceOf(SprayTask task);

} // namespace punchline

Q_DECLARE_METATYPE(punchline::SprayProgress)
