// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/protocol/frame.h"
#include "app/protocol/signalmessages.h"
#include "app/trust/sessionkey.h"
#include "tests/app/sessionprobe.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace punchline;
using namespace punchline::test;

namespace {

/// The other client of a pair, with bare sockets and bad intentions: it does what a test tells it.
class HostilePeer : public QObject
{
public:
    explicit HostilePeer(const Endpoint &server)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            m_link = m_listener.nextPendingConnection();
            if (onLink)
                onLink(m_link);
        });
        connect(&m_control, &QTcpSocket::readyRead, this, &HostilePeer::readControl);
        m_control.connectToHost(server.address, server.port);
        say(Hello{});
        say(EnterLobby{});
    }

    void say(const RendezvousMessage &message) { m_control.write(encodeRendezvous(message)); }
    void signal(const QByteArray &payload) { say(Signal{payload}); }
    void leave() { m_control.disconnectFromHost(); }

    void offer()
    {
        const Endpoint endpoint(m_listener.serverAddress(), m_listener.serverPort());
        signal(encodeSignal(CandidateOffer{m_nonce, {{CandidateKind::Host, endpoint}}}));
    }

    /// A good knock, once both offers are there.
    [[nodiscard]] QByteArray knock() const
    {
        const bool first = role == Role::Initiator;
        const SessionKey key =
            first ? plainSessionKey(m_nonce, m_peerNonce) : plainSessionKey(m_peerNonce, m_nonce);
        return encodePeer(Knock{knockMac(key, role)});
    }

    [[nodiscard]] QTcpSocket *link() const { return m_link; }

    Role role = Role::Responder;
    std::function<void()> onPaired = [this] { offer(); };
    std::function<void()> onOffer = [this] { say(PunchReady{}); };
    std::function<void(QTcpSocket *)> onLink;

private:
    void readControl()
    {
        m_buffer += m_control.readAll();
        QCborMap map;
        while (takeFrame(m_buffer, map) == FrameStatus::Taken) {
            const auto decoded = decodeRendezvous(map);
            const auto &message = std::get<RendezvousMessage>(decoded);
            if (const auto *ping = std::get_if<Ping>(&message)) {
                say(Pong{ping->number});
            } else if (const auto *paired = std::get_if<Paired>(&message)) {
                role = paired->role;
                onPaired();
            } else if (const auto *signal = std::get_if<Signal>(&message)) {
                const auto theirs = decodeSignal(signal->payload);
                m_peerNonce = std::get<CandidateOffer>(std::get<SignalMessage>(theirs)).nonce;
                onOffer();
            }
        }
    }

    QTcpSocket m_control;
    QTcpServer m_listener;
    QTcpSocket *m_link = nullptr;
    QByteArray m_buffer;
    QByteArray m_nonce = QByteArray(SessionNonceSize, 'n');
    QByteArray m_peerNonce;
};

} // namespace

