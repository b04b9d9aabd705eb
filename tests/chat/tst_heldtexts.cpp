// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// On a link that others can read, a person's texts are held until that person agrees.
class tst_HeldTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheStreamFlows();
    void whatWasQueuedIsHeld();
    void whatThePeerSaysIsShown();
    void textsFlowOnceAgreed();
    void agreeingBeforeTheLinkHoldsNothing();
    void agreeingCountsOnce();
    void heldTextsAreNotDelivered();
    void agreeingIsTooLate();
    void leavingDoesNotWait();
    void aFramedPeerHearsNoMore();
    void numbersAfterwards();
};

void tst_HeldTexts::onlyTheStreamFlows()
{
    ChatStage stage;
    stage.name(QStringLiteral("Ada"));
    stage.holds();
    QCOMPARE(stage.link(Dialect::Classic, true), said({"mine 1 Hello, world*", "send 1 Hello, world*"}));
    QCOMPARE(stage.say("secret"), said({"mine 2 secret"}));
    QCOMPARE(stage.types(), QStringList());
    QVERIFY(stage.session().isHelloRunning());
    QCOMPARE(stage.pass(1s), said({"mine 3 Hello, world*", "send 2 Hello, world*"}));
    QCOMPARE(stage.states(), QStringLiteral("NSN"));
    QVERIFY(!stage.session().outbox().isEmpty());
}

void tst_HeldTexts::whatWasQueuedIsHeld()
{
    ChatStage stage;
    stage.say("secret");
    stage.holds();
    QCOMPARE(stage.link(Dialect::Classic, true), said({"mine 2 Hello, world*", "send 1 Hello, world*"}));
    QCOMPARE(stage.pass(1s), said({"mine 3 Hello, world*", "send 2 Hello, world*"}));
    QCOMPARE(stage.agrees(), said({"send 3 secret"}));
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.states(), QStringLiteral("NNN"));
}

void tst_HeldTexts::whatThePeerSaysIsShown()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic);
    QCOMPARE(stage.hears(1, "anybody there?"), said({"theirs 1 anybody there?"}));
}

void tst_HeldTexts::textsFlowOnceAgreed()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic, true);
    stage.say("one");
    stage.say(QString(200, u'x'));
    stage.say("two");
    QCOMPARE(stage.agrees(), said({"send 2 one", "refused 3", "send 3 two"}));
    QCOMPARE(stage.say("three"), said({"mine 5 three", "send 4 three"}));
    QCOMPARE(stage.states(), QStringLiteral("NNUNN"));
    QVERIFY(stage.session().outbox().isEmpty());
    // Texts from before do not end the stream; the first text that is sent does.
    ChatStage silent;
    silent.holds();
    silent.link(Dialect::Classic, true);
    QCOMPARE(silent.agrees(), QStringList());
    QVERIFY(silent.session().isHelloRunning());
}

void tst_HeldTexts::agreeingBeforeTheLinkHoldsNothing()
{
    ChatStage stage;
    stage.say("hi");
    stage.holds();
    QCOMPARE(stage.agrees(), QStringList());
    QCOMPARE(stage.link(Dialect::Classic, false), said({"send 1 hi"}));
}

void tst_HeldTexts::agreeingCountsOnce()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic);
    stage.say("once");
    QCOMPARE(stage.agrees(), said({"send 1 once"}));
    QCOMPARE(stage.agrees(), QStringList());
    ChatStage encrypted;
    encrypted.link();
    QCOMPARE(encrypted.agrees(), QStringList());
}

void tst_HeldTexts::heldTextsAreNotDelivered()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic, true);
    stage.say("secret");
    stage.pass(1s);
    stage.breaks();
    QCOMPARE(stage.states(), QStringLiteral("NUN"));
}

void tst_HeldTexts::agreeingIsTooLate()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic);
    stage.say("secret");
    QCOMPARE(stage.leave(), said({"close Left"}));
    QCOMPARE(stage.agrees(), QStringList());
    QCOMPARE(stage.states(), QStringLiteral("U"));
}

void tst_HeldTexts::leavingDoesNotWait()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic);
    stage.framedPeer();
    stage.say("secret");
    QCOMPARE(stage.leave(), said({"send Leave"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
    QCOMPARE(stage.states(), QStringLiteral("U"));
}

void tst_HeldTexts::aFramedPeerHearsNoMore()
{
    ChatStage stage;
    stage.name(QStringLiteral("Ada"));
    stage.holds();
    stage.link(Dialect::Classic, true);
    QCOMPARE(stage.framedPeer(), QStringList());
    QCOMPARE(stage.name(QStringLiteral("Eve")), QStringList());
    QCOMPARE(stage.types(), QStringList());
    QCOMPARE(stage.say("secret"), said({"mine 2 secret"}));
    QCOMPARE(stage.agrees(), said({"send Name Eve", "send 2 secret"}));
    QCOMPARE(stage.types(), said({"send Typing"}));
}

/// The peer counts texts in the order in which they arrive.
void tst_HeldTexts::numbersAfterwards()
{
    ChatStage stage;
    stage.holds();
    stage.link(Dialect::Classic, true);
    stage.say("secret");
    stage.pass(1s);
    stage.framedPeer();
    QCOMPARE(stage.pass(1s), said({"mine 4 Hello, world*", "send 3 Hello, world*"}));
    QCOMPARE(stage.hears(Ack{3}), said({"delivered 4"}));
    QCOMPARE(stage.agrees(), said({"send 4 secret"}));
    QCOMPARE(stage.say("another"), said({"mine 5 another", "send 5 another"}));
    QCOMPARE(stage.hears(Ack{5}), said({"delivered 2", "delivered 5"}));
    QCOMPARE(stage.states(), QStringLiteral("NDNDD"));
    QCOMPARE(stage.hears(Ack{6}), said({"close Misbehaved"}));
}

PUNCHLINE_APPLESS_TEST(tst_HeldTexts)

#include "tst_heldtexts.moc"
