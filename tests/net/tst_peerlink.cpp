// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/protocol/signalmessages.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

#include <unistd.h>

using namespace punchline;

namespace {

const SessionKey Key = plainSessionKey(QByteArray(SessionNonceSize, 'a'), QByteArray(SessionNonceSize, 'b'));

/// A PeerLink and the bare socket at its other end.
struct LinkAndSocket
{
    std::unique_ptr<PeerLink> link;
    std::unique_ptr<QTcpSocket> other;
};

} // namespace

class tst_PeerLink : public QObject
{
    Q_OBJECT

private:
    static std::pair<NativeSocket, NativeSocket> connectedPair()
    {
        NativeSocket listener;
        (void)listener.bind(QHostAddress(QHostAddress::LocalHost), 0);
        (void)listener.listen(1);
        QTcpServer server;
        server.setSocketDescriptor(listener.descriptor());
        (void)listener.release();
        NativeSocket dialled;
        (void)dialled.bind(QHostAddress(QHostAddress::LocalHost), 0);
        (void)dialled.connect(Endpoint(server.serverAddress(), server.serverPort()));
        server.waitForNewConnection(5000);
        QTcpSocket *accepted = server.nextPendingConnection();
        NativeSocket copy(::dup(static_cast<int>(accepted->socketDescriptor())));
        return {std::move(dialled), std::move(copy)};
    }

