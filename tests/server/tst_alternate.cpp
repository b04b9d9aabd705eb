// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/unsoliciteddial.h"
#include "tests/server/caller.h"
#include "tests/server/rawclient.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace punchline;

namespace {

const QHostAddress Second(QStringLiteral("127.0.0.2"));

/// A client that listens on the very port from which it speaks with the server, as real ones do.
class ListeningClient
{
public:
    ListeningClient(const Endpoint &server, int backlog)
    {
        NativeSocket control;
        if (m_listener.bind(Localhost, 0) || m_listener.listen(backlog)
            || control.bind(Localhost, m_listener.localEndpoint().port) || control.connect(server)
            || !m_socket.setSocketDescriptor(control.release()))
            qFatal("ListeningClient: cannot connect");
    }

    void ask() { m_socket.write(encodeRendezvous(Hello{}) + encodeRendezvous(AskUnsolicited{})); }
    void hangUp() { m_socket.abort(); }
    [[nodiscard]] bool heardAtLast(const RendezvousMessage &message)
    {
        m_heard += m_socket.readAll();
        return m_heard.endsWith(encodeRendezvous(message));
    }
    [[nodiscard]] const NativeSocket &listener() const { return m_listener; }

private:
    NativeSocket m_listener;
    QTcpSocket m_socket;
    QByteArray m_heard;
};

qsizetype dialCount(TestServer &server)
{
    return server.server().findChildren<UnsolicitedDial *>().size();
}

} // namespace

/// The server's sockets for a client that examines its NAT, over the loopback interface.
class tst_Alternate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probesOnBothAddresses_data();
    void probesOnBothAddresses();
    void notForClients();
    void addressOfAnotherMachine_data();
    void addressOfAnotherMachine();
    void foldsProbesOverADualStackSocket();
    void manyProbes();

    void sendsASyn_data();
    void sendsASyn();
    void opensToWhoListens_data();
    void opensToWhoListens();
    void hearsOfSilence();
    void outlivesTheClient();
    void stopsWhileItAsks();
};

void tst_Alternate::probesOnBothAddresses_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    QTest::addColumn<int>("probeEndpoints");
    QTest::newRow("one address") << QList{Localhost} << 2;
    QTest::newRow("all IPv4 addresses") << QList{QHostAddress(QHostAddress::AnyIPv4)} << 1;
    QTest::newRow("all addresses") << QList{QHostAddress(QHostAddress::Any)} << 1;
    QTest::newRow("IPv6 only") << QList{QHostAddress(QHostAddress::AnyIPv6)} << 2;
}

void tst_Alternate::probesOnBothAddresses()
{
    QFETCH(QList<QHostAddress>, addresses);
    QFETCH(int, probeEndpoints);
    RendezvousServer server({.addresses = addresses, .port = 0, .probePort = 0, .alternate = Second});
    QVERIFY(!server.listen());
    QCOMPARE(server.probeEndpoints().size(), probeEndpoints);
    const bool ipv6Only = addresses.constFirst() == QHostAddress(QHostAddress::AnyIPv6);
    const QHostAddress first = ipv6Only ? QHostAddress(QHostAddress::LocalHostIPv6) : Localhost;

    RawClient client(Endpoint(first, server.endpoints().constFirst().port));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    const quint16 port = server.probeEndpoints().constFirst().port;
    QVERIFY(client.heard(Welcome{RendezvousVersion, client.local(), port, Second}));

    for (const QHostAddress &address : {first, Second}) {
        RawClient probe(Endpoint(address, port));
        probe.send(Probe{});
        QTRY_VERIFY(probe.isClosed());
        QVERIFY(probe.heard(ProbeResult{probe.local()}));
    }
}

void tst_Alternate::notForClients()
{
    TestServer server({.alternate = Second});
    RawClient client(Endpoint(Second, server.endpoint().port));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.local().isNull());
}

void tst_Alternate::addressOfAnotherMachine_data()
{
    QTest::addColumn<QHostAddress>("listening");
    QTest::newRow("one address") << Localhost;
    QTest::newRow("all addresses") << QHostAddress(QHostAddress::Any);
}

void tst_Alternate::addressOfAnotherMachine()
{
    QFETCH(QHostAddress, listening);
    const QHostAddress stranger(QStringLiteral("192.0.2.1"));
    RendezvousServer server({.addresses = {listening}, .port = 0, .probePort = 0, .alternate = stranger});
    const auto failure = server.listen();
    QVERIFY(failure);
    QCOMPARE(failure->endpoint.address, stranger);
    QVERIFY(!failure->reason.isEmpty());
    QVERIFY(server.endpoints().isEmpty());
}

void tst_Alternate::foldsProbesOverADualStackSocket()
{
    RendezvousServer server({.port = 0, .probePort = 0});
    QVERIFY(!server.listen());
    RawClient probe(Endpoint(Localhost, server.probeEndpoints().constFirst().port));
    probe.send(Probe{});
    QTRY_VERIFY(probe.isClosed());
    QVERIFY(probe.local().isIpv4());
    QVERIFY(probe.heard(ProbeResult{probe.local()}));
}

