// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// A server that hangs while a client waits: its operating system keeps the connection alive.

#include "app/rendezvous/rendezvousclient.h"
#include "app/trust/keyexchange.h"
#include "server/lobby/lobbyclient.h"

#include "tests/support/program.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr ServerDeadlines Impatient{{1000ms, 1000ms}, 5000ms, 600ms, 600ms};

/// A client of a server, and what it receives.
struct Listener
{
    explicit Listener(quint16 serverPort)
    {
        QVERIFY(!port.open({}, 0));
        client.connectTo({QStringLiteral("127.0.0.1"), serverPort});
    }

    [[nodiscard]] bool hasHeard(const RendezvousMessage &message) const
    {
        return std::ranges::any_of(received, [&](const QList<QVariant> &arguments) {
            return arguments.first().value<RendezvousMessage>() == message;
        });
    }

    LocalPort port;
    RendezvousClient client{&port, nullptr, Impatient};
    QSignalSpy reached{&client, &RendezvousClient::reached};
    QSignalSpy received{&client, &RendezvousClient::messageReceived};
    QSignalSpy failed{&client, &RendezvousClient::failed};
};

} // namespace

class tst_ServerSilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesAProgramThatHangs()
    {
        test::Program server(PUNCHLINE_SERVER,
                             {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"),
                              QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--probe-port"),
                              QStringLiteral("0")});
        QTRY_VERIFY(server.out().contains('\n'));
        Listener listener(server.match("^punchline-server ready on 127\\.0\\.0\\.1:([0-9]+) ").toUShort());
        QTRY_VERIFY(!listener.received.isEmpty());
        listener.client.send(EnterLobby{commitmentTo(freshOpening())});
        QTRY_VERIFY(listener.hasHeard(Waiting{}));
        const auto id = static_cast<pid_t>(server.id());
        QCOMPARE(::kill(id, SIGSTOP), 0);
        const bool noticed = QTest::qWaitFor([&] { return !listener.failed.isEmpty(); });
        QCOMPARE(::kill(id, SIGCONT), 0);
        QVERIFY(noticed);
        QCOMPARE(listener.failed.first().first().value<Error>().code, ErrorCode::ServerLost);
    }

    void waitsWhereTheServerPings()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket *socket = nullptr;
        connect(&server, &QTcpServer::newConnection, this, [&] { socket = server.nextPendingConnection(); });
        Listener listener(server.serverPort());
        QTRY_VERIFY(socket);
        QTimer pinging;
        quint32 pings = 0;
        connect(&pinging, &QTimer::timeout, this, [&] { socket->write(encodeRendezvous(Ping{++pings})); });
        pinging.start(Impatient.silence / 4);
        QTRY_VERIFY(pings == 10); // Two and a half times the silence that it tolerates.
        QCOMPARE(listener.failed.size(), 0);
        pinging.stop();
        QTRY_COMPARE(listener.failed.size(), 1);
        QCOMPARE(listener.failed.first().first().value<Error>().code, ErrorCode::ServerLost);
    }

    /// A classic server has nothing to say to a client that waits.
    void letsAClassicServerBeSilent()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray greeting("first\n\0", 7);
        connect(&server, &QTcpServer::newConnection, this,
                [&] { server.nextPendingConnection()->write(greeting); });
        Listener classic(server.serverPort());
        QTRY_COMPARE(classic.reached.size(), 1);
        // While this one times out, the first one has been silent for at least as long.
        greeting = encodeRendezvous(Ping{1});
        Listener framed(server.serverPort());
        QTRY_COMPARE(framed.failed.size(), 1);
        QCOMPARE(classic.failed.size(), 0);
    }

    /// One that waits is pinged, and so sure of its server in less time.
    void givesAPingTimeToBeRepeated()
    {
        QVERIFY(ServerDeadlines().waiting >= LobbyClient::PingInterval + 10s);
        QVERIFY(ServerDeadlines().waiting <= 25s);
        QVERIFY(ServerDeadlines().silence >= 3 * LobbyClient::PingInterval);
    }

    void aWaitingClientIsLessPatient()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            server.nextPendingConnection()->write(encodeRendezvous(Ping{1}) + encodeRendezvous(Waiting{}));
        });
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, {{1000ms, 1000ms}, 5000ms, 45s, 200ms});
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo({QStringLiteral("127.0.0.1"), server.serverPort()});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::ServerLost);
    }
};

PUNCHLINE_GUILESS_TEST(tst_ServerSilence)
#include "tst_serversilence.moc"
