// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/chat/chatpagetest.h"
#include "ui/chat/messageview.h"
#include "ui/controls/banner.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace punchline;

class tst_ChatPage : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void enterSendsAndShiftEnterBreaks();
    void nothingIsSentWithoutTextOrLink();
    void theFieldGrowsALittle();
    void stopEndsTheHelloStream();
    void tooLongTextStaysWithAnExplanation();
    void theEnginesRefusalKeepsTheText();
    void whatTheEngineHasNoRoomForStays();
    void aHugePasteIsRefused();
    void disconnectLeaves();
    void aLostLinkKeepsEverything();
    void undeliveredTextIsOfferedLater();
    void whoeverTypesIsNotInterrupted();
    void thePeersGoodbyeIsExplained();
    void myOwnGoodbyeNeedsNoExplanation();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        keys::focus(input());
        keys::press(key, modifiers);
    }
    void type(const QString &typed) const
    {
        keys::focus(input());
        keys::type(typed);
    }
};

void tst_ChatPage::enterSendsAndShiftEnterBreaks()
{
    type(QStringLiteral("one"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(QStringLiteral("two"));
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_engine->sentTexts, QStringList{QStringLiteral("one\ntwo")});
    QCOMPARE(input()->toPlainText(), QString());
    type(QStringLiteral("three"));
    QTest::mouseClick(child("sendButton"), Qt::LeftButton);
    QCOMPARE(m_engine->sentTexts.last(), QStringLiteral("three"));
    QCOMPARE(child<MessageView>("messages")->model()->rowCount(), 3); // With the notice of the link.
    QVERIFY(input()->hasFocus());
}

void tst_ChatPage::nothingIsSentWithoutTextOrLink()
{
    QVERIFY(!child("sendButton")->isEnabled());
    type(QStringLiteral("  "));
    press(Qt::Key_Return);
    QVERIFY(m_engine->sentTexts.isEmpty());

    m_engine->fail({ErrorCode::LinkLost, {}});
    type(QStringLiteral("x"));
    QVERIFY(!child("sendButton")->isEnabled());
    QVERIFY(!child("sendButton")->toolTip().isEmpty());
    press(Qt::Key_Return);
    QVERIFY(m_engine->sentTexts.isEmpty());
    QCOMPARE(input()->toPlainText(), QStringLiteral("  x"));
}

void tst_ChatPage::theFieldGrowsALittle()
{
    const int oneLine = input()->height();
    input()->setPlainText(QStringLiteral("1\n2\n3"));
    const int threeLines = input()->height();
    QVERIFY(threeLines > oneLine);
    input()->setPlainText(QStringLiteral("x\n").repeated(50));
    QVERIFY(input()->height() > threeLines);
    QVERIFY(input()->height() < m_page->height() / 2);
    input()->clear();
    QCOMPARE(input()->height(), oneLine);
}

void tst_ChatPage::stopEndsTheHelloStream()
{
    QVERIFY(!child("stopButton")->isVisible());
    m_engine->setHelloRunning(true);
    m_engine->addMyText(QStringLiteral("Hello, world"), true);
    QTRY_VERIFY(child("stopButton")->isVisible());
    QTest::mouseClick(child("stopButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("stopHello"));
    QVERIFY(!child("stopButton")->isVisible());
}

void tst_ChatPage::tooLongTextStaysWithAnExplanation()
{
    const QString tooLong(10'923, u'€'); // Three bytes per character: 32,769.
    input()->setPlainText(tooLong);
    QVERIFY(child<QLabel>("inputHint")->isVisible());
    QVERIFY(text("inputHint").contains(QStringLiteral("32768 bytes")));
    QVERIFY(!child("sendButton")->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(m_engine->sentTexts.isEmpty());
    QCOMPARE(input()->toPlainText(), tooLong);

    press(Qt::Key_Delete);
    QVERIFY(!child<QLabel>("inputHint")->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(m_engine->sentTexts.size(), 1);

    m_engine->start({});
    m_engine->link(Dialect::Classic);
    input()->setPlainText(QString(127, u'x'));
    QVERIFY(text("inputHint").contains(QStringLiteral("126 bytes")));
}

void tst_ChatPage::theEnginesRefusalKeepsTheText()
{
    m_engine->textLimit = 3;
    type(QStringLiteral("four"));
    press(Qt::Key_Return);
    QCOMPARE(input()->toPlainText(), QStringLiteral("four"));
    QVERIFY(child<QLabel>("inputHint")->isVisible());
    QVERIFY(child<Banner>("chatBanner")->isHidden()); // The link is still up.
}

void tst_ChatPage::whatTheEngineHasNoRoomForStays()
{
    m_engine->isFull = true;
    type(QStringLiteral("one more"));
    press(Qt::Key_Return);
    QCOMPARE(input()->toPlainText(), QStringLiteral("one more"));
    QVERIFY(child<QLabel>("inputHint")->isVisible());
    m_engine->isFull = false;
    press(Qt::Key_Return);
    QCOMPARE(m_engine->sentTexts, QStringList{QStringLiteral("one more")});
    QCOMPARE(input()->toPlainText(), QString());
    QVERIFY(!child<QLabel>("inputHint")->isVisible());
}

void tst_ChatPage::aHugePasteIsRefused()
{
    type(QStringLiteral("kept"));
    QGuiApplication::clipboard()->setText(QString(1024 * 1024, u'x'));
    QElapsedTimer clock;
    clock.start();
    input()->paste();
    QCoreApplication::processEvents();
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(input()->toPlainText(), QStringLiteral("kept"));
    QVERIFY(child<QLabel>("inputHint")->isVisible());
    QVERIFY(text("inputHint").contains(QStringLiteral("not taken over")));
}

void tst_ChatPage::disconnectLeaves()
{
    QTest::mouseClick(child("disconnectButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("leave"));
    QVERIFY(!child("disconnectButton")->isEnabled()); // A second click is impossible.
}

void tst_ChatPage::aLostLinkKeepsEverything()
{
    QSignalSpy again(m_page.get(), &ChatPage::connectAgainRequested);
    QSignalSpy back(m_page.get(), &ChatPage::backRequested);
    m_engine->addPeerText(QStringLiteral("from you"));
    type(QStringLiteral("unsent"));
    m_engine->fail({ErrorCode::LinkLost, QStringLiteral("Connection reset by peer")});

    const auto *banner = child<Banner>("chatBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(QStringLiteral("Connection reset by peer")));
    QVERIFY(!banner->advice().isEmpty());
    QCOMPARE(input()->toPlainText(), QStringLiteral("unsent"));
    QCOMPARE(child<MessageView>("messages")->model()->rowCount(), 2);
    QVERIFY(text("linkState").contains(QStringLiteral("Not connected")));
    QVERIFY(!child("disconnectButton")->isVisible());
    QTest::mouseClick(child("backToStartButton"), Qt::LeftButton);
    QTest::mouseClick(child("connectAgainButton"), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
    QCOMPARE(again.size(), 1);
    QCOMPARE(input()->toPlainText(), QStringLiteral("unsent"));

    m_engine->start({});
    m_engine->link();
    QVERIFY(banner->isHidden());
    // The peer may be somebody else: the text is offered, not put into the field.
    QCOMPARE(input()->toPlainText(), QString());
    QVERIFY(child<QWidget>("draftOffer")->isVisible());
    QVERIFY(text("draftText").contains(QStringLiteral("unsent")));
    keys::press(Qt::Key_Return);
    QVERIFY(m_engine->sentTexts.isEmpty());
    keys::focus(child("takeDraftButton"));
    keys::press(Qt::Key_Space);
    QCOMPARE(input()->toPlainText(), QStringLiteral("unsent"));
    QVERIFY(input()->hasFocus());
    QVERIFY(child<QWidget>("draftOffer")->isHidden());
    QVERIFY(child("sendButton")->isEnabled());
}

void tst_ChatPage::undeliveredTextIsOfferedLater()
{
    m_engine->addMyText(QStringLiteral("Hello, world"), true);
    QCOMPARE(m_engine->sendText(QStringLiteral("arrived")), SendResult::Taken);
    m_engine->deliver(2);
    QCOMPARE(m_engine->sendText(QStringLiteral("lost one")), SendResult::Taken);
    QCOMPARE(m_engine->sendText(QStringLiteral("lost two")), SendResult::Taken);
    type(QStringLiteral("unsent"));
    m_engine->fail({ErrorCode::LinkLost, {}});

    const auto *messages = child<MessageView>("messages")->model();
    QVERIFY(messages->index(3, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Not delivered")));
    QVERIFY(child<Banner>("chatBanner")->advice().startsWith(QStringLiteral("2 messages")));
    QTest::mouseClick(child("connectAgainButton"), Qt::LeftButton);
    m_engine->start({});
    m_engine->link();
    QCOMPARE(input()->toPlainText(), QString());
    QCOMPARE(text("draftText"), QStringLiteral("lost one lost two unsent"));
    QTest::mouseClick(child("takeDraftButton"), Qt::LeftButton);
    QCOMPARE(input()->toPlainText(), QStringLiteral("lost one\nlost two\nunsent"));
}

void tst_ChatPage::whoeverTypesIsNotInterrupted()
{
    QSignalSpy again(m_page.get(), &ChatPage::connectAgainRequested);
    input()->setFocus();
    type(QStringLiteral("half a sen"));
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(input()->hasFocus());
    keys::type(QStringLiteral("tence"));
    keys::press(Qt::Key_Return);
    QCOMPARE(input()->toPlainText(), QStringLiteral("half a sentence"));
    QCOMPARE(again.size(), 0);
}

void tst_ChatPage::thePeersGoodbyeIsExplained()
{
    m_engine->close(event::CloseReason::PeerLeft);
    const auto *banner = child<Banner>("chatBanner");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->message(), QStringLiteral("The other person has ended the chat."));

    m_engine->start({});
    m_engine->link();
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    m_engine->close(event::CloseReason::PeerLeft);
    QCOMPARE(banner->message(), QStringLiteral("Ada has ended the chat."));
    QCOMPARE(text("linkPeer"), QStringLiteral("Ada"));
}

void tst_ChatPage::myOwnGoodbyeNeedsNoExplanation()
{
    m_engine->leave();
    m_engine->close(event::CloseReason::Left);
    QVERIFY(child<Banner>("chatBanner")->isHidden());
}

PUNCHLINE_WIDGETS_TEST(tst_ChatPage)
#include "tst_chatpage.moc"