void tst_Alternate::manyProbes()
{
    // As many as a client sends to predict its NAT's ports, all at once.
    TestServer server({.alternate = Second});
    std::vector<std::unique_ptr<RawClient>> probes;
    for (int i = 0; i < 10; ++i) {
        const Endpoint target(i % 2 == 0 ? Localhost : Second, server.probeEndpoint().port);
        probes.push_back(std::make_unique<RawClient>(target));
        probes.back()->send(Probe{});
    }
    for (const auto &probe : probes) {
        QTRY_VERIFY(probe->isClosed());
        QVERIFY(probe->heard(ProbeResult{probe->local()}));
    }
}

void tst_Alternate::sendsASyn_data()
{
    QTest::addColumn<QHostAddress>("alternate");
    QTest::newRow("one address") << QHostAddress();
    QTest::newRow("two addresses") << Second;
    QTest::newRow("a second one of the other family") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void tst_Alternate::sendsASyn()
{
    QFETCH(QHostAddress, alternate);
    TestServer server({.alternate = alternate});
    RawClient client(server.endpoint());
    client.greetAndEnter();
    client.send(AskUnsolicited{});
    // Nobody listens where the client comes from.
    QTRY_VERIFY(client.heard(UnsolicitedResult{UnsolicitedAnswer::Reset}));
    QVERIFY(client.isConnected());
    client.send(AskUnsolicited{});
    QTRY_VERIFY(client.wasRefused(ProtocolErrorCode::OutOfPlace));
}

void tst_Alternate::opensToWhoListens_data()
{
    QTest::addColumn<QHostAddress>("alternate");
    QTest::addColumn<QHostAddress>("from");
    QTest::newRow("one address") << QHostAddress() << Localhost;
    QTest::newRow("two addresses") << Second << Second;
}

void tst_Alternate::opensToWhoListens()
{
    QFETCH(QHostAddress, alternate);
    QFETCH(QHostAddress, from);
    TestServer server({.alternate = alternate});
    ListeningClient client(server.endpoint(), 4);
    client.ask();
    QTRY_VERIFY(client.heardAtLast(UnsolicitedResult{UnsolicitedAnswer::Open}));
    const auto caller = nextCaller(client.listener());
    QVERIFY(caller);
    QCOMPARE(caller->from.address, from);
    QVERIFY(caller->from.port != server.endpoint().port);
    QVERIFY(caller->from.port != server.probeEndpoint().port);
    QTRY_COMPARE(dialCount(server), 0);
}

void tst_Alternate::hearsOfSilence()
{
    TestServer server;
    ListeningClient client(server.endpoint(), 0);
    QTcpSocket filler;
    filler.connectToHost(Localhost, client.listener().localEndpoint().port);
    QTRY_COMPARE(filler.state(), QAbstractSocket::ConnectedState);
    client.ask();
    QTRY_VERIFY(client.heardAtLast(UnsolicitedResult{UnsolicitedAnswer::Drop}));
    QTRY_COMPARE(dialCount(server), 0);
}

void tst_Alternate::outlivesTheClient()
{
    TestServer server;
    auto client = std::make_unique<ListeningClient>(server.endpoint(), 0);
    QTcpSocket filler;
    filler.connectToHost(Localhost, client->listener().localEndpoint().port);
    QTRY_COMPARE(filler.state(), QAbstractSocket::ConnectedState);
    client->ask();
    QTRY_COMPARE(dialCount(server), 1);
    client->hangUp();
    QTRY_COMPARE(server.clientCount(), 0);
    QCOMPARE(dialCount(server), 1);
    QTRY_COMPARE(dialCount(server), 0);

    RawClient next(server.endpoint());
    next.greetAndEnter();
    next.send(AskUnsolicited{});
    QTRY_VERIFY(next.heard(UnsolicitedResult{UnsolicitedAnswer::Reset}));
}

void tst_Alternate::stopsWhileItAsks()
{
    TestServer server;
    ListeningClient client(server.endpoint(), 0);
    QTcpSocket filler;
    filler.connectToHost(Localhost, client.listener().localEndpoint().port);
    QTRY_COMPARE(filler.state(), QAbstractSocket::ConnectedState);
    client.ask();
    QTRY_COMPARE(dialCount(server), 1);
    const QSignalSpy stopped(&server.server(), &RendezvousServer::stopped);
    server.server().stop();
    QCOMPARE(dialCount(server), 0);
    QTRY_VERIFY(client.heardAtLast(ProtocolError{ProtocolErrorCode::ShuttingDown, 0}));
    client.hangUp();
    QTRY_COMPARE(stopped.size(), 1);
}

PUNCHLINE_GUILESS_TEST(tst_Alternate)

#include "tst_alternate.moc"
