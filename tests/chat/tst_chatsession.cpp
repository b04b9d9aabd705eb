// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Order, delivery, liveness and goodbye between two framed clients.
class tst_ChatSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delivers();
    void receives();
    void queuesBeforeTheLink();
    void windowOf64();
    void lateAndRepeatedAcks();
    void repeatedTexts();
    void wrongIds_data();
    void wrongIds();
    void ackOfWhatWasNeverSent_data();
    void ackOfWhatWasNeverSent();
    void leaves();
    void leavesOnceAllIsDelivered();
    void leavesWithoutAnAnswer();
    void peerLeaves();
    void peerLeavesWhileMineAreOnTheirWay();
    void peerLeavesAndNeverAcknowledges();
    void bothLeaveAtOnce();
    void hearsTextsWhileLeaving();
    void misbehavesWhileLeaving();
    void breaks();
    void nothingBeforeTheLink();
    void nothingAfterTheEnd();
};

void tst_ChatSession::delivers()
{
    ChatStage stage;
    QCOMPARE(stage.link(), QStringList());
    QCOMPARE(stage.say("one"), said({"mine 1 one", "send 1 one"}));
    QCOMPARE(stage.say("two"), said({"mine 2 two", "send 2 two"}));
    QCOMPARE(stage.states(), QStringLiteral("SS"));
    QVERIFY(!stage.session().outbox().isEmpty());
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1"}));
    QCOMPARE(stage.states(), QStringLiteral("DS"));
    QCOMPARE(stage.hears(Ack{2}), said({"delivered 2"}));
    QVERIFY(stage.session().outbox().isEmpty());
    // One Ack may cover several texts.
    stage.say("three");
    stage.say("four");
    QCOMPARE(stage.hears(Ack{4}), said({"delivered 3", "delivered 4"}));
}

void tst_ChatSession::receives()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.hears(1, "one"), said({"theirs 1 one", "send Ack 1"}));
    QCOMPARE(stage.hears(2, "two"), said({"theirs 2 two", "send Ack 2"}));
    QCOMPARE(stage.states(), QStringLiteral("RR"));
    QCOMPARE(stage.model().message(1).text, QStringLiteral("two"));
}

void tst_ChatSession::queuesBeforeTheLink()
{
    ChatStage stage;
    QCOMPARE(stage.say("one"), said({"mine 1 one"}));
    QCOMPARE(stage.say("two"), said({"mine 2 two"}));
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.link(), said({"send 1 one", "send 2 two"}));
    QCOMPARE(stage.hears(Ack{2}), said({"delivered 1", "delivered 2"}));
}

void tst_ChatSession::windowOf64()
{
    ChatStage stage;
    stage.link();
    for (quint64 id = 1; id <= Outbox::WindowSize; ++id)
        QCOMPARE(stage.say("x").size(), 2);
    QCOMPARE(stage.say("x"), said({"mine 65 x"}));
    QCOMPARE(stage.say("x"), said({"mine 66 x"}));
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1", "send 65 x"}));
    QCOMPARE(stage.hears(Ack{3}), said({"delivered 2", "delivered 3", "send 66 x"}));
    // The same for texts that were queued before the link.
    ChatStage queued;
    for (int i = 0; i < 100; ++i)
        queued.say("x");
    QCOMPARE(queued.link().size(), 64);
    QCOMPARE(queued.hears(Ack{64}).size(), 64 + 36);
}

void tst_ChatSession::lateAndRepeatedAcks()
{
    ChatStage stage;
    stage.link();
    stage.say("one");
    stage.say("two");
    stage.hears(Ack{2});
    for (const quint64 id : {0ULL, 1ULL, 2ULL})
        QCOMPARE(stage.hears(Ack{id}), QStringList());
    QCOMPARE(stage.states(), QStringLiteral("DD"));
}

/// Texts are repeated if a link was replaced before the peer's Ack arrived.
void tst_ChatSession::repeatedTexts()
{
    ChatStage stage;
    stage.link();
    stage.hears(1, "one");
    stage.hears(2, "two");
    QCOMPARE(stage.hears(2, "two"), said({"send Ack 2"}));
    QCOMPARE(stage.hears(1, "one"), said({"send Ack 2"}));
    QCOMPARE(stage.hears(3, "three"), said({"theirs 3 three", "send Ack 3"}));
    QCOMPARE(stage.states(), QStringLiteral("RRR"));
}

void tst_ChatSession::wrongIds_data()
{
    QTest::addColumn<quint64>("id");
    QTest::newRow("a gap") << quint64(4);
    QTest::newRow("none") << quint64(0);
    QTest::newRow("far ahead") << quint64(std::numeric_limits<qint64>::max());
}

void tst_ChatSession::wrongIds()
{
    QFETCH(quint64, id);
    ChatStage stage;
    stage.link();
    stage.say("mine");
    stage.hears(1, "one");
    stage.hears(2, "two");
    QCOMPARE(stage.hears(id, "wrong"), said({"close Misbehaved"}));
    QCOMPARE(stage.states(), QStringLiteral("URR"));
    QCOMPARE(stage.untilNext(), -1);
}

void tst_ChatSession::ackOfWhatWasNeverSent_data()
{
    QTest::addColumn<quint64>("id");
    QTest::newRow("the next one") << quint64(3);
    QTest::newRow("far ahead") << quint64(std::numeric_limits<qint64>::max());
}

