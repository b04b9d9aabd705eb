// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// What happens to texts that the peer or the network does not take as fast as they are written.
class tst_BackPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsBounded_data();
    void whatWaitsIsBounded();
    void aClassicPeerIsSentNoMoreThanTheSystemTakes();
    void aClassicGoodbyeWaitsForWhatIsUnsent();
    void whatIsNotKeptIsNotAcknowledged();
    void aPeerThatDoesNotWaitBreaksTheProtocol();
    void aClassicPeerIsReadNoFurther();
};

void tst_BackPressure::whatWaitsIsBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::newRow("short") << QStringLiteral("x") << static_cast<int>(Outbox::MaxUnsent);
    QTest::newRow("long") << QString(32 * 1024, u'x') << 16;
}

void tst_BackPressure::whatWaitsIsBounded()
{
    QFETCH(const QString, text);
    QFETCH(const int, most);
    ChatStage stage;
    stage.link();
    int taken = 0;
    for (; stage.session().outbox().hasRoom(); ++taken)
        stage.say(text);
    QCOMPARE(taken, static_cast<int>(Outbox::WindowSize) + most);
    QCOMPARE(stage.say(text), QStringList());
    // Each acknowledged text makes room for one more.
    stage.hears(Ack{1});
    QVERIFY(stage.session().outbox().hasRoom());
    stage.say(text);
    QVERIFY(!stage.session().outbox().hasRoom());
    QVERIFY(!stage.session().outbox().isEmpty());
}

void tst_BackPressure::aClassicPeerIsSentNoMoreThanTheSystemTakes()
{
    ChatStage stage;
    stage.link(Dialect::Classic);
    const int window = static_cast<int>(Outbox::WindowSize);
    for (int i = 0; i < 2 * window + 1; ++i)
        stage.say("x");
    QCOMPARE(stage.states(), QString(window, u'N') + QString(window + 1, u'S'));
    QCOMPARE(stage.drains().size(), window);
    QCOMPARE(stage.drains().size(), 1);
    QVERIFY(stage.session().outbox().isEmpty());
}

void tst_BackPressure::aClassicGoodbyeWaitsForWhatIsUnsent()
{
    for (const bool inTime : {true, false}) {
        ChatStage stage;
        stage.link(Dialect::Classic);
        for (quint64 i = 0; i < Outbox::WindowSize + 1; ++i)
            stage.say("x");
        QCOMPARE(stage.leave(), QStringList());
        if (inTime)
            QCOMPARE(stage.drains(), said({"send 65 x", "close Left"}));
        else
            QCOMPARE(stage.pass(2s), said({"close Left"}));
        QCOMPARE(stage.states().back(), inTime ? u'N' : u'U');
    }
}

void tst_BackPressure::whatIsNotKeptIsNotAcknowledged()
{
    ChatStage stage(ChatSession::Keeping::Elsewhere);
    stage.link();
    QCOMPARE(stage.hears(1, "a"), said({"theirs 1 a"}));
    QCOMPARE(stage.hears(2, "b"), said({"theirs 2 b"}));
    QCOMPARE(stage.hears(3, "c"), said({"theirs 3 c"}));
    QCOMPARE(stage.keeps(2), said({"send Ack 2"}));
    QCOMPARE(stage.keeps(2), QStringList());
    QCOMPARE(stage.keeps(1), QStringList());
    // Texts that never arrived cannot be kept: the Ack stops at 3.
    QCOMPARE(stage.keeps(9), said({"send Ack 3"}));
    QCOMPARE(stage.leave(), said({"send Leave"}));
    QCOMPARE(stage.hears(4, "d"), said({"theirs 4 d"}));
    QCOMPARE(stage.keeps(4), said({"send Ack 4"}));
    stage.breaks();
    QCOMPARE(stage.keeps(5), QStringList());
}

void tst_BackPressure::aPeerThatDoesNotWaitBreaksTheProtocol()
{
    ChatStage stage(ChatSession::Keeping::Elsewhere);
    stage.link();
    constexpr quint64 Most = 2 * Outbox::WindowSize;
    for (quint64 id = 1; id <= Most; ++id)
        QCOMPARE(stage.hears(id, "x").size(), 1);
    QCOMPARE(stage.hears(Most + 1, "x"), said({"close Misbehaved"}));
}

void tst_BackPressure::aClassicPeerIsReadNoFurther()
{
    ChatStage stage(ChatSession::Keeping::Elsewhere);
    stage.link(Dialect::Classic);
    for (quint64 id = 1; id <= Outbox::WindowSize; ++id) {
        QVERIFY(stage.session().takesMore());
        stage.hears(id, "x");
    }
    QVERIFY(!stage.session().takesMore());
    QCOMPARE(stage.keeps(1), QStringList());
    QVERIFY(stage.session().takesMore());
}

PUNCHLINE_APPLESS_TEST(tst_BackPressure)
#include "tst_backpressure.moc"
