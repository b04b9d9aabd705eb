// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr auto ThePeer = "203.0.113.5:40000";
constexpr auto TheRelay = "198.51.100.1:8877";

PunchSetup withRelay(Role role)
{
    PunchSetup setup = PuncherStage::setup(role, {ThePeer});
    setup.relay = true;
    return setup;
}

/// No round can work between these two NATs.
PunchSetup onlyByRelay(Role role)
{
    PunchSetup setup = withRelay(role);
    setup.rounds.clear();
    return setup;
}

// What the attempts are called: the peer's own address is dialed at once, and the relay next.
constexpr AttemptId Direct = 1;
constexpr AttemptId Relayed = 2;

/// Rounds are under way, and the relay has been offered.
PuncherStage offeredStage(Role role)
{
    PuncherStage stage(withRelay(role));
    stage.start();
    stage.relayOffered(TheRelay);
    return stage;
}

/// The peer's own address has answered, too, and then the relay has joined the two.
PuncherStage doublyConnectedStage()
{
    PuncherStage stage = offeredStage(Role::Initiator);
    stage.connected(Direct);
    stage.connected(Relayed);
    return stage;
}

} // namespace

/// A relay among the attempts: when it is asked for, and that it never takes the place of a direct link.
class tst_RelayedPunching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAskedForAtOnceIfNothingElseCanWork();
    void directWaysHaveALead();
    void whoeverAskedBothJoin();
    void aDirectConnectionGoesFirst();
    void whenTheDirectOneFailsItIsTheRelaysTurn();
    void anUnprovenConnectionHoldsItBackOnlySoLong();
    void aProvenConnectionHoldsItBack();
    void whenTimeIsOverItIsTheLastChance();
    void theResponderAwaitsTheLastChance();
    void thereIsOneLastChance();
    void theResponderAgrees();
    void withoutOneItEndsAsBefore();
    void withoutOneNothingIsAwaitedLonger();
    void oneThatIsNotJoinedInTime();
    void itsEndIsNobodysForgery();
    void nobodyAsksWhereThereIsNone();
    void wordsDoNotTakeItAway();
    void whoWantsNothingElseDialsNothing();
};

void tst_RelayedPunching::itIsAskedForAtOnceIfNothingElseCanWork()
{
    PuncherStage stage(onlyByRelay(Role::Initiator));
    QVERIFY(stage.start().contains(QStringLiteral("ask for a relay")));
    QVERIFY(!stage.isOver());
    QCOMPARE(stage.relayOffered(TheRelay), said({"join 2", "2 Dialing, try 1"}));
    QCOMPARE(stage.reports().last().kind, CandidateKind::Relayed);
    QCOMPARE(stage.connected(Relayed), said({"2 Connected, try 1", "prove 2"}));
    QCOMPARE(stage.proven(Relayed), said({"nominate 2"}));
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
    QCOMPARE(stage.relayOffered(TheRelay), QStringList());
}

void tst_RelayedPunching::directWaysHaveALead()
{
    PuncherStage stage(withRelay(Role::Initiator));
    QVERIFY(!stage.start().contains(QStringLiteral("ask for a relay")));
    const QString ask = QStringLiteral("ask for a relay");
    QVERIFY(!stage.run(RelayClock::Lead - 1ms).contains(ask));
    QVERIFY(stage.run(1ms).contains(ask));
    QVERIFY(!stage.run(5s).contains(ask)); // Once.
}

void tst_RelayedPunching::whoeverAskedBothJoin()
{
    PuncherStage stage(withRelay(Role::Responder));
    stage.start();
    QCOMPARE(stage.relayOffered(TheRelay), said({"join 2", "2 Dialing, try 1"}));
    QCOMPARE(stage.relayOffered(TheRelay), QStringList()); // One at a time.
    QVERIFY(!stage.run(3s).contains(QStringLiteral("ask for a relay")));
}

