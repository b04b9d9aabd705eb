// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/natkinds.h"

namespace punchline::natlab {

/// How two sides can get a direct connection, if at all.
enum class Way {
    Plain,      ///< Both ports are known.
    Prediction, ///< At least one has to be predicted from the last one.
    Birthday,   ///< One is unknown, the other known: many tries meet.
    Impossible, ///< To be reported at once.
    Relayed,    ///< As impossible, but the server relays.
};

/// The expected way for two sides, in either order.
[[nodiscard]] Way expectedWay(PortClass a, PortClass b);

/// What @p way becomes if the server relays.
[[nodiscard]] Way withRelay(Way way);

/// The class of two NATs in series: that of the less predictable one.
[[nodiscard]] PortClass harderOf(PortClass a, PortClass b);

[[nodiscard]] QString nameOf(Way way);

} // namespace punchline::natlab
