// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatpage.h"
#include "ui/controls/button.h"
#include "ui/invite/invitepage.h"
#include "ui/punch/punchpage.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcuts.h"
#include "ui/start/startpage.h"
#include "ui/window/keypause.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QWindow>

using namespace punchline;

/// The window among other windows and other starts of the program: handed-over invitations, the counter in
/// its title, its restored position, and the effect of the settings on a session.
class tst_WindowOnDesktop : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkFillsTheStartPage();
    void keysForTheBrowserDoNothing();
    void aKeyThatIsHeldDownDoesNothing();
    void aClickIsMeantForTheWindow();
    void aLinkLeadsOutOfTheSettings();
    void aLinkIsSeenInASmallWindow();
    void aLinkDoesNotDisturbASession();
    void aKeptLinkIsOfferedWhenTheSessionIsOver();
    void aNoticeCanBeSentAway();
    void aForeignServerIsShownHarmlessly();
    void withoutALinkTheWindowComesToTheFront();
    void theTitleCountsWhatIsUnread();
    void whatComesBehindAnotherPageIsMarked_data();
    void whatComesBehindAnotherPageIsMarked();
    void anEndBehindTheSettingsIsMarked();
    void thePeersNameIsUsed();
    void theTitleKeepsTheNameAfterTheEnd();
    void myNameIsTold();
    void settingsReachTheNextSession();
    void anInvitationCanDoWithoutACode();
    void anAppointmentGoesOnBehindTheSettings_data();
    void anAppointmentGoesOnBehindTheSettings();

private:
    void handOver() const
    {
        m_window->takeHandOver(FakeEngine::inviteLink().server, FakeEngine::inviteLink().code);
    }
};

void tst_WindowOnDesktop::aLinkFillsTheStartPage()
{
    m_window->showMinimized();
    handOver();
    QVERIFY(!m_window->isMinimized());
    QTRY_VERIFY(m_window->isActiveWindow());
    QVERIFY(shows<StartPage>());
    QCOMPARE(find<QComboBox>("serverAddress")->currentText(), FakeEngine::inviteLink().server.toString());
    QCOMPARE(find<QLineEdit>("codeField")->text(), FakeEngine::inviteLink().code.toString());
    QVERIFY(m_engine->starts.isEmpty()); // Nothing is joined until the user says so.
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
    click("joinButton");
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Join{FakeEngine::inviteLink().code}));
}

void tst_WindowOnDesktop::keysForTheBrowserDoNothing()
{
    m_window->hide();
    QWidget browser;
    browser.show();
    browser.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&browser));
    handOver();
    QTRY_VERIFY(m_window->isActiveWindow());
    QVERIFY(find<QAbstractButton>("joinButton")->hasFocus()); // The next step would be to join.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Enter})
        keys::press(key);
    keys::press(Qt::Key_J, Qt::AltModifier);
    keys::press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_engine->starts.isEmpty());
    QVERIFY(shows<StartPage>());

    QTRY_VERIFY(!m_window->findChild<KeyPause *>()->isOn());
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 1);
    QVERIFY(std::holds_alternative<meeting::Join>(m_engine->starts.last().meeting));
}

void tst_WindowOnDesktop::aKeyThatIsHeldDownDoesNothing()
{
    m_window->hide();
    handOver();
    const auto *pause = m_window->findChild<KeyPause *>();
    keys::hold(Qt::Key_Return, KeyPause::RestTime * 3 / 2);
    QVERIFY(pause->isOn());
    QVERIFY(m_engine->starts.isEmpty());
}

void tst_WindowOnDesktop::aClickIsMeantForTheWindow()
{
    m_window->hide();
    handOver();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, {1, 1});
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 1);
}

void tst_WindowOnDesktop::aLinkLeadsOutOfTheSettings()
{
    m_window->showSettings();
    handOver();
    QVERIFY(shows<StartPage>());
}

void tst_WindowOnDesktop::aLinkIsSeenInASmallWindow()
{
    QFont large = m_window->font();
    large.setPointSizeF(large.pointSizeF() * 3);
    m_window->setFont(large);
    m_window->resize(m_window->minimumSizeHint());
    const QWidget *viewport = page()->parentWidget();
    const auto isSeen = [&](const char *name) {
        const auto *widget = find<QWidget>(name);
        return viewport->rect().contains(QRect(widget->mapTo(viewport, QPoint()), widget->size()));
    };
    QTRY_VERIFY(!isSeen("codeField"));
    handOver();
    QTRY_VERIFY(isSeen("codeField") && isSeen("joinButton"));
    QVERIFY(find<QWidget>("joinButton")->hasFocus());
    QCOMPARE(find<Button>("joinButton")->weight(), Button::Weight::Accent);
    QCOMPARE(find<Button>("connectButton")->weight(), Button::Weight::Quiet);
}

