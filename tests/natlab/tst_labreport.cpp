// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/report.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline::natlab;

namespace {

PairResult pairOf(const char *a, const char *b, Way expected, const QList<TryResult> &tries)
{
    PairResult result;
    result.a = QString::fromLatin1(a);
    result.b = QString::fromLatin1(b);
    result.expected = expected;
    result.tries = tries;
    return result;
}

TryResult linked(double seconds)
{
    return {Outcome::Linked, seconds, {}, {}};
}

TryResult relayed(double seconds)
{
    return {Outcome::Relayed, seconds, {}, {}};
}

TryResult refused(double seconds)
{
    return {Outcome::Refused, seconds, {}, {}};
}

} // namespace

/// The figures of a matrix, and their presentation.
class tst_LabReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void jsonRoundTrip();
    void goodMatrixLacksNothing();
    void whatIsLacking();
    void onePairOfManyIsTooWeak();
    void manyPairsTogetherAreTooWeak();
    void impossibleThatLinksIsNoShortcoming();
    void relayedPairs();
    void markdownHasEachPairOnce();
    void htmlIsComplete();
};

void tst_LabReport::medians()
{
    QVERIFY(!median({}));
    QCOMPARE(median({3, 1, 2}).value(), 2.0);
    QCOMPARE(median({4, 1, 2, 3}).value(), 2.5);
}

void tst_LabReport::jsonRoundTrip()
{
    PairResult result = pairOf("open", "block", Way::Birthday, {linked(0.25), refused(2)});
    result.tries[0].strategy = QStringLiteral("birthday");
    result.tries[1].note = QStringLiteral("why");
    result.problem = QStringLiteral("what");
    const PairResult back = PairResult::fromJson(result.toJson());
    QCOMPARE(back.toJson(), result.toJson());
    QCOMPARE(back.tries.at(0).strategy, QStringLiteral("birthday"));
    QVERIFY(back.expected == Way::Birthday);
    QVERIFY(back.tries.at(1).outcome == Outcome::Refused);
}

void tst_LabReport::goodMatrixLacksNothing()
{
    const Summary summary =
        summaryOf({pairOf("open", "open", Way::Plain, {linked(0.1), linked(0.3)}),
                   pairOf("open", "seq-drop", Way::Prediction, {linked(0.5)}),
                   pairOf("open", "block", Way::Birthday, {linked(0.7)}),
                   pairOf("block", "block", Way::Impossible, {refused(1.5), refused(2.5)})});
    QCOMPARE(summary.shortcomings, QStringList());
    QCOMPARE(summary.linkedTries, 4);
    QCOMPARE(summary.possibleTries, 4);
    QCOMPARE(summary.possiblePairs, 3);
    QCOMPARE(summary.medianPlain.value(), 0.2);
    QCOMPARE(summary.medianPrediction.value(), 0.5);
    QCOMPARE(summary.medianBirthday.value(), 0.7);
    QCOMPARE(summary.slowestRefusal, 2.5);
}

void tst_LabReport::whatIsLacking()
{
    const TryResult hung{Outcome::TimedOut, 0, {}, {}};
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Plain, {refused(1)})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Plain, {hung})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Plain, {})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Impossible, {refused(3.1)})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Impossible, {refused(1), hung})).isEmpty());
    PairResult spoilt = pairOf("a", "b", Way::Plain, {linked(1)});
    spoilt.problem = QStringLiteral("A packet went past the NAT.");
    QVERIFY(!shortcomingOf(spoilt).isEmpty());
}

void tst_LabReport::onePairOfManyIsTooWeak()
{
    QList<TryResult> tries(20, linked(0.1));
    tries[0] = refused(5);
    QVERIFY(shortcomingOf(pairOf("a", "b", Way::Plain, tries)).isEmpty());
    tries[1] = refused(5);
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Plain, tries)).isEmpty());
}

void tst_LabReport::manyPairsTogetherAreTooWeak()
{
    QList<TryResult> tries(20, linked(0.1));
    tries[0] = refused(5);
    QCOMPARE(summaryOf({pairOf("a", "b", Way::Plain, tries)}).shortcomings.size(), 1);
}

void tst_LabReport::impossibleThatLinksIsNoShortcoming()
{
    const Summary summary = summaryOf({pairOf("block", "block", Way::Impossible, {linked(0.4), refused(1)})});
    QCOMPARE(summary.shortcomings, QStringList());
    QCOMPARE(summary.possibleTries, 0);
}

void tst_LabReport::relayedPairs()
{
    const PairResult good = pairOf("block", "block", withRelay(Way::Impossible), {relayed(0.4)});
    const Summary summary = summaryOf({good, pairOf("open", "open", withRelay(Way::Plain), {linked(0.1)})});
    QCOMPARE(summary.shortcomings, QStringList());
    QCOMPARE(summary.relayedPairs, 1);
    QCOMPARE(summary.pairsToRelay, 1);
    QCOMPARE(summary.slowestRelay, 0.4);
    QCOMPARE(PairResult::fromJson(good.toJson()).toJson(), good.toJson());
    // Too late; not at all; and where a direct link is possible, no other will do.
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Relayed, {relayed(1.1)})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Relayed, {refused(0.5)})).isEmpty());
    QVERIFY(!shortcomingOf(pairOf("a", "b", Way::Plain, {relayed(0.1)})).isEmpty());
}

void tst_LabReport::markdownHasEachPairOnce()
{
    const QStringList kinds{QStringLiteral("open"), QStringLiteral("block")};
    const QString text = markdownOf({pairOf("open", "open", Way::Plain, {linked(0.11)}),
                                     pairOf("block", "open", Way::Birthday, {refused(0.22)}),
                                     pairOf("block", "block", Way::Impossible, {refused(0.33)})},
                                    kinds, Options(), QDateTime::currentDateTimeUtc());
    QVERIFY(text.contains(QStringLiteral("| **open** | 0.11 s | — 0.22 s **!** |")));
    QVERIFY(text.contains(QStringLiteral("| **block** |  | — 0.33 s |")));
    QVERIFY(text.contains(QStringLiteral("block × open: linked 0 of 1")));
}

void tst_LabReport::htmlIsComplete()
{
    const QStringList kinds{QStringLiteral("open"), QStringLiteral("block")};
    PairResult broken = pairOf("block", "block", Way::Impossible, {});
    broken.problem = QStringLiteral("<b>markup</b>");
    const QString html =
        htmlOf({pairOf("open", "open", Way::Plain, {linked(0.11)}),
                pairOf("open", "block", Way::Birthday, {refused(0.22), linked(0.5)}), broken},
               kinds, Options(), QDateTime::currentDateTimeUtc());
    QVERIFY(html.contains(QStringLiteral(">0.11 s</td>")));
    QVERIFY(html.contains(QStringLiteral("<td class=\"weak\"")));
    QVERIFY(html.contains(QStringLiteral("<td class=\"broken\"")));
    QVERIFY(!html.contains(QStringLiteral("<b>markup")));
    QVERIFY(!html.contains(QStringLiteral("http"))); // it loads nothing from elsewhere
    QVERIFY(html.endsWith(QStringLiteral("</html>\n")));
}

PUNCHLINE_APPLESS_TEST(tst_LabReport)
#include "tst_labreport.moc"
