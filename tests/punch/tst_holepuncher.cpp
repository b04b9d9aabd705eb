// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/metatypes.h"
#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Every row of the transition table, against a framed peer.
class tst_HolePuncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void starts();
    void redials_data();
    void redials();
    void pausesGrowAndStartAgain();
    void redialsAtOnceWhereThePeerIs();
    void replacesASilentDial();
    void initiatorFromDialToLink();
    void responderFromDialToLink();
    void acceptedBecomesTheLink();
    void acceptedBeforeTheStart();
    void wonBeforeTheStart();
    void nominatesOneAtATime();
    void aStrangerDoesNotHoldUpTheNomination();
    void elsewhereOnlyTheProvenIsNamed();
    void anUnprovenConnectionElsewhereChangesNothing();
    void responderDoesNotNominate();
    void nextWhenTheNominatedBreaks();
    void nextWhenNobodyAgrees();
    void strangers();
    void silenceIsNoForgery();
    void tellsWhereSomebodyIsInBetween_data();
    void tellsWhereSomebodyIsInBetween();
    void hundredsOfStrangersAreNotAllTold();
    void brokenWhileProving();
    void capOfUnproven();
    void peersSynCameFirst();
    void outOfPlace();
    void givesUp();
    void cancels();
    void lateInputs();
    void unknownIds();

private:
    static constexpr const char *One = "203.0.113.1:4000";
    static constexpr const char *Two = "203.0.113.2:4000";

    /// Both targets are being dialled, as 1 and 2.
    static PuncherStage dialling(Role role)
    {
        PuncherStage stage(PuncherStage::setup(role, {One, Two}));
        stage.start();
        return stage;
    }

    static void hasNoEffect(PuncherStage &stage, std::initializer_list<AttemptId> ids)
    {
        for (const AttemptId id : ids) {
            QCOMPARE(stage.connected(id), QStringList());
            QCOMPARE(stage.failed(id, DialFailure::Refused), QStringList());
            QCOMPARE(stage.proven(id), QStringList());
            QCOMPARE(stage.stranger(id), QStringList());
            QCOMPARE(stage.broken(id), QStringList());
            QCOMPARE(stage.nominated(id), QStringList());
            QCOMPARE(stage.agreed(id), QStringList());
        }
    }
};

void tst_HolePuncher::starts()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One, "[2001:db8::2]:4000"}));
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.timeout(), QStringList());
    QCOMPARE(stage.start(),
             said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1", "dial 2 [2001:db8::2]:4000",
                   "2 Dialing, try 1"}));
    QVERIFY(stage.untilNext() >= 3550 && stage.untilNext() <= 3650);
    // This side has not asked for another Go.
    QCOMPARE(stage.start(), QStringList());

    PuncherStage lonely(PuncherStage::setup(Role::Initiator, {}));
    QCOMPARE(lonely.start(), QStringList());
    QCOMPARE(lonely.untilNext(), 20'000);
}

void tst_HolePuncher::redials_data()
{
    QTest::addColumn<AttemptId>("id"); // 1 is the observed endpoint.
    QTest::addColumn<DialFailure>("failure");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("middle");
    const auto row = [](const char *name, AttemptId id, DialFailure failure, const char *state, int middle) {
        QTest::newRow(name) << id << failure << QString::fromLatin1(state) << middle;
    };
    row("refused elsewhere", 2, DialFailure::Refused, "Refused", 40);
    row("timed out", 1, DialFailure::TimedOut, "TimedOut", 100);
    row("unreachable", 2, DialFailure::Unreachable, "Unreachable", 500);
    row("tuple in use", 1, DialFailure::TupleInUse, "Lost", 250);
}

void tst_HolePuncher::redials()
{
    QFETCH(AttemptId, id);
    QFETCH(DialFailure, failure);
    QFETCH(QString, state);
    QFETCH(int, middle);
    PuncherStage stage = dialling(Role::Initiator);
    stage.pass(25ms);
    QCOMPARE(stage.failed(id, failure), QStringList(QStringLiteral("%1 %2, try 1").arg(id).arg(state)));
    QCOMPARE(stage.reports().last().error, QStringLiteral("why"));
    QCOMPARE(stage.reports().last().elapsed, 25ms);
    const qint64 pause = stage.untilNext();
    QVERIFY(pause >= middle / 2 && pause <= middle * 3 / 2);
    if (pause > 0)
        QCOMPARE(stage.run(std::chrono::milliseconds(pause - 1)), QStringList());
    QCOMPARE(stage.next().join(u' '), QStringLiteral("dial %1 203.0.113.%1:4000 %1 Dialing, try 2").arg(id));
}

