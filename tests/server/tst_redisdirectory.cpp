// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rediscontrol.h"
#include "tests/server/redisserver.h"
#include "tests/server/sharingserver.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

#include <algorithm>
#include <memory>
#include <set>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using Place = Directory::Place;
using Nobody = Directory::Nobody;

constexpr Directory::Traits Framed4{.dialect = Dialect::Framed, .isIpv4 = true};
constexpr Directory::Traits Framed6{.dialect = Dialect::Framed, .isIpv4 = false};
constexpr Directory::Traits Classic4{.dialect = Dialect::Classic, .isIpv4 = true};
constexpr Directory::Traits Classic6{.dialect = Dialect::Classic, .isIpv4 = false};
constexpr Directory::Traits First4{.dialect = Dialect::Classic, .isIpv4 = true, .mustBeFirst = true};
constexpr Directory::Traits Hidden4{.dialect = Dialect::Framed, .isIpv4 = true, .isHidden = true};

} // namespace

/// Two servers that share a Redis which is always there.
class tst_RedisDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void numbersAreNeverTheSame();
    void numbersRest();
    void anOwnerReturns();
    void theDeadLeaveTheirRoomsToTheirOwners();
    void numbersThatWereSaidAgain();
    void allNumbersTaken();
    void numbersThatAreOurs();
    void fullMemoryIsAbsence();

    void find();
    void meet();
    void meetAtOneMoment();
    void meetOnlyOnce();
    void whoMayMeet_data();
    void whoMayMeet();
    void withdraw();
    void nobodyIsBehindAnEntry();

    void theDeadAreNotFound();
    void theDeadAreReported();
    void leaving();

private:
    /// As if it had died.
    static void stop(std::unique_ptr<SharingServer> &server) { server.reset(); }

    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<SharingServer> m_one;
    std::unique_ptr<SharingServer> m_two;
};

void tst_RedisDirectory::init()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    m_redis = std::make_unique<RedisServer>();
    QVERIFY(m_redis->isRunning());
    m_one = std::make_unique<SharingServer>(m_redis->address());
    m_two = std::make_unique<SharingServer>(m_redis->address());
    QTRY_VERIFY(m_one->isUp() && m_two->isUp());
    QTRY_COMPARE(m_one->number({"EXISTS", "punchline:settling"}), 0);
    QVERIFY(m_one->id() != m_two->id());
    QCOMPARE(m_one->id().size(), 16);
}

void tst_RedisDirectory::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_redis.reset();
}

void tst_RedisDirectory::numbersAreNeverTheSame()
{
    constexpr int Rooms = 300;
    for (ClientId client = 1; client <= Rooms; ++client) {
        m_one->open(client);
        m_two->open(client);
    }
    QTRY_VERIFY(m_one->opened().size() == Rooms && m_two->opened().size() == Rooms);
    const auto numbers = m_one->takeNumbers() + m_two->takeNumbers();
    const std::set<quint32> different(numbers.begin(), numbers.end());
    QCOMPARE(different.size(), std::size_t(2 * Rooms));
    // As small as can be.
    QCOMPARE(*different.begin(), 1U);
    QCOMPARE(*different.rbegin(), quint32(2 * Rooms));
}

void tst_RedisDirectory::numbersRest()
{
    for (const ClientId client : {1U, 2U, 3U, 4U})
        m_one->open(client);
    QTRY_COMPARE(m_one->opened().size(), 4);
    QCOMPARE(m_one->takeNumbers(), (QList<quint32>{1, 2, 3, 4}));
    for (const quint32 number : {3U, 1U, 2U, 2U, 77U})
        m_one->directory().close(number, {});
    // Not its own.
    m_two->directory().close(4, {});
    m_one->open(5);
    QTRY_COMPARE(m_one->opened().size(), 1);
    QCOMPARE(m_one->takeNumbers(), QList<quint32>{5});

    // The smallest that has rested.
    QVERIFY(QTest::qWaitFor([this] { return m_two->opens(6, 1); }));
    m_two->open(7);
    m_two->open(8);
    QTRY_COMPARE(m_two->opened().size(), 2);
    QCOMPARE(m_two->takeNumbers(), (QList<quint32>{2, 3}));
}

