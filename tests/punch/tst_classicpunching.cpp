// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/puncherstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// The same against a classic peer, which neither knocks nor nominates: the link is what the first arrival
/// dials.
class tst_ClassicPunching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asFirstTheDialWins();
    void asFirstTheSameEndpointWins();
    void asFirstAnotherPortIsTheFallback();
    void asFirstTheFallbackMayBreak();
    void asSecondTheAcceptedWins();
    void asSecondTheDialWaits();
    void asSecondTheDialMayBreak();
    void otherAddressIsRejected();
    void peerUnknown_data();
    void peerUnknown();
    void capOfFallbacks();
    void nothingIsProposed();
    void givesUp();

private:
    static constexpr const char *Peer = "203.0.113.1:4000";
    static constexpr const char *OtherPort = "203.0.113.1:5555";
    static constexpr const char *Stranger = "198.51.100.77:4000";

    static PuncherStage dialling(Role role)
    {
        PuncherStage stage(PuncherStage::setup(role, {Peer}, Dialect::Classic));
        stage.start();
        return stage;
    }
};

void tst_ClassicPunching::asFirstTheDialWins()
{
    PuncherStage stage = dialling(Role::Initiator);
    QCOMPARE(stage.failed(1, DialFailure::Refused), said({"1 Refused, try 1"}));
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
    QCOMPARE(stage.connected(1), said({"1 Connected, try 2", "1 Won, try 2", "win 1"}));
    QVERIFY(stage.isOver());
}

/// The peer's SYN was faster than ours; only this connection can exist between the two endpoints.
void tst_ClassicPunching::asFirstTheSameEndpointWins()
{
    PuncherStage stage = dialling(Role::Initiator);
    QCOMPARE(stage.accepted(Peer),
             said({"2 Connected, try 1", "2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
}

/// A classic second arrival dials once from any port to open its NAT, and listens on the port that we dial.
void tst_ClassicPunching::asFirstAnotherPortIsTheFallback()
{
    PuncherStage stage = dialling(Role::Initiator);
    QCOMPARE(stage.accepted(OtherPort), said({"2 Connected, try 1"}));
    PuncherStage lucky = stage;
    QCOMPARE(lucky.connected(1),
             said({"1 Connected, try 1", "1 Won, try 1", "drop 2", "2 Lost, try 1", "win 1"}));
    stage.failed(1, DialFailure::Refused);
    stage.pass(20s);
    QCOMPARE(stage.timeout(), said({"2 Won, try 1", "win 2"}));
    QVERIFY(stage.isOver());
}

void tst_ClassicPunching::asFirstTheFallbackMayBreak()
{
    PuncherStage stage = dialling(Role::Initiator);
    stage.accepted(OtherPort);
    QCOMPARE(stage.broken(2), said({"drop 2", "2 Lost, try 1"}));
    stage.pass(20s);
    QCOMPARE(stage.timeout(), said({"drop 1", "1 TimedOut, try 1", "give up"}));
}

void tst_ClassicPunching::asSecondTheAcceptedWins()
{
    for (const char *remote : {Peer, OtherPort}) {
        PuncherStage stage = dialling(Role::Responder);
        QCOMPARE(stage.accepted(remote),
                 said({"2 Connected, try 1", "2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
    }
}

void tst_ClassicPunching::asSecondTheDialWaits()
{
    PuncherStage stage = dialling(Role::Responder);
    QCOMPARE(stage.connected(1), said({"1 Connected, try 1"}));
    QCOMPARE(stage.untilNext(), 1000);
    PuncherStage better = stage;
    better.pass(999ms);
    QCOMPARE(better.timeout(), QStringList());
    QCOMPARE(better.accepted(OtherPort),
             said({"2 Connected, try 1", "2 Won, try 1", "drop 1", "1 Lost, try 1", "win 2"}));
    QCOMPARE(stage.next(), said({"1 Won, try 1", "win 1"}));
}

void tst_ClassicPunching::asSecondTheDialMayBreak()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.connected(1);
    stage.pass(500ms);
    QCOMPARE(stage.broken(1), said({"drop 1", "1 Lost, try 1"}));
    QCOMPARE(stage.next(), said({"dial 1 203.0.113.1:4000", "1 Dialing, try 2"}));
}

void tst_ClassicPunching::otherAddressIsRejected()
{
    for (const Role role : {Role::Initiator, Role::Responder}) {
        PuncherStage stage = dialling(role);
        QCOMPARE(stage.accepted(Stranger), said({"2 Connected, try 1", "drop 2", "2 Rejected, try 1"}));
        QVERIFY(!stage.isOver());
    }
}

void tst_ClassicPunching::peerUnknown_data()
{
    QTest::addColumn<Role>("role");
    QTest::newRow("as first") << Role::Initiator;
    QTest::newRow("as second") << Role::Responder;
}

/// A classic server may misreport the peer as `0.0.0.0 0`. Then this side just listens.
void tst_ClassicPunching::peerUnknown()
{
    QFETCH(Role, role);
    PuncherStage stage(PuncherStage::setup(role, {}, Dialect::Classic));
    QCOMPARE(stage.start(), QStringList());
    QCOMPARE(stage.untilNext(), 20'000);
    PuncherStage nobody = stage;
    QCOMPARE(nobody.next(), said({"give up"}));
    QCOMPARE(stage.accepted(Stranger), said({"1 Connected, try 1", "1 Won, try 1", "win 1"}));
}

void tst_ClassicPunching::capOfFallbacks()
{
    PuncherStage stage = dialling(Role::Initiator);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(stage.accepted(OtherPort).size(), 1);
    QCOMPARE(stage.accepted(OtherPort), said({"drop 10"}));
    QCOMPARE(stage.broken(5).size(), 2);
    QCOMPARE(stage.accepted(OtherPort), said({"11 Connected, try 1"}));
}

void tst_ClassicPunching::nothingIsProposed()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.connected(1);
    QCOMPARE(stage.proven(1), QStringList());
    QCOMPARE(stage.stranger(1), QStringList());
    QCOMPARE(stage.nominated(1), QStringList());
    QCOMPARE(stage.agreed(1), QStringList());
}

void tst_ClassicPunching::givesUp()
{
    PuncherStage stage = dialling(Role::Responder);
    stage.pass(20s);
    QCOMPARE(stage.timeout(), said({"drop 1", "1 TimedOut, try 1", "give up"}));
}

PUNCHLINE_APPLESS_TEST(tst_ClassicPunching)

#include "tst_classicpunching.moc"
