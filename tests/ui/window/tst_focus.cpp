// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/chat/leavequestion.h"
#include "ui/start/startpage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace punchline;

/// Keys of a user who keeps typing, whatever happens meanwhile: nothing is pressed, nothing is sent to
/// somebody else, and nothing is lost.
class tst_Focus : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void anEndPressesNothing_data();
    void anEndPressesNothing();
    void typingAfterAClickIntoTheHistoryIsWritten();
    void typingAfterTheJumpIsWritten();
    void whatWasWrittenForOneIsNotArmedForTheNext();
    void aQuestionAboutALinkEndsWithTheLink();
    void escapeClosesWhatIsOpen_data();
    void escapeClosesWhatIsOpen();
    void disconnectingWithADraftAsks();
    void disconnectingWithUndeliveredTextsAsks();
    void closingWithADraftAsks();
    void nothingIsAskedForNothing();

private:
    [[nodiscard]] QPlainTextEdit *input() const { return find<QPlainTextEdit>("messageInput"); }
    [[nodiscard]] ChatView *view() const { return find<ChatView>("messages"); }
    [[nodiscard]] QWidget *question() const { return m_window->findChild<LeaveQuestion *>(); }
    void chat()
    {
        m_window->connectTo(m_server);
        m_engine->link();
        QVERIFY(shows<ChatPage>());
    }
};