void tst_HolePuncher::pausesGrowAndStartAgain()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One}));
    stage.start();
    for (int i = 0; i < Pacing::RefusalsAtOnce + 24; ++i) {
        if (!stage.failed(1, DialFailure::Refused).join(u' ').contains(QStringLiteral("dial 1")))
            stage.next();
    }
    stage.failed(1, DialFailure::Refused);
    QVERIFY(stage.untilNext() >= 125 && stage.untilNext() <= 375);
    stage.next();
    // A connection, even a stranger's, shows that something has changed.
    stage.connected(1);
    stage.stranger(1);
    QVERIFY(stage.untilNext() >= 250 && stage.untilNext() <= 750);
    stage.next();
    QVERIFY(stage.failed(1, DialFailure::Refused).contains(QStringLiteral("dial 1 203.0.113.1:4000")));
}

/// If refusals come faster than anybody can read, not every one is reported.
void tst_HolePuncher::redialsAtOnceWhereThePeerIs()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One}));
    stage.start();
    QCOMPARE(stage.failed(1, DialFailure::Refused),
             said({"1 Refused, try 1", "dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    QVERIFY(stage.untilNext() >= 3550);
    stage.pass(19ms);
    QCOMPARE(stage.failed(1, DialFailure::Refused), said({"dial 1 203.0.113.1:4000"}));
    stage.pass(1ms);
    QCOMPARE(stage.failed(1, DialFailure::Refused),
             said({"1 Refused, try 3", "dial 1 203.0.113.1:4000", "1 Dialing, try 4"}));
    QCOMPARE(stage.reports().at(stage.reports().size() - 2).elapsed, 1ms);
    // A refusal that is followed by a pause is always reported.
    for (int i = 4; i < 16; ++i)
        QCOMPARE(stage.failed(1, DialFailure::Refused), said({"dial 1 203.0.113.1:4000"}));
    QCOMPARE(stage.failed(1, DialFailure::Refused), said({"1 Refused, try 16"}));
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 17"}));
    QCOMPARE(stage.connected(1).first(), QStringLiteral("1 Connected, try 17"));
}

void tst_HolePuncher::replacesASilentDial()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One}));
    stage.start();
    QCOMPARE(stage.next(), said({"drop 1", "1 TimedOut, try 1"}));
    QVERIFY(stage.untilNext() >= 50 && stage.untilNext() <= 150);
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
}

void tst_HolePuncher::initiatorFromDialToLink()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.pass(30ms);
    QCOMPARE(stage.connected(1), said({"1 Connected, try 1", "nominate 1"}));
    const Endpoint local = PuncherStage::at("192.168.1.20:50000");
    const AttemptReport connected{
        1, CandidateKind::ServerReflexive, local, PuncherStage::at(One), AttemptState::Connected, 1, 30ms,
        {}};
    QCOMPARE(stage.reports().last(), connected);
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.agreed(1), said({"1 Won, try 1", "drop 2", "2 Lost, try 1", "win 1"}));
    QVERIFY(stage.isOver());
    QCOMPARE(stage.untilNext(), -1);
}

