// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// What becomes of texts that the peer, or the network, does not take as fast as they are said.
class tst_BackPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsBounded_data();
    void whatWaitsIsBounded();
    void aClassicPeerIsSentNoMoreThanTheSystemTakes();
    void aClassicGoodbyeWaitsForWhatIsUnsent();
};

void tst_BackPressure::whatWaitsIsBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::newRow("short") << QStringLiteral("x") << static_cast<int>(ChatSession::MaxUnsent);
    QTest::newRow("long") << QString(32 * 1024, u'x') << 16;
}

void tst_BackPressure::whatWaitsIsBounded()
{
    QFETCH(const QString, text);
    QFETCH(const int, most);
    ChatStage stage;
    stage.link();
    int taken = 0;
    for (; stage.session().hasRoom(); ++taken)
        stage.say(text);
    QCOMPARE(taken, static_cast<int>(ChatSession::WindowSize) + most);
    QCOMPARE(stage.say(text), QStringList());
    // Each that is acknowledged makes room for one more.
    stage.hears(Ack{1});
    QVERIFY(stage.session().hasRoom());
    stage.say(text);
    QVERIFY(!stage.session().hasRoom());
    QVERIFY(!stage.session().isAllDelivered());
}

void tst_BackPressure::aClassicPeerIsSentNoMoreThanTheSystemTakes()
{
    ChatStage stage;
    stage.link(Dialect::Classic);
    const int window = static_cast<int>(ChatSession::WindowSize);
    for (int i = 0; i < 2 * window + 1; ++i)
        stage.say("x");
    QCOMPARE(stage.states(), QString(window, u'N') + QString(window + 1, u'S'));
    QCOMPARE(stage.drains().size(), window);
    QCOMPARE(stage.drains().size(), 1);
    QVERIFY(stage.session().isAllDelivered());
}

void tst_BackPressure::aClassicGoodbyeWaitsForWhatIsUnsent()
{
    for (const bool inTime : {true, false}) {
        ChatStage stage;
        stage.link(Dialect::Classic);
        for (quint64 i = 0; i < ChatSession::WindowSize + 1; ++i)
            stage.say("x");
        QCOMPARE(stage.leave(), QStringList());
        if (inTime)
            QCOMPARE(stage.drains(), said({"send 65 x", "close Left"}));
        else
            QCOMPARE(stage.pass(2s), said({"close Left"}));
        QCOMPARE(stage.states().back(), inTime ? u'N' : u'U');
    }
}

PUNCHLINE_APPLESS_TEST(tst_BackPressure)
#include "tst_backpressure.moc"
