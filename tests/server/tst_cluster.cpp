// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/redisserver.h"
#include "tests/server/relayend.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QEventLoop>
#include <QTest>

#include <memory>

using namespace punchline;

/// Servers that share a real Redis, which dies and returns.
class tst_Cluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void meetInARoom();
    void meetInTheLobby();
    void meetByAHandle();
    void theNewestHasTheHandle();
    void classicOnesMeet();
    void oneServersClientsMeet();
    void numbersAreDifferent();
    void manyAtOnce();
    void aRelayIsAtTheServerThatPairs();
    void pairsOutliveTheRedis();
    void newOnesAreToldToTryAgain();
    void roomsOutliveTheRedis();
    void stopsInOrder();
    void isNotFoundOnceItHasStopped();
    void worksWithoutARedisAtFirst();

private:
    /// As when a program ends: nothing happens between its last message and its end.
    static void end(std::unique_ptr<TestServer> &server);
    [[nodiscard]] RendezvousServer::Settings settings() const
    {
        return {.redis = m_redis->address(), .relays = true, .publicAddress = Endpoint(Localhost, 0)};
    }
    [[nodiscard]] bool areUp() const
    {
        return m_a->server().cluster()->link().isUp() && m_b->server().cluster()->link().isUp();
    }

    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<TestServer> m_a;
    std::unique_ptr<TestServer> m_b;
};

void tst_Cluster::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    m_redis = std::make_unique<RedisServer>();
    QVERIFY(m_redis->isRunning());
}

void tst_Cluster::init()
{
    if (!m_redis->isRunning())
        m_redis->start();
    m_a = std::make_unique<TestServer>(settings());
    m_b = std::make_unique<TestServer>(settings());
    QTRY_VERIFY(areUp());
}

void tst_Cluster::cleanup()
{
    end(m_a);
    end(m_b);
}

void tst_Cluster::end(std::unique_ptr<TestServer> &server)
{
    if (!server)
        return;
    QEventLoop untilStopped;
    connect(&server->server(), &RendezvousServer::stopped, &untilStopped, &QEventLoop::quit);
    server->server().stop();
    untilStopped.exec();
    server.reset();
}

void tst_Cluster::meetInARoom()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(m_b->endpoint());
    const quint32 room = host.first<RoomOpened>().room;
    guest.greetAndJoin(room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());
    QCOMPARE(host.first<Paired>().room, room);
    QCOMPARE(host.first<Paired>().role, Role::Initiator);
    QCOMPARE(host.first<Paired>().peer, guest.local());
    QCOMPARE(guest.first<Paired>().role, Role::Responder);
    QCOMPARE(guest.first<Paired>().peer, host.local());
    QCOMPARE(m_a->server().lobby().guestCount(), 1);

    host.send(Signal{"from the host"});
    guest.send(Signal{"from the guest"});
    host.send(PunchReady{});
    guest.send(PunchReady{});
    QTRY_VERIFY(host.heard(Go{1}) && guest.heard(Go{1}));
    QVERIFY(host.heard(Signal{"from the guest"}));
    QVERIFY(guest.heard(Signal{"from the host"}));
    guest.send(Outcome{.linked = true});
    guest.abort();
    host.send(Outcome{.linked = true});
    QTRY_COMPARE(m_a->server().lobby().guestCount(), 0);
    QVERIFY(!host.heardA<PeerLeft>());
}

