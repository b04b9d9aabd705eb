// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/errortext.h"
#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatpage.h"
#include "ui/check/checkpage.h"
#include "ui/invite/invitepage.h"
#include "ui/punch/punchpage.h"
#include "ui/start/startpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace punchline;

class tst_MainWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowTheEngine();
    void enterOnTheStartPageStartsASession();
    void aSecondEnterDoesNotCancel_data();
    void aSecondEnterDoesNotCancel();
    void cancelLeadsBackToTheStart();
    void disconnectLeadsBackToTheStart();
    void aFailureStaysUntilSomebodyDecides();
    void aLostLinkStaysOnTheChat();
    void theChatLeadsToTheDetails();
    void aCheckHasItsOwnPage();
    void aCheckCanBeCancelledAndCanFail();
    void anInvitationHasItsOwnPage();
    void anExpiredInvitationOffersANewCode();
    void aCodeIsJoined();
    void aServerThatHangsIsTold();
    void aSpentCodeIsAskedForAgain_data();
    void aSpentCodeIsAskedForAgain();
    void anUntouchedCodeIsTriedAgain();
    void theTitleSaysWhatIsNotVerified();
    void closingSaysGoodbyeFirst();
    void closingWhileIdleEndsAtOnce();
    void geometryIsRemembered();
};

void tst_MainWindow::pagesFollowTheEngine()
{
    QVERIFY(shows<StartPage>());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Punchline"));
    m_window->connectTo(m_server);
    QVERIFY(shows<PunchPage>());
    m_engine->setPhase(Phase::Waiting);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Waiting")));
    m_engine->setPhase(Phase::Preparing);
    m_engine->setPhase(Phase::Punching);
    QVERIFY(shows<PunchPage>());
    m_engine->link();
    QVERIFY(shows<ChatPage>());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("198.51.100.77:51234")));
}

void tst_MainWindow::enterOnTheStartPageStartsASession()
{
    auto *field = m_window->findChild<QComboBox *>(QStringLiteral("serverAddress"));
    keys::focus(field->lineEdit());
    keys::type(QStringLiteral("192.0.2.1:99"));
    keys::focus(field->lineEdit());
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 1);
    const ServerAddress expected{QStringLiteral("192.0.2.1"), 99};
    QCOMPARE(m_engine->starts.first().server, expected);
}

void tst_MainWindow::aSecondEnterDoesNotCancel_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Escape anywhere") << Qt::Key_Escape;
    QTest::newRow("Return on Cancel") << Qt::Key_Return;
    QTest::newRow("Space on Cancel") << Qt::Key_Space;
}

void tst_MainWindow::aSecondEnterDoesNotCancel()
{
    m_window->setServer(m_server);
    keys::focus(m_window->findChild<QComboBox *>(QStringLiteral("serverAddress"))->lineEdit());
    keys::press(Qt::Key_Return);
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->calls, QStringList{QStringLiteral("start")});
    QFETCH(const Qt::Key, key);
    if (key != Qt::Key_Escape)
        keys::focus(find<QWidget>("cancelButton"));
    keys::press(key); // These do.
    QTRY_VERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_MainWindow::cancelLeadsBackToTheStart()
{
    m_window->connectTo(m_server);
    m_engine->setPhase(Phase::Waiting);
    click("cancelButton");
    QVERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("reset"));
}

void tst_MainWindow::disconnectLeadsBackToTheStart()
{
    m_window->connectTo(m_server);
    m_engine->link();
    click("disconnectButton");
    QCOMPARE(m_engine->phase(), Phase::Leaving);
    QVERIFY(shows<ChatPage>());
    m_engine->close(event::CloseReason::Left);
    QVERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
}

