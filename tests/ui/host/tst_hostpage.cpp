// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/controls/banner.h"
#include "ui/host/hostpage.h"
#include "ui/invite/invitepage.h"
#include "ui/settings/language.h"
#include "ui/start/startpage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace punchline;

/// Our own server in the window: from the start page to an invitation through it, and to its end.
class tst_HostPage : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void oneButtonStartsAndShowsIt();
    void eachAddressSaysWhomItIsForAndIsCopied();
    void theChoiceStaysWhenTheRouterAnswers();
    void whoCanReachItIsSaid_data();
    void whoCanReachItIsSaid();
    void anInvitationGoesThroughIt_data();
    void anInvitationGoesThroughIt();
    void theRoutersAddressCanBeTyped();
    void aNewCodeNeedsTheSameServer();
    void addressesAreReadFromTheLeft();
    void stoppingLeadsBack();
    void aFailureCanBeTriedAgain();

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

void tst_HostPage::oneButtonStartsAndShowsIt()
{
    click("hostButton");
    QVERIFY(shows<HostPage>());
    QCOMPARE(m_host->calls.first(), QStringLiteral("start"));
    QVERIFY(m_host->calls.contains(QStringLiteral("refresh"))); // The page asks for the current addresses.
    QCOMPARE(find<QRadioButton>("hostAddress0")->text(), QStringLiteral("192.168.1.10"));
    QVERIFY(textOf("hostReach").contains(QStringLiteral("Asking your router")));
    QVERIFY(textOf("hostPeople").contains(QStringLiteral("Nobody")));
    // A user who was faster than the router would give away an address that does not lead here.
    QVERIFY(!find<QAbstractButton>("hostInviteButton")->isEnabled());
    QVERIFY(find<QAbstractButton>("hostInviteButton")->toolTip().contains(QStringLiteral("router")));
    m_host->show(opened());
    QVERIFY(find<QAbstractButton>("hostInviteButton")->isEnabled());
    click("hostBackButton");
    QVERIFY(shows<StartPage>());
    QVERIFY(!m_host->calls.contains(QStringLiteral("stop")));
}

void tst_HostPage::eachAddressSaysWhomItIsForAndIsCopied()
{
    click("hostButton");
    m_host->show(opened());
    const QStringList addresses{QStringLiteral("203.0.113.7"), QStringLiteral("192.168.1.10"),
                                QStringLiteral("[2001:db8:85a3:1234:5678:8a2e:370:7334]")};
    const QStringList whom{QStringLiteral("your router says"), QStringLiteral("your own network"),
                           QStringLiteral("IPv6")};
    for (int i = 0; i < addresses.size(); ++i) {
        const auto *choice = find<QRadioButton>(qPrintable(QStringLiteral("hostAddress%1").arg(i)));
        QCOMPARE(choice->text(), addresses.at(i));
        QVERIFY2(choice->accessibleDescription().contains(whom.at(i)),
                 qPrintable(choice->accessibleDescription()));
        click(qPrintable(QStringLiteral("copyAddress%1").arg(i)));
        QCOMPARE(QGuiApplication::clipboard()->text(), addresses.at(i));
        QCOMPARE(find<QAbstractButton>(qPrintable(QStringLiteral("copyAddress%1").arg(i)))->text(),
                 QStringLiteral("Copied"));
    }
    QCOMPARE(find<QAbstractButton>("copyAddress0")->text(), QStringLiteral("Copy")); // One at a time.
}

void tst_HostPage::theChoiceStaysWhenTheRouterAnswers()
{
    click("hostButton");
    QVERIFY(find<QRadioButton>("hostAddress0")->isChecked());
    m_host->show(opened());
    QCOMPARE(find<QRadioButton>("hostAddress0")->text(), QStringLiteral("203.0.113.7"));
    QVERIFY(find<QRadioButton>("hostAddress0")->isChecked()); // The best one, until the user chooses.
    m_host->show(FakeServerHost::running());
    find<QRadioButton>("hostAddress1")->click(); // IPv6
    m_host->show(opened());
    QVERIFY(find<QRadioButton>("hostAddress2")->text().startsWith(u'['));
    QVERIFY(find<QRadioButton>("hostAddress2")->isChecked());
}

