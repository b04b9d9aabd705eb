// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/rendezvousclient.h"
#include "app/protocol/frame.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>
#include <memory>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr ServerDeadlines Quick{{1000ms, 1000ms}, 300ms};

/// A server that does one thing to whoever connects.
class ScriptedServer : public QTcpServer
{
public:
    using Script = std::function<void(QTcpSocket *)>;

    explicit ScriptedServer(Script script)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, script] { script(nextPendingConnection()); });
    }

    [[nodiscard]] ServerAddress address() const { return {serverAddress().toString(), serverPort()}; }
};

ScriptedServer::Script says(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) { socket->write(bytes); };
}

ScriptedServer::Script saysAndCloses(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) {
        // Only after the greeting has come: closing with unread bytes would send a RST.
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes] {
            socket->readAll();
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    };
}

const Welcome SomeWelcome{1, Endpoint(QHostAddress(QStringLiteral("192.0.2.1")), 4000), 0};

} // namespace

class tst_RendezvousClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsBadServers_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::addColumn<ErrorCode>("expected");

        const QByteArray welcome = encodeRendezvous(SomeWelcome);
        QTest::addRow("silent") << says({}) << ErrorCode::ServerSilent;
        QTest::addRow("closes at once")
            << ScriptedServer::Script([](QTcpSocket *s) { s->disconnectFromHost(); })
            << ErrorCode::ServerSilent;
        QTest::addRow("http") << saysAndCloses("HTTP/1.1 400 Bad Request\r\n\r\n")
                              << ErrorCode::NotARendezvousServer;
        QTest::addRow("ssh") << saysAndCloses("SSH-2.0-OpenSSH_9.2\r\n") << ErrorCode::NotARendezvousServer;
        QTest::addRow("text that does not end")
            << says(QByteArray(500, 'x')) << ErrorCode::NotARendezvousServer;
        QTest::addRow("a text that is no message")
            << says(QByteArray("hello\n\0", 7)) << ErrorCode::NotARendezvousServer;
        QTest::addRow("oversized frame")
            << says(QByteArray("\0\xff\xff\xff", 4)) << ErrorCode::NotARendezvousServer;
        QTest::addRow("frame that is no CBOR")
            << says(QByteArray("\0\0\0\1\xff", 5)) << ErrorCode::NotARendezvousServer;
        QTest::addRow("half a frame") << saysAndCloses(welcome.left(10)) << ErrorCode::NotARendezvousServer;
        QTest::addRow("message without fields")
            << says(encodeFrame({{0, 32}})) << ErrorCode::ServerMisbehaved;
        QTest::addRow("garbage after welcome")
            << says(welcome + QByteArray("\0\0\0\1\xff", 5)) << ErrorCode::ServerMisbehaved;
        QTest::addRow("text after welcome")
            << says(welcome + QByteArray("first\n\0", 7)) << ErrorCode::ServerMisbehaved;
        QTest::addRow("dies after welcome") << saysAndCloses(welcome) << ErrorCode::ServerLost;
        QTest::addRow("dies while waiting, classic")
            << saysAndCloses(QByteArray("first\n\0", 7)) << ErrorCode::ServerLost;
    }

    void explainsBadServers()
    {
        QFETCH(const ScriptedServer::Script, script);
        QFETCH(const ErrorCode, expected);

        ScriptedServer server(script);
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo(server.address());
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, expected);
        QCOMPARE(error.detail, Endpoint(server.serverAddress(), server.serverPort()).toString());
    }

    void explainsARefusal()
    {
        ScriptedServer server(says({}));
        const ServerAddress address = server.address();
        server.close();
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo(address);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::ServerRefused);
    }

    void triesTheNextAddressOfAName()
    {
        // "localhost" is 127.0.0.1 and, on most machines, ::1; only the latter is listened on.
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHostIPv6))
            QSKIP("no IPv6 loopback");
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo({QStringLiteral("localhost"), server.serverPort()});
        QTRY_VERIFY(server.hasPendingConnections() || !failed.isEmpty());
        if (!failed.isEmpty())
            QSKIP("localhost has no IPv6 address here");
        QCOMPARE(server.nextPendingConnection()->peerPort(), port.port());
    }

    void greetsFromThePortAndReadsAWelcome()
    {
        const auto greeting = std::make_shared<QByteArray>();
        quint16 seenPort = 0;
        ScriptedServer server([&](QTcpSocket *socket) {
            seenPort = socket->peerPort();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [greeting, socket] {
                *greeting += socket->readAll();
                socket->write(encodeRendezvous(SomeWelcome));
            });
        });
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy reached(&client, &RendezvousClient::reached);
        QSignalSpy received(&client, &RendezvousClient::messageReceived);
        client.connectTo(server.address());
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(reached.size(), 1);
        QCOMPARE(reached.first().first().value<Dialect>(), Dialect::Framed);
        QCOMPARE(seenPort, port.port());
        QCOMPARE(received.first().first().value<RendezvousMessage>(), RendezvousMessage(SomeWelcome));
        QCborMap map;
        QCOMPARE(takeFrame(*greeting, map), FrameStatus::Taken);
        QVERIFY(std::holds_alternative<Hello>(std::get<RendezvousMessage>(decodeRendezvous(map))));
        QVERIFY(greeting->isEmpty());
    }

    void understandsAServerThatTookItForClassicFirst()
    {
        ScriptedServer server(says(QByteArray("first\n\0", 7) + encodeRendezvous(SomeWelcome)));
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy reached(&client, &RendezvousClient::reached);
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo(server.address());
        QTRY_COMPARE(reached.size(), 2);
        QCOMPARE(reached.at(0).first().value<Dialect>(), Dialect::Classic);
        QCOMPARE(reached.at(1).first().value<Dialect>(), Dialect::Framed);
        QCOMPARE(failed.size(), 0);
    }

    void answersAnUnknownTypeAndGoesOn()
    {
        const auto answers = std::make_shared<QByteArray>();
        ScriptedServer server([&](QTcpSocket *socket) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [answers, socket] { *answers += socket->readAll(); });
            socket->write(encodeRendezvous(SomeWelcome) + encodeFrame({{0, 9999}})
                          + encodeRendezvous(Waiting{}));
        });
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, Quick);
        QSignalSpy received(&client, &RendezvousClient::messageReceived);
        client.connectTo(server.address());
        QTRY_COMPARE(received.size(), 2);
        QTRY_VERIFY(answers->contains(encodeRendezvous(ProtocolError{ProtocolErrorCode::UnknownType, 9999})));
    }

    void endsWithAServerThatAsksAndNeverReads_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addRow("pings") << encodeRendezvous(Ping{1});
        QTest::addRow("unknown types") << encodeFrame({{0, 9999}});
    }

    void endsWithAServerThatAsksAndNeverReads()
    {
        QFETCH(const QByteArray, question);
        const QByteArray many = question.repeated(4096);
        const auto asked = std::make_shared<qint64>(0);
        ScriptedServer server([&many, asked](QTcpSocket *socket) {
            socket->setReadBufferSize(1);
            socket->write(encodeRendezvous(SomeWelcome));
            const auto ask = [socket, &many, asked] {
                if (socket->bytesToWrite() < many.size())
                    *asked += socket->write(many);
            };
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket, ask);
            ask();
        });
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, {.backlog = 200ms});
        qint64 most = 0;
        connect(&client, &RendezvousClient::messageReceived, &client, [&](const RendezvousMessage &message) {
            most = std::max(most, client.findChild<QTcpSocket *>()->bytesToWrite());
            if (const auto *ping = std::get_if<Ping>(&message))
                client.send(Pong{ping->number});
        });
        QSignalSpy failed(&client, &RendezvousClient::failed);
        client.connectTo(server.address());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::ServerLost);
        most = std::max(most, client.findChild<QTcpSocket *>()->bytesToWrite());
        QVERIFY(*asked > RendezvousClient::MaxWriteBacklog);
        QVERIFY2(most <= RendezvousClient::MaxWriteBacklog + 1024, qPrintable(QString::number(most)));
    }
};

PUNCHLINE_GUILESS_TEST(tst_RendezvousClient)
#include "tst_rendezvousclient.moc"