void tst_RelayedPunching::aDirectConnectionGoesFirst()
{
    PuncherStage stage = offeredStage(Role::Initiator);
    // The peer's own address: knocks are under way there, so the relay waits.
    QCOMPARE(stage.connected(Direct), said({"1 Connected, try 1", "nominate 1"}));
    stage.connected(Relayed);
    QCOMPARE(stage.proven(Relayed), QStringList());
    stage.proven(Direct);
    const QStringList end = stage.agreed(Direct);
    QVERIFY(end.contains(QStringLiteral("win 1")));
    QVERIFY(end.contains(QStringLiteral("drop 2")));
}

void tst_RelayedPunching::whenTheDirectOneFailsItIsTheRelaysTurn()
{
    PuncherStage stage = doublyConnectedStage();
    stage.proven(Relayed);
    QVERIFY(stage.broken(Direct).contains(QStringLiteral("nominate 2")));
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
}

void tst_RelayedPunching::anUnprovenConnectionHoldsItBackOnlySoLong()
{
    // A middlebox accepts every connection to the peer's address, and says nothing.
    PuncherStage stage = doublyConnectedStage();
    QCOMPARE(stage.proven(Relayed), QStringList());
    QVERIFY(!stage.run(RelayClock::YieldTime - 1ms).contains(QStringLiteral("nominate 2")));
    stage.accepted("203.0.113.5:40009"); // Another one begins no new wait.
    QVERIFY(stage.run(1ms).contains(QStringLiteral("nominate 2")));
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
}

void tst_RelayedPunching::aProvenConnectionHoldsItBack()
{
    PuncherStage stage = doublyConnectedStage();
    stage.proven(Relayed);
    stage.proven(Direct);
    stage.accepted("203.0.113.5:40009");
    QVERIFY(!stage.run(4s).contains(QStringLiteral("nominate 2")));
    // Whoever has only repeated a knock ends here, and the one that is still unproven has had its time.
    QVERIFY(stage.run(1s).contains(QStringLiteral("nominate 2")));
}

void tst_RelayedPunching::whenTimeIsOverItIsTheLastChance()
{
    PuncherStage stage = offeredStage(Role::Initiator);
    stage.connected(Relayed);
    stage.pass(18s);
    stage.connected(Direct);
    stage.proven(Direct);
    stage.proven(Relayed);
    const QStringList lines = stage.run(2s);
    QVERIFY(lines.contains(QStringLiteral("nominate 2")));
    QVERIFY(!stage.isOver());
    stage.pass(3s);
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
}

void tst_RelayedPunching::theResponderAwaitsTheLastChance()
{
    PuncherStage stage = offeredStage(Role::Responder);
    stage.connected(Relayed);
    stage.proven(Relayed);
    stage.run(21s);
    QVERIFY(!stage.isOver());
    QCOMPARE(stage.nominated(Relayed), said({"agree 2"}));
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
}

void tst_RelayedPunching::thereIsOneLastChance()
{
    PuncherStage stage = offeredStage(Role::Responder);
    stage.connected(Relayed);
    stage.proven(Relayed);
    QVERIFY(stage.run(30s).contains(QStringLiteral("give up")));
    QVERIFY(stage.isOver());
}

void tst_RelayedPunching::theResponderAgrees()
{
    PuncherStage stage(onlyByRelay(Role::Responder));
    stage.start();
    stage.relayOffered(TheRelay);
    stage.connected(Relayed);
    QCOMPARE(stage.proven(Relayed), QStringList());
    QCOMPARE(stage.nominated(Relayed), said({"agree 2"}));
    QVERIFY(stage.agreed(Relayed).contains(QStringLiteral("win 2")));
}

void tst_RelayedPunching::withoutOneItEndsAsBefore()
{
    PuncherStage hopeless(onlyByRelay(Role::Initiator));
    hopeless.start();
    QVERIFY(hopeless.relayRefused().contains(QStringLiteral("impossible")));
    QVERIFY(hopeless.isOver());

    PuncherStage hopeful(withRelay(Role::Initiator));
    hopeful.start();
    hopeful.pass(RelayClock::Lead);
    hopeful.timeout();
    QCOMPARE(hopeful.relayRefused(), QStringList());
    QVERIFY(!hopeful.isOver());
    QVERIFY(hopeful.run(19s).contains(QStringLiteral("give up")));
}

