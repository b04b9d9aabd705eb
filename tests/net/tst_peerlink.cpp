// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "tests/net/linkstage.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::test;

class tst_PeerLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesSecureInOneBreath()
    {
        auto links = twoLinks(securities().initiator, securities().responder);
        QCOMPARE(links.initiator->local(), links.responder->remote());
        QSignalSpy initiatorProven(links.initiator.get(), &PeerLink::proven);
        QSignalSpy responderProven(links.responder.get(), &PeerLink::proven);
        QSignalSpy initiatorAgreed(links.initiator.get(), &PeerLink::agreed);
        QSignalSpy responderAgreed(links.responder.get(), &PeerLink::agreed);
        links.responder->prove();
        links.initiator->nominate();
        QTRY_COMPARE(initiatorAgreed.size(), 1);
        QTRY_COMPARE(responderAgreed.size(), 1);
        QCOMPARE(initiatorProven.size(), 1);
        QCOMPARE(responderProven.size(), 1);
        QVERIFY(links.initiator->isEncrypted());
        QVERIFY(links.responder->isEncrypted());
        talks(links);
    }

    void isNominatedLater()
    {
        auto links = twoLinks(securities().initiator, securities().responder);
        QSignalSpy proven(links.initiator.get(), &PeerLink::proven);
        QSignalSpy nominated(links.responder.get(), &PeerLink::nominated);
        QSignalSpy agreed(links.initiator.get(), &PeerLink::agreed);
        links.responder->prove();
        links.initiator->prove();
        QTRY_COMPARE(proven.size(), 1);
        QCOMPARE(nominated.size(), 0);
        links.initiator->nominate();
        QTRY_COMPARE(agreed.size(), 1);
        QCOMPARE(proven.size(), 1);
        talks(links);
    }

    /// The initiator has nominated two links, and the other one won. A "ready" on this one would make it the
    /// responder's link.
    void neverSaysReadyOnceRetired()
    {
        auto links = twoLinks(securities().initiator, securities().responder);
        QSignalSpy agreed(links.responder.get(), &PeerLink::agreed);
        QSignalSpy ended(links.responder.get(), &PeerLink::closed);
        connect(links.responder.get(), &PeerLink::nominated, links.initiator.get(), &PeerLink::retire);
        links.responder->prove();
        links.initiator->nominate();
        // The handshake itself completes.
        QTRY_VERIFY(links.responder->isEncrypted());
        // Anything that was sent is read before the end of the connection.
        links.initiator.reset();
        QTRY_COMPARE(ended.size() + agreed.size(), 1);
        QCOMPARE(agreed.size(), 0);
    }

    void refusesAnyOtherCertificate_data()
    {
        QTest::addColumn<bool>("initiatorIsOther");
        QTest::addRow("the initiator shows another one") << true;
        QTest::addRow("the responder shows another one") << false;
    }

    void refusesAnyOtherCertificate()
    {
        QFETCH(const bool, initiatorIsOther);
        const Securities others = freshSecurities();
        LinkSecurity initiator = securities().initiator;
        LinkSecurity responder = securities().responder;
        LinkSecurity &liar = initiatorIsOther ? initiator : responder;
        liar.certificate = others.of(liar.self).certificate;
        liar.privateKey = others.of(liar.self).privateKey;
        auto links = twoLinks(initiator, responder);
        PeerLink *victim = initiatorIsOther ? links.responder.get() : links.initiator.get();
        QSignalSpy agreed(victim, &PeerLink::agreed);
        QSignalSpy stranger(victim, &PeerLink::stranger);
        QSignalSpy closed(victim, &PeerLink::closed);
        links.responder->prove();
        links.initiator->nominate();
        QTRY_VERIFY(stranger.size() + closed.size() == 1);
        QCOMPARE(agreed.size(), 0);
    }

    void refusesAClientWithoutACertificate()
    {
        LinkSecurity initiator = securities().initiator;
        initiator.certificate = QSslCertificate();
        initiator.privateKey = {};
        auto links = twoLinks(initiator, securities().responder);
        QSignalSpy agreed(links.responder.get(), &PeerLink::agreed);
        QSignalSpy stranger(links.responder.get(), &PeerLink::stranger);
        QSignalSpy closed(links.responder.get(), &PeerLink::closed);
        links.responder->prove();
        links.initiator->nominate();
        QTRY_VERIFY(stranger.size() + closed.size() == 1);
        QCOMPARE(agreed.size(), 0);
    }

    void keepsTextUntilTheResponderIsReady()
    {
        auto [link, other] = secureLinkAndSocket();
        const Text text{1, QStringLiteral("hi"), false};
        link->send(text);
        QByteArray received;
        QTRY_COMPARE(received += other->readAll(), encodePeer(LinkReady{}));
        QVERIFY(link->backlog() > 0);
        other->write(encodePeer(LinkReady{}));
        QTRY_COMPARE(received += other->readAll(), encodePeer(LinkReady{}) + encodePeer(text));
    }

    void endsWhereTheResponderSaysSomethingElseThanReady()
    {
        auto [link, other] = secureLinkAndSocket();
        QSignalSpy spoilt(link.get(), &PeerLink::spoilt);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        other->write(encodePeer(KeepAlive{}));
        QTRY_COMPARE(spoilt.size(), 1);
        QCOMPARE(received.size(), 0);
    }

    void tellsThatTheResponderHasGoneBeforeItWasReady()
    {
        auto [link, other] = secureLinkAndSocket();
        QSignalSpy closed(link.get(), &PeerLink::closed);
        other->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
    }

    void tellsAStrangerNothing()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed, securities().responder);
        QSignalSpy stranger(link.get(), &PeerLink::stranger);
        link->prove();
        other->write(QByteArray(KnockSize, 'x'));
        QTRY_COMPARE(stranger.size(), 1);
        QCOMPARE(other->bytesAvailable(), 0);
    }

    void turnsStrangersAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const SessionKey another{SecretBytes::copyOf(QByteArray(32, 'x'))};
        const SessionKey key = securities().initiator.key;
        QTest::addRow("another key") << knockBytes(another, Knock::Responder);
        QTest::addRow("its own knock thrown back") << knockBytes(key, Knock::Initiator);
        QTest::addRow("a message") << encodePeer(LinkReady{}).repeated(5);
        QTest::addRow("oversized frame") << QByteArray("\0\xff\xff\xff", 4) + QByteArray(60, 'x');
        QTest::addRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n");
        QTest::addRow("right, then too much") << knockBytes(key, Knock::Responder) + "x";
    }

    void turnsStrangersAway()
    {
        QFETCH(const QByteArray, bytes);
        auto [link, other] = linkAndSocket(Dialect::Framed, securities().initiator);
        QSignalSpy stranger(link.get(), &PeerLink::stranger);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->prove();
        other->write(bytes);
        QTRY_COMPARE(stranger.size(), 1);
        QVERIFY(!stranger.first().first().toString().isEmpty());
        QCOMPARE(received.size(), 0);
    }

    void turnsTheSilentAwayInTime_data()
    {
        QTest::addColumn<bool>("knocks");
        QTest::addRow("half a knock") << false;
        QTest::addRow("a knock that somebody has heard, and nothing more") << true;
    }

    void turnsTheSilentAwayInTime()
    {
        QFETCH(const bool, knocks);
        auto [link, other] = linkAndSocket(Dialect::Framed, securities().responder);
        QSignalSpy stranger(link.get(), &PeerLink::stranger);
        QSignalSpy silent(link.get(), &PeerLink::silent);
        connect(link.get(), &PeerLink::nominated, link.get(), &PeerLink::agree);
        link->prove();
        const QByteArray knock = knockBytes(securities().responder.key, Knock::Nominating);
        other->write(knocks ? knock : knock.left(20));
        QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, 8000);
        QVERIFY(stranger.isEmpty()); // It heard nothing wrong.
    }

    void tellsAnEndBeforeTheKnock()
    {
        auto [link, other] = linkAndSocket(Dialect::Framed, securities().responder);
        QSignalSpy closed(link.get(), &PeerLink::closed);
        link->prove();
        other->write(QByteArray("\0\0", 2));
        other->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
    }

    void speaksClassic()
    {
        auto [link, other] = linkAndSocket(Dialect::Classic, LinkSecurity());
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        link->open();
        link->send(Text{1, QStringLiteral("Hello, world"), true});
        link->send(Ack{1});
        QByteArray sent;
        QTRY_COMPARE(sent += other->readAll(), QByteArray("Hello, world\n\0", 14));
        other->write(QByteArray("Hello, world\n\0hi\n\0", 18));
        QTRY_COMPARE(received.size(), 2);
        QCOMPARE(received.at(0).first().value<TalkMessage>(),
                 TalkMessage(Text{1, QStringLiteral("Hello, world"), true}));
        QCOMPARE(received.at(1).first().value<TalkMessage>(),
                 TalkMessage(Text{2, QStringLiteral("hi"), false}));
    }

private:
    static void talks(const TwoLinks &links)
    {
        QSignalSpy received(links.responder.get(), &PeerLink::messageReceived);
        links.initiator->send(Text{1, QStringLiteral("hi"), false});
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().value<TalkMessage>(),
                 TalkMessage(Text{1, QStringLiteral("hi"), false}));
    }
};

PUNCHLINE_GUILESS_TEST(tst_PeerLink)
#include "tst_peerlink.moc"
