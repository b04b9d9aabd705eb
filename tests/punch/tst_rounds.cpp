// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/metatypes.h"
#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// What a Go starts, and what the end of a round asks for.
class tst_Rounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spraysBeforeItDials();
    void dialsWhereItIsNotAimed_data();
    void dialsWhereItIsNotAimed();
    void observedRestsWhileElsewhere();
    void observedWaitsDespiteLaterCandidates();
    void holds();
    void holdsLaterCandidates();
    void holdsWithinTheBudget();
    void doesNotSprayBesideAConnection();
    void doesNotSprayAtWhatIsUnknown();
    void asksAtTheEnd();
    void asksAfterTheHoldAndTheLength();
    void doesNotAskBesideAConnection();
    void aRoundWithoutEnd();
    void asManyAsTheServerCounts();
    void goOutOfTurn();
    void goWithoutEnd();
    void sprayedAltogether();
    void cycles();
    void laterGoDialsWhatRests();
    void laterPrediction();
    void calmAfterARefusal();

private:
    static constexpr const char *One = "203.0.113.1:4000";
    static constexpr const char *Two = "203.0.113.2:4000";

    static Round direct(std::chrono::milliseconds length)
    {
        Round round;
        round.length = length;
        return round;
    }

    /// The initiator aims, the responder opens.
    static Round prediction(std::chrono::milliseconds initiatorHold = 0ms,
                            std::chrono::milliseconds responderHold = 0ms)
    {
        Round round{PunchStrategy::Prediction, 1500ms, {}};
        round.tasks = {SideTask{SprayTask::Aim, 64, initiatorHold},
                       SideTask{SprayTask::Open, 8, responderHold}};
        return round;
    }

    static PunchSetup setup(Role role, const QList<Round> &rounds)
    {
        PunchSetup made = PuncherStage::setup(role, {One});
        made.rounds = rounds;
        made.sprayTarget.verdict.mapping = NatMapping::AddressAndPortDependent;
        made.sprayTarget.verdict.allocation = PortAllocation::Sequential;
        made.sprayTarget.verdict.delta = 1;
        made.sprayTarget.nextPort = 5000;
        return made;
    }
};

