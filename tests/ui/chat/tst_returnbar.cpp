// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/chat/chatpagetest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/returnbar.h"
#include "ui/controls/announcer.h"

using namespace punchline;
using namespace std::chrono_literals;

/// What the chat says while the link is lost, and after it has come back.
class tst_ReturnBar : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void isShownOnlyWhileTheLinkIsLost();
    void countsDownToTheNextTry();
    void theButtonTriesAtOnce();
    void theButtonGivesUpTheFocus();
    void writingGoesOnUndisturbed();
    void afterFiveMinutesItSaysWhatItWaitsFor();
    void aReachedServerIsNoLongerTheReason();
    void isSpokenOnceForEachMeaning();
    void theChatCanBeEnded();
    void eachReturnIsALine();
    void returnsWithoutAMessageBetweenAreFolded();
    void theGreetingDoesNotComeBack();

private:
    [[nodiscard]] ReturnBar *bar() const { return child<ReturnBar>("returnBar"); }
    [[nodiscard]] Button *now() const { return child("returnNowButton"); }
    [[nodiscard]] QString sentence() const { return text("returnSentence"); }
    [[nodiscard]] QString spoken() const
    {
        const Announcer *announcer = Announcer::latest(*m_page);
        return announcer ? announcer->sentence() : QString();
    }
    /// The texts of the conversation's lines, oldest first.
    [[nodiscard]] QStringList lines() const
    {
        const QAbstractItemModel *rows = child<ChatView>("messages")->model();
        QStringList texts;
        for (int row = 0; row < rows->rowCount(); ++row)
            texts.append(rows->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return texts;
    }
    static Error absence() { return {ErrorCode::PeerSilent, {}}; }
    static std::chrono::steady_clock::time_point later(std::chrono::milliseconds time)
    {
        return std::chrono::steady_clock::now() + time;
    }
};

void tst_ReturnBar::isShownOnlyWhileTheLinkIsLost()
{
    QVERIFY(!bar()->isVisible());
    m_engine->lose();
    QVERIFY(bar()->isVisible());
    QVERIFY2(sentence().startsWith(QStringLiteral("The connection was lost at ")), qPrintable(sentence()));
    QVERIFY(sentence().endsWith(QStringLiteral("Reconnecting…")));
    QVERIFY(!now()->isVisible());
    m_engine->linkAgain(2s);
    QVERIFY(!bar()->isVisible());
    m_engine->lose();
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(!bar()->isVisible());
}

void tst_ReturnBar::countsDownToTheNextTry()
{
    m_engine->lose();
    m_engine->retry(8s, absence());
    QVERIFY2(sentence().endsWith(QStringLiteral("Next try in 8 s.")), qPrintable(sentence()));
    bar()->handleTick(later(3500ms));
    QVERIFY2(sentence().endsWith(QStringLiteral("Next try in 5 s.")), qPrintable(sentence()));
    m_engine->emitEvent(event::Returning{2});
    QVERIFY2(sentence().endsWith(QStringLiteral("Reconnecting…")), qPrintable(sentence()));
}

void tst_ReturnBar::theButtonTriesAtOnce()
{
    m_engine->lose();
    m_engine->retry(8s, absence());
    keys::press(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(m_engine->calls.last(), QStringLiteral("returnNow"));
}

void tst_ReturnBar::theButtonGivesUpTheFocus()
{
    m_engine->lose();
    m_engine->retry(8s, absence());
    keys::focus(now());
    keys::press(Qt::Key_Space);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("returnNow"));
    m_engine->emitEvent(event::Returning{2});
    QVERIFY(input()->hasFocus());
}

void tst_ReturnBar::writingGoesOnUndisturbed()
{
    keys::focus(input());
    keys::type(QStringLiteral("half a "));
    m_engine->lose();
    QCoreApplication::processEvents();
    const QRect place(input()->mapTo(m_page.get(), QPoint()), input()->size());
    const int height = bar()->height();
    for (const auto nextTry : {5s, 0s, 10s}) {
        m_engine->emitEvent(event::Returning{1, nextTry});
        QCoreApplication::processEvents();
        QCOMPARE(QRect(input()->mapTo(m_page.get(), QPoint()), input()->size()), place);
        QCOMPARE(bar()->height(), height);
    }
    keys::type(QStringLiteral("sentence"));
    QCOMPARE(input()->toPlainText(), QStringLiteral("half a sentence"));
    m_engine->linkAgain(5s);
    QVERIFY(input()->hasFocus());
    QCOMPARE(input()->toPlainText(), QStringLiteral("half a sentence"));
}