void tst_RedisDirectory::numbersThatWereSaidAgain()
{
    // More of them than one call looks at; the first few are free, and one in between.
    QList<redis::StandingRoom> standing;
    for (quint32 room = 3; room <= 2500; ++room) {
        if (room != 2000)
            standing.append({room, 10min, {}});
    }
    bool answered = false;
    m_one->link().ask(redis::keepRooms(m_one->id(), standing, ShortTimes.closed), &m_one->link(),
                      [&answered](const RedisReply &reply) {
                          answered = reply.kind == RedisReply::Kind::List && reply.list.isEmpty();
                      });
    QTRY_VERIFY(answered);
    for (const ClientId client : {1U, 2U, 3U, 4U})
        m_two->open(client);
    QTRY_COMPARE(m_two->opened().size(), 4);
    auto numbers = m_two->takeNumbers();
    std::ranges::sort(numbers);
    QCOMPARE(numbers, (QList<quint32>{1, 2, 2000, 2501}));
}

void tst_RedisDirectory::anOwnerReturns()
{
    const Directory::Wish again{600s, "owner", 1};
    QVERIFY(m_one->opens(1, 1, {600s, "owner"}));
    // At another server than the one that still has it, and learns later that nobody is in it any more.
    QVERIFY(m_two->opens(2, 1, again));
    m_one->directory().close(1, {});
    QVERIFY(m_one->finds(3, 1, Place{m_two->id(), 0}));
    // From a server that has closed it, but only as its owner.
    m_two->directory().close(1, {});
    QVERIFY(m_one->opens(4, 2, {600s, "another", 1}));
    QVERIFY(m_one->opens(5, 3, {600s, {}, 1}));
    QVERIFY(m_one->opens(6, 1, again));
    // Not for long after its end.
    m_one->directory().close(1, {});
    QTRY_COMPARE(m_one->number({"EXISTS", "punchline:owner:1"}), 0);
}

void tst_RedisDirectory::theDeadLeaveTheirRoomsToTheirOwners()
{
    QVERIFY(m_one->opens(1, 1, {600s, "owner"}));
    stop(m_one);
    QVERIFY(m_two->opens(1, 2, {600s, "another", 1}));
    QVERIFY(m_two->opens(2, 1, {600s, "owner", 1}));
    // A server that leaves properly does the same.
    m_two->directory().leave();
    m_one = std::make_unique<SharingServer>(m_redis->address());
    QTRY_VERIFY(m_one->isUp());
    QVERIFY(m_one->opens(2, 1, {600s, "owner", 1}));
}

void tst_RedisDirectory::allNumbersTaken()
{
    m_one->open(1);
    QTRY_COMPARE(m_one->opened().size(), 1);
    m_one->open(2);
    QTRY_COMPARE(m_one->opened().size(), 2);
    QCOMPARE(m_one->takeNumbers(), (QList<quint32>{1, 2}));
    m_one->link().ask({"SET", "punchline:top", QByteArray::number(MaxRoomNumber)}, &m_one->link(),
                      [](const RedisReply &) {});
    m_one->open(3);
    QTRY_COMPARE(m_one->opened().size(), 1);
    QVERIFY(m_one->takeOpened().constFirst().second == Directory::Opened(Directory::Failure::Full));
    // The number that has rested longest is better than none.
    m_one->directory().close(2, {});
    m_one->open(4);
    QTRY_COMPARE(m_one->opened().size(), 1);
    QCOMPARE(m_one->takeNumbers(), QList<quint32>{2});
}

