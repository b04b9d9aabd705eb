// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/host/hostpage.h"
#include "ui/start/startpage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace punchline;

/// Our own server on the other pages of the window: it is shown, and used for invitations.
class tst_OwnServer : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theStartPageShowsThatItRuns();
    void theStartPageInvitesThroughIt();
    void itTakesThePlaceOfTheLastServer();
    void anAddressThatLeadsNowhereIsNotGivenAway();
    void anAddressIsChosenFirst();
    void theOwnInvitationIsNotOffered();
    void closingStopsItFirst();

private:
    [[nodiscard]] QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] static HostState opened()
    {
        return FakeServerHost::running(Endpoint::fromString(u"203.0.113.7:8877"));
    }
};

void tst_OwnServer::theStartPageShowsThatItRuns()
{
    const auto *line = find<QLabel>("hostLine");
    QVERIFY(line->text().contains(QStringLiteral("Neither")));
    m_host->show(opened());
    QVERIFY(line->text().contains(QStringLiteral("runs")));
    QCOMPARE(find<QAbstractButton>("hostLineAddress")->text(), QStringLiteral("203.0.113.7"));
    QVERIFY(!find<QAbstractButton>("hostButton")->isVisible());
    click("hostShowButton");
    QVERIFY(shows<HostPage>());
    click("hostBackButton");
    click("hostLineStopButton");
    QCOMPARE(m_host->calls.last(), QStringLiteral("stop"));
    QVERIFY(find<QAbstractButton>("hostButton")->isVisible());
    QVERIFY(!find<QAbstractButton>("hostButton")->isEnabled()); // Until every client has been told.
    m_host->show({});
    QVERIFY(find<QAbstractButton>("hostButton")->isEnabled());
    QVERIFY(!find<QAbstractButton>("hostLineAddress")->isVisible());
}

void tst_OwnServer::theStartPageInvitesThroughIt()
{
    auto *invite = find<QAbstractButton>("inviteButton");
    invite->click(); // Without any server it asks for one.
    QVERIFY(m_engine->starts.isEmpty());
    QVERIFY(textOf("addressHint").contains(QStringLiteral("Enter the address")));
    m_host->show(opened());
    QVERIFY(textOf("addressHint").contains(QStringLiteral("Your own server runs")));
    click("connectButton"); // Nobody could be met there.
    QVERIFY(m_engine->starts.isEmpty());
    keys::focus(invite);
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 1);
    QCOMPARE(m_engine->starts.last().meeting, Meeting(meeting::Invite{}));
    QVERIFY(m_engine->starts.last().hostedAs);
    m_engine->close(event::CloseReason::Cancelled);
    QTRY_VERIFY(shows<StartPage>());
    // The entered address counts.
    keys::focus(find<QComboBox>("serverAddress")->lineEdit());
    keys::type(QStringLiteral("example.org"));
    QVERIFY(!textOf("addressHint").contains(QStringLiteral("Your own server")));
    keys::focus(invite);
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->starts.size(), 2);
    QCOMPARE(m_engine->starts.last().server.host, QStringLiteral("example.org"));
    QVERIFY(!m_engine->starts.last().hostedAs);
}

void tst_OwnServer::itTakesThePlaceOfTheLastServer()
{
    auto *field = find<QComboBox>("serverAddress");
    m_window->setServer(m_server);
    click("connectButton");
    m_engine->leave();
    QTRY_VERIFY(shows<StartPage>());
    QCOMPARE(field->currentText(), m_server.toString());
    m_host->show(opened());
    QCOMPARE(field->currentText(), QString());
    click("inviteButton");
    QCOMPARE(m_engine->starts.last().hostedAs,
             std::optional(ServerAddress{QStringLiteral("203.0.113.7"), 8877}));
    m_engine->close(event::CloseReason::Cancelled);
    QTRY_VERIFY(shows<StartPage>());
    m_host->show({});
    QCOMPARE(field->currentText(), m_server.toString());
    // What somebody has typed meanwhile counts.
    field->setEditText(QStringLiteral("b.example"));
    m_host->show(opened());
    QCOMPARE(field->currentText(), QStringLiteral("b.example"));
}

void tst_OwnServer::anAddressThatLeadsNowhereIsNotGivenAway()
{
    HostState state = FakeServerHost::running();
    state.addresses = hostAddresses({}, {}, 8877, {});
    state.router = HostState::Router::NotAsked;
    m_host->show(state);
    click("inviteButton");
    QVERIFY(m_engine->starts.isEmpty());
    QVERIFY(shows<HostPage>());
    QVERIFY(textOf("hostReach").contains(QStringLiteral("in no network")));
}

void tst_OwnServer::anAddressIsChosenFirst()
{
    click("hostButton");
    click("hostBackButton");
    QVERIFY(!find<QAbstractButton>("hostInviteButton")->isEnabled()); // The router is being asked.
    keys::focus(find<QWidget>("inviteButton"));
    keys::press(Qt::Key_Return);
    QVERIFY(m_engine->starts.isEmpty());
    QVERIFY(shows<HostPage>());
}

void tst_OwnServer::theOwnInvitationIsNotOffered()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto *notice = find<QLabel>("clipboardNotice");
    QGuiApplication::clipboard()->setText(FakeEngine::code().toString());
    QTRY_VERIFY(notice->isVisible());
    m_window->inviteThrough({QStringLiteral("example.org"), DefaultServerPort});
    m_engine->invite();
    m_engine->leave();
    QTRY_VERIFY(shows<StartPage>());
    QVERIFY(!notice->isVisible());
    QGuiApplication::clipboard()->setText(FakeEngine::inviteLink().toString());
    QCoreApplication::processEvents();
    QVERIFY(!notice->isVisible());
}

void tst_OwnServer::closingStopsItFirst()
{
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_host->show(opened());
    m_window->close();
    QCOMPARE(m_host->calls.last(), QStringLiteral("stop"));
    QVERIFY(!m_window->isVisible());
    QCOMPARE(finished.size(), 0);
    m_host->show({});
    QCOMPARE(finished.size(), 1);
}

PUNCHLINE_WIDGETS_TEST(tst_OwnServer)
#include "tst_ownserver.moc"
