// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// The `Hello, world` stream, and how it differs if the peer is classic or seems to be.
class tst_HelloStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSecond();
    void lateTimersDoNotDrift();
    void doesNotMakeUpForSleep();
    void stopsOnDemand();
    void stopsOnThePeersDemand();
    void stoppedBeforeTheLink();
    void myFirstMessageEndsIt();
    void thePeersFirstMessageEndsIt();
    void thePeersStream();
    void thePeersStreamAfterMyStop();
    void thePeersLastGreetingsAfterMyMessage();
    void queuedTextLetsOneThrough();
    void waitsForAcks();
    void endsWithLeave();

    void classicSends();
    void classicReceives();
    void classicRefusesTheLong();
    void classicLeaves();
    void becomesFramed();
    void becomesFramedAfterARefusal();
    void lateClassicTexts();
};

void tst_HelloStream::eachSecond()
{
    ChatStage stage;
    QCOMPARE(stage.link(Dialect::Framed, true), said({"mine 1 Hello, world*", "send 1 Hello, world*"}));
    QVERIFY(stage.session().isHelloRunning());
    QCOMPARE(stage.untilNext(), 1000);
    QCOMPARE(stage.pass(999ms), QStringList());
    QCOMPARE(stage.pass(1ms), said({"mine 2 Hello, world*", "send 2 Hello, world*"}));
    stage.hears(Ack{2});
    QCOMPARE(stage.next(), said({"mine 3 Hello, world*", "send 3 Hello, world*"}));
    QCOMPARE(stage.states(), QStringLiteral("DDS"));
}

void tst_HelloStream::lateTimersDoNotDrift()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    QCOMPARE(stage.pass(1200ms).size(), 2);
    QCOMPARE(stage.untilNext(), 800);
}

void tst_HelloStream::doesNotMakeUpForSleep()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    QCOMPARE(stage.pass(30s), said({"mine 2 Hello, world*", "send 2 Hello, world*"}));
    QCOMPARE(stage.timeout(), QStringList());
    QCOMPARE(stage.untilNext(), 1000);
}

void tst_HelloStream::stopsOnDemand()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    QCOMPARE(stage.stopHello(), said({"send StopHello"}));
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
}

void tst_HelloStream::stopsOnThePeersDemand()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    stage.hearsHello(1);
    QCOMPARE(stage.hears(StopHello{}), QStringList());
    // Both streams have stopped: the peer has ended its own.
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
    stage.hearsHello(2);
    QVERIFY(!stage.session().isHelloRunning());
}

void tst_HelloStream::stoppedBeforeTheLink()
{
    ChatStage stage;
    QCOMPARE(stage.stopHello(), QStringList());
    QCOMPARE(stage.link(Dialect::Framed, true), said({"send StopHello"}));
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
}

void tst_HelloStream::myFirstMessageEndsIt()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    QCOMPARE(stage.say("hi"), said({"mine 2 hi", "send 2 hi"}));
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
}

void tst_HelloStream::thePeersFirstMessageEndsIt()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    stage.hears(1, "hi");
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
}

void tst_HelloStream::thePeersStream()
{
    ChatStage stage;
    stage.link();
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.hearsHello(1), said({"theirs 1 Hello, world*", "send Ack 1"}));
    QVERIFY(stage.session().isHelloRunning());
    stage.hears(2, "hi");
    QVERIFY(!stage.session().isHelloRunning());
}

void tst_HelloStream::thePeersStreamAfterMyStop()
{
    ChatStage stage;
    stage.link();
    stage.hearsHello(1);
    QCOMPARE(stage.stopHello(), said({"send StopHello"}));
    QVERIFY(!stage.session().isHelloRunning());
    // This one was already in flight.
    QCOMPARE(stage.hearsHello(2), said({"theirs 2 Hello, world*", "send Ack 2"}));
    QVERIFY(!stage.session().isHelloRunning());
}

void tst_HelloStream::thePeersLastGreetingsAfterMyMessage()
{
    ChatStage stage;
    stage.link();
    stage.hearsHello(1);
    stage.say("hi");
    stage.hearsHello(2);
    // The peer stops as soon as it reads my message, so there is no stream left to stop.
    QVERIFY(!stage.session().isHelloRunning());
}

void tst_HelloStream::queuedTextLetsOneThrough()
{
    ChatStage stage;
    stage.say("hi");
    QCOMPARE(stage.link(Dialect::Framed, true),
             said({"send 1 hi", "mine 2 Hello, world*", "send 2 Hello, world*"}));
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.pass(10s), QStringList());
}

void tst_HelloStream::waitsForAcks()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    for (int i = 1; i < 64; ++i) {
        QVERIFY(stage.pass(1s).contains(QStringLiteral("mine %1 Hello, world*").arg(i + 1)));
    }
    QVERIFY(!stage.pass(1s).contains(QStringLiteral("mine 65 Hello, world*")));
    stage.hears(Ack{1});
    QVERIFY(stage.pass(1s).contains(QStringLiteral("mine 65 Hello, world*")));
}