void tst_MainWindow::aFailureStaysUntilSomebodyDecides()
{
    m_window->connectTo(m_server);
    m_engine->fail({ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    QVERIFY(shows<PunchPage>());
    click("tryAgainButton");
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().server, m_server);
    m_engine->fail({ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    click("backButton");
    QVERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
}

void tst_MainWindow::aLostLinkStaysOnTheChat()
{
    m_window->connectTo(m_server);
    m_engine->link();
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(shows<ChatPage>());
    click("connectAgainButton");
    QVERIFY(shows<PunchPage>());
    QCOMPARE(m_engine->starts.size(), 2);
    m_engine->link();
    m_engine->close(event::CloseReason::PeerLeft);
    QVERIFY(shows<ChatPage>());
    click("backToStartButton");
    QVERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
}

void tst_MainWindow::theChatLeadsToTheDetails()
{
    m_window->connectTo(m_server);
    m_engine->link();
    click("detailsButton");
    QVERIFY(shows<PunchPage>());
    click("toChatButton");
    QVERIFY(shows<ChatPage>());
    // A user who is viewing the details when the link ends is told why.
    click("detailsButton");
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(shows<ChatPage>());
    click("detailsButton"); // They remain readable.
    QVERIFY(shows<PunchPage>());
    click("toChatButton");
    QVERIFY(shows<ChatPage>());
}

void tst_MainWindow::aCheckHasItsOwnPage()
{
    m_window->setServer(m_server);
    click("checkButton");
    QVERIFY(shows<CheckPage>());
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Check{}));
    QCOMPARE(m_engine->starts.last().server, m_server);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Network check")));
    m_engine->judge({}, PortMappingProtocol::None, true);
    m_engine->close(event::CloseReason::Checked);
    QVERIFY(shows<CheckPage>()); // The result stays readable.
    click("checkAgainButton");
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Check{}));
    m_engine->judge({}, PortMappingProtocol::None, true);
    m_engine->close(event::CloseReason::Checked);
    click("checkBackButton");
    QVERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Punchline"));

    click("connectButton");
    QVERIFY(shows<PunchPage>());
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Anybody{}));
}

void tst_MainWindow::aCheckCanBeCancelledAndCanFail()
{
    m_window->checkWith(m_server);
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
    m_window->checkWith(m_server);
    m_engine->fail({ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    QVERIFY(shows<CheckPage>());
    click("checkBackButton");
    QVERIFY(shows<StartPage>());
}

void tst_MainWindow::anInvitationHasItsOwnPage()
{
    m_window->setServer(m_server);
    click("inviteButton");
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{}));
    QCOMPARE(m_engine->starts.last().server, m_server);
    QVERIFY(shows<PunchPage>());
    m_engine->invite();
    QVERIFY(shows<InvitePage>());
    m_engine->pair(event::Verification::Code);
    QVERIFY(shows<PunchPage>());
    m_engine->link();
    QVERIFY(shows<ChatPage>());

    m_engine->close(event::CloseReason::PeerLeft);
    click("connectAgainButton");
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{}));
    m_engine->invite();
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(shows<StartPage>());
    QTRY_COMPARE(m_engine->phase(), Phase::Idle);
}

void tst_MainWindow::anExpiredInvitationOffersANewCode()
{
    m_window->inviteThrough(m_server);
    m_engine->invite();
    m_engine->fail({ErrorCode::RoomExpired, {}});
    QVERIFY(shows<InvitePage>());
    click("newCodeButton");
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{}));
    m_engine->invite();
    m_engine->setPhase(Phase::Preparing);
    m_engine->fail({ErrorCode::CodeGuessed, {}});
    QVERIFY(shows<PunchPage>());
    click("tryAgainButton");
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{}));
    m_engine->invite();
    m_engine->fail({ErrorCode::RoomExpired, {}});
    click("inviteBackButton");
    QVERIFY(shows<StartPage>());
}

void tst_MainWindow::aCodeIsJoined()
{
    m_window->setServer(m_server);
    m_window->setCode(FakeEngine::code());
    QVERIFY(m_engine->starts.isEmpty()); // Not until the user says so.
    click("joinButton");
    QCOMPARE(m_engine->starts.last().server, m_server);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Join{FakeEngine::code()}));
}

