// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/natkinds.h"

namespace punchline::natlab {

/// How two sides can get a direct connection, or that they cannot.
enum class Way {
    Plain,      ///< Both ports are known.
    Prediction, ///< At least one has to be told from the last one.
    Birthday,   ///< One is unknown and the other known: many tries meet.
    Impossible, ///< To be reported at once.
};

/// What is expected of two sides; the same in either order.
[[nodiscard]] Way expectedWay(PortClass a, PortClass b);

/// Of two NATs one behind the other: the ports are as hard to know as the harder one makes them.
[[nodiscard]] PortClass harderOf(PortClass a, PortClass b);

[[nodiscard]] QString nameOf(Way way);

} // namespace punchline::natlab