void tst_Focus::anEndPressesNothing_data()
{
    QTest::addColumn<QByteArray>("focus");
    for (const char *name : {"messageInput", "messages", "disconnectButton", "detailsButton",
                             "compareWordsButton", "wordsMatchButton"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_Focus::anEndPressesNothing()
{
    QFETCH(const QByteArray, focus);
    m_window->connectTo(m_server);
    m_engine->pair(event::Verification::Words);
    m_engine->link();
    m_engine->addPeerText(QStringLiteral("hi"));
    if (focus == "wordsMatchButton")
        click("compareWordsButton");
    keys::focus(find<QWidget>(focus.constData()));
    const QSignalSpy again(m_window->findChild<ChatPage *>(), &ChatPage::connectAgainRequested);
    const QSignalSpy back(m_window->findChild<ChatPage *>(), &ChatPage::backRequested);
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(!find<QWidget>("connectAgainButton")->hasFocus());
    QVERIFY(!find<QWidget>("backToStartButton")->hasFocus());
    if (focus == "detailsButton")
        return; // It is still there and does what its text says.
    keys::press(Qt::Key_Space);
    keys::type(QStringLiteral("x"));
    QCOMPARE(again.size() + back.size(), 0);
    QVERIFY(input()->toPlainText().endsWith(u'x'));
}

void tst_Focus::typingAfterAClickIntoTheHistoryIsWritten()
{
    chat();
    m_engine->addPeerText(QStringLiteral("a question"));
    QCoreApplication::processEvents();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      view()->visualRect(view()->model()->index(0, 0)).center());
    QVERIFY(view()->hasFocus());
    keys::type(QStringLiteral("an answer"));
    QCOMPARE(input()->toPlainText(), QStringLiteral("an answer"));
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->sentTexts, QStringList{QStringLiteral("an answer")});
}

void tst_Focus::typingAfterTheJumpIsWritten()
{
    chat();
    for (int i = 0; i < 60; ++i)
        m_engine->addPeerText(QStringLiteral("line %1").arg(i));
    QTRY_VERIFY(view()->verticalScrollBar()->maximum() > 0);
    view()->verticalScrollBar()->setValue(0);
    m_engine->addPeerText(QStringLiteral("one more"));
    click("jumpButton");
    keys::type(QStringLiteral("yes"));
    QCOMPARE(input()->toPlainText(), QStringLiteral("yes"));
}

void tst_Focus::whatWasWrittenForOneIsNotArmedForTheNext()
{
    chat();
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    keys::type(QStringLiteral("for your eyes only"));
    m_engine->close(event::CloseReason::PeerLeft);
    QCOMPARE(find<QLabel>("linkPeer")->text(), QStringLiteral("Ada"));
    QVERIFY(find<QLabel>("linkState")->text().endsWith(QStringLiteral(" Not connected")));
    click("backToStartButton");
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
    chat();
    keys::press(Qt::Key_Return);
    QVERIFY(m_engine->sentTexts.isEmpty());
    QVERIFY(find<QLabel>("draftWords")->text().contains(QStringLiteral("Ada")));
    QCOMPARE(find<QLabel>("draftText")->text(), QStringLiteral("for your eyes only"));
    click("takeDraftButton");
    QCOMPARE(input()->toPlainText(), QStringLiteral("for your eyes only"));
}

void tst_Focus::aQuestionAboutALinkEndsWithTheLink()
{
    chat();
    m_engine->addPeerText(QStringLiteral("https://example.org/"));
    keys::focus(view());
    keys::press(Qt::Key_End);
    keys::press(Qt::Key_Return);
    QVERIFY(find<QWidget>("linkPrompt")->isVisible());
    m_engine->close(event::CloseReason::PeerLeft);
    QVERIFY(!find<QWidget>("linkPrompt")->isVisible());
    QVERIFY(input()->hasFocus());
}

void tst_Focus::escapeClosesWhatIsOpen_data()
{
    QTest::addColumn<QByteArray>("focus");
    for (const char *name :
         {"messageInput", "messages", "disconnectButton", "detailsButton", "openLinkButton"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_Focus::escapeClosesWhatIsOpen()
{
    QFETCH(const QByteArray, focus);
    chat();
    m_engine->addPeerText(QStringLiteral("https://example.org/"));
    keys::press(QKeySequence::Find);
    keys::focus(view());
    keys::press(Qt::Key_End);
    keys::press(Qt::Key_Return);
    QVERIFY(find<QWidget>("linkPrompt")->isVisible());
    QVERIFY(find<QWidget>("searchBar")->isVisible());
    keys::focus(find<QWidget>(focus.constData()));
    keys::press(Qt::Key_Escape); // First the question, which came last.
    QVERIFY(!find<QWidget>("linkPrompt")->isVisible());
    QVERIFY(find<QWidget>("searchBar")->isVisible());
    keys::press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("searchBar")->isVisible());
    keys::press(Qt::Key_Escape); // But never the conversation.
    QVERIFY(shows<ChatPage>());
    QVERIFY(!m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_Focus::disconnectingWithADraftAsks()
{
    chat();
    keys::type(QStringLiteral("half a sen"));
    click("disconnectButton");
    QTRY_VERIFY(question() && question()->isVisible());
    QVERIFY(!m_engine->calls.contains(QStringLiteral("leave")));
    keys::press(Qt::Key_Return); // Stay.
    QTRY_VERIFY(!question());
    QVERIFY(!m_engine->calls.contains(QStringLiteral("leave")));
    QCOMPARE(input()->toPlainText(), QStringLiteral("half a sen"));
    click("disconnectButton");
    QTRY_VERIFY(question());
    QTest::mouseClick(question()->findChild<QWidget *>(QStringLiteral("leaveAnywayButton")), Qt::LeftButton);
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_Focus::disconnectingWithUndeliveredTextsAsks()
{
    chat();
    keys::type(QStringLiteral("one"));
    keys::press(Qt::Key_Return);
    click("disconnectButton");
    QTRY_VERIFY(question());
    QVERIFY(question()->findChild<QLabel *>(QStringLiteral("leaveSentence"))->text().contains(u'1'));
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(!question());
    m_engine->deliver(1);
    click("disconnectButton");
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_Focus::closingWithADraftAsks()
{
    chat();
    keys::type(QStringLiteral("half"));
    const QSignalSpy closing(m_window.get(), &MainWindow::closing);
    m_window->close();
    QTRY_VERIFY(question());
    QVERIFY(m_window->isVisible());
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(closing.size(), 0);
    m_window->quit();
    QTRY_VERIFY(question());
    QTest::mouseClick(question()->findChild<QWidget *>(QStringLiteral("leaveAnywayButton")), Qt::LeftButton);
    QTRY_COMPARE(closing.size(), 1);
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_Focus::nothingIsAskedForNothing()
{
    chat();
    m_engine->addPeerText(QStringLiteral("hi"));
    m_engine->addMyText(QStringLiteral("Hello, world"), true); // Hellos are not missed.
    click("disconnectButton");
    QVERIFY(!question());
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

PUNCHLINE_WIDGETS_TEST(tst_Focus)
#include "tst_focus.moc"