    static LinkAndSocket linkAndSocket(Dialect dialect)
    {
        auto [mine, other] = connectedPair();
        LinkAndSocket pair{std::make_unique<PeerLink>(std::move(mine), dialect, nullptr),
                           std::make_unique<QTcpSocket>()};
        pair.other->setSocketDescriptor(other.release());
        return pair;
    }

private Q_SLOTS:
    void knocksOpenBothEnds()
    {
        auto [a, b] = connectedPair();
        PeerLink initiator(std::move(a), Dialect::Framed, nullptr);
        PeerLink responder(std::move(b), Dialect::Framed, nullptr);
        QCOMPARE(initiator.local(), responder.remote());
        QSignalSpy initiatorProven(&initiator, &PeerLink::proven);
        QSignalSpy responderProven(&responder, &PeerLink::proven);
        initiator.prove(Key, Role::Initiator);
        responder.prove(Key, Role::Responder);
        QTRY_COMPARE(initiatorProven.size(), 1);
        QTRY_COMPARE(responderProven.size(), 1);

        QSignalSpy received(&responder, &PeerLink::messageReceived);
        initiator.send(Text{1, QStringLiteral("hi"), false});
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().value<PeerMessage>(),
                 PeerMessage(Text{1, QStringLiteral("hi"), false}));
    }

    void turnsStrangersAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("another key") << encodePeer(
            Knock{knockMac(plainSessionKey("x", "y"), Role::Responder)});
        QTest::addRow("its own knock thrown back") << encodePeer(Knock{knockMac(Key, Role::Initiator)});
        QTest::addRow("another message") << encodePeer(Nominate{});
        QTest::addRow("unknown type first, then nothing good")
            << encodeFrame({{0, 9999}}) + encodePeer(Nominate{});
        QTest::addRow("a frame that only the proven may send") << QByteArray("\0\0\1\0", 4);
        QTest::addRow("oversized frame") << QByteArray("\0\xff\xff\xff", 4);
        QTest::addRow("classic text") << QByteArray("Hello, world\n\0", 14);
        QTest::addRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    }

    void turnsStrangersAway()
    {
        QFETCH(const QByteArray, bytes);
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy stranger(link.get(), &PeerLink::stranger);
        QSignalSpy proven(link.get(), &PeerLink::proven);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->prove(Key, Role::Initiator);
        other->write(bytes);
        QTRY_COMPARE(stranger.size(), 1);
        QVERIFY(!stranger.first().first().toString().isEmpty());
        QCOMPARE(proven.size(), 0);
        QCOMPARE(received.size(), 0);
    }

    void turnsTheSilentAwayInTime()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy stranger(link.get(), &PeerLink::stranger);
        link->prove(Key, Role::Initiator);
        other->write(encodePeer(Knock{knockMac(Key, Role::Responder)}).left(20));
        QTRY_COMPARE(stranger.size(), 1);
    }

    void tellsAnEndBeforeTheKnock()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy closed(link.get(), &PeerLink::closed);
        link->prove(Key, Role::Initiator);
        other->write(QByteArray("\0\0", 2));
        other->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
    }

    void answersUnknownTypesAndGoesOn()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->prove(Key, Role::Initiator);
        other->write(encodePeer(Knock{knockMac(Key, Role::Responder)}) + encodeFrame({{0, 9999}})
                     + encodePeer(KeepAlive{}));
        QTRY_COMPARE(received.size(), 1);
        QByteArray answers;
        QTRY_VERIFY((answers += other->readAll())
                        .contains(encodePeer(ProtocolError{ProtocolErrorCode::UnknownType, 9999})));
    }

    void stopsAtBytesThatAreNoMessage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("oversized frame") << QByteArray("\0\1\0\1", 4);
        QTest::addRow("no CBOR") << QByteArray("\0\0\0\1\xff", 5);
        QTest::addRow("no map") << QByteArray("\0\0\0\1\1", 5);
        QTest::addRow("text without its fields") << encodeFrame({{0, 16}});
        QTest::addRow("classic text") << QByteArray("Hello, world\n\0", 14);
    }

    void stopsAtBytesThatAreNoMessage()
    {
        QFETCH(const QByteArray, bytes);
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy spoilt(link.get(), &PeerLink::spoilt);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->prove(Key, Role::Initiator);
        other->write(encodePeer(Knock{knockMac(Key, Role::Responder)}) + bytes + encodePeer(KeepAlive{}));
        QTRY_COMPARE(spoilt.size(), 1);
        QCOMPARE(received.size(), 0);
    }

    void readsWhatCameBeforeTheEnd()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        QSignalSpy closed(link.get(), &PeerLink::closed);
        link->prove(Key, Role::Initiator);
        other->write(encodePeer(Knock{knockMac(Key, Role::Responder)}) + encodePeer(Leave{})
                     + QByteArray("\0\0", 2));
        other->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(received.size(), 1);
        QVERIFY(closed.first().first().toString().isEmpty());
    }

    void speaksClassic()
    {
        auto [link, other] = linkAndSocket(Dialect::Classic);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->open();
        link->send(Text{1, QStringLiteral("Hello, world"), true});
        link->send(Ack{1});
        QByteArray sent;
        QTRY_COMPARE(sent += other->readAll(), QByteArray("Hello, world\n\0", 14));
        other->write(QByteArray("Hello, world\n\0hi\n\0", 18));
        QTRY_COMPARE(received.size(), 2);
        QCOMPARE(received.at(0).first().value<PeerMessage>(),
                 PeerMessage(Text{1, QStringLiteral("Hello, world"), true}));
        QCOMPARE(received.at(1).first().value<PeerMessage>(),
                 PeerMessage(Text{2, QStringLiteral("hi"), false}));
    }

    void doesNotBufferForAPeerThatDoesNotRead()
    {
        // The peer sends messages that are answered and reads no answer.
        auto [link, other] = linkAndSocket(Dialect::Framed);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        connect(link.get(), &PeerLink::messageReceived, link.get(), [&link = link] {
            link->send(Text{1, QString(8192, u'x'), false});
        });
        other->setReadBufferSize(1);
        link->prove(Key, Role::Initiator);
        other->write(encodePeer(Knock{knockMac(Key, Role::Responder)}));
        const QByteArray flood = encodePeer(KeepAlive{}).repeated(4000);
        other->write(flood);
        QTRY_VERIFY(received.size() > 100);
        // It stops far before all of them are answered: the rest waits in the peer's own buffers.
        qsizetype before = -1;
        QTRY_VERIFY(std::exchange(before, received.size()) == received.size());
        QVERIFY2(received.size() < 4000, QByteArray::number(received.size()).constData());
    }
};

QTEST_GUILESS_MAIN(tst_PeerLink)
#include "tst_peerlink.moc"
