// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

namespace {

Lobby::ClientId greetMany(Stage &stage, Lobby::ClientId first, int count)
{
    Lobby::ClientId id = first;
    for (int i = 0; i < count; ++i)
        stage.greet(id++);
    return id;
}

} // namespace

/// How the lobby handles a request for an unsolicited SYN.
class tst_Unsolicited : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnswered_data();
    void isAnswered();
    void waitsForTheRoundTrip_data();
    void waitsForTheRoundTrip();
    void measuresByTheQuestion();
    void inEveryPhase_data();
    void inEveryPhase();
    void beforeHello();
    void twice_data();
    void twice();
    void leavesTheDeadlines();

    void afterTheClientLeft();
    void afterTheClientWasDropped();
    void afterTheServerStopped();
    void onlyTheFirstAnswerCounts();
    void answerToNoQuestion();

    void neverBelow1024_data();
    void neverBelow1024();
    void runsOutOfTokens();
    void tokensComeBack();
    void whoHasLeftIsStillUnderWay();
    void announcesTheAlternate();
};

void tst_Unsolicited::isAnswered_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("unknown") << int(UnsolicitedAnswer::Unknown) << lines({"1: UnsolicitedResult Unknown"});
    QTest::newRow("drop") << int(UnsolicitedAnswer::Drop) << lines({"1: UnsolicitedResult Drop"});
    QTest::newRow("reset") << int(UnsolicitedAnswer::Reset) << lines({"1: UnsolicitedResult Reset"});
    QTest::newRow("icmp") << int(UnsolicitedAnswer::Icmp) << lines({"1: UnsolicitedResult Icmp"});
    QTest::newRow("open") << int(UnsolicitedAnswer::Open) << lines({"1: UnsolicitedResult Open"});
}

void tst_Unsolicited::isAnswered()
{
    QFETCH(int, answer);
    Stage stage;
    stage.greet(1);
    QCOMPARE(stage.say(1, AskUnsolicited{}), lines({"1: SYN to 198.51.100.1:4001 within 400 ms"}));
    QTEST(stage.answerSyn(1, static_cast<UnsolicitedAnswer>(answer)), "told");
}

void tst_Unsolicited::waitsForTheRoundTrip_data()
{
    QTest::addColumn<int>("roundTripMs");
    QTest::addColumn<int>("waitMs");
    QTest::newRow("near") << 1 << 400;
    QTest::newRow("just near") << 133 << 400;
    QTest::newRow("three times") << 200 << 600;
    QTest::newRow("far") << 500 << 1500;
    QTest::newRow("too far") << 4000 << 1500;
}

void tst_Unsolicited::waitsForTheRoundTrip()
{
    QFETCH(int, roundTripMs);
    QFETCH(int, waitMs);
    Stage stage;
    stage.greet(1, std::chrono::milliseconds(roundTripMs));
    QCOMPARE(stage.say(1, AskUnsolicited{}),
             QStringList(QStringLiteral("1: SYN to 198.51.100.1:4001 within %1 ms").arg(waitMs)));
}

/// A question that overtakes the first Pong is as good a measure.
void tst_Unsolicited::measuresByTheQuestion()
{
    Stage stage;
    stage.connect(1, true);
    stage.begin(1);
    stage.say(1, Hello{});
    stage.wait(250ms);
    QCOMPARE(stage.say(1, AskUnsolicited{}), lines({"1: SYN to [2001:db8::1]:4001 within 750 ms"}));
}

void tst_Unsolicited::inEveryPhase_data()
{
    QTest::addColumn<int>("phase");
    QTest::newRow("welcomed") << 0;
    QTest::newRow("queued") << 1;
    QTest::newRow("tentative") << 2;
    QTest::newRow("punching") << 3;
    QTest::newRow("reported") << 4;
}

void tst_Unsolicited::inEveryPhase()
{
    QFETCH(int, phase);
    Stage stage;
    stage.greet(1);
    if (phase >= 1)
        stage.enter(1);
    if (phase >= 2)
        stage.greetAndEnter(2);
    if (phase >= 3)
        stage.pong(1);
    if (phase >= 4)
        stage.say(1, Outcome{false});
    QCOMPARE(stage.say(1, AskUnsolicited{}), lines({"1: SYN to 198.51.100.1:4001 within 400 ms"}));
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Drop), lines({"1: UnsolicitedResult Drop"}));
}

void tst_Unsolicited::beforeHello()
{
    Stage stage;
    stage.connect(1);
    stage.begin(1);
    QCOMPARE(stage.say(1, AskUnsolicited{}), lines({"1: closed after OutOfPlace 7"}));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_Unsolicited::twice_data()
{
    QTest::addColumn<bool>("answered");
    QTest::newRow("before the answer") << false;
    QTest::newRow("after the answer") << true;
}

void tst_Unsolicited::twice()
{
    QFETCH(bool, answered);
    Stage stage;
    stage.greet(1);
    stage.say(1, AskUnsolicited{});
    if (answered)
        stage.answerSyn(1, UnsolicitedAnswer::Drop);
    QCOMPARE(stage.say(1, AskUnsolicited{}), lines({"1: closed after OutOfPlace 7"}));
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Drop), QStringList());
}

void tst_Unsolicited::leavesTheDeadlines()
{
    Stage stage;
    stage.greet(1);
    stage.wait(9s);
    stage.say(1, AskUnsolicited{});
    QCOMPARE(stage.wait(1s), lines({"1000 ms, 1: closed after TooSlow 0"}));
}

