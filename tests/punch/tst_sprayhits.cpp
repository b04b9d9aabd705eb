// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// A spray's hits, from the connection to the link.
class tst_SprayHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesTheLink();
    void breaks();
    void strangers();
    void capOfUnproven();
    void afterTheEnd();

private:
    static constexpr const char *One = "203.0.113.1:4000";
    static constexpr const char *Two = "203.0.113.2:4000";

    /// The initiator aims, the responder opens.
    static PunchSetup setup(Role role)
    {
        Round round{PunchStrategy::Prediction, 1500ms, {}};
        round.tasks = {SideTask{SprayTask::Aim, 64}, SideTask{SprayTask::Open, 8}};
        PunchSetup made = PuncherStage::setup(role, {One});
        made.rounds = {round};
        made.sprayTarget.verdict.mapping = NatMapping::AddressAndPortDependent;
        made.sprayTarget.verdict.allocation = PortAllocation::Sequential;
        made.sprayTarget.verdict.delta = 1;
        made.sprayTarget.nextPort = 5000;
        return made;
    }
};

void tst_SprayHits::becomesTheLink()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007"), said({"2 Connected, try 1", "nominate 2"}));
    QCOMPARE(stage.reports().last().kind, CandidateKind::Predicted);
    QCOMPARE(stage.reports().last().remote, PuncherStage::at("203.0.113.1:5007"));
    QCOMPARE(stage.proven(2), QStringList());
    QCOMPARE(stage.agreed(2), said({"2 Won, try 1", "win 2"}));

    PuncherStage responder(setup(Role::Responder));
    responder.start();
    QCOMPARE(responder.sprayConnected(One), said({"2 Connected, try 1", "prove 2"}));
    responder.proven(2);
    QCOMPARE(responder.nominated(2), said({"agree 2"}));
    QCOMPARE(responder.agreed(2), said({"2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
}

void tst_SprayHits::breaks()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    stage.sprayConnected("203.0.113.1:5007");
    stage.proven(2);
    QCOMPARE(stage.broken(2), said({"drop 2", "2 Lost, try 1"}));
    QVERIFY(stage.run(10'000ms).filter(QStringLiteral("5007")).isEmpty());
    QVERIFY(stage.start().filter(QStringLiteral("dial 2")).isEmpty());
}

void tst_SprayHits::strangers()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    stage.sprayConnected("203.0.113.1:5007");
    QCOMPARE(stage.stranger(2), said({"drop 2", "2 Rejected, try 1"}));
    QCOMPARE(stage.proven(2), QStringList());
    QVERIFY(stage.run(10'000ms).filter(QStringLiteral("5007")).isEmpty());
    // It does not block the next one.
    QCOMPARE(stage.sprayConnected("203.0.113.1:5008"), said({"3 Connected, try 1", "nominate 3"}));
}

void tst_SprayHits::capOfUnproven()
{
    PuncherStage stage(setup(Role::Responder));
    stage.start();
    for (int i = 0; i < 64; ++i)
        QCOMPARE(stage.sprayConnected("203.0.113.1:5007").size(), 2);
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007"), said({"drop 66"}));
    // Accepted connections have a limit of their own, and use none of these places.
    for (int i = 0; i < 8; ++i)
        QCOMPARE(stage.accepted("203.0.113.1:5007").size(), 2);
    QCOMPARE(stage.accepted("203.0.113.1:5007"), said({"drop 75"}));
    // A place is free again once a connection has proven itself or turned out to be a stranger's.
    stage.proven(2);
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007").size(), 2);
    stage.stranger(3);
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007").size(), 2);
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007"), said({"drop 78"}));
    QCOMPARE(stage.accepted("203.0.113.1:5007"), said({"drop 79"}));
}

void tst_SprayHits::afterTheEnd()
{
    PuncherStage stage(setup(Role::Initiator));
    stage.start();
    stage.cancel();
    QCOMPARE(stage.sprayConnected("203.0.113.1:5007"), said({"drop 2"}));
    QCOMPARE(stage.candidates({Two}, true), QStringList());
    QCOMPARE(stage.start(), QStringList());
}

PUNCHLINE_APPLESS_TEST(tst_SprayHits)

#include "tst_sprayhits.moc"
