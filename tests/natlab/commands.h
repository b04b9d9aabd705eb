// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/options.h"
#include "tests/natlab/plan.h"
#include "tests/natlab/result.h"

namespace punchline::natlab {

/// Exit codes of the lab.
enum class Exit { AsExpected = 0, NotAsExpected = 1, Usage = 2, NotAllowed = 77 };

/// Builds a world and lets its first two hosts try to link, as often as the options say.
[[nodiscard]] PairResult runPlan(const WorldPlan &plan, const Options &options, const QString &a,
                                 const QString &b, Way expected);

/// Whether a pair meets all its requirements.
[[nodiscard]] bool isAsExpected(const PairResult &result);

/// A host behind a NAT of the named kind, one behind the other kind or else with a public address, and the
/// server.
[[nodiscard]] WorldPlan planAround(const Options &options);
/// Tells a person of @p problem.
Exit complain(const Problem &problem);

// One function per command; they write to standard output.
Exit runList();
Exit runPair(const Options &options);
Exit runMatrix(const Options &options);
Exit runScenarios(const Options &options);
Exit runCheck(const Options &options);
Exit runShell(const Options &options);
Exit runReturn(const Options &options);
Exit runSwap(const Options &options);
Exit runPipe(const Options &options);
Exit runHomes(const Options &options);

} // namespace punchline::natlab