void tst_HostPage::whoCanReachItIsSaid_data()
{
    QTest::addColumn<HostState>("state");
    QTest::addColumn<QString>("words");
    HostState state = FakeServerHost::running();
    state.router = HostState::Router::Refused;
    QTest::newRow("refused") << state << QStringLiteral("forward TCP port 8877 to 192.168.1.10");
    state = FakeServerHost::running({}, 41234);
    state.router = HostState::Router::Refused;
    QTest::newRow("another port") << state << QStringLiteral("forward TCP port 41234 to 192.168.1.10");
    QTest::newRow("carrier") << FakeServerHost::running(Endpoint::fromString(u"100.64.3.7:8877"))
                             << QStringLiteral("by IPv6 at most");
    QTest::newRow("opened") << opened() << QString();
    state = opened();
    state.reachedFromOutside = true;
    QTest::newRow("proven") << state << QStringLiteral("from outside your network has reached");
    state = FakeServerHost::running();
    state.addresses = hostAddresses({}, {}, 8877, {});
    state.router = HostState::Router::NotAsked;
    QTest::newRow("no network") << state << QStringLiteral("in no network");
}

void tst_HostPage::whoCanReachItIsSaid()
{
    QFETCH(HostState, state);
    QFETCH(QString, words);
    click("hostButton");
    state.connected = 2;
    state.waiting = 1;
    state.pairs = 5;
    m_host->show(state);
    QVERIFY2(textOf("hostReach").contains(words), qPrintable(textOf("hostReach")));
    QCOMPARE(textOf("hostReach").isEmpty(), words.isEmpty());
    QCOMPARE(textOf("hostPort").contains(QStringLiteral("41234")), state.port == 41234);
    QVERIFY(textOf("hostPeople").contains(QStringLiteral("Connected: 2")));
    QVERIFY(textOf("hostPeople").contains(QStringLiteral("so far: 5")));
}

void tst_HostPage::anInvitationGoesThroughIt_data()
{
    QTest::addColumn<QByteArray>("pressed");
    QTest::addColumn<Meeting>("meeting");
    QTest::newRow("invite") << QByteArray("hostInviteButton") << Meeting(meeting::Invite{});
    QTest::newRow("meet") << QByteArray("hostMeetButton") << Meeting(meeting::Anybody{});
}

void tst_HostPage::anInvitationGoesThroughIt()
{
    QFETCH(QByteArray, pressed);
    QFETCH(Meeting, meeting);
    click("hostButton");
    m_host->show(opened());
    click(pressed.constData());
    QCOMPARE(m_engine->starts.size(), 1);
    const SessionOptions options = m_engine->starts.first();
    QCOMPARE(options.meeting, meeting);
    // This program uses its local address, others use the router's.
    QCOMPARE(options.server, (ServerAddress{QStringLiteral("192.168.1.10"), 8877}));
    QCOMPARE(options.hostedAs, std::optional(ServerAddress{QStringLiteral("203.0.113.7"), 8877}));
    QVERIFY(!m_host->calls.contains(QStringLiteral("stop")));
}

void tst_HostPage::theRoutersAddressCanBeTyped()
{
    click("hostButton");
    auto *field = find<QLineEdit>("routerAddress");
    QVERIFY(!field->isVisible()); // The router may still answer.
    HostState state = FakeServerHost::running();
    state.router = HostState::Router::Refused;
    m_host->show(state);
    QVERIFY(field->isVisible());
    auto *invite = find<QAbstractButton>("hostInviteButton");
    const QList<std::pair<const char *, bool>> typed{
        {"203.0.113", false}, {"example.org", false}, {"203.0.113.7:0", false}, {"203.0.113.7:4000", true}};
    for (const auto &[text, isGood] : typed) {
        field->clear();
        keys::focus(field);
        keys::type(QString::fromLatin1(text));
        QVERIFY(find<QRadioButton>("routerChoice")->isChecked()); // Typing chooses it.
        QCOMPARE(invite->isEnabled(), isGood);
        QCOMPARE(textOf("routerHint").contains(QStringLiteral("not a complete")), !isGood);
    }
    state.connected = 1;
    m_host->show(state); // Which takes nothing away.
    click("hostInviteButton");
    QCOMPARE(m_engine->starts.size(), 1);
    QCOMPARE(m_engine->starts.first().server, (ServerAddress{QStringLiteral("192.168.1.10"), 8877}));
    QCOMPARE(m_engine->starts.first().hostedAs,
             std::optional(ServerAddress{QStringLiteral("203.0.113.7"), 4000}));
    m_engine->invite();
    m_engine->fail({ErrorCode::RoomExpired, {}});
    click("newCodeButton");
    QCOMPARE(m_engine->starts.size(), 2);
    // In another network the typed address is useless.
    m_host->show(opened());
    QVERIFY(!field->isVisible());
    QVERIFY(!find<QRadioButton>("routerChoice")->isChecked());
}

