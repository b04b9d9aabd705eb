// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/redisserver.h"
#include "tests/server/sharingserver.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using Place = Directory::Place;
using Nobody = Directory::Nobody;

// Here servers have to return in time, at their link's pace.
constexpr RedisTimes SlowlySettling{.lease = ShortTimes.lease,
                                    .refresh = ShortTimes.refresh,
                                    .settling = 1500ms,
                                    .closed = {600s, 60s},
                                    .handles = ShortTimes.handles};

} // namespace

/// Two servers that share a Redis that goes away and returns.
class tst_RedisReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allIsSaidAgain_data();
    void allIsSaidAgain();
    void nothingIsGivenTwice();
    void itSettles();
    void questionsAreKept();
    void theWaitingMeet();
    void closingsAreMadeUp();
    void withdrawalsAreMadeUp();
    void emptiedWhileUp();
    void roomsCanBeLost();
    void nobodyIsTakenForDead();

private:
    void start(RedisServer::Data data = RedisServer::Data::Lost, const RedisTimes &times = ShortTimes);
    void stopRedis();
    void startRedis();
    void restartRedis();
    /// Redis does what no server does.
    void tell(const RedisCommand &command);

    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<SharingServer> m_one;
    std::unique_ptr<SharingServer> m_two;
};

void tst_RedisReturn::init()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

void tst_RedisReturn::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_redis.reset();
}

void tst_RedisReturn::start(RedisServer::Data data, const RedisTimes &times)
{
    m_redis = std::make_unique<RedisServer>(RedisServer::Via::UnixSocket, data);
    QVERIFY(m_redis->isRunning());
    m_one = std::make_unique<SharingServer>(m_redis->address(), times);
    m_two = std::make_unique<SharingServer>(m_redis->address(), times);
    QTRY_VERIFY(m_one->isUp() && m_two->isUp());
}

void tst_RedisReturn::stopRedis()
{
    m_redis->kill();
    QTRY_VERIFY(!m_one->isUp() && !m_two->isUp());
}

void tst_RedisReturn::startRedis()
{
    m_redis->start();
    QTRY_VERIFY(m_one->isUp() && m_two->isUp());
}

void tst_RedisReturn::restartRedis()
{
    stopRedis();
    startRedis();
}

void tst_RedisReturn::tell(const RedisCommand &command)
{
    bool done = false;
    m_one->link().ask(command, &m_one->link(), [&done](const RedisReply &reply) {
        QVERIFY(!reply.isFailure());
        done = true;
    });
    QTRY_VERIFY(done);
}

void tst_RedisReturn::allIsSaidAgain_data()
{
    QTest::addColumn<RedisServer::Data>("data");
    QTest::newRow("empty") << RedisServer::Data::Lost;
    QTest::newRow("with its data") << RedisServer::Data::Kept;
}

void tst_RedisReturn::allIsSaidAgain()
{
    QFETCH(const RedisServer::Data, data);
    start(data);
    QVERIFY(m_one->opens(1, 1));
    QVERIFY(m_two->opens(1, 2));
    QVERIFY(m_one->opens(2, 3));
    QVERIFY(m_one->meets(3, Nobody()));
    for (int times = 0; times < 2; ++times) {
        restartRedis();
        QTRY_VERIFY(m_two->finds(4, 1, Place{m_one->id(), 0}));
        QVERIFY(m_two->finds(4, 3, Place{m_one->id(), 0}));
        QTRY_VERIFY(m_one->finds(4, 2, Place{m_two->id(), 0}));
        QTRY_COMPARE(m_two->number({"ZCARD", "punchline:lobby"}), 1);
        QVERIFY(m_two->meets(4, Place{m_one->id(), 3}));
    }
    QVERIFY(m_one->opens(5, 4));
    QVERIFY(m_two->opens(5, 5));
    QVERIFY(m_one->lostRooms().isEmpty() && m_two->lostRooms().isEmpty());
}

void tst_RedisReturn::nothingIsGivenTwice()
{
    // More than one command registers again.
    constexpr int Rooms = 700;
    start(RedisServer::Data::Lost, SlowlySettling);
    for (ClientId client = 1; client <= Rooms; ++client) {
        m_one->open(client);
        m_two->open(client);
    }
    QTRY_VERIFY(m_one->opened().size() == Rooms && m_two->opened().size() == Rooms);
    auto numbers = m_one->takeNumbers() + m_two->takeNumbers();
    stopRedis();
    // Each wants a number before the other has registered its rooms.
    m_one->open(Rooms + 1);
    m_two->open(Rooms + 1);
    startRedis();
    m_one->open(Rooms + 2);
    m_two->open(Rooms + 2);
    QTRY_VERIFY(m_one->opened().size() == 2 && m_two->opened().size() == 2);
    numbers += m_one->takeNumbers() + m_two->takeNumbers();
    const QSet<quint32> different(numbers.begin(), numbers.end());
    QCOMPARE(different.size(), 2 * (Rooms + 2));
    QVERIFY(m_one->lostRooms().isEmpty() && m_two->lostRooms().isEmpty());
}

