// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/plan.h"
#include "tests/natlab/problem.h"
#include "tests/natlab/stage.h"

#include <chrono>
#include <variant>

namespace punchline::natlab {

/// How a long pipe has got through.
struct PipeResult
{
    int resets = 0;
    int returns = 0; ///< How often the reader has come back.
    double seconds = 0;
    qint64 mostMemory = 0; ///< The peak of either client's resident memory, in bytes.
};

/// `seq` through the real command line between the two hosts of @p plan, while the link is reset each
/// @p interval. It is a problem if what comes out is not what went in, or not within @p longest.
[[nodiscard]] std::variant<PipeResult, Problem> pipeThroughResets(const WorldPlan &plan,
                                                                  const ProgramSettings &programs, int lines,
                                                                  std::chrono::milliseconds interval,
                                                                  std::chrono::milliseconds longest);

} // namespace punchline::natlab