void tst_Rounds::spraysBeforeItDials()
{
    PunchSetup two = setup(Role::Initiator, {prediction()});
    two.targets.append({CandidateKind::Mapped, PuncherStage::at(Two)});
    PuncherStage initiator(two);
    QCOMPARE(initiator.start(),
             said({"spray 64 from the session's port", "dial 2 203.0.113.2:4000", "2 Dialing, try 1"}));
    PuncherStage responder(setup(Role::Responder, {prediction()}));
    QCOMPARE(responder.start(),
             said({"spray 8 from fresh ports", "dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
}

void tst_Rounds::dialsWhereItIsNotAimed_data()
{
    QTest::addColumn<SprayTask>("task");
    QTest::addColumn<bool>("isDialled");
    QTest::newRow("none") << SprayTask::None << true;
    QTest::newRow("open") << SprayTask::Open << true;
    QTest::newRow("aim") << SprayTask::Aim << false;
    QTest::newRow("aim at the last") << SprayTask::AimAtLast << false;
    QTest::newRow("guess") << SprayTask::Guess << false;
    QTest::newRow("count up") << SprayTask::CountUp << false;
    QTest::newRow("count down") << SprayTask::CountDown << false;
}

/// The observed port leads nowhere if the peer's NAT uses other ports for this side; other candidates may
/// work.
void tst_Rounds::dialsWhereItIsNotAimed()
{
    QFETCH(SprayTask, task);
    QFETCH(bool, isDialled);
    Round round{PunchStrategy::Prediction, 1500ms, {}};
    round.tasks[0] = {task, task == SprayTask::None ? 0 : 8};
    // The peer's own task does not matter.
    round.tasks[1] = isDialled ? SideTask{SprayTask::Aim, 64} : SideTask{SprayTask::Open, 8};
    PunchSetup two = setup(Role::Initiator, {round, direct(1500ms)});
    two.targets.append({CandidateKind::Mapped, PuncherStage::at("203.0.113.1:5555")});
    PuncherStage stage(two);
    const QStringList orders = stage.start();
    QCOMPARE(orders.contains(QStringLiteral("dial 1 203.0.113.1:4000")), isDialled);
    QVERIFY(orders.contains(QStringLiteral("dial 2 203.0.113.1:5555")));
    QCOMPARE(stage.run(1500ms), said({"ask for a round"}));
    // The next round does not aim.
    const QStringList later =
        isDialled ? QStringList() : said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1"});
    QCOMPARE(stage.start(), later);
}

/// An earlier dial does not continue either.
void tst_Rounds::observedRestsWhileElsewhere()
{
    PuncherStage stage(setup(Role::Initiator, {direct(1500ms), prediction()}));
    stage.start();
    stage.run(1500ms);
    QCOMPARE(stage.start(), said({"spray 64 from the session's port"}));
    QCOMPARE(stage.failed(1, DialFailure::Refused), said({"1 Refused, try 1"}));
    QCOMPARE(stage.run(1500ms), said({"ask for a round"}));
    QCOMPARE(stage.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    // The same if the pause began before the round.
    stage.run(1490ms);
    stage.failed(1, DialFailure::Unreachable);
    stage.run(10ms);
    stage.start();
    QCOMPARE(stage.run(1500ms), said({"ask for a round"}));
}

void tst_Rounds::observedWaitsDespiteLaterCandidates()
{
    PuncherStage stage(setup(Role::Initiator, {prediction()}));
    stage.start();
    QCOMPARE(stage.candidates({Two}, false), said({"dial 2 203.0.113.2:4000", "2 Dialing, try 1"}));
}

void tst_Rounds::holds()
{
    PuncherStage stage(setup(Role::Initiator, {prediction(120ms)}));
    QCOMPARE(stage.start(), QStringList());
    QCOMPARE(stage.untilNext(), 120);
    stage.pass(119ms);
    QCOMPARE(stage.timeout(), QStringList());
    QCOMPARE(stage.next(), said({"spray 64 from the session's port"}));
    QCOMPARE(stage.timeout(), QStringList());
    // The other side fires first.
    PuncherStage other(setup(Role::Responder, {prediction(120ms)}));
    QCOMPARE(other.start(),
             said({"spray 8 from fresh ports", "dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
}

/// Only the vouched-for endpoint is redialled at once, so only that has to be calmed.
void tst_Rounds::calmAfterARefusal()
{
    Round round = direct(600ms);
    round.tasks[0].calm = true;
    QSet<qint64> pauses;
    for (quint32 seed = 0; seed < 50; ++seed) {
        PunchSetup calm = setup(Role::Initiator, {round});
        calm.seed = seed;
        PuncherStage stage(calm);
        stage.start();
        stage.pass(40ms);
        QCOMPARE(stage.failed(1, DialFailure::Refused), said({"1 Refused, try 1"}));
        pauses.insert(stage.untilNext());
        QVERIFY(stage.untilNext() >= 3 && stage.untilNext() <= 9);
        QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    }
    QVERIFY(pauses.size() > 3);

    // The other side redials at once.
    PuncherStage stage(setup(Role::Responder, {round}));
    stage.start();
    stage.pass(40ms);
    QVERIFY(stage.failed(1, DialFailure::Refused).contains(QStringLiteral("dial 1 203.0.113.1:4000")));
}

void tst_Rounds::holdsLaterCandidates()
{
    PuncherStage stage(setup(Role::Initiator, {prediction(120ms)}));
    stage.start();
    QCOMPARE(stage.candidates({Two}, false), QStringList());
    QCOMPARE(stage.next(),
             said({"spray 64 from the session's port", "dial 2 203.0.113.2:4000", "2 Dialing, try 1"}));
}

void tst_Rounds::holdsWithinTheBudget()
{
    PuncherStage stage(setup(Role::Initiator, {prediction(120ms)}));
    stage.start();
    const QStringList all = stage.run(19'999ms);
    QVERIFY(!all.contains(QStringLiteral("give up")));
    QVERIFY(!stage.isOver());
    QCOMPARE(stage.run(1ms).last(), QStringLiteral("give up"));
}

void tst_Rounds::doesNotSprayBesideAConnection()
{
    PuncherStage stage(setup(Role::Responder, {prediction(0ms, 120ms)}));
    stage.start();
    QCOMPARE(stage.accepted(One), said({"2 Connected, try 1", "prove 2"}));
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
}

void tst_Rounds::doesNotSprayAtWhatIsUnknown()
{
    PunchSetup noPrediction = setup(Role::Initiator, {prediction()});
    noPrediction.sprayTarget.nextPort = 0;
    PuncherStage stage(noPrediction);
    QCOMPARE(stage.start(), QStringList());
    PunchSetup nowhere = setup(Role::Responder, {prediction()});
    nowhere.sprayTarget.serverReflexive = {};
    PuncherStage other(nowhere);
    QCOMPARE(other.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
}

void tst_Rounds::asksAtTheEnd()
{
    PuncherStage stage(setup(Role::Initiator, {direct(1500ms)}));
    stage.start();
    QCOMPARE(stage.untilNext(), 1500);
    QCOMPARE(stage.next(), said({"ask for a round"}));
    // Asks once: the peer may not be ready yet.
    QVERIFY(!stage.run(10'000ms).contains(QStringLiteral("ask for a round")));
    stage.start();
    QVERIFY(stage.run(1500ms).contains(QStringLiteral("ask for a round")));
}

void tst_Rounds::asksAfterTheHoldAndTheLength()
{
    // Both sides reach it at the same moment: the side that holds counts the length after its hold.
    PuncherStage stage(setup(Role::Initiator, {prediction(120ms)}));
    stage.start();
    stage.next();
    QCOMPARE(stage.untilNext(), 1500);
    QCOMPARE(stage.next(), said({"ask for a round"}));
}

void tst_Rounds::doesNotAskBesideAConnection()
{
    PuncherStage stage(setup(Role::Responder, {direct(1500ms)}));
    stage.start();
    stage.connected(1);
    QCOMPARE(stage.next(), QStringList());
    QCOMPARE(stage.untilNext(), 500);
    stage.proven(1);
    QCOMPARE(stage.next(), QStringList());
    QCOMPARE(stage.untilNext(), 500);
    stage.broken(1);
    QVERIFY(stage.run(500ms).contains(QStringLiteral("ask for a round")));
}

void tst_Rounds::aRoundWithoutEnd()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {One}));
    stage.start();
    const QStringList all = stage.run(20'000ms);
    QVERIFY(!all.contains(QStringLiteral("ask for a round")));
    QCOMPARE(all.last(), QStringLiteral("give up"));
}

void tst_Rounds::asManyAsTheServerCounts()
{
    PuncherStage stage(setup(Role::Initiator, {direct(250ms)}));
    for (int round = 1; round <= RoundClock::MaxRounds; ++round) {
        stage.start();
        const bool asks = stage.run(250ms).contains(QStringLiteral("ask for a round"));
        QCOMPARE(asks, round < RoundClock::MaxRounds);
    }
    QVERIFY(!stage.failed(1, DialFailure::Unreachable).isEmpty());
    QCOMPARE(stage.start(), QStringList());
    const QStringList rest = stage.run(20'000ms);
    QVERIFY(!rest.contains(QStringLiteral("ask for a round")));
    QCOMPARE(rest.last(), QStringLiteral("give up"));
}

/// A Go only counts as the answer to this side's request; any other changes nothing.
void tst_Rounds::goOutOfTurn()
{
    PuncherStage stage(setup(Role::Responder, {prediction(), direct(1500ms)}));
    stage.start();
    stage.failed(1, DialFailure::TupleInUse);
    QCOMPARE(stage.start(), QStringList());
    QVERIFY(stage.untilNext() >= 125);
    stage.run(1499ms);
    QCOMPARE(stage.start(), QStringList());
    QCOMPARE(stage.next(), said({"ask for a round"}));
    // One answer per request: this is the direct round, and the next one sprays again.
    QVERIFY(stage.start().filter(QStringLiteral("spray")).isEmpty());
    QCOMPARE(stage.start(), QStringList());
    QVERIFY(stage.run(1500ms).contains(QStringLiteral("ask for a round")));
    QCOMPARE(stage.start().first(), QStringLiteral("spray 8 from fresh ports"));
}

/// A server that sends Go endlessly does not control the load on a router.
void tst_Rounds::goWithoutEnd()
{
    PuncherStage stage(setup(Role::Initiator, {direct(400ms)}));
    int answered = 0;
    for (int i = 0; i < 1000; ++i) {
        answered += stage.start().isEmpty() ? 0 : 1;
        stage.failed(1, DialFailure::Refused);
    }
    QCOMPARE(answered, 1);
}

void tst_Rounds::sprayedAltogether()
{
    Round guesses{PunchStrategy::Birthday, 400ms, {}};
    guesses.tasks[0] = {SprayTask::Guess, MaxSpray};
    PuncherStage stage(setup(Role::Initiator, {guesses}));
    for (int round = 1; round <= 12; ++round) {
        const auto sprays = stage.start().filter(QStringLiteral("spray 1024"));
        QCOMPARE(sprays.size(), round <= HolePuncher::MaxSprayed / MaxSpray ? 1 : 0);
        QVERIFY(stage.run(400ms).contains(QStringLiteral("ask for a round")));
    }
}

void tst_Rounds::cycles()
{
    PuncherStage stage(setup(Role::Initiator, {direct(1500ms), prediction(), prediction(120ms)}));
    for (int round = 0; round < 8; ++round) {
        const QStringList atOnce = stage.start();
        QCOMPARE(atOnce.filter(QStringLiteral("spray")).size(), round % 3 == 1 ? 1 : 0);
        const QStringList later = stage.run(1620ms);
        QCOMPARE(later.filter(QStringLiteral("spray")).size(), round % 3 == 2 ? 1 : 0);
    }
}

void tst_Rounds::laterGoDialsWhatRests()
{
    PunchSetup two = setup(Role::Initiator, {direct(1500ms)});
    two.targets.append({CandidateKind::ServerReflexive, PuncherStage::at(Two)});
    PuncherStage stage(two);
    stage.start();
    stage.run(1400ms);
    stage.failed(1, DialFailure::TupleInUse);
    QCOMPARE(stage.run(100ms), said({"ask for a round"}));
    QVERIFY(stage.untilNext() >= 25);
    // A target that is being dialled is not dialled twice.
    QCOMPARE(stage.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    // An accepted connection that has ended is not redialled.
    stage.accepted("198.51.100.77:5555");
    stage.stranger(3);
    stage.run(1400ms);
    stage.failed(1, DialFailure::TupleInUse);
    QCOMPARE(stage.run(100ms), said({"ask for a round"}));
    QCOMPARE(stage.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 3"}));
}

void tst_Rounds::laterPrediction()
{
    PuncherStage stage(setup(Role::Initiator, {prediction()}));
    const auto firstSprayed = [&stage] {
        const auto commands = stage.puncher().handleGo(stage.now());
        for (const punch::Command &command : commands) {
            if (const auto *spray = std::get_if<punch::Spray>(&command))
                return static_cast<int>(spray->targets.first().port);
        }
        return 0;
    };
    QCOMPARE(firstSprayed(), 5000);
    stage.puncher().handlePrediction(6000);
    QCOMPARE(stage.run(1500ms), said({"ask for a round"}));
    QCOMPARE(firstSprayed(), 6000);
    // An impossible prediction makes no spray.
    stage.puncher().handlePrediction(80);
    QCOMPARE(stage.run(1500ms), said({"ask for a round"}));
    QCOMPARE(firstSprayed(), 0);
}

PUNCHLINE_APPLESS_TEST(tst_Rounds)

#include "tst_rounds.moc"