void tst_RedisDirectory::fullMemoryIsAbsence()
{
    RedisControl control(m_redis->address());
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory", "1"}));
    m_one->open(1);
    m_one->meet(2);
    QTRY_VERIFY(!m_one->isUp());
    QCOMPARE(m_one->opened().size(), 0);
    QTRY_VERIFY(m_one->link().problem().contains(QStringLiteral("OOM")));
    // Once it can, it tells the others which clients wait, and hosts get their rooms.
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory", "0"}));
    QTRY_COMPARE(m_one->opened().size(), 1);
    QCOMPARE(m_one->takeNumbers(), QList<quint32>{1});
    QTRY_COMPARE(m_one->number({"ZCARD", "punchline:lobby"}), 1);
    QVERIFY(m_one->hasFound(2, Nobody()));
    QTRY_VERIFY(m_two->isUp());
    QVERIFY(m_two->meets(3, Place{m_one->id(), 2}));
}

void tst_RedisDirectory::find()
{
    m_one->open(7);
    QTRY_COMPARE(m_one->opened().size(), 1);
    m_two->find(8, 1);
    QTRY_COMPARE(m_two->found().size(), 1);
    QVERIFY(m_two->hasFound(8, Place{m_one->id(), 0}));
    (void)m_two->takeFound();
    // That is for the Lobby itself to know.
    m_one->find(8, 1);
    QTRY_VERIFY(m_one->hasFound(8, Nobody()));
    for (const quint32 room : {0U, 2U, MaxRoomNumber, MaxRoomNumber + 1}) {
        m_two->find(9, room);
        QTRY_VERIFY(m_two->hasFound(9, Nobody()));
        (void)m_two->takeFound();
    }
    m_one->directory().close(1, {});
    m_one->find(10, 5);
    QTRY_COMPARE(m_one->found().size(), 2); // After the close.
    m_two->find(11, 1);
    QTRY_VERIFY(m_two->hasFound(11, Nobody()));
}

void tst_RedisDirectory::meet()
{
    m_one->meet(1);
    QTRY_VERIFY(m_one->hasFound(1, Nobody()));
    m_two->meet(2);
    QTRY_VERIFY(m_two->hasFound(2, Place{m_one->id(), 1}));
    // The seeker is not there to be found, but its peer is until its own server withdraws it.
    (void)m_one->takeFound();
    m_one->meet(3);
    QTRY_VERIFY(m_one->hasFound(3, Nobody()));
    (void)m_two->takeFound();
    m_two->meet(2);
    QTRY_VERIFY(m_two->hasFound(2, Place{m_one->id(), 1}));
    m_one->directory().withdraw(1);
    (void)m_one->takeFound();
    m_one->meet(3);
    QTRY_VERIFY(m_one->hasFound(3, Nobody()));
    (void)m_two->takeFound();
    m_two->meet(2);
    QTRY_VERIFY(m_two->hasFound(2, Place{m_one->id(), 3}));
}

void tst_RedisDirectory::meetAtOneMoment()
{
    for (ClientId client = 1; client <= 50; ++client) {
        m_one->meet(client);
        m_two->meet(client);
        QTRY_VERIFY(m_one->found().size() == 1 && m_two->found().size() == 1);
        const bool oneFinds =
            m_one->hasFound(client, Place{m_two->id(), client}) && m_two->hasFound(client, Nobody());
        const bool twoFinds =
            m_two->hasFound(client, Place{m_one->id(), client}) && m_one->hasFound(client, Nobody());
        QVERIFY(oneFinds != twoFinds);
        (void)m_one->takeFound();
        (void)m_two->takeFound();
        m_one->directory().withdraw(client);
        m_two->directory().withdraw(client); // On a connection of its own.
        QTRY_COMPARE(m_one->number({"ZCARD", "punchline:lobby"}), 0);
    }
}

