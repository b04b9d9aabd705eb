// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/clientconnection.h"
#include "server/net/rendezvousserver.h"
#include "tests/server/rawclient.h"
#include "tests/server/testserver.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace punchline;

namespace {

QByteArray classicText(const QByteArray &text)
{
    return text + '\n' + '\0';
}

QByteArray endpointText(const RawClient &client)
{
    return "127.0.0.1 " + QByteArray::number(client.local().port);
}

/// The Paired that @p client gets with @p peer.
Paired pairedAs(Role role, const RawClient &client, const RawClient &peer)
{
    return {role, Dialect::Framed, client.local(), peer.local(), commitmentOf()};
}

/// What a server gets of @p client, which connects.
Accepted acceptedFrom(QTcpSocket &client)
{
    NativeSocket listener;
    Accepted accepted;
    if (listener.bind(Localhost, 0) || listener.listen(1))
        return accepted;
    client.connectToHost(Localhost, listener.localEndpoint().port);
    const auto isThere = [&] {
        accepted = acceptFrom(listener.descriptor());
        return accepted.socket.isValid();
    };
    (void)QTest::qWaitFor(isThere);
    return accepted;
}

/// Counts what it receives.
class CountingConnection final : public ClientConnection
{
public:
    using ClientConnection::ClientConnection;

    int framesBegun = 0;
    int closings = 0;

protected:
    void handleFrameBegun() override { ++framesBegun; }
    void handleStranger() override { }
    void handleMessage(const RendezvousMessage &) override { }
    void handleRefusedMessage(const DecodeFailure &) override { }
    void handleClosed() override { ++closings; }
};

} // namespace

/// The server's sockets, over the loopback interface.
class tst_RendezvousServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accompaniesAPair();
    void pairsByAHandle();
    void greetsOverIpv6();
    void understandsSingleBytes();
    void survivesCutGreetings();
    void refusesBadBytes_data();
    void refusesBadBytes();
    void closesWhoIgnoresAnError();
    void answersAnUnknownType();
    void forgetsWhoDiesWhileWaiting();
    void tellsWhenThePeerDies();
    void closesWhoDoesNotRead();
    void readsWithoutBeingTold();
    void acceptsWithItsOptions();

    void pairsClassicClients();
    void pairsClassicWithFramed_data();
    void pairsClassicWithFramed();
    void hearsALateGreeting();
    void closesAClassicThatSpeaks();

    void probes();
    void refusesBadProbes_data();
    void refusesBadProbes();

    void full();
    void stops();
    void stopsWithoutClients();
    void portInUse_data();
    void portInUse();
};

void tst_RendezvousServer::accompaniesAPair()
{
    TestServer server;
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    QVERIFY(first.heard(Welcome{RendezvousVersion, first.local(), server.probeEndpoint().port}));

    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heard(pairedAs(Role::Initiator, first, second)));
    QTRY_VERIFY(second.heard(pairedAs(Role::Responder, second, first)));

    first.send(Signal{"from the first"});
    second.send(Signal{QByteArray(MaxSignalPayload, 's')});
    QTRY_VERIFY(second.heard(Signal{"from the first"}));
    QTRY_VERIFY(first.heard(Signal{QByteArray(MaxSignalPayload, 's')}));

    for (quint32 round = 1; round <= 2; ++round) {
        first.send(PunchReady{});
        second.send(PunchReady{});
        QTRY_VERIFY(first.heard(Go{round}));
        QTRY_VERIFY(second.heard(Go{round}));
    }

    first.send(Outcome{true});
    second.send(Outcome{true});
    QTRY_COMPARE(outcomesIn(server.server().lobby().counts()), (OutcomeCounts{2, 0}));
    first.abort();
    QTRY_COMPARE(server.clientCount(), 1);
    second.abort();
    QTRY_COMPARE(server.clientCount(), 0);
    QVERIFY(!second.heardA<PeerLeft>());
}

void tst_RendezvousServer::pairsByAHandle()
{
    TestServer server;
    QList<QByteArray> handles;
    for (int i = 0; i < MaxAwaitedHandles; ++i)
        handles.append(QByteArray::number(i).rightJustified(HandleSize, 'h'));
    RawClient ghost(server.endpoint());
    ghost.greetAndAwait(handles);
    QTRY_VERIFY(ghost.heardA<Waiting>());
    RawClient waiting(server.endpoint());
    waiting.greetAndAwait(handles);
    QTRY_VERIFY(ghost.wasRefused(ProtocolErrorCode::Replaced) && waiting.heardA<Waiting>());
    RawClient caller(server.endpoint());
    caller.greetAndCall({handleOf('x'), handles.last()});
    QTRY_VERIFY(waiting.heardA<Paired>() && caller.heardA<Paired>());
    QVERIFY(!caller.heardA<Waiting>());
    QCOMPARE(waiting.first<Paired>().handle, handles.last());
    QCOMPARE(waiting.first<Paired>().role, Role::Initiator);
    QCOMPARE(waiting.first<Paired>().peer, caller.local());
    QCOMPARE(caller.first<Paired>().handle, handles.last());
    QCOMPARE(caller.first<Paired>().peer, waiting.local());
    QCOMPARE(server.server().lobby().handleCount(), 0);
    waiting.send(PunchReady{});
    caller.send(PunchReady{});
    QTRY_VERIFY(waiting.heard(Go{1}) && caller.heard(Go{1}));
}

