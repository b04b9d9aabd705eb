// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/relayjoin.h"
#include "app/protocol/rendezvousmessages.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace punchline;

namespace {

QByteArray token()
{
    return QByteArray(RelayTokenSize, 't');
}

/// One connection of a client to a relay that a test plays.
struct Relay
{
    Relay()
    {
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        NativeSocket socket;
        if (socket.bind(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("no socket");
        join = std::make_unique<RelayJoin>(
            std::move(socket), Endpoint(server.serverAddress(), server.serverPort()), token(), nullptr);
        if (!QTest::qWaitFor([this] { return server.hasPendingConnections(); }))
            qFatal("nobody comes");
        client.reset(server.nextPendingConnection());
    }

    void say(const QByteArray &bytes) const { client->write(bytes); }

    QTcpServer server;
    std::unique_ptr<RelayJoin> join;
    std::unique_ptr<QTcpSocket> client;
};

} // namespace

/// A client's connection to a relay, up to the peer's first byte.
class tst_RelayJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsTokenAndNothingElse()
    {
        const Relay relay;
        const QByteArray words = encodeRendezvous(JoinRelay{token()});
        QTRY_COMPARE(relay.client->bytesAvailable(), words.size());
        QCOMPARE(relay.client->readAll(), words);
    }

    void thePeersBytesAreLeftToThePeersLink()
    {
        const Relay relay;
        QSignalSpy joined(relay.join.get(), &RelayJoin::joined);
        QSignalSpy failed(relay.join.get(), &RelayJoin::failed);
        relay.say(encodeRendezvous(RelayJoined()) + "knock");
        QTRY_COMPARE(joined.size(), 1);
        NativeSocket socket = relay.join->takeSocket();
        QCOMPARE(socket.localEndpoint(), relay.join->local());
        QByteArray rest;
        QTRY_VERIFY((static_cast<void>(socket.receive(rest, 100)), rest == "knock"));
        QCOMPARE(failed.size(), 0);
    }

    void anAnswerInPieces()
    {
        const Relay relay;
        QSignalSpy joined(relay.join.get(), &RelayJoin::joined);
        for (const char byte : encodeRendezvous(RelayJoined())) {
            QCOMPARE(joined.size(), 0);
            relay.say(QByteArray(1, byte));
            QTRY_COMPARE(relay.client->bytesToWrite(), 0);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(joined.size(), 1);
    }

    void anythingElseFails_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a refusal") << encodeRendezvous(ProtocolError{ProtocolErrorCode::WrongToken, 13});
        QTest::newRow("another message") << encodeRendezvous(Go{1});
        QTest::newRow("no message") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("too large") << QByteArray("\0\0\2\0", 4);
        QTest::newRow("empty") << QByteArray(4, '\0');
        QTest::newRow("the end") << QByteArray();
    }

    void anythingElseFails()
    {
        QFETCH(const QByteArray, answer);
        const Relay relay;
        QSignalSpy joined(relay.join.get(), &RelayJoin::joined);
        QSignalSpy failed(relay.join.get(), &RelayJoin::failed);
        if (answer.isEmpty())
            relay.client->disconnectFromHost();
        else
            relay.say(answer);
        QTRY_COMPARE(failed.size(), 1);
        relay.say(encodeRendezvous(RelayJoined()));
        relay.client->flush();
        QCoreApplication::processEvents();
        QCOMPARE(joined.size(), 0);
        QCOMPARE(failed.size(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_RelayJoin)
#include "tst_relayjoin.moc"
