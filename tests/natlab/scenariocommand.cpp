// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/report.h"
#include "tests/natlab/scenarios.h"
#include "tests/natlab/tool.h"

#include <QTextStream>

namespace punchline::natlab {

namespace {

/// Returns whether it went as expected; also true if it was skipped.
bool runScenario(const Scenario &scenario, const Options &given)
{
    QTextStream out(stdout);
    if (!scenario.needs.isEmpty() && findTool(scenario.needs).isEmpty()) {
        out << "skipped  " << scenario.name << ": " << scenario.needs << " is not installed\n";
        return true;
    }
    Options options = given;
    options.programs.portMapping = scenario.portMapping;
    options.programs.serverFamily = scenario.serverFamily;
    WorldPlan plan = scenario.plan;
    plan.conditions = given.conditions;
    const PairResult result =
        runPlan(plan, options, QStringLiteral("A"), QStringLiteral("B"), scenario.expected);
    const bool good = isAsExpected(result);
    out << (good ? "good     " : "BAD      ") << scenario.name << " (" << scenario.description
        << "; expected: " << nameOf(scenario.expected) << "): " << lineOf(result) << '\n';
    return good;
}

} // namespace

Exit runScenarios(const Options &options)
{
    QList<Scenario> chosen;
    for (const QString &name : options.arguments) {
        const QList<Scenario> found = findScenarios(name);
        if (found.isEmpty()) {
            QTextStream(stderr) << "natlab: There is no scenario '" << name << "'. See 'natlab list'.\n";
            return Exit::Usage;
        }
        chosen += found;
    }
    bool good = true;
    for (const Scenario &scenario : chosen)
        good = runScenario(scenario, options) && good;
    return good ? Exit::AsExpected : Exit::NotAsExpected;
}

} // namespace punchline::natlab