void tst_HostPage::aNewCodeNeedsTheSameServer()
{
    click("hostButton");
    m_host->show(opened());
    click("hostInviteButton");
    m_engine->invite();
    QVERIFY(shows<InvitePage>());
    m_engine->fail({ErrorCode::RoomExpired, {}});
    click("newCodeButton");
    QCOMPARE(m_engine->starts.size(), 2);
    QVERIFY(m_engine->starts.last().hostedAs.has_value());
    m_engine->invite();
    m_engine->fail({ErrorCode::RoomExpired, {}});
    m_host->show({});
    click("newCodeButton");
    QCOMPARE(m_engine->starts.size(), 2); // The peer would not find it.
    QVERIFY(shows<StartPage>());
}

void tst_HostPage::addressesAreReadFromTheLeft()
{
    HostState state = FakeServerHost::running({}, 41234);
    state.router = HostState::Router::Refused;
    click("hostButton");
    m_host->show(state);
    const QString address = find<QRadioButton>("hostAddress1")->text();
    QVERIFY(address.startsWith(u'['));
    const auto painted = [](const QString &text, Qt::LayoutDirection direction) {
        QImage image(500, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        painter.drawText(image.rect(), Qt::AlignLeft | Qt::AlignAbsolute, text);
        return image;
    };
    const QImage wanted = painted(address, Qt::LeftToRight);
    QVERIFY(painted(address, Qt::RightToLeft) != wanted); // As it would be without care.
    const auto back = qScopeGuard([this] { language::choose(*m_settings, QStringLiteral("en")); });
    language::choose(*m_settings, QStringLiteral("ar"));
    settle();
    const auto *choice = find<QRadioButton>("hostAddress1");
    QCOMPARE(painted(choice->text(), Qt::RightToLeft), wanted);
    QCOMPARE(choice->accessibleName(), address);
    click("copyAddress1");
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
    for (const char *field : {"routerAddress", "codeField", "inviteLink"})
        QCOMPARE(find<QLineEdit>(field)->layoutDirection(), Qt::LeftToRight);
    QCOMPARE(find<QComboBox>("serverAddress")->lineEdit()->layoutDirection(), Qt::LeftToRight);
    // In sentences.
    QVERIFY(textOf("hostReach").contains(QStringLiteral("\u2066192.168.1.10\u2069")));
    // On the page of the invitation.
    m_window->inviteThrough({QStringLiteral("2001:db8::1"), 41234});
    event::CodeReady ready{FakeEngine::code(), FakeEngine::inviteLink(), std::chrono::minutes(10)};
    ready.link.server = {QStringLiteral("2001:db8::1"), 41234};
    m_engine->emitEvent(ready);
    m_engine->setPhase(Phase::Waiting);
    QVERIFY(textOf("inviteServer").contains(QStringLiteral("\u2066[2001:db8::1]:41234\u2069")));
    const QString code = FakeEngine::code().toString();
    QCOMPARE(painted(textOf("inviteCode"), Qt::RightToLeft), painted(code, Qt::LeftToRight));
}

void tst_HostPage::stoppingLeadsBack()
{
    click("hostButton");
    click("hostStopButton");
    QCOMPARE(m_host->calls.last(), QStringLiteral("stop"));
    QVERIFY(shows<StartPage>());
}

void tst_HostPage::aFailureCanBeTriedAgain()
{
    click("hostButton");
    HostState failed;
    failed.phase = HostState::Phase::Failed;
    failed.reason = QStringLiteral("The address is protected");
    m_host->show(failed);
    const auto *banner = find<Banner>("hostFailure");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(failed.reason));
    QVERIFY(banner->advice().contains(QStringLiteral("firewall")));
    QVERIFY(!find<QAbstractButton>("hostInviteButton")->isVisible());
    QVERIFY(!find<QAbstractButton>("hostStopButton")->isVisible());
    m_host->calls.clear();
    click("hostAgainButton");
    QCOMPARE(m_host->calls.first(), QStringLiteral("start"));
    QVERIFY(!banner->isVisible());
    QVERIFY(find<QAbstractButton>("hostInviteButton")->isVisible());
}

PUNCHLINE_WIDGETS_TEST(tst_HostPage)
#include "tst_hostpage.moc"