void tst_RedisReturn::itSettles()
{
    m_redis = std::make_unique<RedisServer>();
    m_one = std::make_unique<SharingServer>(m_redis->address(), SlowlySettling);
    QElapsedTimer time;
    time.start();
    QVERIFY(m_one->opens(1, 1));
    QVERIFY(time.hasExpired(SlowlySettling.settling.count()));
    // For later clients it has settled already.
    m_two = std::make_unique<SharingServer>(m_redis->address(), SlowlySettling);
    QTRY_VERIFY(m_two->isUp());
    time.start();
    QVERIFY(m_two->opens(1, 2));
    QVERIFY(!time.hasExpired(SlowlySettling.settling.count()));
}

void tst_RedisReturn::questionsAreKept()
{
    start();
    QVERIFY(m_one->opens(1, 1));
    stopRedis();
    QVERIFY(!m_one->isUp());
    m_one->open(2);
    m_one->open(3);
    m_two->find(4, 1);
    m_two->find(5, 1);
    m_one->directory().withdraw(2);
    m_two->directory().withdraw(4);
    startRedis();
    QTRY_COMPARE(m_one->opened().size(), 1);
    QVERIFY(m_one->opened().constFirst() == std::pair(ClientId(3), Directory::Opened(2U)));
    QTRY_COMPARE(m_two->found().size(), 1);
    QCOMPARE(m_two->found().constFirst().first, 5U);

    // Those that are on their way when it dies, too.
    (void)m_one->takeOpened();
    m_redis->freeze();
    m_one->open(6);
    m_one->meet(7);
    m_redis->kill();
    QTRY_VERIFY(m_one->hasFound(7, Nobody()));
    startRedis();
    QTRY_COMPARE(m_one->opened().size(), 1);
    QCOMPARE(m_one->opened().constFirst().first, 6U);
    // The question was answered; there is nothing to add.
    QCOMPARE(m_one->found().size(), 1);
}

void tst_RedisReturn::theWaitingMeet()
{
    start();
    stopRedis();
    m_one->meet(1);
    m_two->meet(2);
    QVERIFY(m_one->hasFound(1, Nobody()));
    QVERIFY(m_two->hasFound(2, Nobody()));
    (void)m_one->takeFound();
    (void)m_two->takeFound();
    startRedis();
    QTRY_COMPARE(m_one->found().size() + m_two->found().size(), 1);
    QVERIFY(m_one->found().isEmpty() ? m_two->hasFound(2, Place{m_one->id(), 1})
                                     : m_one->hasFound(1, Place{m_two->id(), 2}));
}

void tst_RedisReturn::closingsAreMadeUp()
{
    start(RedisServer::Data::Kept);
    QVERIFY(m_one->opens(1, 1));
    stopRedis();
    m_one->directory().close(1, {});
    startRedis();
    QTRY_VERIFY(m_two->finds(2, 1, Nobody()));
    QVERIFY(QTest::qWaitFor([this] { return m_two->opens(3, 1); }));
}

void tst_RedisReturn::withdrawalsAreMadeUp()
{
    start(RedisServer::Data::Kept);
    QVERIFY(m_one->meets(1, Nobody()));
    QVERIFY(m_one->meets(2, Nobody()));
    stopRedis();
    m_one->directory().withdraw(1);
    m_one->directory().withdraw(2);
    m_one->meet(2); // It waits again.
    startRedis();
    QTRY_VERIFY(m_two->meets(3, Place{m_one->id(), 2}));
    QTRY_VERIFY(m_two->meets(3, Place{m_one->id(), 2}));
}

void tst_RedisReturn::emptiedWhileUp()
{
    start();
    QVERIFY(m_one->opens(1, 1));
    QVERIFY(m_one->meets(2, Nobody()));
    tell({"FLUSHALL"});
    QTRY_VERIFY(m_two->finds(3, 1, Place{m_one->id(), 0}));
    QTRY_COMPARE(m_two->number({"ZCARD", "punchline:lobby"}), 1);
    QVERIFY(m_two->meets(3, Place{m_one->id(), 2}));
}

void tst_RedisReturn::roomsCanBeLost()
{
    start(RedisServer::Data::Kept);
    QVERIFY(m_one->opens(1, 1));
    QVERIFY(m_one->opens(1, 2));
    // The other has it, and one that is no more has the other.
    tell({"SET", "punchline:room:1", m_two->id()});
    tell({"SET", "punchline:room:2", "0123456789abcdef"});
    restartRedis();
    QTRY_COMPARE(m_one->lostRooms(), QList<quint32>{1});
    QTRY_VERIFY(m_two->finds(2, 2, Place{m_one->id(), 0}));
    m_one->directory().close(1, {});
    QVERIFY(m_one->finds(3, 1, Place{m_two->id(), 0}));
}

void tst_RedisReturn::nobodyIsTakenForDead()
{
    start();
    m_one->directory().watch(m_two->id());
    m_two->directory().watch(m_one->id());
    for (int times = 0; times < 3; ++times)
        restartRedis();
    tell({"FLUSHALL"});
    // Only a server that does not return at all.
    m_two->directory().watch("0123456789abcdef");
    QTRY_COMPARE(m_two->lostServers().size(), 1);
    QCOMPARE(m_two->lostServers().constFirst(), "0123456789abcdef");
    QVERIFY(m_one->lostServers().isEmpty());
}

PUNCHLINE_GUILESS_TEST(tst_RedisReturn)

#include "tst_redisreturn.moc"