void tst_RelayedPunching::withoutOneNothingIsAwaitedLonger()
{
    // Both are behind one address, where everything that can work shows itself at once.
    PunchSetup setup = withRelay(Role::Initiator);
    setup.sharedAddress = true;
    PuncherStage stage(setup);
    stage.start();
    stage.pass(3s);
    stage.connected(Direct);
    QCOMPARE(stage.relayRefused(), QStringList()); // There still is something promising.
    stage.silent(1);
    QVERIFY(stage.next().contains(QStringLiteral("no hairpin")));

    PuncherStage hopeless(onlyByRelay(Role::Initiator));
    hopeless.start();
    hopeless.accepted("203.0.113.5:40009");
    QCOMPARE(hopeless.relayRefused(), QStringList());
    QVERIFY(hopeless.silent(2).contains(QStringLiteral("impossible")));
}

void tst_RelayedPunching::oneThatIsNotJoinedInTime()
{
    PuncherStage stage(onlyByRelay(Role::Initiator));
    stage.start();
    stage.relayOffered(TheRelay);
    const QStringList lines = stage.run(RelayClock::JoinTime);
    QVERIFY(lines.contains(QStringLiteral("drop 2")));
    QVERIFY(lines.contains(QStringLiteral("2 TimedOut, try 1")));
    QVERIFY(lines.contains(QStringLiteral("impossible")));
}

void tst_RelayedPunching::itsEndIsNobodysForgery()
{
    // The server's address is the peer's here: both are on one machine.
    PunchSetup setup = onlyByRelay(Role::Initiator);
    setup.sprayTarget.serverReflexive = PuncherStage::at(TheRelay);
    PuncherStage stage(setup);
    stage.start();
    stage.relayOffered(TheRelay);
    QCOMPARE(stage.connected(Relayed), said({"2 Connected, try 1", "prove 2"})); // Not nominated unproven.
    QVERIFY(stage.stranger(Relayed).contains(QStringLiteral("impossible")));
}

void tst_RelayedPunching::nobodyAsksWhereThereIsNone()
{
    PuncherStage stage(PuncherStage::setup(Role::Initiator, {ThePeer}));
    QVERIFY(!stage.start().contains(QStringLiteral("ask for a relay")));
    QVERIFY(!stage.run(19s).contains(QStringLiteral("ask for a relay")));
    QCOMPARE(stage.relayOffered(TheRelay), QStringList());
}

void tst_RelayedPunching::wordsDoNotTakeItAway()
{
    PuncherStage stage(onlyByRelay(Role::Initiator));
    // The peer was faster, so this side need not ask.
    QCOMPARE(stage.relayOffered(TheRelay), said({"join 2", "2 Dialing, try 1"}));
    QVERIFY(!stage.start().contains(QStringLiteral("ask for a relay")));
    QCOMPARE(stage.relayRefused(), QStringList());
    stage.connected(Relayed);
    QCOMPARE(stage.relayRefused(), QStringList());
    QVERIFY(!stage.isOver());
}

void tst_RelayedPunching::whoWantsNothingElseDialsNothing()
{
    PunchSetup setup = onlyByRelay(Role::Initiator);
    setup.targets.clear();
    setup.onlyRelay = true;
    PuncherStage stage(setup);
    QCOMPARE(stage.start(), said({"ask for a relay"}));
    QCOMPARE(stage.candidates({ThePeer}, true), QStringList());
    QVERIFY(!stage.run(9s).join(u'\n').contains(QStringLiteral("dial")));
}

PUNCHLINE_APPLESS_TEST(tst_RelayedPunching)

#include "tst_relayedpunching.moc"
