// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostedserver.h"
#include "app/protocol/classic.h"
#include "tests/portmapping/mapperstage.h"
#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace punchline;
using namespace punchline::mapperstage;
using punchline::test::SessionProbe;

/// The hosted server, with real sockets on the loopback and a fake router.
class tst_HostedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPeersMeetThroughIt_data();
    void twoPeersMeetThroughIt();
    void aClassicClientIsServed();
    void aLinkNamesTheAddressForOthers();
    void aTakenPortIsReplaced();
    void aTakenProbePortIsReplaced();
    void whatCannotListenSaysWhy();
    void stoppingSaysGoodbye();
    void itCanBeStartedAgain();
    void theRouterIsAskedAndToldToForget_data();
    void theRouterIsAskedAndToldToForget();
    void theRouterIsToldAtTheProgramsEnd();
    void aSilentRouterIsNotAPromise();
    void anotherNetworkIsLookedAtAnew();
    void everyChangeIsToldOnce();

private:
    using Phase = HostState::Phase;

    /// Loopback only, ports chosen by the system, no networks.
    static HostedServer::Settings settings()
    {
        HostedServer::Settings settings;
        settings.listenOn = {QHostAddress(QHostAddress::LocalHost)};
        settings.port = 0;
        settings.probePort = 0;
        settings.networks = [] { return QList<LocalNetwork>(); };
        settings.router = impatient(lonely());
        return settings;
    }
    static QList<LocalNetwork> home()
    {
        return {{QHostAddress(QHostAddress::LocalHost), 8},
                {QHostAddress(QStringLiteral("192.168.1.10")), 24}};
    }
    static ServerAddress addressOf(const HostedServer &host)
    {
        return {QStringLiteral("127.0.0.1"), host.state().port};
    }
    static bool isReachable(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket.waitForConnected(2000);
    }
};

void tst_HostedServer::twoPeersMeetThroughIt_data()
{
    QTest::addColumn<Meeting>("meeting");
    QTest::newRow("lobby") << Meeting(meeting::Anybody{});
    QTest::newRow("invitation") << Meeting(meeting::Invite{});
}

void tst_HostedServer::twoPeersMeetThroughIt()
{
    QFETCH(Meeting, meeting);
    HostedServer host(settings());
    host.start();
    QCOMPARE(host.state().phase, Phase::Running);
    QCOMPARE(host.state().addresses.size(), 1);
    QCOMPARE(host.state().addresses.first().audience, Audience::ThisMachine);

    SessionProbe first;
    SessionProbe second;
    SessionOptions options;
    options.server = host.state().addresses.first().inside;
    options.hostedAs = host.state().addresses.first().given;
    options.hello = HelloPolicy::Never;
    options.meeting = meeting;
    first->start(options);
    QTRY_COMPARE(first->phase(), punchline::Phase::Waiting);
    QCOMPARE(host.state().connected, 1);
    QCOMPARE(host.state().waiting, 1);
    QCOMPARE(host.state().pairs, quint64(0));

    options.hostedAs.reset();
    if (std::holds_alternative<meeting::Invite>(meeting)) {
        const auto ready = first.last<event::CodeReady>();
        QVERIFY(ready);
        options.server = ready->link.server;
        options.meeting = meeting::Join{ready->link.code};
    }
    second->start(options);
    QTRY_VERIFY(first.hasLink() && second.hasLink());
    QCOMPARE(host.state().pairs, quint64(1));
    QTRY_COMPARE(host.state().connected, 0);
    QCOMPARE(host.state().waiting, 0);
    QVERIFY(!host.state().reachedFromOutside);
    QCOMPARE(second->sendText(QStringLiteral("through my own server")), SendResult::Taken);
    QTRY_COMPARE(first.textsFromPeer(), QStringList{QStringLiteral("through my own server")});
    // The link is direct and outlives the server.
    host.stop();
    QTRY_COMPARE(host.state().phase, Phase::Stopped);
    QCOMPARE(second->sendText(QStringLiteral("without it")), SendResult::Taken);
    QTRY_COMPARE(first.textsFromPeer().size(), 2);
}

void tst_HostedServer::aClassicClientIsServed()
{
    HostedServer host(settings());
    host.start();
    QTcpSocket client; // It waits for the server to speak first.
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), host.state().port);
    const QByteArray wanted = classic::encode(classic::First());
    QTRY_COMPARE(client.bytesAvailable(), wanted.size());
    QCOMPARE(client.readAll(), wanted);
    QCOMPARE(host.state().waiting, 1);
}

void tst_HostedServer::aLinkNamesTheAddressForOthers()
{
    HostedServer host(settings());
    host.start();
    SessionProbe session;
    SessionOptions options;
    options.meeting = meeting::Invite{};
    options.server = addressOf(host);
    options.hostedAs = ServerAddress{QStringLiteral("203.0.113.9"), 4000};
    options.portMapping = PortMappingPolicy::Never;
    session->start(options);
    QTRY_VERIFY(session.last<event::CodeReady>());
    QCOMPARE(session.last<event::CodeReady>()->link.server, *options.hostedAs);
    // A server on the same machine learns nothing about the NAT, so its view is not taken as an answer.
    const auto judged = session.last<event::NatJudged>();
    QVERIFY(judged);
    QCOMPARE(judged->verdict, NatVerdict());
}

void tst_HostedServer::aTakenPortIsReplaced()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    auto wanted = settings();
    wanted.port = taken.serverPort();
    HostedServer host(wanted);
    host.start();
    QCOMPARE(host.state().phase, Phase::Running);
    QVERIFY(host.state().port != 0 && host.state().port != taken.serverPort());
    QCOMPARE(host.state().addresses.first().given.port, host.state().port);
    QVERIFY(isReachable(host.state().port));
}

