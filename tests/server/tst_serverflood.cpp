// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace punchline;

namespace {

const QHostAddress Flooder(QStringLiteral("127.0.0.2"));
const QHostAddress HonestHost(QStringLiteral("127.0.0.3"));
const QHostAddress HonestGuest(QStringLiteral("127.0.0.4"));

using Crowd = std::vector<std::unique_ptr<RawClient>>;

/// A crowd from one address. Each client sends @p bytes.
Crowd crowd(std::size_t size, const Endpoint &server, const QByteArray &bytes)
{
    Crowd clients;
    for (std::size_t i = 0; i < size; ++i) {
        clients.push_back(std::make_unique<RawClient>(server, Flooder));
        clients.back()->ignoreErrors();
        clients.back()->send(bytes);
    }
    return clients;
}

auto connected(const Crowd &clients)
{
    return std::ranges::count_if(clients, [](const auto &client) { return client->isConnected(); });
}

auto closed(const Crowd &clients)
{
    return std::ranges::count_if(clients, [](const auto &client) { return client->isClosed(); });
}

} // namespace

/// The server's sockets under attack. The loopback network has enough addresses.
class tst_ServerFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meetsInARoom();
    void wrongNumber();
    void roomExpires();
    void othersMeetDuringAFlood_data();
    void othersMeetDuringAFlood();
    void floodOfGreetings();
    void floodOfWrongNumbers();
    void floodOfProbes();
};

void tst_ServerFlood::meetsInARoom()
{
    TestServer server;
    RawClient host(server.endpoint(), HonestHost);
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<Waiting>());
    QCOMPARE(host.first<RoomOpened>(), (RoomOpened{1, std::chrono::minutes(10)}));
    RawClient guest(server.endpoint(), HonestGuest);
    guest.greetAndJoin(1);
    QTRY_VERIFY(host.heardA<Paired>());
    QTRY_VERIFY(guest.heardA<Paired>());
    QCOMPARE(guest.first<Paired>(),
             (Paired{Role::Responder, Dialect::Framed, guest.local(), host.local(), commitmentOf(), 1,
                     SecretKind::SpokenCode}));
    host.send(Signal{"abc"});
    QTRY_VERIFY(guest.heard(Signal{"abc"}));
}

void tst_ServerFlood::wrongNumber()
{
    TestServer server;
    RawClient guest(server.endpoint());
    guest.greetAndJoin(4711);
    QTRY_VERIFY(guest.wasRefused(ProtocolErrorCode::NoSuchRoom));
    QTRY_VERIFY(guest.isClosed());
}

void tst_ServerFlood::roomExpires()
{
    TestServer server({.limits = {.roomTime = std::chrono::seconds(1)}});
    RawClient host(server.endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.wasRefused(ProtocolErrorCode::RoomExpired));
    QTRY_VERIFY(host.isClosed());
}

void tst_ServerFlood::othersMeetDuringAFlood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray hello = encodeRendezvous(Hello{});
    QTest::newRow("half a greeting") << hello.chopped(1);
    QTest::newRow("a greeting, and half a frame")
        << hello + encodeRendezvous(OpenRoom{commitmentOf()}).chopped(1);
    QTest::newRow("rooms") << hello + encodeRendezvous(OpenRoom{commitmentOf()});
    QTest::newRow("garbage") << QByteArray(1000, 'x');
    QTest::newRow("a frame of garbage") << QByteArray("\x00\x00\x00\x03\xff\xff\xff", 7);
}

void tst_ServerFlood::othersMeetDuringAFlood()
{
    QFETCH(QByteArray, bytes);
    // The crowd is larger than what the server takes from one address, and than what it takes in all.
    TestServer server({.limits = {.classic = false, .maxClients = 60, .maxClientsPerAddress = 40}});
    const Crowd flood = crowd(100, server.endpoint(), bytes);
    QTRY_VERIFY(connected(flood) + closed(flood) == 100 && closed(flood) >= 20);
    QVERIFY(server.clientCount() <= 40 + AdmissionControl::MaxRefused);

    RawClient host(server.endpoint(), HonestHost);
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(server.endpoint(), HonestGuest);
    guest.greetAndJoin(host.first<RoomOpened>().room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());

    RawClient first(server.endpoint(), HonestHost);
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(server.endpoint(), HonestGuest);
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
}

void tst_ServerFlood::floodOfGreetings()
{
    TestServer server({.limits = {.maxClientsPerAddress = 5}});
    const Crowd flood = crowd(8, server.endpoint(), encodeRendezvous(Hello{}));
    const auto refused = [&flood] {
        return std::ranges::count_if(
            flood, [](const auto &client) { return client->wasRefused(ProtocolErrorCode::TooManyAttempts); });
    };
    QTRY_COMPARE(refused(), 3);
    QCOMPARE(server.clientCount(), 5);
}

void tst_ServerFlood::floodOfWrongNumbers()
{
    TestServer server;
    const JoinRoom guess{4711, SecretKind::SpokenCode, commitmentOf()};
    const Crowd flood = crowd(40, server.endpoint(), encodeRendezvous(Hello{}) + encodeRendezvous(guess));
    const auto refused = [&flood](ProtocolErrorCode code) {
        return std::ranges::count_if(flood, [code](const auto &client) { return client->wasRefused(code); });
    };
    QTRY_COMPARE(refused(ProtocolErrorCode::NoSuchRoom) + refused(ProtocolErrorCode::TooManyAttempts), 40);
    QVERIFY(refused(ProtocolErrorCode::TooManyAttempts) >= 4);
    RawClient guest(server.endpoint(), HonestGuest);
    guest.greetAndJoin(4711);
    QTRY_VERIFY(guest.wasRefused(ProtocolErrorCode::NoSuchRoom));
}

void tst_ServerFlood::floodOfProbes()
{
    TestServer server({.limits = {.maxClientsPerAddress = 5}});
    const Crowd flood = crowd(20, server.probeEndpoint(), {});
    QTRY_COMPARE(closed(flood), 15);
    RawClient honest(server.probeEndpoint(), HonestGuest);
    honest.send(Probe{});
    QTRY_VERIFY(honest.heardA<ProbeResult>());
}

PUNCHLINE_GUILESS_TEST(tst_ServerFlood)

#include "tst_serverflood.moc"