void tst_HelloStream::endsWithLeave()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    stage.hearsHello(1);
    QCOMPARE(stage.leave(), QStringList());
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1", "send Leave"}));
}

void tst_HelloStream::classicSends()
{
    ChatStage stage;
    stage.say("queued");
    QCOMPARE(stage.link(Dialect::Classic, false), said({"send 1 queued"}));
    QCOMPARE(stage.say("hi"), said({"mine 2 hi", "send 2 hi"}));
    QCOMPARE(stage.states(), QStringLiteral("NN"));
    QVERIFY(stage.session().outbox().isEmpty());
    stage.breaks();
    QCOMPARE(stage.states(), QStringLiteral("NN"));
    // Without acknowledgements the window depends on what the system accepts.
    ChatStage busy;
    busy.link(Dialect::Classic, true);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(busy.say("x").size(), 2);
        QCOMPARE(busy.drains(), QStringList());
    }
}

void tst_HelloStream::classicReceives()
{
    ChatStage stage;
    stage.link(Dialect::Classic, true);
    QCOMPARE(stage.hearsHello(1), said({"theirs 1 Hello, world*"}));
    QCOMPARE(stage.next(), said({"mine 2 Hello, world*", "send 2 Hello, world*"}));
    QCOMPARE(stage.hears(2, "hi"), said({"theirs 2 hi"}));
    QVERIFY(!stage.session().isHelloRunning());
    // This side cannot stop a classic stream.
    stage.hearsHello(3);
    QVERIFY(!stage.session().isHelloRunning());
}

void tst_HelloStream::classicRefusesTheLong()
{
    ChatStage stage;
    stage.link(Dialect::Classic, false);
    QCOMPARE(stage.say(QString(126, u'x')).last().left(8), QStringLiteral("send 1 x"));
    QCOMPARE(stage.say(QString(127, u'x')).last(), QStringLiteral("refused 2"));
    QCOMPARE(stage.say(QString(64, u'\u00fc')).last(), QStringLiteral("refused 3"));
    QCOMPARE(stage.say(QString(63, u'\u00fc')).last().left(8), QStringLiteral("send 2 \u00fc"));
    QCOMPARE(stage.states(), QStringLiteral("NUUN"));
}

void tst_HelloStream::classicLeaves()
{
    ChatStage stage;
    stage.link(Dialect::Classic, true);
    QCOMPARE(stage.leave(), said({"close Left"}));
    QCOMPARE(stage.states(), QStringLiteral("N"));
}

/// Two framed clients behind a classic server start out as classic ones.
void tst_HelloStream::becomesFramed()
{
    ChatStage stage;
    stage.link(Dialect::Classic, true);
    stage.pass(1s);
    stage.hears(1, "classic");
    QCOMPARE(stage.framedPeer(), QStringList());
    // Earlier texts stay as they are, and the numbers continue.
    QCOMPARE(stage.say("framed"), said({"mine 3 framed", "send 3 framed"}));
    QCOMPARE(stage.states(), QStringLiteral("NNRS"));
    QCOMPARE(stage.hears(Ack{3}), said({"delivered 3"}));
    QCOMPARE(stage.states(), QStringLiteral("NNRD"));
    QCOMPARE(stage.hears(2, "framed"), said({"theirs 2 framed", "send Ack 2"}));
    QCOMPARE(stage.leave(), said({"send Leave"}));
}

/// The peer counts arriving texts, so a refused text has no number there.
void tst_HelloStream::becomesFramedAfterARefusal()
{
    ChatStage stage;
    stage.say(QString(200, u'x'));
    QCOMPARE(stage.link(Dialect::Classic, false), said({"refused 1"}));
    QCOMPARE(stage.say("short"), said({"mine 2 short", "send 1 short"}));
    stage.framedPeer();
    QCOMPARE(stage.say("framed"), said({"mine 3 framed", "send 2 framed"}));
    QCOMPARE(stage.hears(Ack{1}), QStringList());
    QCOMPARE(stage.hears(Ack{2}), said({"delivered 3"}));
    QCOMPARE(stage.states(), QStringLiteral("UND"));
    QCOMPARE(stage.hears(Ack{3}), said({"close Misbehaved"}));
}

void tst_HelloStream::lateClassicTexts()
{
    // This side learns first that the peer speaks frames; classic texts from the peer are still coming.
    ChatStage first;
    first.link(Dialect::Classic, false);
    first.framedPeer();
    QCOMPARE(first.hears(1, "late"), said({"theirs 1 late", "send Ack 1"}));
    // The side that sent them ignores the Ack, both before and after it knows.
    ChatStage second;
    second.link(Dialect::Classic, false);
    second.say("late");
    QCOMPARE(second.hears(Ack{1}), QStringList());
    second.framedPeer();
    QCOMPARE(second.hears(Ack{1}), QStringList());
    QCOMPARE(second.states(), QStringLiteral("N"));
}

PUNCHLINE_APPLESS_TEST(tst_HelloStream)

#include "tst_hellostream.moc"