void tst_Cluster::meetInTheLobby()
{
    RawClient first(m_a->endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(m_b->endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    QVERIFY(!second.heardA<Waiting>());
    QCOMPARE(second.first<Paired>().peer, first.local());
}

void tst_Cluster::meetByAHandle()
{
    for (const bool callerFirst : {false, true}) {
        RawClient first(m_a->endpoint());
        callerFirst ? first.greetAndCall(handlesOf("a")) : first.greetAndAwait(handlesOf("abc"));
        QTRY_VERIFY(first.heardA<Waiting>());
        RawClient second(m_b->endpoint());
        callerFirst ? second.greetAndAwait(handlesOf("abc")) : second.greetAndCall(handlesOf("a"));
        QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
        QVERIFY(!second.heardA<Waiting>());
        QCOMPARE(first.first<Paired>().handle, handleOf('a'));
        QCOMPARE(first.first<Paired>().role, Role::Initiator);
        QCOMPARE(second.first<Paired>().handle, handleOf('a'));
        QCOMPARE(second.first<Paired>().peer, first.local());
        first.send(PunchReady{});
        second.send(PunchReady{});
        QTRY_VERIFY(first.heard(Go{1}) && second.heard(Go{1}));
        first.abort();
        QTRY_VERIFY(second.heardA<PeerLeft>());
    }
}

void tst_Cluster::theNewestHasTheHandle()
{
    RawClient ghost(m_a->endpoint());
    ghost.greetAndAwait(handlesOf("ab"));
    QTRY_VERIFY(ghost.heardA<Waiting>());
    RawClient returned(m_b->endpoint());
    returned.greetAndAwait(handlesOf("ab"));
    QTRY_VERIFY(ghost.wasRefused(ProtocolErrorCode::Replaced));
    // Where the ghost was, everybody finds the new one.
    RawClient caller(m_a->endpoint());
    caller.greetAndCall(handlesOf("b"));
    QTRY_VERIFY(returned.heardA<Paired>() && caller.heardA<Paired>());
    // If the server of the ghost has died, too.
    RawClient waiting(m_a->endpoint());
    waiting.greetAndAwait(handlesOf("c"));
    QTRY_VERIFY(waiting.heardA<Waiting>());
    end(m_a);
    RawClient another(m_b->endpoint());
    another.greetAndAwait(handlesOf("c"));
    QTRY_VERIFY(another.heardA<Waiting>());
    RawClient lateCaller(m_b->endpoint());
    lateCaller.greetAndCall(handlesOf("c"));
    QTRY_VERIFY(another.heardA<Paired>() && lateCaller.heardA<Paired>());
}

void tst_Cluster::classicOnesMeet()
{
    RawClient first(m_a->endpoint());
    QTRY_COMPARE(first.bytes(), QByteArray("first\n\0", 7));
    RawClient second(m_b->endpoint());
    QTRY_VERIFY(first.isClosed() && second.isClosed());
    const QByteArray port = QByteArray::number(second.local().port);
    QCOMPARE(second.bytes(),
             "127.0.0.1 " + QByteArray::number(first.local().port) + ' ' + port + QByteArray("\n\0", 2));
    QVERIFY(first.bytes().endsWith("127.0.0.1 " + port + QByteArray("\n\0", 2)));
}

void tst_Cluster::oneServersClientsMeet()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(m_a->endpoint());
    guest.greetAndJoin(host.first<RoomOpened>().room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());
    // It is used up, at every server.
    RawClient late(m_b->endpoint());
    late.greetAndJoin(host.first<RoomOpened>().room);
    QTRY_VERIFY(late.wasRefused(ProtocolErrorCode::NoSuchRoom));
}

void tst_Cluster::numbersAreDifferent()
{
    std::vector<std::unique_ptr<RawClient>> hosts;
    for (int i = 0; i < 40; ++i) {
        hosts.push_back(std::make_unique<RawClient>((i % 2 == 0 ? m_a : m_b)->endpoint()));
        hosts.back()->greetAndOpenRoom();
    }
    QTRY_VERIFY(
        std::ranges::all_of(hosts, [](const auto &host) { return host->template heardA<RoomOpened>(); }));
    QSet<quint32> rooms;
    for (const auto &host : hosts)
        rooms.insert(host->first<RoomOpened>().room);
    QCOMPARE(rooms.size(), static_cast<qsizetype>(hosts.size()));
}

void tst_Cluster::manyAtOnce()
{
    // All at the same moment, at both servers: everybody finds a peer, and each pair agrees on it.
    std::vector<std::unique_ptr<RawClient>> crowd;
    for (int i = 0; i < 60; ++i) {
        crowd.push_back(std::make_unique<RawClient>((i % 3 == 0 ? m_a : m_b)->endpoint()));
        crowd.back()->greetAndEnter();
    }
    QTRY_VERIFY(std::ranges::all_of(crowd, [](const auto &one) { return one->template heardA<Paired>(); }));
    QHash<QString, QString> peers;
    for (const auto &one : crowd)
        peers.insert(one->local().toString(), one->first<Paired>().peer.toString());
    QCOMPARE(peers.size(), static_cast<qsizetype>(crowd.size()));
    for (auto it = peers.cbegin(); it != peers.cend(); ++it)
        QCOMPARE(peers.value(it.value()), it.key());
}

void tst_Cluster::aRelayIsAtTheServerThatPairs()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(m_b->endpoint());
    guest.greetAndJoin(host.first<RoomOpened>().room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());
    QVERIFY(host.first<Paired>().canHaveRelay && guest.first<Paired>().canHaveRelay);
    guest.send(AskRelay{});
    QTRY_VERIFY(host.heardA<RelayOffer>() && guest.heardA<RelayOffer>());
    QCOMPARE(host.first<RelayOffer>().address, m_a->endpoint());
    QCOMPARE(guest.first<RelayOffer>().address, m_a->endpoint());
    RelayEnd one(m_a->endpoint(), host.first<RelayOffer>().token);
    RelayEnd other(m_a->endpoint(), guest.first<RelayOffer>().token);
    QTRY_VERIFY((one.push(), other.push()) && one.isJoined() && other.isJoined());
    one.send("across");
    QTRY_COMPARE((one.push(), other.pull()), QByteArray("across"));
    // Neither the other server nor the Redis has a part in it.
    end(m_b);
    m_redis->kill();
    one.send(" all");
    QTRY_COMPARE((one.push(), other.pull()), QByteArray("across all"));
}

