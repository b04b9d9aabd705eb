// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "app/protocol/peermessages.h"
#include "tests/session/hostilepeer.h"
#include "tests/session/sessionprobe.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace punchline;
using namespace punchline::test;

class tst_HostilePeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badSignallingIsExplained_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const KeyShare share{QByteArray(KeyShareSize, 's')};
        QTest::addRow("no CBOR") << QByteArray("\xff");
        QTest::addRow("no map") << QByteArray("\x01");
        QTest::addRow("no type") << QByteArray("\xa0");
        QTest::addRow("no point of the group") << encodeSignal(KeyShare{QByteArray(KeyShareSize, '\xff')});
        QTest::addRow("the identity") << encodeSignal(KeyShare{QByteArray(KeyShareSize, '\0')});
        QTest::addRow("a short share") << encodeSignal(KeyShare{QByteArray("short")});
        QTest::addRow("a confirmation before the share")
            << encodeSignal(KeyConfirm{QByteArray(ConfirmMacSize, 'm'), QByteArray(OpeningSize, 'o')});
        QTest::addRow("a box before the share") << encodeSignal(Sealed{QByteArray(100, 'b')});
        QTest::addRow("cut") << encodeSignal(share).chopped(1);
    }

    void badSignallingIsExplained()
    {
        QFETCH(const QByteArray, payload);
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onPaired = [&] { peer.signal(payload); };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::PeerMisbehaved);
        QVERIFY(victim.all<event::PeerFound>().isEmpty());
    }

    void badBoxesAreExplained_data()
    {
        QTest::addColumn<QList<Candidate>>("candidates");
        QTest::addColumn<QByteArray>("box");
        const Candidate candidate{CandidateKind::Host, Endpoint(QHostAddress(QHostAddress::LocalHost), 5000)};
        QTest::addRow("too many candidates")
            << QList<Candidate>(MaxCandidates + 1, candidate) << QByteArray();
        QTest::addRow("a box of nobody's") << QList<Candidate>() << QByteArray(100, 'b');
    }

    void badBoxesAreExplained()
    {
        QFETCH(const QList<Candidate>, candidates);
        QFETCH(const QByteArray, box);
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onKeyed = [&] {
            if (box.isEmpty())
                peer.offer(candidates);
            else
                peer.signal(encodeSignal(Sealed{box}));
        };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::PeerMisbehaved);
    }

    void aServerThatPairsTwiceIsExplained_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray second("127.0.0.1 5000 6000\n\0", 21);
        QTest::addRow("second, twice") << second + second;
        QTest::addRow("second, then first") << second + QByteArray("127.0.0.1 5000\n\0", 16);
        QTest::addRow("paired, then told to wait") << second + QByteArray("first\n\0", 7);
    }

    void aServerThatPairsTwiceIsExplained()
    {
        QFETCH(const QByteArray, bytes);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server,
                [&] { server.nextPendingConnection()->write(bytes); });
        SessionProbe victim;
        victim.start({server.serverAddress().toString(), server.serverPort()});
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::ServerMisbehaved);
    }

    void aPeerThatAsksForARelayBeforeItSaysAnything()
    {
        LocalServer server(true, true);
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.relays = true;
        peer.onPaired = [&peer, usual = peer.onPaired] {
            peer.say(AskRelay());
            usual();
        };
        QTRY_COMPARE(server.lobby().counts().relayAnswers.at(0), 1U); // Offered to both.
        // It is no reason to blame the server, and the direct link goes first.
        QTRY_COMPARE(victim->phase(), Phase::Linked);
        QVERIFY(!victim.last<event::LinkEstablished>()->isRelayed());
        QVERIFY(!victim.error());
    }

    void aPeerThatAsksForARelayAgainAndAgain()
    {
        LocalServer server(true, true);
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.relays = true;
        peer.onRawLink = [](QSslSocket *) {}; // Nothing comes of the direct way.
        // It ends each relay, so that the server offers another one to both.
        peer.onRelayOffer = [&](const RelayOffer &offer) {
            auto *end = new QTcpSocket(&peer);
            connect(end, &QTcpSocket::bytesWritten, end, &QTcpSocket::abort);
            end->connectToHost(server.endpoint().address, server.endpoint().port);
            end->write(encodeRendezvous(JoinRelay{offer.token}));
        };
        QTRY_COMPARE(victim->phase(), Phase::Punching);
        const auto offers = [&] { return server.lobby().counts().relayAnswers.at(0); };
        QTRY_VERIFY((peer.say(AskRelay()), offers() >= 5));
        peer.leave();
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        const auto found = victim.all<event::CandidateFound>();
        QCOMPARE(std::ranges::count(found, CandidateKind::Relayed,
                                    [](const auto &one) { return one.candidate.kind; }),
                 1);
    }

    void whoWantsOnlyARelayDialsNobody()
    {
        LocalServer server(true, true);
        SessionProbe victim;
        SessionOptions options;
        options.server = server.address();
        options.relay = RelayPolicy::Only;
        victim.start(options);
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.relays = true;
        int dials = 0;
        peer.onRawLink = [&dials](QSslSocket *) { ++dials; };
        peer.onOffer = [&] {
            peer.update({peer.itself()});
            peer.say(PunchReady{});
            peer.update({peer.itself()});
        };
        QTRY_COMPARE(server.lobby().relayCount(), 1); // Both have begun.
        peer.update({peer.itself()});
        peer.leave();
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(dials, 0);
        for (const auto &found : victim.all<event::CandidateFound>())
            QVERIFY(found.side == event::Side::Peer || found.candidate.kind == CandidateKind::Relayed);
    }

    void aSecondOfferIsRefused()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onKeyed = [&] {
            peer.offer();
            peer.offer();
        };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::PeerMisbehaved);
    }

    void aPeerThatLeavesBeforeTheLinkIsReported_data()
    {
        QTest::addColumn<bool>("afterOffer");
        QTest::addRow("before its offer") << false;
        QTest::addRow("after its offer") << true;
    }

    void aPeerThatLeavesBeforeTheLinkIsReported()
    {
        QFETCH(const bool, afterOffer);
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        if (afterOffer)
            peer.onOffer = [&] { peer.leave(); };
        else
            peer.onPaired = [&] { peer.leave(); };
        if (!afterOffer) { // No offer came, so it does not count as a peer yet.
            QTRY_COMPARE(victim.interruption(), ErrorCode::PeerLeft);
            QCOMPARE(victim->phase(), Phase::Waiting);
            return;
        }
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::PeerLeft);
    }

    void aPeerThatCannotBeReachedEndsInTimeAndSaysWhatCameBack_data()
    {
        QTest::addColumn<bool>("serverRelays");
        QTest::addColumn<bool>("peerRelays");
        QTest::addColumn<RelayPolicy>("policy");
        QTest::addColumn<RelayObstacle>("obstacle");
        QTest::newRow("the server has no relay")
            << false << true << RelayPolicy::Auto << RelayObstacle::NotOffered;
        QTest::newRow("the other side wants none")
            << true << false << RelayPolicy::Auto << RelayObstacle::UnwantedThere;
        QTest::newRow("this side wants none")
            << true << true << RelayPolicy::Never << RelayObstacle::UnwantedHere;
        QTest::newRow("the other side does not come to it")
            << true << true << RelayPolicy::Auto << RelayObstacle::Failed;
    }

    void aPeerThatCannotBeReachedEndsInTimeAndSaysWhatCameBack()
    {
        QFETCH(bool, serverRelays);
        QFETCH(bool, peerRelays);
        QFETCH(RelayPolicy, policy);
        LocalServer server(true, serverRelays);
        SessionProbe victim;
        SessionOptions options;
        options.server = server.address();
        options.timeout = std::chrono::seconds(3);
        options.relay = policy;
        victim.start(options);
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.relays = peerRelays;
        // It offers nothing, and nothing listens at the address that the server observed.
        peer.onKeyed = [&] { peer.offer({}); };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::NoDirectPath);
        const Error error = victim.last<event::ErrorOccurred>()->error;
        QTEST(error.relay, "obstacle");
        QVERIFY2(error.detail.startsWith(QStringLiteral("1 refused")), qPrintable(error.detail));
        QTRY_COMPARE(outcomesIn(server.lobby().counts()).failed, 1U);
    }

    void unknownSignalsAreSkipped()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onKeyed = [&] {
            peer.signal(QCborValue(QCborMap{{0, 999}}).toCbor());
            peer.offer();
        };
        QTRY_VERIFY(victim.hasLink());
    }

    void whoCannotFinishIsNoLink_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addRow("frames in the clear") << encodePeer(LinkReady{});
        QTest::addRow("classic text") << QByteArray("Hello, world\n\0", 14);
        QTest::addRow("zeros") << QByteArray(200, '\0');
    }

    /// The peer behaves well until the connection is established, then answers the knock with something other
    /// than TLS.
    void whoCannotFinishIsNoLink()
    {
        QFETCH(const QByteArray, answer);
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onRawLink = [&](QSslSocket *link) { link->write(answer); };
        QTRY_VERIFY(std::ranges::any_of(victim.all<event::AttemptChanged>(),
                                        [](const event::AttemptChanged &changed) {
                                            return changed.report.state == AttemptState::Rejected;
                                        }));
        QVERIFY(!victim.hasLink());
        victim->leave();
    }

    /// The link is secure, but the first message is not "ready".
    void nothingCountsBeforeReady()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onLink = [](QSslSocket *link) {
            link->write(encodePeer(Text{1, QStringLiteral("hi"), false}) + encodePeer(LinkReady{}));
        };
        QTRY_COMPARE(victim.error(), ErrorCode::PeerMisbehaved);
        QVERIFY(victim.textsFromPeer().isEmpty());
    }

    void badBytesOnTheLinkEndIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("expected");
        QTest::addRow("oversized frame") << QByteArray("\0\xff\xff\xff", 4) << ErrorCode::PeerMisbehaved;
        QTest::addRow("garbage") << QByteArray("\x17garbage") << ErrorCode::PeerMisbehaved;
        QTest::addRow("no CBOR") << QByteArray("\0\0\0\1\xff", 5) << ErrorCode::PeerMisbehaved;
        QTest::addRow("text without an id")
            << encodeFrame({{0, 16}, {2, QStringLiteral("hi")}, {3, false}}) << ErrorCode::PeerMisbehaved;
        QTest::addRow("a gap in the ids")
            << encodePeer(Text{2, QStringLiteral("hi"), false}) << ErrorCode::PeerMisbehaved;
        QTest::addRow("an acknowledgement of nothing") << encodePeer(Ack{99}) << ErrorCode::PeerMisbehaved;
        QTest::addRow("half a frame and the end")
            << encodePeer(Text{1, QStringLiteral("hi"), false}).left(6) << ErrorCode::LinkLost;
    }

    void badBytesOnTheLinkEndIt()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, expected);
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onLink = [&](QSslSocket *link) {
            link->write(encodePeer(LinkReady{}) + bytes);
            if (expected == ErrorCode::LinkLost)
                link->disconnectFromHost();
        };
        QTRY_COMPARE(victim.error(), expected);
        QVERIFY(victim.hasLink());
        QVERIFY(victim.textsFromPeer().isEmpty());
    }

    void unknownTypesOnTheLinkAreAnsweredAndSkipped()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        const auto heard = std::make_shared<QByteArray>();
        peer.onLink = [&](QSslSocket *link) {
            link->write(encodePeer(LinkReady{}) + encodeFrame({{0, 9999}})
                        + encodePeer(Text{1, QStringLiteral("hi"), false}));
            connect(link, &QSslSocket::readyRead, link, [heard, link] { *heard += link->readAll(); });
        };
        QTRY_COMPARE(victim.textsFromPeer(), QStringList{QStringLiteral("hi")});
        QTRY_VERIFY(heard->contains(encodePeer(ProtocolError{ProtocolErrorCode::UnknownType, 9999})));
        QCOMPARE(victim->phase(), Phase::Linked);
    }

    void hostileCandidatesAreNotDialled()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onKeyed = [&] {
            QList<Candidate> bad;
            for (const char *text :
                 {"127.0.0.1:22", "192.0.2.7:5000", "10.0.0.1:5000", "224.0.0.1:5000", "255.255.255.255:5000",
                  "169.254.1.1:5000", "[fe80::1]:5000", "[ff02::1]:5000"})
                bad.append(Candidate{CandidateKind::Host, *Endpoint::fromString(QString::fromLatin1(text))});
            peer.offer(bad);
        };
        QTRY_COMPARE(victim->phase(), Phase::Punching);
        for (const auto &found : victim.all<event::CandidateFound>()) {
            const Endpoint &named = found.candidate.endpoint;
            const bool isGood = named.address.isLoopback() && named.port >= 1024;
            QVERIFY2(found.side != event::Side::Peer || isGood, qPrintable(named.toString()));
        }
        QTRY_VERIFY(!victim.all<event::AttemptChanged>().isEmpty());
        for (const auto &changed : victim.all<event::AttemptChanged>())
            QVERIFY(changed.report.remote.address.isLoopback());
        victim->leave();
    }
};

PUNCHLINE_GUILESS_TEST(tst_HostilePeer)
#include "tst_hostilepeer.moc"