void tst_ReturnBar::afterFiveMinutesItSaysWhatItWaitsFor()
{
    m_engine->lose();
    m_engine->retry(30s, absence());
    bar()->handleTick(later(ReturnBar::LongAway - 1s));
    QVERIFY(!sentence().contains(QStringLiteral("The other person")));
    bar()->handleTick(later(ReturnBar::LongAway));
    QVERIFY2(
        sentence().contains(QStringLiteral("The other person is not there at the moment. Punchline goes "
                                           "on trying; what you write is sent as soon as they are back.")),
        qPrintable(sentence()));
    QVERIFY(now()->isVisible());
    m_engine->retry(30s, {ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    QVERIFY2(sentence().contains(QStringLiteral("waits for the server and goes on trying")),
             qPrintable(sentence()));
    QVERIFY(sentence().contains(QStringLiteral("192.0.2.1:8877"))); // Its reason.
    QVERIFY(!sentence().contains(QStringLiteral("fail")));
    m_engine->retry(30s, {ErrorCode::NoDirectPath, {}});
    QVERIFY2(sentence().contains(QStringLiteral("No direct path")), qPrintable(sentence()));
    QVERIFY(sentence().contains(QStringLiteral("goes on trying")));
    // The next loss begins anew.
    m_engine->linkAgain(6min);
    m_engine->lose();
    QVERIFY2(sentence().endsWith(QStringLiteral("Reconnecting…")), qPrintable(sentence()));
}

void tst_ReturnBar::aReachedServerIsNoLongerTheReason()
{
    m_engine->lose();
    m_engine->retry(30s, {ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    bar()->handleTick(later(ReturnBar::LongAway));
    QVERIFY(!sentence().contains(QStringLiteral("The other person is not there")));
    m_engine->emitEvent(event::Returning{2});
    m_engine->emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    bar()->handleTick(later(ReturnBar::LongAway));
    QVERIFY2(sentence().contains(QStringLiteral("The other person is not there")), qPrintable(sentence()));
}

void tst_ReturnBar::isSpokenOnceForEachMeaning()
{
    m_engine->lose();
    const QString first = spoken();
    QVERIFY2(first.startsWith(QStringLiteral("The connection was lost")), qPrintable(first));
    m_engine->retry(8s, absence());
    bar()->handleTick(later(2s));
    m_engine->emitEvent(event::Returning{2});
    QCOMPARE(spoken(), first);
    m_engine->retry(8s, absence());
    bar()->handleTick(later(ReturnBar::LongAway));
    QVERIFY2(spoken().contains(QStringLiteral("not there at the moment")), qPrintable(spoken()));
    m_engine->linkAgain(6min);
    m_engine->lose();
    QCOMPARE(spoken(), first); // Another loss is news again.
}

void tst_ReturnBar::theChatCanBeEnded()
{
    QCOMPARE(child("disconnectButton")->text(), QStringLiteral("&Disconnect"));
    m_engine->lose();
    QCOMPARE(child("disconnectButton")->text(), QStringLiteral("E&nd the chat"));
    keys::press(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(m_engine->calls.last(), QStringLiteral("leave"));
    QCOMPARE(m_engine->phase(), Phase::Ended);
}

void tst_ReturnBar::eachReturnIsALine()
{
    m_engine->lose();
    m_engine->linkAgain(12s);
    m_engine->addPeerText(QStringLiteral("back"));
    m_engine->lose();
    m_engine->linkAgain(3400ms);
    const QStringList shown = lines();
    QCOMPARE(shown.size(), 4);
    QCOMPARE(shown.at(1), QStringLiteral("The link was lost for 12 s, and is back"));
    QCOMPARE(shown.at(3), QStringLiteral("The link was lost for 3.4 s, and is back"));
}

void tst_ReturnBar::returnsWithoutAMessageBetweenAreFolded()
{
    for (const auto away : {2s, 3s, 15s}) {
        m_engine->lose();
        m_engine->linkAgain(away);
    }
    QCOMPARE(lines().size(), 2);
    QVERIFY2(lines().last().contains(QStringLiteral("lost 3 time")), qPrintable(lines().last()));
    QVERIFY2(lines().last().contains(QStringLiteral("20 s in all")), qPrintable(lines().last()));
    m_engine->addPeerText(QStringLiteral("hi"));
    m_engine->lose();
    m_engine->linkAgain(1s);
    QCOMPARE(lines().size(), 4);
    QCOMPARE(lines().last(), QStringLiteral("The link was lost for 1.0 s, and is back"));
    m_engine->start({}); // A new conversation has none of these lines.
    m_engine->link();
    QCOMPARE(lines().size(), 1);
}

void tst_ReturnBar::theGreetingDoesNotComeBack()
{
    m_engine->addPeerText(QStringLiteral("hi"));
    m_engine->lose();
    m_engine->linkAgain(1s); // The last row is no message now.
    QCoreApplication::processEvents();
    auto *view = child<ChatView>("messages");
    const QImage shown = view->grab().toImage();
    view->setGreeting({});
    QCOMPARE(view->grab().toImage(), shown);
}

PUNCHLINE_WIDGETS_TEST(tst_ReturnBar)
#include "tst_returnbar.moc"
