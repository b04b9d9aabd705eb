// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/resetpipe.h"
#include "tests/natlab/returnrun.h"

#include <QTextStream>

#include <algorithm>

namespace punchline::natlab {

namespace {

QString lineOf(Cut cut, QList<double> pauses)
{
    constexpr int Percent = 95;
    std::ranges::sort(pauses);
    return QStringLiteral("%1 %2 times: %3 s at the median, %4 s for %5 %, %6 s at most")
        .arg(nameOf(cut), -10)
        .arg(pauses.size(), 4)
        .arg(median(pauses).value_or(0), 0, 'f', 2)
        .arg(pauses.at((pauses.size() - 1) * Percent / 100), 0, 'f', 2)
        .arg(Percent)
        .arg(pauses.constLast(), 0, 'f', 2);
}

} // namespace

Exit runReturn(const Options &options)
{
    QTextStream out(stdout);
    out << options.arguments.join(QLatin1String(" and ")) << ", seed " << options.conditions.seed << '\n';
    out.flush();
    ReturnRun run(planAround(options), options.programs);
    if (auto problem = run.begin())
        return complain(*problem);
    CutDeck deck(options.cuts);
    for (int done = 0; done < options.tries; ++done) {
        if (auto problem = run.cut(run.choose(deck)))
            return complain({QStringLiteral("cut %1, %2").arg(done + 1).arg(problem->what)});
    }
    if (auto problem = run.end())
        return complain(*problem);
    for (const auto &[cut, pauses] : run.pauses())
        out << lineOf(cut, pauses) << '\n';
    out << options.tries << " cuts survived; " << run.writer(0).links() << " links; " << run.writer(0).said()
        << " and " << run.writer(1).said() << " texts, each once and in order\n";
    return Exit::AsExpected;
}

Exit runPipe(const Options &options)
{
    using namespace std::chrono_literals;
    const auto result = pipeThroughResets(planAround(options), options.programs, options.lines, 1s, 1h);
    if (const auto *problem = std::get_if<Problem>(&result))
        return complain(*problem);
    const auto &flow = std::get<PipeResult>(result);
    QTextStream(stdout) << options.lines << " lines unchanged, " << flow.resets << " resets, " << flow.returns
                        << " returns, " << QString::number(flow.seconds, 'f', 1) << " s, "
                        << flow.mostMemory / 1024 << " KiB at most\n";
    return Exit::AsExpected;
}

} // namespace punchline::natlab