void tst_RedisDirectory::meetOnlyOnce()
{
    m_one->meet(1, Classic4);
    QTRY_COMPARE(m_one->found().size(), 1);
    m_one->meet(1, First4);
    QTRY_COMPARE(m_one->found().size(), 2);
    QCOMPARE(m_one->number({"ZCARD", "punchline:lobby"}), 1);
    // A client that asks again before the answer gets one answer, to its last question.
    m_two->meet(2, Classic6);
    m_two->meet(2, Framed4);
    QTRY_VERIFY(m_two->hasFound(2, Place{m_one->id(), 1, Dialect::Classic}));
    m_two->directory().withdraw(2);
}

void tst_RedisDirectory::whoMayMeet_data()
{
    QTest::addColumn<Directory::Traits>("waiting");
    QTest::addColumn<Directory::Traits>("seeker");
    QTest::addColumn<bool>("meet");

    QTest::newRow("framed") << Framed4 << Framed4 << true;
    QTest::newRow("framed, different families") << Framed4 << Framed6 << true;
    QTest::newRow("classic to framed") << Framed4 << Classic4 << true;
    QTest::newRow("classic to framed, different families") << Framed6 << Classic4 << false;
    QTest::newRow("framed to classic") << Classic4 << Framed4 << true;
    QTest::newRow("framed to classic, different families") << Classic4 << Framed6 << false;
    QTest::newRow("classic") << Classic6 << Classic6 << true;
    QTest::newRow("classic, different families") << Classic6 << Classic4 << false;
    QTest::newRow("both classic and first") << First4 << First4 << false;
    QTest::newRow("who waits is first") << Classic4 << First4 << false;
    QTest::newRow("first to framed") << Framed4 << First4 << true;
    QTest::newRow("framed to first") << First4 << Framed4 << true;
    QTest::newRow("hidden to framed") << Framed6 << Hidden4 << true;
    QTest::newRow("hidden") << Hidden4 << Hidden4 << true;
    QTest::newRow("hidden to classic") << Classic4 << Hidden4 << false;
    QTest::newRow("classic to hidden") << Hidden4 << Classic4 << false;
}

void tst_RedisDirectory::whoMayMeet()
{
    QFETCH(const Directory::Traits, waiting);
    QFETCH(const Directory::Traits, seeker);
    QFETCH(const bool, meet);
    m_one->meet(1, waiting);
    QTRY_VERIFY(m_one->hasFound(1, Nobody()));
    m_two->meet(2, seeker);
    const Place place{m_one->id(), 1, waiting.dialect};
    QTRY_VERIFY(m_two->hasFound(2, meet ? Directory::Found(place) : Directory::Found(Nobody())));
}

void tst_RedisDirectory::numbersThatAreOurs()
{
    QVERIFY(m_one->opens(1, 1));
    // It does not know what it gives out until it is told again.
    m_one->link().ask({"FLUSHALL"}, this, [](const RedisReply &) {});
    m_one->open(2);
    QTRY_COMPARE(m_one->opened().size(), 1);
    QVERIFY(m_one->opened().constFirst().second == Directory::Opened(Directory::Failure::Unavailable));
}

void tst_RedisDirectory::nobodyIsBehindAnEntry()
{
    const auto enter = [this](int client) {
        const QByteArray entry = m_one->id() + ':' + QByteArray::number(client) + ":f4";
        return m_one->number({"ZADD", "punchline:lobby", "1", entry});
    };
    QCOMPARE(enter(77), 1);
    QVERIFY(m_two->meets(5, Place{m_one->id(), 77}));
    m_one->directory().denyWaiting(77);
    QTRY_COMPARE(m_one->number({"ZCARD", "punchline:lobby"}), 0);
    // Entries that are not ours any more are removed when everything is registered again.
    QCOMPARE(enter(78), 1);
    QCOMPARE(m_one->number({"DEL", "punchline:server:" + m_one->id()}), 1);
    QTRY_COMPARE(m_one->number({"ZCARD", "punchline:lobby"}), 0);
}