void tst_Cluster::pairsOutliveTheRedis()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(m_b->endpoint());
    guest.greetAndJoin(host.first<RoomOpened>().room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());
    host.send(Signal{"before"});
    QTRY_VERIFY(guest.heard(Signal{"before"}));

    m_redis->kill();
    QTRY_VERIFY(!m_a->server().cluster()->link().isUp() && !m_b->server().cluster()->link().isUp());
    host.send(Signal{"meanwhile, to the guest"});
    guest.send(Signal{"meanwhile, to the host"});
    guest.send(PunchReady{});
    // Two clients of one server do not notice.
    RawClient first(m_a->endpoint());
    first.greetAndEnter();
    RawClient second(m_a->endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());

    m_redis->start();
    QTRY_VERIFY(guest.heard(Signal{"meanwhile, to the guest"}));
    QTRY_VERIFY(host.heard(Signal{"meanwhile, to the host"}));
    host.send(PunchReady{});
    QTRY_VERIFY(host.heard(Go{1}) && guest.heard(Go{1}));
}

void tst_Cluster::newOnesAreToldToTryAgain()
{
    m_redis->kill();
    QTRY_VERIFY(!m_a->server().cluster()->link().isUp());
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    RawClient joiner(m_a->endpoint());
    joiner.greetAndJoin(9);
    QTRY_VERIFY_WITH_TIMEOUT(host.wasRefused(ProtocolErrorCode::Unavailable)
                                 && joiner.wasRefused(ProtocolErrorCode::Unavailable),
                             10'000);
}

void tst_Cluster::roomsOutliveTheRedis()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    const quint32 room = host.first<RoomOpened>().room;
    RawClient waiting(m_a->endpoint());
    waiting.greetAndEnter();
    QTRY_VERIFY(waiting.heardA<Waiting>());
    m_redis->kill(); // With all that it knew.
    QTRY_VERIFY(!m_a->server().cluster()->link().isUp());
    // A client that asks while it is away gets an answer if it returns in time.
    RawClient patient(m_b->endpoint());
    patient.greetAndOpenRoom();
    QTRY_VERIFY(patient.heardA<Welcome>());
    m_redis->start();
    QTRY_VERIFY(patient.heardA<RoomOpened>());
    QVERIFY(patient.first<RoomOpened>().room != room);
    RawClient guest(m_b->endpoint());
    guest.greetAndJoin(room);
    QTRY_VERIFY(host.heardA<Paired>() && guest.heardA<Paired>());
    RawClient arrival(m_b->endpoint());
    arrival.greetAndEnter();
    QTRY_VERIFY(waiting.heardA<Paired>() && arrival.heardA<Paired>());
}

void tst_Cluster::stopsInOrder()
{
    RawClient host(m_a->endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    RawClient guest(m_b->endpoint());
    const quint32 room = host.first<RoomOpened>().room;
    guest.greetAndJoin(room);
    QTRY_VERIFY(guest.heardA<Paired>());
    RawClient waiting(m_a->endpoint());
    waiting.greetAndEnter();
    QTRY_VERIFY(waiting.heardA<Waiting>());
    end(m_a);
    QTRY_VERIFY(guest.heardA<PeerLeft>());
    QTRY_VERIFY(waiting.wasRefused(ProtocolErrorCode::ShuttingDown));
    // Nobody is sent to the dead server, and a client that returns to the other one is welcome.
    RawClient returned(m_b->endpoint());
    returned.greetAndEnter();
    QTRY_VERIFY(returned.heardA<Waiting>());
}

void tst_Cluster::isNotFoundOnceItHasStopped()
{
    // A classic client is closed at once, so the server waits only for the Redis.
    RawClient classic(m_a->endpoint());
    QTRY_VERIFY(classic.bytes().startsWith("first"));
    end(m_a);
    RawClient arrival(m_b->endpoint());
    arrival.greetAndEnter();
    QTRY_VERIFY_WITH_TIMEOUT(arrival.heardA<Waiting>(), 3000);
}

void tst_Cluster::worksWithoutARedisAtFirst()
{
    m_redis->kill();
    TestServer early(settings());
    RawClient first(early.endpoint());
    first.greetAndEnter();
    RawClient second(early.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    QVERIFY(!early.server().cluster()->link().isUp());
    m_redis->start();
    QTRY_VERIFY(early.server().cluster()->link().isUp());
}

PUNCHLINE_GUILESS_TEST(tst_Cluster)

#include "tst_cluster.moc"
