// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Candidates that arrive after the offer, and pairs that only another way can link.
class tst_LaterCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidatesAreDialledAtOnce();
    void candidatesBeforeTheStart();
    void maxLanes();
    void impossibleAtOnce();
    void impossibleAfterAll();
    void impossibleOnceNothingIsAwaited();
    void otherWaysAreTried_data();
    void otherWaysAreTried();
    void linkOverALateMapping();
    void aConnectionIsHope();
    void aConnectionHasTimeToBeProven_data();
    void aConnectionHasTimeToBeProven();
    void connectionsWithoutEnd();
    void strangersElsewhere();
    void shortBudget();
    void behindOneAddress_data();
    void behindOneAddress();
    void behindOneAddressWithALateMapping();
    void behindOneAddressWithoutARound();

private:
    static constexpr const char *One = "203.0.113.1:4000";
    static constexpr const char *Two = "203.0.113.2:4000";

    static PunchSetup setup(Role role) { return PuncherStage::setup(role, {One}); }

    /// For a pair that no round can link.
    static PunchSetup hopeless(Role role)
    {
        PunchSetup made = setup(role);
        made.rounds.clear();
        return made;
    }
};

void tst_LaterCandidates::candidatesAreDialledAtOnce()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    QCOMPARE(stage.candidates({Two, One, Two}, true), said({"dial 2 203.0.113.2:4000", "2 Dialing, try 1"}));
    QCOMPARE(stage.reports().last().kind, CandidateKind::Mapped);
    QCOMPARE(stage.candidates({Two}, false), QStringList());
    QCOMPARE(stage.candidates({}, false), QStringList());
}

void tst_LaterCandidates::candidatesBeforeTheStart()
{
    PuncherStage stage(setup(Role::Initiator));
    QCOMPARE(stage.candidates({Two}, false), QStringList());
    QCOMPARE(
        stage.start(),
        said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1", "dial 2 203.0.113.2:4000", "2 Dialing, try 1"}));
}

void tst_LaterCandidates::maxLanes()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    qsizetype dialled = 1;
    for (quint16 port = 6000; port < 6100; ++port) {
        const Candidate more{CandidateKind::Mapped, Endpoint(PuncherStage::at(Two).address, port)};
        const auto commands = stage.puncher().handleCandidates({more}, true, stage.now());
        dialled += commands.isEmpty() ? 0 : 1;
    }
    QCOMPARE(dialled, Attempts::MaxTargets);

    QList<Candidate> many;
    for (quint16 port = 6000; port < 6100; ++port)
        many.append({CandidateKind::Mapped, Endpoint(PuncherStage::at(Two).address, port)});
    PunchSetup crowded = setup(Role::Initiator);
    crowded.targets = many;
    PuncherStage other(crowded);
    QCOMPARE(other.start().filter(QStringLiteral("dial ")).size(), Attempts::MaxTargets);
}

void tst_LaterCandidates::impossibleAtOnce()
{
    PuncherStage stage(hopeless(Role::Initiator));
    QCOMPARE(stage.start().last(), QStringLiteral("impossible"));
    QVERIFY(stage.isOver());
    QCOMPARE(stage.untilNext(), -1);
}

