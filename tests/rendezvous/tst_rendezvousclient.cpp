// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "app/rendezvous/rendezvousclient.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr ServerDeadlines Quick{.dial = {1000ms, 1000ms}, .greeting = 300ms, .prompt = 200ms};

/// A server that runs one script for each client.
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

/// For web servers that wait for a whole line.
ScriptedServer::Script saysToAWholeLine(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) {
        const auto heard = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, heard, bytes] {
            *heard += socket->readAll();
            if (heard->contains("\r\n"))
                socket->write(bytes);
        });
    };
}

/// Sends each byte in a segment of its own.
ScriptedServer::Script saysSlowly(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        auto *timer = new QTimer(socket);
        const auto left = std::make_shared<QByteArray>(bytes);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, left] {
            socket->write(left->left(1));
            socket->flush();
            left->remove(0, 1);
            if (left->isEmpty())
                timer->stop();
        });
        timer->start(1ms);
    };
}

ScriptedServer::Script saysAndCloses(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) {
        // Only once the greeting has arrived: closing with unread bytes would send a RST.
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
        QTest::addRow("closes on a line") << ScriptedServer::Script([](QTcpSocket *socket) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (socket->readAll().contains("\r\n"))
                    socket->disconnectFromHost();
            });
        }) << ErrorCode::ServerSilent;
        QTest::addRow("closes at once")
            << ScriptedServer::Script([](QTcpSocket *s) { s->disconnectFromHost(); })
            << ErrorCode::ServerClosed;
        QTest::addRow("closes on the greeting") << saysAndCloses({}) << ErrorCode::ServerClosed;
        QTest::addRow("http") << saysAndCloses("HTTP/1.1 400 Bad Request\r\n\r\n") << ErrorCode::ItIsWeb;
        QTest::addRow("http, waits for a line")
            << saysToAWholeLine("HTTP/1.0 400 Bad request\r\n\r\n") << ErrorCode::ItIsWeb;
        QTest::addRow("http, without a status line")
            << saysToAWholeLine("<!DOCTYPE HTML>\n<html>\n") << ErrorCode::ItIsWeb;
        QTest::addRow("something else, waits for a line")
            << saysToAWholeLine("ERROR\r\n") << ErrorCode::NotARendezvousServer;
        QTest::addRow("greets when it is too late") << saysToAWholeLine(welcome) << ErrorCode::ServerSilent;
        QTest::addRow("ssh") << saysAndCloses("SSH-2.0-OpenSSH_9.2\r\n") << ErrorCode::ItIsSsh;
        QTest::addRow("ssh that stays") << says("SSH-2.0-OpenSSH_9.2\r\n") << ErrorCode::ItIsSsh;
        QTest::addRow("ssh in pieces") << saysSlowly("SSH-1.99-x\r\n") << ErrorCode::ItIsSsh;
        QTest::addRow("smtp") << says("220 a.example ESMTP Postfix\r\n") << ErrorCode::ItIsMail;
        QTest::addRow("smtp in pieces") << saysSlowly("220 a.example ESMTP\r\n") << ErrorCode::ItIsMail;
        QTest::addRow("smtp of two lines")
            << says("220-a.example\r\n220 SMTP here\r\n") << ErrorCode::ItIsMail;
        QTest::addRow("imap") << says("* OK [CAPABILITY IMAP4rev1] ready.\r\n") << ErrorCode::ItIsMail;
        QTest::addRow("pop3") << says("+OK ready.\r\n") << ErrorCode::ItIsMail;
        QTest::addRow("ftp") << says("220 (vsFTPd 3.0.3)\r\n") << ErrorCode::NotARendezvousServer;
        QTest::addRow("tls") << says(QByteArray("\x15\x03\x01\0\2\2\x46", 7)) << ErrorCode::ItIsTls;
        QTest::addRow("a line that does not end") << says("first of all") << ErrorCode::NotARendezvousServer;
        QTest::addRow("half a classic message") << says("192.0.2.1") << ErrorCode::NotARendezvousServer;
        QTest::addRow("a probe port")
            << says(encodeRendezvous(ProtocolError{ProtocolErrorCode::OutOfPlace, rendezvousType(Hello{})}))
            << ErrorCode::ItIsProbePort;
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

    /// If the bytes cannot be meant for a client, it does not wait for the rest.
    void knowsStrangersAtOnce()
    {
        for (const char *banner : {"SSH-2.0-OpenSSH_9.2\r\n", "hello there\r\n"}) {
            ScriptedServer server(says(banner));
            LocalPort port;
            QVERIFY(!port.open({}, 0));
            RendezvousClient client(&port, nullptr, {.greeting = 1h, .prompt = 100ms});
            QSignalSpy failed(&client, &RendezvousClient::failed);
            client.connectTo(server.address());
            QTRY_COMPARE(failed.size(), 1);
        }
    }

    void waitsForASlowClassicServer()
    {
        ScriptedServer server(saysSlowly(QByteArray("first\n\0", 7)));
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        RendezvousClient client(&port, nullptr, {.greeting = 10s, .prompt = 1ms});
        QSignalSpy reached(&client, &RendezvousClient::reached);
        client.connectTo(server.address());
        QTRY_COMPARE(reached.size(), 1);
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
        // "localhost" is 127.0.0.1 and, on most machines, ::1; only ::1 is listened on here.
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