void tst_RendezvousServer::greetsOverIpv6()
{
    // The default addresses: one socket for both families. IPv4 is seen as such all the same.
    RendezvousServer server({.port = 0, .probePort = 0});
    QVERIFY(!server.listen());
    const quint16 port = server.endpoints().constFirst().port;
    RawClient ipv4(Endpoint(Localhost, port));
    ipv4.greetAndEnter();
    QTRY_VERIFY(ipv4.heardA<Waiting>());
    QVERIFY(ipv4.heard(Welcome{RendezvousVersion, ipv4.local(), server.probeEndpoints().constFirst().port}));
    QVERIFY(ipv4.local().isIpv4());

    RawClient ipv6(Endpoint(QHostAddress(QHostAddress::LocalHostIPv6), port));
    ipv6.greetAndEnter();
    QTRY_VERIFY(ipv6.heardA<Paired>() || ipv6.isClosed());
    if (ipv6.isClosed())
        QSKIP("This machine has no IPv6 loopback address.");
    QVERIFY(ipv6.heard(pairedAs(Role::Responder, ipv6, ipv4)));
}

void tst_RendezvousServer::understandsSingleBytes()
{
    TestServer server;
    RawClient client(server.endpoint());
    const auto sendBytewise = [&client](const RendezvousMessage &message) {
        for (const char byte : encodeRendezvous(message)) {
            client.send(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
    };
    sendBytewise(Hello{});
    QTRY_VERIFY(client.heardA<Ping>());
    sendBytewise(lobbyEntry());
    QTRY_VERIFY(client.heardA<Waiting>());
}

void tst_RendezvousServer::survivesCutGreetings()
{
    TestServer server;
    const QByteArray greeting = encodeRendezvous(Hello{}) + encodeRendezvous(lobbyEntry());
    for (qsizetype length = 0; length < greeting.size(); ++length) {
        RawClient client(server.endpoint());
        QTRY_VERIFY(client.isConnected());
        client.send(greeting.left(length));
        QTRY_COMPARE(server.clientCount(), 1);
        client.abort();
        QTRY_COMPARE(server.clientCount(), 0);
        QVERIFY(!client.heardA<Waiting>());
    }
}

void tst_RendezvousServer::refusesBadBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTold");
    const QByteArray hello = encodeRendezvous(Hello{});
    QTest::newRow("too large") << QByteArray("\x00\x01\x00\x01", 4) << true;
    QTest::newRow("too large, and much more")
        << QByteArray("\x00\xff\xff\xff", 4) + QByteArray(300'000, 'x') << true;
    QTest::newRow("too large for a greeting") << QByteArray("\x00\x00\x04\x01", 4) << true;
    QTest::newRow("no CBOR") << QByteArray("\x00\x00\x00\x02\xff\xff", 6) << true;
    QTest::newRow("no map") << QByteArray("\x00\x00\x00\x01\x01", 5) << true;
    QTest::newRow("empty frame") << QByteArray("\x00\x00\x00\x00", 4) << true;
    QTest::newRow("no type") << encodeFrame({}) << true;
    QTest::newRow("no magic") << encodeFrame({{0, 1}, {2, 1}}) << true;
    QTest::newRow("a bad second frame") << hello + QByteArray("\x00\x00\x00\x01\x01", 5) << true;
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n") << false;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << false;
    QTest::newRow("classic text") << classicText("first") << false;
    QTest::newRow("much of it") << QByteArray(1'000'000, 'x') << false;
}

void tst_RendezvousServer::refusesBadBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTold);
    TestServer server;
    RawClient client(server.endpoint());
    client.send(bytes);
    QTRY_COMPARE(client.wasRefused(ProtocolErrorCode::Malformed), isTold);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(isTold || client.heardNothing());
    QCOMPARE(server.clientCount(), 0);

    RawClient next(server.endpoint());
    next.greetAndEnter();
    QTRY_VERIFY(next.heardA<Waiting>());
}

