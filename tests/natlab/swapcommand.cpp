// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/result.h"
#include "tests/natlab/swaprun.h"

#include <QTextStream>

#include <algorithm>

namespace punchline::natlab {

namespace {

/// @p seconds in the unit of which there are @p perSecond.
QString lineOf(const QString &name, QList<double> seconds, const QString &unit, double perSecond)
{
    constexpr int Percent = 99;
    std::ranges::sort(seconds);
    const auto in = [&](double value) {
        return QString::number(value * perSecond, 'f', perSecond > 1 ? 0 : 2) + u' ' + unit;
    };
    return QStringLiteral("%1 %2 times: %3 at the median, %4 for %5 %, %6 at most")
        .arg(name, -32)
        .arg(seconds.size(), 4)
        .arg(in(median(seconds).value_or(0)), in(seconds.at((seconds.size() - 1) * Percent / 100)))
        .arg(Percent)
        .arg(in(seconds.constLast()));
}

} // namespace

Exit runSwap(const Options &options)
{
    constexpr double Milliseconds = 1000;
    const WorldPlan plan = planAround(options);
    for (const SitePlan &site : plan.sites) {
        if (!std::holds_alternative<NatBehavior>(site.homes.constFirst().kind.implementation))
            return complain({QStringLiteral("Only a NAT of the lab itself can be changed.")});
    }
    SwapRun run(plan, options.programs);
    if (auto problem = run.begin())
        return complain(*problem);
    for (int done = 0; done < options.tries; ++done) {
        if (auto problem = run.swap())
            return complain(*problem);
    }
    if (auto problem = run.end())
        return complain(*problem);
    const SwapRun::Figures &figures = run.figures();
    const QString seconds = QStringLiteral("s");
    const QString milliseconds = QStringLiteral("ms");
    QTextStream(stdout)
        << lineOf(QStringLiteral("direct link after the event"), figures.up, seconds, 1) << '\n'
        << lineOf(QStringLiteral("silence while it took over"), figures.silence, milliseconds, Milliseconds)
        << '\n'
        << lineOf(QStringLiteral("silence without a swap"), figures.calmSilence, milliseconds, Milliseconds)
        << '\n'
        << lineOf(QStringLiteral("relayed link after the reset"), figures.down, seconds, 1) << '\n'
        << run.stage().talk().writer(0).links() << " links; " << run.stage().talk().writer(0).said()
        << " and " << run.stage().talk().writer(1).said() << " texts, each once and in order\n";
    return Exit::AsExpected;
}

} // namespace punchline::natlab