void tst_HolePuncher::responderFromDialToLink()
{
    PuncherStage stage = dialling(Role::Responder);
    QCOMPARE(stage.connected(2), said({"2 Connected, try 1", "prove 2"}));
    QCOMPARE(stage.proven(2), QStringList());
    QCOMPARE(stage.nominated(2), said({"agree 2"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
    QVERIFY(stage.isOver());
}

void tst_HolePuncher::acceptedBecomesTheLink()
{
    PuncherStage stage = dialling(Role::Initiator);
    QCOMPARE(stage.accepted(One), said({"3 Connected, try 1", "nominate 3"}));
    QCOMPARE(stage.reports().last().kind, CandidateKind::ServerReflexive);
    QCOMPARE(stage.proven(3), QStringList());
    QCOMPARE(stage.agreed(3),
             said({"3 Won, try 1", "drop 1", "1 Lost, try 1", "drop 2", "2 Lost, try 1", "win 3"}));

    PuncherStage other = dialling(Role::Initiator);
    other.accepted("198.51.100.77:5555");
    QCOMPARE(other.reports().last().kind, CandidateKind::Incoming);
}

void tst_HolePuncher::acceptedBeforeTheStart()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One}));
    QCOMPARE(stage.accepted(One), said({"2 Connected, try 1", "nominate 2"}));
    QCOMPARE(stage.proven(2), QStringList());
    QCOMPARE(stage.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
}

void tst_HolePuncher::wonBeforeTheStart()
{
    PuncherStage stage(PuncherStage::setup(Role::Responder, {One}));
    stage.accepted(One);
    stage.proven(2);
    QCOMPARE(stage.nominated(2), said({"agree 2"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "win 2"}));
    QCOMPARE(stage.start(), QStringList());
    QCOMPARE(stage.untilNext(), -1);
}

void tst_HolePuncher::nominatesOneAtATime()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.connected(1);
    QCOMPARE(stage.connected(2), said({"2 Connected, try 1", "prove 2"}));
    stage.accepted("198.51.100.77:5555");
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.proven(2), QStringList());
    QCOMPARE(stage.proven(3), QStringList());
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.agreed(1),
             said({"1 Won, try 1", "drop 2", "2 Lost, try 1", "drop 3", "3 Lost, try 1", "win 1"}));
}

void tst_HolePuncher::aStrangerDoesNotHoldUpTheNomination()
{
    PuncherStage stage = dialling(Role::Initiator);
    QCOMPARE(stage.accepted("203.0.113.1:5555"), said({"3 Connected, try 1", "nominate 3"}));
    QCOMPARE(stage.connected(1), said({"1 Connected, try 1", "prove 1"}));
    QCOMPARE(stage.proven(1), said({"nominate 1"}));
    QCOMPARE(stage.agreed(1),
             said({"1 Won, try 1", "drop 2", "2 Lost, try 1", "drop 3", "3 Lost, try 1", "win 1"}));
}

/// A peer can offer any address of a home network, and must not learn from a nomination what answers there.
void tst_HolePuncher::elsewhereOnlyTheProvenIsNamed()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One, "192.168.1.9:8080"}));
    stage.start();
    QCOMPARE(stage.connected(2), said({"2 Connected, try 1", "prove 2"}));
    QCOMPARE(stage.accepted("198.51.100.77:5555"), said({"3 Connected, try 1", "prove 3"}));
    QCOMPARE(stage.accepted("203.0.113.1:5555"), said({"4 Connected, try 1", "nominate 4"}));
    QCOMPARE(stage.proven(2), said({"nominate 2"}));
}

/// Nor from the start of the next round, or from whether that round sprays.
void tst_HolePuncher::anUnprovenConnectionElsewhereChangesNothing()
{
    PunchSetup setup = PuncherStage::setup(Role::Initiator, {One, "192.168.1.9:8080"});
    setup.rounds = {Round{PunchStrategy::Direct, 400ms}};
    PuncherStage stage(setup);
    stage.start();
    stage.connected(2);
    QVERIFY(stage.run(400ms).contains(QStringLiteral("ask for a round")));
}

void tst_HolePuncher::responderDoesNotNominate()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.connected(1);
    stage.connected(2);
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.proven(2), QStringList());
    // It waits for the initiator's nomination until its budget is used up.
    QCOMPARE(stage.untilNext(), 20'000);
}

void tst_HolePuncher::nextWhenTheNominatedBreaks()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.connected(1);
    stage.connected(2);
    stage.proven(1);
    stage.proven(2);
    QCOMPARE(stage.broken(1), said({"drop 1", "1 Lost, try 1", "nominate 2"}));
    // Meanwhile the first one is dialled again.
    QVERIFY(stage.untilNext() >= 250 && stage.untilNext() <= 750);
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 2", "win 2"}));
}

