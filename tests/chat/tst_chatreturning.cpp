// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// One conversation over several links, of which each can be lost.
class tst_ChatReturning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherLink();
    void anotherLinkWhileLeaving();
    void awayAndBack();
    void leavingWhileAway();
    void lostWhileLeaving();
    void firstWords_data();
    void firstWords();
    void whoDoesNotReturnSaysNoFirstWords();
};

Q_DECLARE_METATYPE(punchline::TalkMessage)

void tst_ChatReturning::anotherLink()
{
    ChatStage stage;
    stage.returns();
    stage.name(QStringLiteral("Ada"));
    QCOMPARE(stage.link(), said({"send Resume 1 0", "send Name Ada"}));
    QCOMPARE(stage.resumes(0), said({"resumed 1"}));
    for (int i = 0; i < 66; ++i)
        stage.say("x");
    stage.hears(1, "theirs");
    stage.hears(Ack{1});
    // Nothing is resent before the peer says what has arrived.
    QCOMPARE(stage.relinks(), said({"send Resume 2 1", "send Name Ada"}));
    QCOMPARE(stage.say("more"), said({"mine 67 more"}));
    const QStringList again = stage.resumes(60);
    QCOMPARE(again.size(), 1 + 59 + 7);
    QCOMPARE(
        again.mid(60),
        said({"send 61 x", "send 62 x", "send 63 x", "send 64 x", "send 65 x", "send 66 x", "send 67 more"}));
    QCOMPARE(stage.hears(Ack{67}).size(), 7);
    QVERIFY(stage.session().outbox().isEmpty());
    // The peer cannot have a text that was never sent on any link.
    stage.relinks();
    QCOMPARE(stage.resumes(68), said({"close Misbehaved"}));
}

void tst_ChatReturning::anotherLinkWhileLeaving()
{
    ChatStage stage;
    stage.returns();
    stage.link();
    stage.resumes(0);
    stage.say("last");
    stage.leave();
    QCOMPARE(stage.relinks(), said({"send Resume 2 0"}));
    QCOMPARE(stage.resumes(0), said({"resumed 2", "send 1 last"}));
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1", "send Leave"}));
    // The goodbye can be lost like any text.
    QCOMPARE(stage.relinks(), said({"send Resume 3 0", "send Leave"}));
    QCOMPARE(stage.resumes(1), said({"resumed 3"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
    QCOMPARE(stage.relinks(), QStringList());
}

void tst_ChatReturning::awayAndBack()
{
    ChatStage stage;
    stage.returns();
    stage.link();
    stage.resumes(0);
    stage.say("arrives");
    stage.hears(Ack{1});
    stage.say("under way");
    stage.hears(Typing{});
    QCOMPARE(stage.unlinks(), said({"writes no more"}));
    QCOMPARE(stage.unlinks(), QStringList());
    QCOMPARE(stage.say("written meanwhile"), said({"mine 3 written meanwhile"}));
    QCOMPARE(stage.say("regretted"), said({"mine 4 regretted"}));
    QCOMPARE(stage.say("kept"), said({"mine 5 kept"}));
    QCOMPARE(stage.states(), QStringLiteral("DSWWW"));
    // What may have arrived cannot be taken back.
    stage.takesBack(1);
    stage.takesBack(2);
    stage.takesBack(4);
    stage.takesBack(77);
    QCOMPARE(stage.states(), QStringLiteral("DSWBW"));
    QCOMPARE(stage.hears(1, "on no link"), QStringList());
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.relinks(), said({"send Resume 2 0"}));
    QCOMPARE(stage.states(), QStringLiteral("DSWBW"));
    QCOMPARE(stage.resumes(1),
             said({"resumed 2", "send 2 under way", "send 3 written meanwhile", "send 4 kept"}));
    QCOMPARE(stage.states(), QStringLiteral("DSSBS"));
    QCOMPARE(stage.hears(Ack{4}), said({"delivered 2", "delivered 3", "delivered 5"}));
    QVERIFY(stage.session().outbox().isEmpty());
}

void tst_ChatReturning::leavingWhileAway()
{
    ChatStage stage;
    stage.returns();
    stage.link();
    stage.resumes(0);
    stage.unlinks();
    stage.say("last");
    QCOMPARE(stage.leave(), QStringList());
    QCOMPARE(stage.say("too late"), QStringList());
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.relinks(), said({"send Resume 2 0"}));
    QCOMPARE(stage.untilNext(), 2000); // As for any goodbye.
    QCOMPARE(stage.resumes(0), said({"resumed 2", "send 1 last"}));
    QCOMPARE(stage.hears(Ack{1}), said({"delivered 1", "send Leave"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
}

void tst_ChatReturning::lostWhileLeaving()
{
    ChatStage stage;
    stage.returns();
    stage.link();
    stage.resumes(0);
    QCOMPARE(stage.leave(), said({"send Leave"}));
    QVERIFY(stage.session().mayReturn());
    QCOMPARE(stage.unlinks(), QStringList());
    QCOMPARE(stage.untilNext(), -1);
    QCOMPARE(stage.relinks(), said({"send Resume 2 0", "send Leave"}));
    QCOMPARE(stage.resumes(0), said({"resumed 2"}));
    QCOMPARE(stage.hears(Leave{}), said({"close Left"}));
    QVERIFY(!stage.session().mayReturn());
}

void tst_ChatReturning::firstWords_data()
{
    QTest::addColumn<TalkMessage>("words");
    QTest::addRow("an old link's") << TalkMessage(Resume{1, 0});
    QTest::addRow("a later link's") << TalkMessage(Resume{3, 0});
    QTest::addRow("an old link's, which has the text") << TalkMessage(Resume{1, 1});
    QTest::addRow("has what was never sent") << TalkMessage(Resume{2, 2});
    QTest::addRow("none") << TalkMessage(Text{1, QStringLiteral("x")});
    QTest::addRow("an acknowledgement") << TalkMessage(Ack{0});
    QTest::addRow("goodbye") << TalkMessage(Leave());
}

void tst_ChatReturning::firstWords()
{
    QFETCH(const TalkMessage, words);
    ChatStage stage;
    stage.returns();
    stage.link();
    stage.resumes(0);
    stage.say("one");
    stage.unlinks();
    stage.relinks();
    QCOMPARE(stage.hears(words), said({"close Misbehaved"}));
    // Only the link is lost.
    QCOMPARE(stage.states(), QStringLiteral("S"));
    QCOMPARE(stage.relinks(), said({"send Resume 3 0"}));
    QCOMPARE(stage.resumes(0), said({"resumed 3", "send 1 one"}));
    // They are said once.
    QCOMPARE(stage.resumes(0), said({"close Misbehaved"}));
}

void tst_ChatReturning::whoDoesNotReturnSaysNoFirstWords()
{
    ChatStage stage;
    QCOMPARE(stage.link(), QStringList());
    QCOMPARE(stage.hears(Resume{1, 0}), said({"close Misbehaved"}));
    QCOMPARE(stage.relinks(), QStringList());
}

PUNCHLINE_APPLESS_TEST(tst_ChatReturning)

#include "tst_chatreturning.moc"