void tst_RedisDirectory::withdraw()
{
    // Before the answers.
    m_one->open(1);
    m_one->directory().withdraw(1);
    m_one->find(2, 1);
    m_one->directory().withdraw(2);
    m_one->meet(3);
    m_one->directory().withdraw(3);
    m_one->directory().withdraw(99);
    m_one->open(4);
    // The first number rests.
    QTRY_COMPARE(m_one->opened().size(), 1);
    QVERIFY(m_one->opened().constFirst() == std::pair(ClientId(4), Directory::Opened(2U)));
    QVERIFY(m_one->found().isEmpty());
    m_two->find(5, 1);
    m_two->meet(6);
    QTRY_COMPARE(m_two->found().size(), 2);
    QVERIFY(m_two->found().at(0).second == Directory::Found(Nobody()));
    QVERIFY(m_two->found().at(1).second == Directory::Found(Nobody()));
    // And is free afterwards.
    QVERIFY(QTest::qWaitFor([this] { return m_two->opens(7, 1); }));
}

void tst_RedisDirectory::theDeadAreNotFound()
{
    m_one->open(1, {1s});
    m_one->meet(2);
    QTRY_VERIFY(m_one->opened().size() == 1 && m_one->found().size() == 1);
    const QByteArray key = "punchline:server:" + m_one->id();
    stop(m_one);
    // Not by the room's own time, which may be over before, where the machine is busy.
    QTRY_COMPARE(m_two->number({"EXISTS", key}), 0);
    QVERIFY(m_two->finds(3, 1, Nobody()));
    m_two->meet(4);
    QTRY_VERIFY(m_two->hasFound(4, Nobody()));
    QCOMPARE(m_two->number({"ZCARD", "punchline:lobby"}), 1);
    // Its number is free once the room's time is over and the number has rested.
    QVERIFY(QTest::qWaitFor([this] { return m_two->opens(5, 1); }));
}

void tst_RedisDirectory::theDeadAreReported()
{
    const auto one = m_one->id();
    m_two->directory().watch(one);
    m_two->directory().watch(one);
    m_two->directory().watch("0123456789abcdef");
    m_two->directory().watch("fedcba9876543210");
    m_two->directory().unwatch("fedcba9876543210");
    QTRY_COMPARE(m_two->lostServers(), QList<Directory::ServerId>{"0123456789abcdef"});
    stop(m_one);
    QTRY_COMPARE(m_two->lostServers(), (QList<Directory::ServerId>{"0123456789abcdef", one}));
}

void tst_RedisDirectory::leaving()
{
    m_one->open(1);
    m_one->open(2);
    m_one->meet(3);
    QTRY_VERIFY(m_one->opened().size() == 2 && m_one->found().size() == 1);
    m_one->open(4);
    const QSignalSpy left(&m_one->directory(), &RedisDirectory::left);
    m_one->directory().leave();
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(m_one->opened().size(), 2);
    QList<RedisReply> known;
    for (const RedisCommand &command :
         {RedisCommand{"KEYS", "punchline:server:" + m_one->id()}, RedisCommand{"KEYS", "punchline:room:*"},
          RedisCommand{"KEYS", "punchline:lobby"}})
        m_two->link().ask(command, &m_two->link(),
                          [&known](const RedisReply &reply) { known.append(reply); });
    QTRY_COMPARE(known.size(), 3);
    for (const RedisReply &reply : known)
        QVERIFY(reply.list.isEmpty());
    // They rest.
    m_two->open(5);
    QTRY_COMPARE(m_two->opened().size(), 1);
    QCOMPARE(m_two->takeNumbers(), QList<quint32>{4});
    QVERIFY(QTest::qWaitFor([this] { return m_two->opens(6, 1); }));
}

PUNCHLINE_GUILESS_TEST(tst_RedisDirectory)

#include "tst_redisdirectory.moc"