class tst_HostilePeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badSignallingIsExplained_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const QByteArray nonce(SessionNonceSize, 'n');
        const Candidate candidate{CandidateKind::Host, Endpoint(QHostAddress(QHostAddress::LocalHost), 5000)};
        QTest::addRow("no CBOR") << QByteArray("\xff");
        QTest::addRow("no map") << QByteArray("\x01");
        QTest::addRow("no type") << QByteArray("\xa0");
        QTest::addRow("short nonce") << encodeSignal(CandidateOffer{"short", {candidate}});
        QTest::addRow("too many candidates")
            << encodeSignal(CandidateOffer{nonce, QList<Candidate>(MaxCandidates + 1, candidate)});
        QTest::addRow("cut") << encodeSignal(CandidateOffer{nonce, {candidate}}).chopped(1);
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

    void aSecondOfferIsRefused()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onPaired = [&] {
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
        peer.onPaired = [&] {
            if (afterOffer)
                peer.offer();
            peer.leave();
        };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::PeerLeft);
    }

    void aPeerThatCannotBeReachedEndsInTimeAndSaysWhatCameBack()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address(), HelloStream::Never, std::chrono::milliseconds(800));
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        // It offers nothing, and nobody listens where the server saw it.
        peer.onPaired = [&] {
            peer.signal(encodeSignal(CandidateOffer{QByteArray(SessionNonceSize, 'n'), {}}));
        };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QCOMPARE(victim.error(), ErrorCode::NoDirectPath);
        QCOMPARE(victim.last<event::ErrorOccurred>()->error.detail, QStringLiteral("1 refused"));
        QTRY_COMPARE(server.lobby().outcomes().failed, 1U);
    }

    void unknownSignalsAreSkipped()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onPaired = [&] {
            peer.signal(QCborValue(QCborMap{{0, 999}}).toCbor());
            peer.offer();
        };
        peer.onLink = [&](QTcpSocket *link) { link->write(peer.knock() + encodePeer(LinkReady{})); };
        QTRY_VERIFY(victim.hasLink());
    }

    void anAgreementBeforeTheNominationIsNoLink()
    {
        LocalServer server;
        SessionProbe victim;
        victim.start(server.address());
        QTRY_COMPARE(victim->phase(), Phase::Waiting);
        HostilePeer peer(server.endpoint());
        peer.onLink = [&](QTcpSocket *link) { link->write(encodePeer(LinkReady{}) + peer.knock()); };
        QTRY_VERIFY(std::ranges::any_of(victim.all<event::AttemptChanged>(),
                                        [](const event::AttemptChanged &changed) {
                                            return changed.report.state == AttemptState::Rejected;
                                        }));
        QVERIFY(!victim.hasLink());
        victim->leave();
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
        peer.onLink = [&](QTcpSocket *link) {
            link->write(peer.knock());
            QObject::connect(link, &QTcpSocket::readyRead, link,
                             [bytes, expected, link, heard = QByteArray()]() mutable {
                                 heard += link->readAll();
                                 if (!heard.contains(encodePeer(Nominate{})))
                                     return;
                                 heard.clear();
                                 link->write(encodePeer(LinkReady{}) + bytes);
                                 if (expected == ErrorCode::LinkLost)
                                     link->disconnectFromHost();
                             });
        };
        QTRY_COMPARE(victim->phase(), Phase::Ended);
        QVERIFY(victim.hasLink());
        QCOMPARE(victim.error(), expected);
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
        peer.onLink = [&](QTcpSocket *link) {
            link->write(peer.knock() + encodePeer(LinkReady{}));
            QObject::connect(link, &QTcpSocket::readyRead, link,
                             [heard, link] { *heard += link->readAll(); });
        };
        // Agreeing before it is asked to is tolerated only because the bytes arrive after the nomination;
        // where they do not, the lane is dialled again.
        QTRY_VERIFY(victim.hasLink());
        peer.link()->write(encodeFrame({{0, 9999}}) + encodePeer(Text{1, QStringLiteral("hi"), false}));
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
        peer.onPaired = [&] {
            QList<Candidate> bad;
            for (const char *text :
                 {"127.0.0.1:22", "192.0.2.7:5000", "10.0.0.1:5000", "224.0.0.1:5000", "255.255.255.255:5000",
                  "169.254.1.1:5000", "[fe80::1]:5000", "[ff02::1]:5000"})
                bad.append(Candidate{CandidateKind::Host, *Endpoint::fromString(QString::fromLatin1(text))});
            peer.signal(encodeSignal(CandidateOffer{QByteArray(SessionNonceSize, 'n'), bad}));
        };
        QTRY_COMPARE(victim->phase(), Phase::Punching);
        for (const auto &found : victim.all<event::CandidateFound>()) {
            if (found.side == event::Side::Peer)
                QVERIFY2(found.candidate.endpoint.address.isLoopback()
                             && found.candidate.endpoint.port >= 1024,
                         qPrintable(found.candidate.endpoint.toString()));
        }
        QTRY_VERIFY(!victim.all<event::AttemptChanged>().isEmpty());
        for (const auto &changed : victim.all<event::AttemptChanged>())
            QVERIFY(changed.report.remote.address.isLoopback());
        victim->leave();
    }
};

QTEST_GUILESS_MAIN(tst_HostilePeer)
#include "tst_hostilepeer.moc"
