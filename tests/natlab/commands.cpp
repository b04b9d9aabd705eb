// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"

#include "tests/natlab/report.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

namespace punchline::natlab {

namespace {

MaybeProblem runTries(const WorldPlan &plan, const Options &options, QList<TryResult> &tries)
{
    World world(plan);
    if (auto problem = world.build(options.captureFile))
        return problem;
    Stage stage(world, options.programs);
    if (auto problem = stage.startServer())
        return problem;
    for (int count = 0; count < options.tries; ++count) {
        tries.append(stage.runTry());
        if (auto problem = world.checkHonesty())
            return problem;
    }
    if (options.programs.echo) {
        const FabricCounts counts = world.pump().counts();
        QTextStream(stderr) << "packets: " << counts.entered << " from hosts, " << counts.delivered
                            << " to hosts, " << counts.forwarded << " through the core, " << counts.blocked
                            << " blocked, " << counts.answered << " answered by a NAT, " << counts.lost
                            << " lost, " << counts.unroutable << " without a route\n";
    }
    return {};
}

} // namespace

PairResult runPlan(const WorldPlan &plan, const Options &options, const QString &a, const QString &b,
                   Way expected)
{
    PairResult result;
    result.a = a;
    result.b = b;
    result.expected = options.programs.relay == ProgramSettings::Relay::On ? withRelay(expected) : expected;
    if (auto problem = runTries(plan, options, result.tries))
        result.problem = problem->what;
    return result;
}

bool isAsExpected(const PairResult &result)
{
    return shortcomingOf(result).isEmpty();
}

Exit runPair(const Options &options)
{
    const NatKind a = findNatKind(options.arguments.at(0)).value();
    const NatKind b = findNatKind(options.arguments.at(1)).value();
    const PairResult result = runPlan(WorldPlan::pair(a, b, options.conditions), options, a.name, b.name,
                                      expectedWay(a.portClass, b.portClass));
    QTextStream out(stdout);
    if (options.output == Options::Output::Json) {
        out << QJsonDocument(result.toJson()).toJson(QJsonDocument::Compact) << '\n';
    } else {
        for (const TryResult &one : result.tries)
            out << nameOf(one.outcome) << ' ' << QString::number(one.seconds, 'f', 3) << " s " << one.strategy
                << ' ' << one.note << '\n';
        out << a.name << " × " << b.name << " (expected: " << nameOf(result.expected)
            << "): " << lineOf(result) << '\n';
    }
    return isAsExpected(result) ? Exit::AsExpected : Exit::NotAsExpected;
}

} // namespace punchline::natlab