void tst_WindowOnDesktop::aLinkDoesNotDisturbASession()
{
    m_window->connectTo(m_server);
    m_engine->link();
    handOver();
    QVERIFY(shows<ChatPage>());
    QCOMPARE(m_engine->phase(), Phase::Linked);
    QCOMPARE(m_engine->starts.size(), 1);
    QVERIFY(find<QWidget>("noticeBar")->isVisible());
    QVERIFY(find<QLabel>("noticeSentence")->text().contains(FakeEngine::inviteLink().server.host));
    QVERIFY(!find<QWidget>("noticeOpenButton")->isVisible()); // It would end the session.
    // "Connect again" refers to the previous session, not to the link.
    m_engine->fail({ErrorCode::LinkLost, {}});
    click("connectAgainButton");
    QCOMPARE(m_engine->starts.last().server, m_server);
    QVERIFY(!find<QWidget>("noticeOpenButton")->isVisible());
}

void tst_WindowOnDesktop::aKeptLinkIsOfferedWhenTheSessionIsOver()
{
    m_window->connectTo(m_server);
    m_engine->link();
    handOver();
    m_engine->close(event::CloseReason::PeerLeft);
    QVERIFY(shows<ChatPage>()); // It can still be read.
    click("noticeOpenButton");
    QVERIFY(shows<StartPage>());
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
    QCOMPARE(find<QLineEdit>("codeField")->text(), FakeEngine::inviteLink().code.toString());
    QVERIFY(find<QAbstractButton>("joinButton")->isEnabled());
}

void tst_WindowOnDesktop::aNoticeCanBeSentAway()
{
    m_window->connectTo(m_server);
    handOver();
    click("noticeDismissButton");
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
    m_engine->setPhase(Phase::Waiting);
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
}

void tst_WindowOnDesktop::aForeignServerIsShownHarmlessly()
{
    m_window->connectTo(m_server);
    const ServerAddress foreign{QString(250, u'a'), 8877};
    m_window->takeHandOver(foreign, FakeEngine::inviteLink().code);
    QCOMPARE(find<QLabel>("noticeSentence")->textFormat(), Qt::PlainText);
    QVERIFY(find<QLabel>("noticeSentence")->text().size() < 200);
}

void tst_WindowOnDesktop::withoutALinkTheWindowComesToTheFront()
{
    m_window->connectTo(m_server);
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    m_window->takeHandOver(std::nullopt, std::nullopt);
    QTRY_VERIFY(m_window->isActiveWindow());
    m_window->hide();
    m_window->takeHandOver(std::nullopt, std::nullopt);
    QVERIFY(m_window->isVisible());
    QVERIFY(shows<PunchPage>());
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
}

void tst_WindowOnDesktop::theTitleCountsWhatIsUnread()
{
    m_window->connectTo(m_server);
    m_engine->link();
    const QString title = m_window->windowTitle();
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    QCOMPARE(m_window->windowTitle(), title);
    m_engine->addPeerText(QStringLiteral("one"));
    m_engine->addPeerText(QStringLiteral("two"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("(2) ") + title);
    m_engine->close(event::CloseReason::PeerLeft);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("(2) Not connected with 198.51.100.77")));
    m_window->activateWindow();
    QTRY_VERIFY(m_window->windowTitle().startsWith(QStringLiteral("Not connected with")));
}

void tst_WindowOnDesktop::whatComesBehindAnotherPageIsMarked_data()
{
    QTest::addColumn<bool>("inSettings");
    QTest::newRow("the settings") << true;
    QTest::newRow("the details") << false;
}

void tst_WindowOnDesktop::whatComesBehindAnotherPageIsMarked()
{
    QFETCH(bool, inSettings);
    m_window->connectTo(m_server);
    m_engine->link();
    if (inSettings)
        keys::press(keysOf(Shortcut::ShowSettings).constFirst());
    else
        click("detailsButton");
    QTRY_VERIFY(!shows<ChatPage>());
    QVERIFY(!find<QWidget>("newsBar")->isVisible());
    m_engine->addPeerText(QStringLiteral("one"));
    m_engine->addPeerText(QStringLiteral("two"));
    QCOMPARE(m_window->unread().count(), 2);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("(2) ")));
    QVERIFY(find<QWidget>("newsBar")->isVisible());
    QVERIFY(find<QLabel>("newsSentence")->text().startsWith(QStringLiteral("2 new message")));
    keys::focus(find<QWidget>("newsShowButton"));
    keys::press(Qt::Key_Return);
    QVERIFY(shows<ChatPage>());
    QCOMPARE(m_window->unread().count(), 0);
    QVERIFY(!find<QWidget>("newsBar")->isVisible());
}