void tst_RendezvousServer::answersAnUnknownType()
{
    TestServer server;
    RawClient client(server.endpoint());
    client.send(encodeRendezvous(Hello{}) + encodeFrame({{0, 4711}}) + encodeRendezvous(lobbyEntry()));
    QTRY_VERIFY(client.heardA<Waiting>());
    QVERIFY(client.heard(ProtocolError{ProtocolErrorCode::UnknownType, 4711}));
}

void tst_RendezvousServer::forgetsWhoDiesWhileWaiting()
{
    TestServer server;
    auto first = std::make_unique<RawClient>(server.endpoint());
    first->greetAndEnter();
    QTRY_VERIFY(first->heardA<Waiting>());
    first.reset();
    QTRY_COMPARE(server.clientCount(), 0);
    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(second.heardA<Waiting>());
}

void tst_RendezvousServer::tellsWhenThePeerDies()
{
    TestServer server;
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>());
    first.abort();
    QTRY_VERIFY(second.heardA<PeerLeft>());
}

void tst_RendezvousServer::acceptsWithItsOptions()
{
    Listeners listeners;
    QTcpSocket accepted;
    Endpoint from;
    connect(&listeners, &Listeners::connectionAccepted, this,
            [&](NativeSocket::Descriptor descriptor, const Endpoint &remote) {
                QVERIFY(accepted.setSocketDescriptor(descriptor));
                from = remote;
            });
    QVERIFY(!listeners.listen({Localhost}, 0));
    QTcpSocket client;
    client.connectToHost(Localhost, listeners.port());
    QTRY_COMPARE(accepted.state(), QTcpSocket::ConnectedState);
    QTRY_COMPARE(from, Endpoint(client.localAddress(), client.localPort()));
    QCOMPARE(accepted.socketOption(QTcpSocket::LowDelayOption).toInt(), 1);
    QCOMPARE(accepted.socketOption(QTcpSocket::KeepAliveOption).toInt(), 1);
}

void tst_RendezvousServer::readsWithoutBeingTold()
{
    // A server that has been busy for long: what has arrived counts, though nobody has looked yet.
    QTcpSocket client;
    Accepted accepted = acceptedFrom(client);
    CountingConnection connection(std::move(accepted.socket), accepted.remote);
    connection.readAvailable();
    QCOMPARE(connection.framesBegun, 0);
    QTRY_COMPARE(client.state(), QTcpSocket::ConnectedState);
    client.write(encodeRendezvous(Hello{}));
    QVERIFY(client.flush());
    connection.readAvailable();
    QCOMPARE(connection.framesBegun, 1);
}

void tst_RendezvousServer::closesWhoDoesNotRead()
{
    QTcpSocket silent;
    silent.setReadBufferSize(1);
    Accepted accepted = acceptedFrom(silent);
    CountingConnection connection(std::move(accepted.socket), accepted.remote);
    // More than any system buffers, and in the end more than the connection does.
    const Signal signal{QByteArray(MaxSignalPayload, 's')};
    for (int i = 0; i < 2000 && connection.closings == 0; ++i)
        connection.send(signal);
    QCOMPARE(connection.closings, 1);
}

void tst_RendezvousServer::pairsClassicClients()
{
    TestServer server;
    RawClient first(server.endpoint());
    QTRY_COMPARE(first.bytes(), classicText("first"));
    RawClient second(server.endpoint());
    QTRY_COMPARE(second.bytes(),
                 classicText(endpointText(first) + ' ' + QByteArray::number(second.local().port)));
    QTRY_VERIFY(second.isClosed());
    QTRY_COMPARE(first.bytes(), classicText("first") + classicText(endpointText(second)));
    QTRY_VERIFY(first.isClosed());
    QCOMPARE(server.clientCount(), 0);
}

void tst_RendezvousServer::pairsClassicWithFramed_data()
{
    QTest::addColumn<bool>("classicFirst");
    QTest::newRow("classic first") << true;
    QTest::newRow("classic second") << false;
}

void tst_RendezvousServer::pairsClassicWithFramed()
{
    QFETCH(bool, classicFirst);
    TestServer server;
    RawClient first(server.endpoint());
    if (classicFirst) {
        QTRY_COMPARE(first.bytes(), classicText("first"));
    } else {
        first.greetAndEnter();
        QTRY_VERIFY(first.heardA<Waiting>());
    }
    RawClient second(server.endpoint());
    if (classicFirst) {
        second.greetAndEnter();
        QTRY_VERIFY(second.heard(Paired{Role::Responder, Dialect::Classic, second.local(), first.local()}));
        QTRY_COMPARE(first.bytes(), classicText("first") + classicText(endpointText(second)));
    } else {
        QTRY_VERIFY(first.heard(Paired{Role::Initiator, Dialect::Classic, first.local(), second.local()}));
        QTRY_COMPARE(second.bytes(),
                     classicText(endpointText(first) + ' ' + QByteArray::number(second.local().port)));
    }
    QTRY_VERIFY(classicFirst ? first.isClosed() : second.isClosed());
    QVERIFY(classicFirst ? second.isConnected() : first.isConnected());
}