void tst_LaterCandidates::impossibleAfterAll()
{
    PunchSetup waiting = hopeless(Role::Initiator);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    QCOMPARE(stage.start(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 1"}));
    QCOMPARE(stage.untilNext(), 2000);
    QCOMPARE(stage.next(), said({"drop 1", "1 TimedOut, try 1", "impossible"}));
    QVERIFY(stage.isOver());
}

void tst_LaterCandidates::impossibleOnceNothingIsAwaited()
{
    PunchSetup waiting = hopeless(Role::Initiator);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    // Neither side gives up before both have begun; the peer gets the same news.
    QCOMPARE(stage.candidates({}, true), QStringList());
    stage.start();
    QCOMPARE(stage.candidates({}, true), QStringList());
    QCOMPARE(stage.candidates({}, false), said({"drop 1", "1 Lost, try 1", "impossible"}));
    QVERIFY(stage.isOver());
}

void tst_LaterCandidates::otherWaysAreTried_data()
{
    QTest::addColumn<CandidateKind>("kind");
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("the same network") << CandidateKind::Host << QStringLiteral("192.168.1.30:4000");
    QTest::newRow("a mapping") << CandidateKind::Mapped << QStringLiteral("203.0.113.1:5555");
    QTest::newRow("IPv6") << CandidateKind::ServerReflexive << QStringLiteral("[2001:db8::7]:4000");
}

void tst_LaterCandidates::otherWaysAreTried()
{
    QFETCH(CandidateKind, kind);
    QFETCH(QString, endpoint);
    PunchSetup hopeful = hopeless(Role::Initiator);
    hopeful.targets.append({kind, Endpoint::fromString(endpoint).value()});
    PuncherStage stage(hopeful);
    QCOMPARE(stage.start().size(), 4);
    QCOMPARE(stage.candidates({}, false), QStringList());
    QVERIFY(!stage.run(1999ms).contains(QStringLiteral("impossible")));
    QCOMPARE(stage.run(1ms).last(), QStringLiteral("impossible"));
}

void tst_LaterCandidates::linkOverALateMapping()
{
    PunchSetup waiting = hopeless(Role::Initiator);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    stage.start();
    stage.pass(1500ms);
    QCOMPARE(stage.candidates({"203.0.113.1:5555"}, false),
             said({"dial 2 203.0.113.1:5555", "2 Dialing, try 1"}));
    stage.pass(100ms);
    QCOMPARE(stage.connected(2), said({"2 Connected, try 1", "nominate 2"}));
    QCOMPARE(stage.reports().last().kind, CandidateKind::Mapped);
    stage.proven(2);
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
}

void tst_LaterCandidates::aConnectionIsHope()
{
    PunchSetup waiting = hopeless(Role::Responder);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    stage.start();
    // The peer has come in through this side's own port mapping.
    stage.accepted("203.0.113.1:7777");
    QCOMPARE(stage.candidates({}, false), QStringList());
    stage.proven(2);
    QCOMPARE(stage.nominated(2), said({"agree 2"}));
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
}

void tst_LaterCandidates::aConnectionHasTimeToBeProven_data()
{
    QTest::addColumn<std::chrono::milliseconds>("budget");
    QTest::addColumn<std::chrono::milliseconds>("connected");
    QTest::addColumn<std::chrono::milliseconds>("end");
    QTest::newRow("at once") << 20'000ms << 0ms << 5000ms;
    QTest::newRow("before the end") << 20'000ms << 1999ms << 6999ms;
    QTest::newRow("within the budget") << 4000ms << 1900ms << 4000ms;
}

void tst_LaterCandidates::aConnectionHasTimeToBeProven()
{
    QFETCH(std::chrono::milliseconds, budget);
    QFETCH(std::chrono::milliseconds, connected);
    QFETCH(std::chrono::milliseconds, end);
    PunchSetup waiting = hopeless(Role::Responder);
    waiting.expectsMore = true;
    waiting.budget = budget;
    PuncherStage stage(waiting);
    stage.start();
    stage.run(connected);
    stage.accepted("203.0.113.1:7777");
    PuncherStage lucky = stage;
    QVERIFY(!stage.run(end - connected - 1ms).contains(QStringLiteral("impossible")));
    QCOMPARE(stage.run(1ms).last(), QStringLiteral("impossible"));
    lucky.run(end - connected - 1ms);
    lucky.proven(2);
    QCOMPARE(lucky.nominated(2), said({"agree 2"}));
    QCOMPARE(lucky.agreed(2).last(), QStringLiteral("win 2"));
}

/// Somebody who connects again and again cannot delay the verdict beyond the budget.
void tst_LaterCandidates::connectionsWithoutEnd()
{
    PunchSetup waiting = hopeless(Role::Responder);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    stage.start();
    for (int second = 1; second < 20; ++second) {
        stage.run(1000ms);
        QVERIFY(!stage.isOver());
        stage.accepted("203.0.113.1:5555");
        stage.stranger(static_cast<AttemptId>(second + 1));
    }
    QCOMPARE(stage.run(1000ms).last(), QStringLiteral("impossible"));
}

/// A connection from elsewhere may be of the peer's making, so it does not delay the verdict at all.
void tst_LaterCandidates::strangersElsewhere()
{
    PunchSetup waiting = hopeless(Role::Responder);
    waiting.expectsMore = true;
    PuncherStage stage(waiting);
    stage.start();
    PuncherStage alone = stage;
    stage.run(1500ms);
    stage.accepted("198.51.100.77:5555");
    QCOMPARE(stage.untilNext(), alone.untilNext() - 1500);
}

void tst_LaterCandidates::shortBudget()
{
    PunchSetup waiting = hopeless(Role::Initiator);
    waiting.expectsMore = true;
    waiting.budget = 1000ms;
    PuncherStage stage(waiting);
    stage.start();
    QCOMPARE(stage.untilNext(), 1000);
}

void tst_LaterCandidates::behindOneAddress_data()
{
    QTest::addColumn<bool>("awaits");
    QTest::addColumn<std::chrono::milliseconds>("budget");
    QTest::addColumn<std::chrono::milliseconds>("end");
    QTest::newRow("nothing is awaited") << false << 20'000ms << 2300ms;
    QTest::newRow("a router's answer is awaited") << true << 20'000ms << 5000ms;
    QTest::newRow("a short budget") << true << 1000ms << 1000ms;
}

/// Anything that can work there works at once.
void tst_LaterCandidates::behindOneAddress()
{
    QFETCH(bool, awaits);
    QFETCH(std::chrono::milliseconds, budget);
    QFETCH(std::chrono::milliseconds, end);
    PunchSetup shared = setup(Role::Initiator);
    shared.sharedAddress = true;
    shared.expectsMore = awaits;
    shared.budget = budget;
    PuncherStage stage(shared);
    stage.start();
    QVERIFY(!stage.run(end - 1ms).contains(QStringLiteral("no hairpin")));
    QCOMPARE(stage.run(1ms).last(), QStringLiteral("no hairpin"));
}

void tst_LaterCandidates::behindOneAddressWithALateMapping()
{
    PunchSetup shared = setup(Role::Initiator);
    shared.sharedAddress = true;
    shared.expectsMore = true;
    PuncherStage stage(shared);
    stage.start();
    stage.run(1500ms);
    PuncherStage refused = stage;
    refused.candidates({}, false);
    QVERIFY(!refused.run(799ms).contains(QStringLiteral("no hairpin")));
    QCOMPARE(refused.run(1ms).last(), QStringLiteral("no hairpin"));
    stage.candidates({Two}, false);
    QVERIFY(!stage.run(1199ms).contains(QStringLiteral("no hairpin")));
    QCOMPARE(stage.run(1ms).last(), QStringLiteral("no hairpin"));
}

void tst_LaterCandidates::behindOneAddressWithoutARound()
{
    PunchSetup shared = hopeless(Role::Initiator);
    shared.sharedAddress = true;
    shared.expectsMore = true;
    PuncherStage stage(shared);
    stage.start();
    QCOMPARE(stage.run(2000ms).last(), QStringLiteral("impossible"));
}

PUNCHLINE_APPLESS_TEST(tst_LaterCandidates)

#include "tst_latercandidates.moc"