void tst_ChatSession::ackOfWhatWasNeverSent()
{
    QFETCH(quint64, id);
    ChatStage stage;
    stage.link();
    stage.say("one");
    stage.say("two");
    QCOMPARE(stage.hears(Ack{id}), said({"close Misbehaved"}));
    QCOMPARE(stage.states(), QStringLiteral("UU"));
    // Texts that still wait for the window have not been sent either.
    ChatStage full;
    full.link();
    for (int i = 0; i < 65; ++i)
        full.say("x");
    QCOMPARE(full.hears(Ack{65}), said({"close Misbehaved"}));
}

void tst_ChatSession::leaves()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.leave(), said({"send Leave"}));
    QCOMPARE(stage.leave(), QStringList());
    QCOMPARE(stage.say("too late"), QStringList());
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
}

void tst_ChatSession::leavesOnceAllIsDelivered()
{
    ChatStage stage;
    stage.link();
    for (int i = 0; i < 66; ++i)
        stage.say("x");
    QCOMPARE(stage.leave(), QStringList());
    QCOMPARE(stage.hears(Ack{2}), said({"delivered 1", "delivered 2", "send 65 x", "send 66 x"}));
    QCOMPARE(stage.hears(Ack{65}).size(), 63);
    QCOMPARE(stage.hears(Ack{66}), said({"delivered 66", "send Leave"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
    QCOMPARE(stage.states(), QString(66, u'D'));
}

void tst_ChatSession::leavesWithoutAnAnswer()
{
    ChatStage stage;
    stage.link();
    stage.say("one");
    stage.leave();
    QCOMPARE(stage.untilNext(), 2000);
    QCOMPARE(stage.pass(1999ms), QStringList());
    QCOMPARE(stage.next(), said({"send Leave", "close Left"}));
    QCOMPARE(stage.states(), QStringLiteral("U"));
}

void tst_ChatSession::peerLeaves()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.hears(Leave{}), said({"send Leave", "close PeerLeft"}));
}

void tst_ChatSession::peerLeavesWhileMineAreOnTheirWay()
{
    ChatStage stage;
    stage.link();
    stage.say("one");
    stage.say("two");
    QCOMPARE(stage.hears(Leave{}), QStringList());
    // It still acknowledges texts until its goodbye is answered: nothing is lost meanwhile.
    QCOMPARE(stage.say("three").size(), 2);
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1"}));
    QCOMPARE(stage.hears(Ack{2}), said({"delivered 2"}));
    QCOMPARE(stage.hears(Ack{3}), said({"delivered 3", "send Leave", "close PeerLeft"}));
    QCOMPARE(stage.states(), QStringLiteral("DDD"));
}

void tst_ChatSession::peerLeavesAndNeverAcknowledges()
{
    ChatStage stage;
    stage.link();
    stage.say("one");
    stage.hears(Leave{});
    QCOMPARE(stage.next(), said({"send Leave", "close PeerLeft"}));
    QCOMPARE(stage.states(), QStringLiteral("U"));
}

void tst_ChatSession::bothLeaveAtOnce()
{
    ChatStage one;
    ChatStage other;
    one.link();
    other.link();
    QCOMPARE(one.leave(), said({"send Leave"}));
    QCOMPARE(other.leave(), said({"send Leave"}));
    QCOMPARE(one.hears(Leave{}), said({"close Left"}));
    QCOMPARE(other.hears(Leave{}), said({"close Left"}));
    // The same with one of my texts in flight.
    ChatStage busy;
    busy.link();
    busy.say("one");
    busy.leave();
    QCOMPARE(busy.hears(Leave{}), QStringList());
    QCOMPARE(busy.hears(Ack{1}), said({"delivered 1", "send Leave", "close Left"}));
}

void tst_ChatSession::hearsTextsWhileLeaving()
{
    ChatStage stage;
    stage.link();
    stage.leave();
    QCOMPARE(stage.hears(1, "wait"), said({"theirs 1 wait", "send Ack 1"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
}

void tst_ChatSession::misbehavesWhileLeaving()
{
    ChatStage stage;
    stage.link();
    stage.leave();
    QCOMPARE(stage.hears(2, "a gap"), said({"close Misbehaved"}));
    QCOMPARE(stage.hears(Leave{}), QStringList());
}

void tst_ChatSession::breaks()
{
    ChatStage stage;
    stage.link();
    for (int i = 0; i < 66; ++i)
        stage.say("x");
    stage.hears(1, "theirs");
    stage.hears(Ack{2});
    stage.breaks();
    QCOMPARE(stage.states(), QStringLiteral("DD") + QString(64, u'U') + u'R');
    QCOMPARE(stage.untilNext(), -1);
    stage.breaks();
    QCOMPARE(stage.states(), QStringLiteral("DD") + QString(64, u'U') + u'R');
    // Before there is a link.
    ChatStage unlinked;
    unlinked.say("one");
    unlinked.breaks();
    QCOMPARE(unlinked.states(), QStringLiteral("U"));
}

void tst_ChatSession::nothingBeforeTheLink()
{
    ChatStage stage;
    QCOMPARE(stage.hears(1, "early"), QStringList());
    QCOMPARE(stage.timeout(), QStringList());
    QCOMPARE(stage.leave(), QStringList());
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.states(), QString());
}

void tst_ChatSession::nothingAfterTheEnd()
{
    ChatStage stage;
    stage.link(Dialect::Framed, true);
    stage.breaks();
    QCOMPARE(stage.hears(1, "late"), QStringList());
    QCOMPARE(stage.say("late"), QStringList());
    QCOMPARE(stage.leave(), QStringList());
    QCOMPARE(stage.stopHello(), QStringList());
    QCOMPARE(stage.pass(1h), QStringList());
    QVERIFY(!stage.session().isHelloRunning());
    QCOMPARE(stage.states(), QStringLiteral("U"));
}

PUNCHLINE_APPLESS_TEST(tst_ChatSession)

#include "tst_chatsession.moc"
