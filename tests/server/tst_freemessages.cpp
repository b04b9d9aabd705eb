// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/clientconnection.h"
#include "server/net/listeners.h"
#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"
#include "tests/server/testserver.h"
#include "tests/support/messageflood.h"
#include "tests/support/sanitizers.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace punchline;
using punchline::test::MessageFlood;
using namespace std::chrono_literals;

namespace {

constexpr const char *FlooderAddress = "127.0.0.2";
constexpr const char *NewcomerAddress = "127.0.0.3";

/// The greatest share of a processor that a flood may cost the server. A sanitizer makes each message about
/// twice as dear, not more frequent.
constexpr double MostProcessor = test::IsSanitized ? 0.8 : 0.4;

QByteArray stalePongs(int count)
{
    return encodeRendezvous(Pong{1}).repeated(count);
}

/// Median time that a newcomer waits for Welcome, in milliseconds.
double usualGreeting(quint16 port)
{
    constexpr std::size_t Newcomers = 25;
    std::vector<double> times;
    for (std::size_t i = 0; i < Newcomers; ++i)
        times.push_back(test::timeToGreet(port, NewcomerAddress).value_or(10s).count());
    std::ranges::sort(times);
    return times[Newcomers / 2];
}

class CountedConnection final : public ClientConnection
{
public:
    using ClientConnection::ClientConnection;
    int messages = 0;

protected:
    void handleFrameBegun() override { }
    void handleStranger() override { }
    void handleMessage(const RendezvousMessage &) override { ++messages; }
    void handleRefusedMessage(const DecodeFailure &) override { ++messages; }
    void handleClosed() override { }
};

} // namespace

/// Messages without effect: a client that floods the server with them slows down only itself.
class tst_FreeMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takeNoProcessorAndDelayNobody_data();
    void takeNoProcessorAndDelayNobody();
    void slowDownAndAreAnswered();
    void takeNoMoreThanTheirTurn();
    void endAProbe();
};

void tst_FreeMessages::takeNoProcessorAndDelayNobody_data()
{
    QTest::addColumn<const MessageFlood::Kind *>("kind");
    QTest::addColumn<int>("connections");
    for (const MessageFlood::Kind *kind : {&MessageFlood::StalePongs, &MessageFlood::UnknownTypes}) {
        for (const int connections : {1, 64})
            QTest::addRow("%s, %d", kind->name, connections) << kind << connections;
    }
}

void tst_FreeMessages::takeNoProcessorAndDelayNobody()
{
    QFETCH(const MessageFlood::Kind *, kind);
    QFETCH(int, connections);
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const quint16 port = endpointIn(server.output()).port;
    const double idle = usualGreeting(port);

    const MessageFlood flood(port, FlooderAddress, static_cast<std::size_t>(connections), *kind);
    QTRY_COMPARE_WITH_TIMEOUT(flood.begun(), static_cast<std::size_t>(connections), 30'000);
    QElapsedTimer time;
    time.start();
    const auto before = server.processorTime();
    const double flooded = usualGreeting(port);
    QTest::qWait(500);
    const double used = std::chrono::duration<double>(server.processorTime() - before).count();
    const double share = used / (static_cast<double>(time.elapsed()) / 1000);

    qInfo("greeting %.2f ms, flooded %.2f ms; %.1f %% of a processor", idle, flooded, 100 * share);
    QVERIFY(share < MostProcessor);
    QVERIFY(flooded < 10 * idle + 20);
    QVERIFY(flood.sent() > 0);
    QCOMPARE(flood.begun(), static_cast<std::size_t>(connections)); // Nobody was sent away.
}

void tst_FreeMessages::slowDownAndAreAnswered()
{
    TestServer server;
    RawClient client(server.endpoint());
    client.send(encodeRendezvous(Hello{}));
    QTRY_VERIFY(client.heardA<Ping>());
    QCOMPARE(server.server().sockets().throttled, 0U);
    // More than there is at once, by little: what comes behind it comes a little later.
    client.send(stalePongs(70) + encodeFrame({{0, 4711}}) + encodeRendezvous(lobbyEntry()));
    QTRY_VERIFY(client.heardA<Waiting>());
    QVERIFY(client.heard(ProtocolError{ProtocolErrorCode::UnknownType, 4711}));
    QVERIFY(server.server().sockets().throttled > 0);
}

void tst_FreeMessages::takeNoMoreThanTheirTurn()
{
    Listeners listeners;
    std::vector<std::unique_ptr<CountedConnection>> accepted;
    connect(&listeners, &Listeners::connectionAccepted, this,
            [&](NativeSocket::Descriptor descriptor, const Endpoint &remote) {
                accepted.push_back(std::make_unique<CountedConnection>(NativeSocket(descriptor), remote));
            });
    QVERIFY(!listeners.listen({Localhost}, 0));
    RawClient client(Endpoint(Localhost, listeners.port()));
    QTRY_VERIFY(client.isConnected() && !accepted.empty());
    CountedConnection &connection = *accepted.front();

    constexpr int Said = 20;
    client.send(stalePongs(Said));
    QElapsedTimer time;
    time.start();
    for (int before = 0; connection.messages < Said && !time.hasExpired(5000); before = connection.messages) {
        QCoreApplication::processEvents();
        // Nobody can ask for more of them before the next turn.
        connection.readAvailable();
        QVERIFY(connection.messages <= before + ClientConnection::MessagesAtOnce);
    }
    QCOMPARE(connection.messages, Said);
}

void tst_FreeMessages::endAProbe()
{
    TestServer server;
    const QByteArray unknown = encodeFrame({{0, 4711}});
    RawClient patient(server.probeEndpoint());
    patient.send(unknown + encodeRendezvous(Probe{}));
    QTRY_VERIFY(patient.heardA<ProbeResult>());
    RawClient flooder(server.probeEndpoint());
    flooder.send(unknown + unknown);
    QTRY_VERIFY(flooder.wasRefused(ProtocolErrorCode::TooMuch));
    QTRY_VERIFY(flooder.isClosed());
}

PUNCHLINE_GUILESS_TEST(tst_FreeMessages)

#include "tst_freemessages.moc"