void tst_RendezvousServer::hearsALateGreeting()
{
    TestServer server;
    RawClient client(server.endpoint());
    QTRY_COMPARE(client.bytes(), classicText("first"));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QVERIFY(client.heardA<Welcome>());
}

void tst_RendezvousServer::closesAClassicThatSpeaks()
{
    TestServer server;
    RawClient client(server.endpoint());
    QTRY_COMPARE(client.bytes(), classicText("first"));
    client.send(QByteArray("hello?"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(server.clientCount(), 0);
}

void tst_RendezvousServer::probes()
{
    TestServer server;
    RawClient client(server.probeEndpoint());
    QTRY_VERIFY(client.isConnected());
    const Endpoint local = client.local();
    client.send(Probe{});
    QTRY_VERIFY(client.heard(ProbeResult{local}));
    QTRY_VERIFY(client.isClosed());
}

void tst_RendezvousServer::refusesBadProbes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    QTest::newRow("garbage") << QByteArray("GET /") << 0;
    QTest::newRow("Hello") << encodeRendezvous(Hello{}) << int(ProtocolErrorCode::OutOfPlace);
    QTest::newRow("too large") << QByteArray("\x00\x7f\x00\x00", 4) << int(ProtocolErrorCode::Malformed);
    QTest::newRow("no magic") << encodeFrame({{0, 6}}) << int(ProtocolErrorCode::Malformed);
}

void tst_RendezvousServer::refusesBadProbes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, error);
    TestServer server;
    RawClient client(server.probeEndpoint());
    client.send(bytes);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.heardNothing(), error == 0);
    QVERIFY(error == 0 || client.wasRefused(static_cast<ProtocolErrorCode>(error)));
}

void tst_RendezvousServer::full()
{
    TestServer server({.limits = {.maxClients = 1}});
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(ProtocolErrorCode::Full));
    QTRY_VERIFY(second.isClosed());
    first.abort();
    QTRY_COMPARE(server.clientCount(), 0);
    RawClient third(server.endpoint());
    third.greetAndEnter();
    QTRY_VERIFY(third.heardA<Waiting>());
}

void tst_RendezvousServer::stops()
{
    TestServer server;
    RawClient waiting(server.endpoint());
    waiting.greetAndEnter();
    QTRY_VERIFY(waiting.heardA<Waiting>());
    const Endpoint endpoint = server.endpoint();
    const QSignalSpy stopped(&server.server(), &RendezvousServer::stopped);
    server.server().stop();
    QTRY_VERIFY(waiting.wasRefused(ProtocolErrorCode::ShuttingDown));
    RawClient late(endpoint);
    QTRY_VERIFY(late.isClosed());
    waiting.abort();
    QTRY_COMPARE(stopped.size(), 1);
}

void tst_RendezvousServer::stopsWithoutClients()
{
    TestServer server;
    const QSignalSpy stopped(&server.server(), &RendezvousServer::stopped);
    server.server().stop();
    QTRY_COMPARE(stopped.size(), 1);
}

void tst_RendezvousServer::closesWhoIgnoresAnError()
{
    TestServer server;
    RawClient client(server.endpoint());
    client.ignoreErrors();
    client.send(lobbyEntry());
    QTRY_VERIFY(client.wasRefused(ProtocolErrorCode::OutOfPlace));
    QTRY_VERIFY(client.isClosed());
}

void tst_RendezvousServer::portInUse_data()
{
    QTest::addColumn<bool>("probePort");
    QTest::newRow("port") << false;
    QTest::newRow("probe port") << true;
}

void tst_RendezvousServer::portInUse()
{
    QFETCH(bool, probePort);
    QTcpServer other;
    QVERIFY(other.listen(Localhost));
    const quint16 taken = other.serverPort();
    RendezvousServer server({.addresses = {Localhost},
                             .port = probePort ? quint16(0) : taken,
                             .probePort = probePort ? taken : quint16(0)});
    const auto failure = server.listen();
    QVERIFY(failure);
    QCOMPARE(failure->endpoint, Endpoint(Localhost, taken));
    QVERIFY(!failure->reason.isEmpty());
    QVERIFY(server.endpoints().isEmpty());
}

PUNCHLINE_GUILESS_TEST(tst_RendezvousServer)

#include "tst_rendezvousserver.moc"