void tst_Unsolicited::afterTheClientLeft()
{
    Stage stage;
    stage.greet(1);
    stage.say(1, AskUnsolicited{});
    stage.leave(1);
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Open), QStringList());
}

void tst_Unsolicited::afterTheClientWasDropped()
{
    Stage stage;
    stage.greet(1);
    stage.say(1, AskUnsolicited{});
    stage.say(1, Hello{});
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Open), QStringList());
}

void tst_Unsolicited::afterTheServerStopped()
{
    Stage stage;
    stage.greet(1);
    stage.say(1, AskUnsolicited{});
    stage.shutDown();
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Open), QStringList());
}

void tst_Unsolicited::onlyTheFirstAnswerCounts()
{
    Stage stage;
    stage.greet(1);
    stage.say(1, AskUnsolicited{});
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Reset), lines({"1: UnsolicitedResult Reset"}));
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Open), QStringList());
}

void tst_Unsolicited::answerToNoQuestion()
{
    Stage stage;
    stage.greet(1);
    QCOMPARE(stage.answerSyn(1, UnsolicitedAnswer::Open), QStringList());
    QCOMPARE(stage.answerSyn(99, UnsolicitedAnswer::Open), QStringList());
}

void tst_Unsolicited::neverBelow1024_data()
{
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("80") << QStringLiteral("198.51.100.1:80") << lines({"1: UnsolicitedResult Unknown"});
    QTest::newRow("1023") << QStringLiteral("198.51.100.1:1023") << lines({"1: UnsolicitedResult Unknown"});
    QTest::newRow("1024") << QStringLiteral("198.51.100.1:1024")
                          << lines({"1: SYN to 198.51.100.1:1024 within 400 ms"});
    QTest::newRow("nowhere") << QString() << lines({"1: UnsolicitedResult Unknown"});
}

void tst_Unsolicited::neverBelow1024()
{
    QFETCH(QString, observed);
    Stage stage;
    stage.connectFrom(1, Endpoint::fromString(observed).value_or(Endpoint()));
    stage.begin(1);
    stage.say(1, Hello{});
    stage.pong(1);
    QTEST(stage.say(1, AskUnsolicited{}), "told");
}

void tst_Unsolicited::runsOutOfTokens()
{
    Stage stage;
    const Lobby::ClientId end = greetMany(stage, 1, SynQuota::Burst + 1);
    for (Lobby::ClientId id = 1; id < end - 1; ++id) {
        QVERIFY(stage.say(id, AskUnsolicited{}).constFirst().contains(QStringLiteral("SYN")));
        QCOMPARE(stage.answerSyn(id, UnsolicitedAnswer::Drop).size(), 1);
    }
    const Lobby::ClientId last = end - 1;
    QCOMPARE(stage.say(last, AskUnsolicited{}),
             QStringList(QStringLiteral("%1: UnsolicitedResult Unknown").arg(last)));
    QCOMPARE(stage.answerSyn(last, UnsolicitedAnswer::Open), QStringList());
    // It counts as having asked all the same.
    QCOMPARE(stage.say(last, AskUnsolicited{}),
             QStringList(QStringLiteral("%1: closed after OutOfPlace 7").arg(last)));
}

void tst_Unsolicited::tokensComeBack()
{
    SynQuota quota;
    TimePoint now{};
    quint64 id = 0;
    const auto ask = [&quota, &now, &id] { return quota.begin(++id, now) && quota.finish(id); };
    for (int i = 0; i < SynQuota::Burst; ++i)
        QVERIFY(ask());
    QVERIFY(!ask());
    now += 10ms - 1ns;
    QVERIFY(!ask());
    now += 1ns;
    QVERIFY(ask());
    QVERIFY(!ask());
    now += 1h; // No more than a burst gathers.
    for (int i = 0; i < SynQuota::Burst; ++i)
        QVERIFY(ask());
    QVERIFY(!ask());
}

void tst_Unsolicited::whoHasLeftIsStillUnderWay()
{
    // There are enough tokens here: the dial is under way until its answer, whether or not anybody waits for
    // it.
    Stage stage;
    const auto askAndLeave = [&stage](Lobby::ClientId id) {
        const bool sent = stage.say(id, AskUnsolicited{}).constFirst().contains(QStringLiteral("SYN"));
        stage.leave(id);
        return sent;
    };
    constexpr auto Max = static_cast<Lobby::ClientId>(SynQuota::MaxUnderWay);
    for (Lobby::ClientId id = 1; id <= Max; ++id) {
        stage.greet(id);
        QVERIFY(askAndLeave(id));
        stage.wait(10ms);
    }
    stage.greet(Max + 1);
    stage.greet(Max + 2);
    stage.wait(1s);
    QVERIFY(!askAndLeave(Max + 1));
    stage.answerSyn(1, UnsolicitedAnswer::Drop);
    QVERIFY(askAndLeave(Max + 2));
}

void tst_Unsolicited::announcesTheAlternate()
{
    Stage stage({.probePort = 8878, .alternate = QHostAddress(QStringLiteral("203.0.113.2"))});
    stage.connect(1);
    stage.begin(1);
    QCOMPARE(stage.say(1, Hello{}),
             lines({"1: Welcome 1 198.51.100.1:4001 8878 and 203.0.113.2", "1: Ping 1"}));
}

PUNCHLINE_APPLESS_TEST(tst_Unsolicited)

#include "tst_unsolicited.moc"
