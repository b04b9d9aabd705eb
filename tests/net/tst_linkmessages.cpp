// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "tests/net/linkstage.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::test;

/// How a PeerLink handles messages once it is secure.
class tst_LinkMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersUnknownTypesAndGoesOn()
    {
        auto [link, other] = openLinkAndSocket();
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        other->write(encodeFrame({{0, 9999}}) + encodePeer(StopHello{}));
        QTRY_COMPARE(received.size(), 1);
        QByteArray answers;
        QTRY_VERIFY((answers += other->readAll())
                        .contains(encodePeer(ProtocolError{ProtocolErrorCode::UnknownType, 9999})));
    }

    void answersSignsOfLife()
    {
        auto [link, other] = openLinkAndSocket();
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        other->write(encodePeer(Alive{}) + encodePeer(KeepAlive{}));
        QByteArray answers;
        QTRY_VERIFY((answers += other->readAll()).endsWith(encodePeer(Alive{})));
        QCOMPARE(received.size(), 0);
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
        auto [link, other] = openLinkAndSocket();
        QSignalSpy spoilt(link.get(), &PeerLink::spoilt);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        other->write(bytes + encodePeer(StopHello{}));
        QTRY_COMPARE(spoilt.size(), 1);
        QCOMPARE(received.size(), 0);
    }

    void readsWhatCameBeforeTheEnd()
    {
        auto [link, other] = openLinkAndSocket();
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        QSignalSpy closed(link.get(), &PeerLink::closed);
        other->write(encodePeer(Leave{}) + QByteArray("\0\0", 2));
        other->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(received.size(), 1);
        QVERIFY(closed.first().first().toString().isEmpty());
    }

    /// Each message, cut after each of its bytes: nothing is reported except the end of the link.
    void makesNothingOfACutMessage_data()
    {
        QTest::addColumn<QByteArray>("whole");
        QTest::addColumn<bool>("isTalk"); ///< Passed on to the chat, not handled by the link.
        QTest::addRow("ready") << encodePeer(LinkReady{}) << false;
        QTest::addRow("text") << encodePeer(Text{1, QStringLiteral("hi"), false}) << true;
        QTest::addRow("ack") << encodePeer(Ack{1}) << true;
        QTest::addRow("stop-hello") << encodePeer(StopHello{}) << true;
        QTest::addRow("keep-alive") << encodePeer(KeepAlive{}) << false;
        QTest::addRow("alive") << encodePeer(Alive{}) << false;
        QTest::addRow("leave") << encodePeer(Leave{}) << true;
        QTest::addRow("name") << encodePeer(Name{QStringLiteral("Ada")}) << true;
        QTest::addRow("typing") << encodePeer(Typing{}) << true;
        QTest::addRow("error") << encodePeer(ProtocolError{ProtocolErrorCode::UnknownType, 9999}) << false;
    }

    void makesNothingOfACutMessage()
    {
        QFETCH(const QByteArray, whole);
        QFETCH(const bool, isTalk);
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            auto [link, other] = openLinkAndSocket();
            QSignalSpy received(link.get(), &PeerLink::messageReceived);
            QSignalSpy spoilt(link.get(), &PeerLink::spoilt);
            QSignalSpy closed(link.get(), &PeerLink::closed);
            other->write(whole.left(size));
            other->disconnectFromHost();
            QTRY_COMPARE(closed.size(), 1);
            QCOMPARE(received.size(), isTalk && size == whole.size() ? 1 : 0);
            QCOMPARE(spoilt.size(), 0);
        }
    }

    void doesNotBufferForAPeerThatDoesNotRead()
    {
        // The peer sends messages that get an answer each, and reads no answers.
        auto [link, other] = openLinkAndSocket();
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        connect(link.get(), &PeerLink::messageReceived, link.get(), [&link = link] {
            link->send(Text{1, QString(8192, u'x'), false});
        });
        other->setReadBufferSize(1);
        const QByteArray flood = encodePeer(StopHello{}).repeated(4000);
        other->write(flood);
        QTRY_VERIFY(received.size() > 100);
        // It stops long before all of them are answered: the rest waits in the peer's own buffers.
        qsizetype before = -1;
        QTRY_VERIFY(std::exchange(before, received.size()) == received.size());
        QVERIFY2(received.size() < 4000, QByteArray::number(received.size()).constData());
    }
};

PUNCHLINE_GUILESS_TEST(tst_LinkMessages)
#include "tst_linkmessages.moc"