void tst_WindowOnDesktop::anEndBehindTheSettingsIsMarked()
{
    m_window->inviteThrough(m_server);
    m_engine->invite();
    keys::press(keysOf(Shortcut::ShowSettings).constFirst());
    QTRY_VERIFY(shows<SettingsPage>());
    m_engine->fail({ErrorCode::RoomExpired, {}});
    QVERIFY(shows<SettingsPage>()); // The user is not interrupted.
    QVERIFY(find<QWidget>("newsBar")->isVisible());
    QVERIFY(find<QLabel>("newsSentence")->text().contains(QStringLiteral("has expired")));
    keys::focus(find<QWidget>("newsShowButton"));
    keys::press(Qt::Key_Return);
    QVERIFY(shows<InvitePage>());
    QVERIFY(!find<QWidget>("newsBar")->isVisible());
}

void tst_WindowOnDesktop::thePeersNameIsUsed()
{
    m_window->connectTo(m_server);
    m_engine->link();
    QCOMPARE(m_window->peerName(), FakeEngine::peerMapped().toString());
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Zoë")});
    QCOMPARE(m_window->peerName(), QStringLiteral("Zoë"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Zoë")));
    m_window->connectTo(m_server); // The peer may be somebody else.
    QVERIFY(m_window->peerName() != QStringLiteral("Zoë"));
}

void tst_WindowOnDesktop::theTitleKeepsTheNameAfterTheEnd()
{
    m_window->connectTo(m_server);
    m_engine->link();
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Zoë")});
    m_engine->fail({ErrorCode::LinkLost, {}});
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Not connected with Zoë any more – Punchline"));
    m_engine->reset();
    m_window->connectTo(m_server); // A session without a link.
    m_engine->fail({ErrorCode::ServerRefused, {}});
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Not connected – Punchline"));
}

void tst_WindowOnDesktop::myNameIsTold()
{
    QVERIFY(m_engine->names.isEmpty());
    m_window->showSettings();
    auto *field = find<QLineEdit>("nameField");
    keys::focus(field);
    keys::type(QStringLiteral("Ann"));
    keys::focus(field);
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->names, QStringList{QStringLiteral("Ann")});
    makeWindow(); // The next start knows it.
    QCOMPARE(m_engine->names.size(), 2);
}

void tst_WindowOnDesktop::settingsReachTheNextSession()
{
    m_window->connectTo(m_server);
    QCOMPARE(m_engine->starts.last().portMapping, PortMappingPolicy::Ask);
    QCOMPARE(m_engine->starts.last().hello, HelloPolicy::FirstArrival);
    m_engine->fail({ErrorCode::ServerRefused, {}});
    m_window->showSettings();
    find<QCheckBox>("portMappingCheck")->setChecked(false);
    find<QCheckBox>("helloCheck")->setChecked(false);
    click("settingsBackButton");
    QVERIFY(shows<PunchPage>());
    click("tryAgainButton");
    QCOMPARE(m_engine->starts.last().portMapping, PortMappingPolicy::Never);
    QCOMPARE(m_engine->starts.last().hello, HelloPolicy::Never);
}

void tst_WindowOnDesktop::anInvitationCanDoWithoutACode()
{
    m_window->inviteThrough(m_server);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{Admission::CodeOrLink}));
    m_engine->invite();
    keys::press(Qt::Key_O, Qt::AltModifier);
    // A new invitation: the old one's words, which may have been passed on, are useless now.
    QTRY_COMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{Admission::LinkOnly}));
    m_engine->emitEvent(event::CodeReady{std::nullopt, FakeEngine::inviteLink(), std::chrono::minutes(10)});
    m_engine->setPhase(Phase::Waiting);
    QVERIFY(shows<InvitePage>());
    QVERIFY(m_window->focusWidget()->objectName() == QStringLiteral("copyLinkButton"));
    // The next sessions, too.
    m_window->inviteThrough(m_server);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{Admission::LinkOnly}));
}

void tst_WindowOnDesktop::anAppointmentGoesOnBehindTheSettings_data()
{
    QTest::addColumn<bool>("byNotice");
    QTest::newRow("by the notice") << true;
    QTest::newRow("by the way back") << false;
}

void tst_WindowOnDesktop::anAppointmentGoesOnBehindTheSettings()
{
    m_window->connectTo(m_server);
    m_engine->setPhase(Phase::Waiting);
    m_window->showSettings();
    QVERIFY(shows<SettingsPage>());
    auto *name = find<QLineEdit>("nameField");
    keys::focus(name);
    keys::type(QStringLiteral("An"));
    m_engine->link(); // What the user waited for.
    keys::type(QStringLiteral("n"));
    keys::press(Qt::Key_Return);
    // None of that went to the new peer.
    QVERIFY(shows<SettingsPage>());
    QCOMPARE(name->text(), QStringLiteral("Ann"));
    QVERIFY(m_engine->sentTexts.isEmpty());
    QVERIFY(find<QLabel>("newsSentence")->isVisible());
    QFETCH(const bool, byNotice);
    if (byNotice)
        click("newsShowButton");
    else
        click("settingsBackButton");
    QVERIFY(shows<ChatPage>());
    QVERIFY(find<QWidget>("newsBar")->isHidden());
}

PUNCHLINE_WIDGETS_TEST(tst_WindowOnDesktop)
#include "tst_windowondesktop.moc"
