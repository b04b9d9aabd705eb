// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// What each side knows of the other besides texts: names, and who is typing.
class tst_Presence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsSaidWhenTheLinkStands();
    void aNewNameIsSaidAtOnce();
    void aNameIsSaidOnce();
    void aClassicPeerHearsNoName();
    void aPeerThatTurnsOutFramedHearsIt();
    void thePeersNameIsTold();
    void renamesAreToldNowAndThen();
    void aNameThatComesBackIsNoRename();
    void aNameIsMadeHarmless_data();
    void aNameIsMadeHarmless();

    void writingIsSaidNowAndThen();
    void theNextTextIsSaidAnew();
    void writingIsSaidToNobodyElse();
    void thePeerWrites();
    void thePeerStopsWriting();
    void aTextEndsTheWriting();
    void aHelloDoesNot();
};

void tst_Presence::aNameIsSaidWhenTheLinkStands()
{
    ChatStage stage;
    QCOMPARE(stage.name(QStringLiteral("Ada")), QStringList());
    stage.say("early");
    QCOMPARE(stage.link(), said({"send Name Ada", "send 1 early"}));
}

void tst_Presence::aNewNameIsSaidAtOnce()
{
    ChatStage stage;
    QCOMPARE(stage.link(), QStringList());
    QCOMPARE(stage.name(QStringLiteral("Ada")), said({"send Name Ada"}));
    QCOMPARE(stage.name(QString()), said({"send Name "}));
}

void tst_Presence::aNameIsSaidOnce()
{
    ChatStage stage;
    stage.link();
    stage.name(QStringLiteral("Ada"));
    QCOMPARE(stage.name(QStringLiteral(" Ada ")), QStringList());
}

void tst_Presence::aClassicPeerHearsNoName()
{
    ChatStage stage;
    stage.name(QStringLiteral("Ada"));
    QCOMPARE(stage.link(Dialect::Classic), QStringList());
    QCOMPARE(stage.name(QStringLiteral("Eve")), QStringList());
}

void tst_Presence::aPeerThatTurnsOutFramedHearsIt()
{
    ChatStage stage;
    stage.name(QStringLiteral("Ada"));
    stage.link(Dialect::Classic);
    QCOMPARE(stage.framedPeer(), said({"send Name Ada"}));
}

void tst_Presence::thePeersNameIsTold()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.hears(Name{QStringLiteral("Bob")}), said({"named Bob"}));
    QCOMPARE(stage.hears(Name{QStringLiteral("Bob")}), QStringList());
    stage.pass(5s);
    QCOMPARE(stage.hears(Name{}), said({"named "}));
    QCOMPARE(stage.model().rowCount(), 0);
}

void tst_Presence::renamesAreToldNowAndThen()
{
    ChatStage stage;
    stage.link();
    QStringList told;
    for (int i = 0; i < 10'000; ++i) { // A thousand per second.
        told += stage.hears(Name{QStringLiteral("Bob %1").arg(i)});
        told += stage.pass(1ms);
    }
    QCOMPARE(told, said({"named Bob 0", "named Bob 4999", "named Bob 9999"}));
    // The last name wins.
    stage.hears(Name{QStringLiteral("Eve")});
    stage.hears(Name{QStringLiteral("Bob")});
    QCOMPARE(stage.untilNext(), 5000);
    QCOMPARE(stage.next(), said({"named Bob"}));
}

void tst_Presence::aNameThatComesBackIsNoRename()
{
    ChatStage stage;
    stage.link();
    stage.hears(Name{QStringLiteral("Bob")});
    const qint64 before = stage.untilNext();
    QCOMPARE(stage.hears(Name{QStringLiteral("Eve")}), QStringList());
    QCOMPARE(stage.hears(Name{QStringLiteral("Bob")}), QStringList());
    QCOMPARE(stage.untilNext(), before);
}

void tst_Presence::aNameIsMadeHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("spaces around") << QStringLiteral("  Bob \n") << QStringLiteral("Bob");
    QTest::newRow("two lines") << QStringLiteral("Bob\nis here") << QStringLiteral("Bob is here");
    QTest::newRow("nothing that is seen") << QStringLiteral(" \u200b\u2060 ") << QString();
    QTest::newRow("an escape") << QStringLiteral("a\x1b[2Jb") << QStringLiteral("a\u241b[2Jb");
    QTest::newRow("an override") << QStringLiteral("a\u202eb") << QStringLiteral("a\ufffdb");
    QTest::newRow("markup stays text")
        << QStringLiteral("<img src=file:///x>") << QStringLiteral("<img src=file:///x>");
    QTest::newRow("as long as may be") << QString(MaxNameLength, u'x') << QString(MaxNameLength, u'x');
    QTest::newRow("longer") << QString(10'000, u'x') << QString(MaxNameLength - 1, u'x') + u'\u2026';
}

void tst_Presence::aNameIsMadeHarmless()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    QCOMPARE(cleanName(name), shown);
    QCOMPARE(cleanName(shown), shown);
    QVERIFY(shown.toUtf8().size() <= MaxNameBytes);
}

void tst_Presence::writingIsSaidNowAndThen()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.types(), said({"send Typing"}));
    QCOMPARE(stage.types(), QStringList());
    stage.pass(3999ms);
    QCOMPARE(stage.types(), QStringList());
    stage.pass(1ms);
    QCOMPARE(stage.types(), said({"send Typing"}));
}

void tst_Presence::theNextTextIsSaidAnew()
{
    ChatStage stage;
    stage.link();
    stage.types();
    stage.say("one");
    QCOMPARE(stage.types(), said({"send Typing"}));
}

void tst_Presence::writingIsSaidToNobodyElse()
{
    ChatStage unlinked;
    QCOMPARE(unlinked.types(), QStringList());
    ChatStage classic;
    classic.link(Dialect::Classic);
    QCOMPARE(classic.types(), QStringList());
    ChatStage over;
    over.link();
    over.breaks();
    QCOMPARE(over.types(), QStringList());
}

void tst_Presence::thePeerWrites()
{
    ChatStage stage;
    stage.link();
    QCOMPARE(stage.hears(Typing{}), said({"writes"}));
    stage.pass(5s);
    QCOMPARE(stage.hears(Typing{}), QStringList());
    QCOMPARE(stage.untilNext(), 8000);
}

void tst_Presence::thePeerStopsWriting()
{
    ChatStage stage;
    stage.link();
    stage.hears(Typing{});
    QCOMPARE(stage.pass(7999ms), QStringList());
    QCOMPARE(stage.pass(1ms), said({"writes no more"}));
    QCOMPARE(stage.hears(Typing{}), said({"writes"}));
}

void tst_Presence::aTextEndsTheWriting()
{
    ChatStage stage;
    stage.link();
    stage.hears(Typing{});
    QCOMPARE(stage.hears(1, "here"), said({"writes no more", "theirs 1 here", "send Ack 1"}));
    QCOMPARE(stage.hears(2, "more"), said({"theirs 2 more", "send Ack 2"}));
}

void tst_Presence::aHelloDoesNot()
{
    ChatStage stage;
    stage.link();
    stage.hears(Typing{});
    QCOMPARE(stage.hearsHello(1), said({"theirs 1 Hello, world*", "send Ack 1"}));
}

PUNCHLINE_GUILESS_TEST(tst_Presence)
#include "tst_presence.moc"
