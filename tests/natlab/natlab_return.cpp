// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/resetpipe.h"
#include "tests/natlab/returnrun.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

ProgramSettings builtPrograms()
{
    return {.server = QStringLiteral(PUNCHLINE_SERVER), .client = QStringLiteral(PUNCHLINE_CLI)};
}

} // namespace

/// Links between real programs behind real NATs are cut while both write: they return through the server
/// and punch again, and nothing is lost, doubled or reordered. `natlab return` does the same for longer.
class NatlabReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void aLongPipe();
};

void NatlabReturn::cuts_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QList<Cut>>("kinds");
    QTest::addColumn<int>("count");
    const auto row = [](const char *one, const char *other, const QList<Cut> &kinds, int count) {
        QTest::addRow("%s, %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << kinds << count;
    };
    row("eim-drop", "eim-drop", {Cut::Reset, Cut::ResetBoth}, 15);
    row("seq-drop", "eim-rst", allCuts(), 6);
    row("eim-drop", "random-drop", {Cut::Reset, Cut::ResetBoth, Cut::Restart}, 9);
}

void NatlabReturn::cuts()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const QList<Cut>, kinds);
    QFETCH(const int, count);
    const auto verify = [](const MaybeProblem &problem) { QVERIFY2(!problem, qPrintable(textOf(problem))); };
    ReturnRun run(WorldPlan::pair(kindNamed(one), kindNamed(other), {.delay = 20ms}), builtPrograms(), 2s);
    verify(run.begin());
    CutDeck deck(kinds);
    for (int done = 0; done < count && !QTest::currentTestFailed(); ++done)
        verify(run.cut(run.choose(deck)));
    if (QTest::currentTestFailed())
        return;
    verify(run.end());
    for (const auto &[cut, pauses] : run.pauses())
        qInfo("%s and %s, %s %lld times: %.2f s at the median, %.2f s at most", qPrintable(one),
              qPrintable(other), qPrintable(nameOf(cut)), static_cast<long long>(pauses.size()),
              median(pauses).value_or(0), *std::ranges::max_element(pauses));
}

void NatlabReturn::aLongPipe()
{
    constexpr int Lines = 100'000;
    constexpr qint64 MostMemory = qint64{64} * 1024 * 1024;
    const auto result = pipeThroughResets(WorldPlan::pair(kindNamed("eim-drop"), kindNamed("eim-drop"), {}),
                                          builtPrograms(), Lines, 400ms, 60s);
    const auto *problem = std::get_if<Problem>(&result);
    QVERIFY2(!problem, qPrintable(problem ? problem->what : QString()));
    const auto &flow = std::get<PipeResult>(result);
    qInfo("%d resets, %d returns, %.1f s, %lld KiB at most", flow.resets, flow.returns, flow.seconds,
          static_cast<long long>(flow.mostMemory / 1024));
    QVERIFY(flow.returns > 0);
    QVERIFY(flow.mostMemory > 0 && flow.mostMemory < MostMemory);
}

PUNCHLINE_TEST(NatlabReturn, [](int argc, char *argv[]) {
    return runLabTest<NatlabReturn>("natlab_return", argc, argv, {QStringLiteral("ss")});
})

#include "natlab_return.moc"
