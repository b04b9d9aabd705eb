// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/pacing.h"

#include "tests/punch/metatypes.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <set>

using namespace punchline;
using namespace std::chrono_literals;

/// The pauses between dials.
class tst_Pacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void refusedAtOnce();
    void dialTime();
    void sameSeedSameSequence();
    void otherSeedOtherSequence();
};

void tst_Pacing::pauses_data()
{
    QTest::addColumn<DialFailure>("failure");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    const auto row = [](const char *name, DialFailure failure, int failures, int middle) {
        QTest::addRow("%s, %d", name, failures) << failure << failures << middle / 2 << middle * 3 / 2;
    };
    using enum DialFailure;
    for (const int failures : {513, 520})
        row("refused", Refused, failures, 40);
    for (const int failures : {521, 528})
        row("refused", Refused, failures, 80);
    for (const int failures : {529, 536})
        row("refused", Refused, failures, 160);
    for (const int failures : {537, 1000, std::numeric_limits<int>::max()})
        row("refused", Refused, failures, 250);
    row("unreachable", Unreachable, 1, 500);
    row("unreachable", Unreachable, 2, 1000);
    row("unreachable", Unreachable, 3, 2000);
    row("unreachable", Unreachable, 4, 4000);
    row("unreachable", Unreachable, std::numeric_limits<int>::max(), 4000);
    row("tuple in use", TupleInUse, 1, 250);
    row("tuple in use", TupleInUse, 100, 250);
    row("timed out", TimedOut, 1, 100);
    row("timed out", TimedOut, 100, 100);
}

void tst_Pacing::pauses()
{
    QFETCH(DialFailure, failure);
    QFETCH(int, failures);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    Pacing pacing(1);
    std::set<qint64> seen;
    for (int i = 0; i < 2000; ++i) {
        const auto pause = pacing.pauseAfter(failure, failures).count();
        QVERIFY2(pause >= shortest && pause <= longest, qPrintable(QString::number(pause)));
        seen.insert(pause);
    }
    // They cover the range: close to both ends, and nearly everything in between.
    QVERIFY(*seen.begin() <= shortest + (longest - shortest) / 20);
    QVERIFY(*seen.rbegin() >= longest - (longest - shortest) / 20);
    QVERIFY(seen.size() > 35);
}

void tst_Pacing::refusedAtOnce()
{
    Pacing pacing(1);
    for (int failures = 0; failures <= Pacing::RefusalsAtOnce; ++failures) {
        // Every sixteenth breaks step, in case the other side is in the same step.
        const bool leaves = failures > 0 && failures % 16 == 0;
        const auto pause = pacing.pauseAfter(DialFailure::Refused, failures);
        QVERIFY(leaves ? pause >= 1ms && pause <= 3ms : pause == 0ms);
    }
}

void tst_Pacing::dialTime()
{
    Pacing pacing(1);
    std::set<std::chrono::milliseconds> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(pacing.dialTime());
    // A dial includes the system's second retransmission at 3 s, and its travel time.
    QVERIFY(*seen.begin() >= 3550ms);
    QVERIFY(*seen.rbegin() <= 3650ms);
    QVERIFY(seen.size() > 50);
}

void tst_Pacing::sameSeedSameSequence()
{
    for (const quint32 seed : {0U, 1U, 42U, 0xffffffffU}) {
        Pacing one(seed);
        Pacing other(seed);
        for (int failures = 1; failures < 600; ++failures) {
            QCOMPARE(one.pauseAfter(DialFailure::Refused, failures),
                     other.pauseAfter(DialFailure::Refused, failures));
            QCOMPARE(one.dialTime(), other.dialTime());
        }
    }
}

void tst_Pacing::otherSeedOtherSequence()
{
    std::set<std::vector<qint64>> sequences;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        Pacing pacing(seed);
        std::vector<qint64> sequence;
        for (int failures = 513; failures <= 522; ++failures)
            sequence.push_back(pacing.pauseAfter(DialFailure::Refused, failures).count());
        sequences.insert(sequence);
    }
    QCOMPARE(sequences.size(), 100U);
}

PUNCHLINE_APPLESS_TEST(tst_Pacing)

#include "tst_pacing.moc"