void tst_HolePuncher::nextWhenNobodyAgrees()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.connected(1);
    stage.proven(1);
    stage.connected(2);
    stage.proven(2);
    QCOMPARE(stage.untilNext(), 5000);
    QCOMPARE(stage.next(), said({"drop 1", "1 TimedOut, try 1", "nominate 2"}));
    QCOMPARE(stage.agreed(1), said({"drop 1", "1 Rejected, try 1"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "win 2"}));
}

void tst_HolePuncher::strangers()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.connected(1);
    QCOMPARE(stage.stranger(1), said({"drop 1", "1 Rejected, try 1"}));
    QCOMPARE(stage.reports().last().error, QStringLiteral("no knock"));
    // A dialled attempt is retried, an accepted one is not.
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    stage.accepted("198.51.100.77:5555");
    QCOMPARE(stage.stranger(3), said({"drop 3", "3 Rejected, try 1"}));
    QCOMPARE(stage.proven(3), QStringList());
    // A stranger can replay a knock that it has overheard, but cannot secure the connection.
    stage.connected(2);
    stage.proven(2);
    QCOMPARE(stage.stranger(2), said({"drop 2", "2 Rejected, try 1"}));
}

void tst_HolePuncher::silenceIsNoForgery()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.connected(1); // At the observed endpoint.
    QCOMPARE(stage.silent(1), said({"drop 1", "1 TimedOut, try 1"}));
    QCOMPARE(stage.run(30s).last(), QStringLiteral("give up"));
}

void tst_HolePuncher::tellsWhereSomebodyIsInBetween_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<bool>("proven");
    QTest::addColumn<QString>("end");
    QTest::newRow("at the port, whoever it is") << "198.51.100.77:5555" << false << "give up";
    // Anybody may have overheard it at one side and replayed it at the other.
    QTest::newRow("with a right knock") << "198.51.100.77:5555" << true << "give up";
    QTest::newRow("with a right knock, at the peer's address") << "203.0.113.1:5555" << true << "forged";
    QTest::newRow("where the server sees the peer") << QString() << false << "forged";
}

void tst_HolePuncher::tellsWhereSomebodyIsInBetween()
{
    QFETCH(const QString, remote);
    QFETCH(const bool, proven);
    QFETCH(const QString, end);
    PuncherStage stage = dialling(Role::Responder);
    AttemptId id = 1;
    if (remote.isEmpty()) {
        stage.connected(id);
    } else {
        stage.accepted(remote.toLatin1().constData());
        id = stage.reports().last().id;
    }
    if (proven)
        stage.proven(id);
    stage.stranger(id);
    QCOMPARE(stage.run(30s).last(), end);
}

void tst_HolePuncher::hundredsOfStrangersAreNotAllTold()
{
    PuncherStage stage = dialling(Role::Responder);
    for (AttemptId id = 3; id <= 2 + 256; ++id) {
        QVERIFY(!stage.accepted("198.51.100.77:5555").isEmpty());
        stage.stranger(id);
    }
    QCOMPARE(stage.accepted("198.51.100.77:5555"), QStringList{QStringLiteral("prove 259")});
    QCOMPARE(stage.stranger(259), QStringList{QStringLiteral("drop 259")});
    // The peer is reported nevertheless.
    QCOMPARE(stage.accepted("203.0.113.1:5555"), QStringList{QStringLiteral("prove 260")});
    QCOMPARE(stage.proven(260), QStringList{QStringLiteral("260 Connected, try 1")});
    stage.nominated(260);
    QVERIFY(stage.agreed(260).contains(QStringLiteral("260 Won, try 1")));
}

void tst_HolePuncher::brokenWhileProving()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.connected(1);
    QCOMPARE(stage.broken(1), said({"drop 1", "1 Lost, try 1"}));
    QCOMPARE(stage.broken(1), QStringList());
    stage.connected(2);
    stage.proven(2);
    QCOMPARE(stage.broken(2), said({"drop 2", "2 Lost, try 1"}));
    QCOMPARE(stage.nominated(2), said({"drop 2", "2 Rejected, try 1"}));
}