void tst_MainWindow::aServerThatHangsIsTold()
{
    const auto advice = [this] { return find<QLabel>("statusAdvice")->text(); };
    const QString hangs = QStringLiteral("has not answered yet");
    m_window->setServer(m_server);
    keys::focus(find<QWidget>("connectButton"));
    keys::press(Qt::Key_Return);
    m_engine->setPhase(Phase::Reaching);
    QVERIFY(!advice().contains(hangs));
    QTRY_VERIFY(advice().contains(hangs)); // Long before the engine gives up.
    QVERIFY(advice().contains(m_server.toString()));
    m_engine->emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    QVERIFY(!advice().contains(hangs));
    QTRY_VERIFY(advice().contains(hangs)); // The server can hang after its greeting, too.
    // Waiting for a person may take any time.
    m_engine->setPhase(Phase::Waiting);
    QVERIFY(!advice().contains(hangs));
    keys::press(Qt::Key_Escape);
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_MainWindow::aSpentCodeIsAskedForAgain_data()
{
    QTest::addColumn<bool>("paired");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong") << false << ErrorCode::WrongCode;
    QTest::newRow("no room") << false << ErrorCode::NoSuchRoom;
    QTest::newRow("used") << true << ErrorCode::NoDirectPath;
}

void tst_MainWindow::aSpentCodeIsAskedForAgain()
{
    QFETCH(bool, paired);
    QFETCH(ErrorCode, code);
    auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("codeField"));
    m_window->setServer(m_server);
    m_window->setCode(FakeEngine::code());
    m_window->joinWith(m_server, FakeEngine::code());
    if (paired)
        m_engine->pair(event::Verification::Code);
    m_engine->fail({code, {}});
    QVERIFY(shows<PunchPage>());
    QCOMPARE(m_window->findChild<QAbstractButton *>(QStringLiteral("tryAgainButton"))->accessibleName(),
             QStringLiteral("Enter a new code"));
    click("tryAgainButton");
    QVERIFY(shows<StartPage>());
    QCOMPARE(m_engine->starts.size(), 1);
    QTRY_VERIFY(field->hasFocus());
    const auto *hint = m_window->findChild<QLabel *>(QStringLiteral("codeHint"));
    if (paired) { // The code was right and is used up.
        QCOMPARE(field->text(), QString());
        return;
    }
    // A mistyped code can be corrected.
    QCOMPARE(field->text(), FakeEngine::code().toString());
    QVERIFY(hint->text().contains(errorSentences({code, {}}).message));
    keys::press(Qt::Key_Home);
    keys::press(Qt::Key_Delete);
    keys::type(QStringLiteral("8"));
    QCOMPARE(field->text(), QStringLiteral("8-velvet-guitar"));
    QVERIFY(hint->text().contains(QStringLiteral("complete")));
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(std::get<meeting::Join>(m_engine->starts.last().meeting).code.room, 8U);
}

void tst_MainWindow::anUntouchedCodeIsTriedAgain()
{
    m_window->joinWith(m_server, FakeEngine::code());
    m_engine->fail({ErrorCode::ServerRefused, {}});
    click("tryAgainButton");
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Join{FakeEngine::code()}));
}

void tst_MainWindow::theTitleSaysWhatIsNotVerified()
{
    m_window->connectTo(m_server);
    m_engine->pair(event::Verification::Words);
    m_engine->link();
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("not verified")));
    click("compareWordsButton");
    click("wordsMatchButton");
    QVERIFY(!m_window->windowTitle().contains(QStringLiteral("not verified")));
    m_window->connectTo(m_server);
    m_engine->link(Dialect::Classic);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("not encrypted")));
    m_window->joinWith(m_server, FakeEngine::code());
    m_engine->pair(event::Verification::Code);
    m_engine->link();
    QVERIFY(!m_window->windowTitle().contains(u'('));
}

void tst_MainWindow::closingSaysGoodbyeFirst()
{
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->connectTo(m_server);
    m_engine->link();
    m_window->close();
    QVERIFY(m_engine->calls.contains(QStringLiteral("leave")));
    QVERIFY(!m_window->isVisible());
    QCOMPARE(finished.size(), 0);
    m_engine->close(event::CloseReason::Left);
    QCOMPARE(finished.size(), 1);
}

void tst_MainWindow::closingWhileIdleEndsAtOnce()
{
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    keys::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_engine->calls.isEmpty());
}

void tst_MainWindow::geometryIsRemembered()
{
    m_window->resize(711, 555);
    m_window->close();
    m_window.reset();
    makeWindow();
    QCOMPARE(m_window->size(), QSize(711, 555));
}

PUNCHLINE_WIDGETS_TEST(tst_MainWindow)
#include "tst_mainwindow.moc"