void tst_HostedServer::aTakenProbePortIsReplaced()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    quint16 free = 0;
    {
        QTcpServer picked;
        QVERIFY(picked.listen(QHostAddress(QHostAddress::LocalHost)));
        free = picked.serverPort();
    }
    auto wanted = settings();
    wanted.port = free;
    wanted.probePort = taken.serverPort();
    HostedServer host(wanted);
    host.start();
    QCOMPARE(host.state().port, free); // The only port that people need to know.
}

void tst_HostedServer::whatCannotListenSaysWhy()
{
    auto wanted = settings();
    wanted.listenOn = {QHostAddress(QStringLiteral("192.0.2.1"))}; // Not an address of this machine.
    HostedServer host(wanted);
    QSignalSpy changed(&host, &ServerHost::changed);
    host.start();
    QCOMPARE(host.state().phase, Phase::Failed);
    QVERIFY(!host.state().reason.isEmpty());
    QCOMPARE(changed.size(), 1);
    host.stop();
    QCOMPARE(host.state().phase, Phase::Failed);
}

void tst_HostedServer::stoppingSaysGoodbye()
{
    HostedServer host(settings());
    host.start();
    const quint16 port = host.state().port;
    SessionProbe waiting;
    waiting.start(addressOf(host));
    QTRY_COMPARE(waiting->phase(), punchline::Phase::Waiting);
    host.stop();
    QCOMPARE(host.state().phase, Phase::Stopping);
    QVERIFY(host.state().addresses.isEmpty());
    QTRY_COMPARE(host.state().phase, Phase::Stopped);
    QTRY_COMPARE(waiting.interruption(), std::optional(ErrorCode::ServerShuttingDown));
    QVERIFY(!isReachable(port));
    QCOMPARE(host.state(), HostState());
}

void tst_HostedServer::itCanBeStartedAgain()
{
    HostedServer host(settings());
    for (int i = 0; i < 2; ++i) {
        host.start();
        host.start(); // Has no effect.
        QCOMPARE(host.state().phase, Phase::Running);
        QVERIFY(isReachable(host.state().port));
        host.stop();
        QTRY_COMPARE(host.state().phase, Phase::Stopped);
    }
}

void tst_HostedServer::theRouterIsAskedAndToldToForget_data()
{
    protocolRows();
}

void tst_HostedServer::theRouterIsAskedAndToldToForget()
{
    QFETCH(PortMappingProtocol, protocol);
    const Router router(protocol, PublicAddress, 4000);
    auto wanted = settings();
    wanted.networks = home;
    wanted.router = router.settings();
    HostedServer host(wanted);
    host.start();
    QCOMPARE(host.state().router, HostState::Router::Asked);
    QCOMPARE(host.state().addresses.size(), 1);
    QTRY_COMPARE(host.state().router, HostState::Router::Opened);
    QCOMPARE(host.state().addresses.first().audience, Audience::BehindRouter);
    QCOMPARE(host.state().addresses.first().given.host, PublicAddress.toString());
    QCOMPARE(host.state().addresses.first().inside,
             (ServerAddress{QStringLiteral("192.168.1.10"), host.state().port}));
    host.stop();
    if (protocol == PortMappingProtocol::UpnpIgd)
        QTRY_VERIFY(router.igd.mappings.isEmpty());
    else
        QTRY_VERIFY(router.wasToldToRemove());
}

void tst_HostedServer::theRouterIsToldAtTheProgramsEnd()
{
    const Router router(PortMappingProtocol::Pcp, PublicAddress, 4000);
    auto wanted = settings();
    wanted.networks = home;
    wanted.router = router.settings();
    auto host = std::make_unique<HostedServer>(wanted);
    host->start();
    QTRY_COMPARE(host->state().router, HostState::Router::Opened);
    host.reset();
    QTRY_VERIFY(router.wasToldToRemove());
}

void tst_HostedServer::aSilentRouterIsNotAPromise()
{
    auto wanted = settings();
    wanted.networks = home;
    HostedServer host(wanted);
    host.start();
    QCOMPARE(host.state().router, HostState::Router::Asked);
    QTRY_COMPARE(host.state().router, HostState::Router::Refused);
    QCOMPARE(host.state().addresses.size(), 1);
    QCOMPARE(host.state().addresses.first().audience, Audience::OwnNetwork);
}

void tst_HostedServer::anotherNetworkIsLookedAtAnew()
{
    QList<LocalNetwork> networks;
    auto wanted = settings();
    wanted.networks = [&networks] { return networks; };
    HostedServer host(wanted);
    host.start();
    QCOMPARE(host.state().router, HostState::Router::NotAsked);
    QSignalSpy changed(&host, &ServerHost::changed);
    host.refresh();
    QCOMPARE(changed.size(), 0);
    networks = home();
    host.refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(host.state().addresses.first().given.host, QStringLiteral("192.168.1.10"));
    QCOMPARE(host.state().router, HostState::Router::Asked);
}

void tst_HostedServer::everyChangeIsToldOnce()
{
    HostedServer host(settings());
    QList<HostState> told;
    connect(&host, &ServerHost::changed, &host, [&] { told.append(host.state()); });
    host.start();
    QVERIFY(isReachable(host.state().port));
    QTRY_VERIFY(told.size() >= 3 && told.last().connected == 0); // The client came and went.
    host.stop();
    QTRY_COMPARE(host.state().phase, Phase::Stopped);
    for (qsizetype i = 1; i < told.size(); ++i)
        QVERIFY(told.at(i) != told.at(i - 1));
}

PUNCHLINE_GUILESS_TEST(tst_HostedServer)
#include "tst_hostedserver.moc"