void tst_HolePuncher::capOfUnproven()
{
    PuncherStage stage = dialling(Role::Initiator);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(stage.accepted("198.51.100.77:5555").size(), 2);
    QCOMPARE(stage.accepted("198.51.100.77:5555"), said({"drop 11"}));
    // One place is free again. A connection that has proven itself frees one too.
    stage.stranger(3);
    QCOMPARE(stage.accepted(One), said({"12 Connected, try 1", "nominate 12"}));
    QCOMPARE(stage.accepted(One), said({"drop 13"}));
    QCOMPARE(stage.proven(12), QStringList());
    QCOMPARE(stage.accepted(One), said({"14 Connected, try 1", "prove 14"}));
    // Dialled connections do not count.
    QCOMPARE(stage.connected(1), said({"1 Connected, try 1", "prove 1"}));
}

void tst_HolePuncher::peersSynCameFirst()
{
    PuncherStage stage(PuncherStage::setup(Role::Responder, {One}));
    stage.accepted(One);
    stage.start();
    QCOMPARE(stage.failed(1, DialFailure::TupleInUse), said({"1 Lost, try 1"}));
    stage.proven(2);
    QCOMPARE(stage.nominated(2), said({"agree 2"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "win 2"}));
}

void tst_HolePuncher::outOfPlace()
{
    // Only a responder can be nominated, and only on a proven connection.
    PuncherStage initiator = dialling(Role::Initiator);
    initiator.connected(1);
    initiator.proven(1);
    QCOMPARE(initiator.nominated(1), said({"drop 1", "1 Rejected, try 1"}));
    PuncherStage responder = dialling(Role::Responder);
    responder.connected(1);
    QCOMPARE(responder.nominated(1), said({"drop 1", "1 Rejected, try 1"}));
    // An agreement without a nomination is rejected.
    responder.connected(2);
    responder.proven(2);
    QCOMPARE(responder.agreed(2), said({"drop 2", "2 Rejected, try 1"}));
    PuncherStage two = dialling(Role::Initiator);
    two.connected(1);
    two.proven(1);
    two.connected(2);
    two.proven(2);
    QCOMPARE(two.agreed(2), said({"drop 2", "2 Rejected, try 1"}));
    QCOMPARE(two.agreed(1), said({"1 Won, try 1", "win 1"}));
}

void tst_HolePuncher::givesUp()
{
    PunchSetup setup = PuncherStage::setup(Role::Initiator, {One, Two});
    setup.budget = 1000ms;
    PuncherStage stage(setup);
    stage.start();
    stage.connected(2);
    QCOMPARE(stage.untilNext(), 1000);
    QCOMPARE(stage.run(999ms), QStringList());
    QCOMPARE(stage.run(1ms), said({"drop 1", "1 TimedOut, try 1", "drop 2", "2 TimedOut, try 1", "give up"}));
    QVERIFY(stage.isOver());
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.timeout(), QStringList());
}

void tst_HolePuncher::cancels()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.failed(1, DialFailure::TimedOut);
    stage.accepted(One);
    // The resting one holds no socket.
    QCOMPARE(stage.cancel(), said({"drop 2", "2 Lost, try 1", "drop 3", "3 Lost, try 1"}));
    QVERIFY(stage.isOver());
    QCOMPARE(stage.cancel(), QStringList());
    PuncherStage early(PuncherStage::setup(Role::Initiator, {One}));
    QCOMPARE(early.cancel(), QStringList());
    QCOMPARE(early.start(), QStringList());
}

void tst_HolePuncher::lateInputs()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.connected(1);
    stage.cancel();
    hasNoEffect(stage, {1U, 2U});
    QCOMPARE(stage.timeout(), QStringList());
    QCOMPARE(stage.accepted(One), said({"drop 3"}));
}

void tst_HolePuncher::unknownIds()
{
    PuncherStage stage = dialling(Role::Responder);
    hasNoEffect(stage, {0U, 3U, 4'000'000'000U});
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.stranger(1), QStringList());
    QCOMPARE(stage.broken(1), QStringList());
    stage.failed(1, DialFailure::TimedOut);
    QCOMPARE(stage.connected(1), QStringList());
    QCOMPARE(stage.failed(1, DialFailure::Refused), QStringList());
}

PUNCHLINE_APPLESS_TEST(tst_HolePuncher)

#include "tst_holepuncher.moc"
