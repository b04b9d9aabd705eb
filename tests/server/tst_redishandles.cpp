// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/commitment.h"
#include "tests/server/redisserver.h"
#include "tests/server/sharingserver.h"
#include "tests/support/testprogram.h"

#include <memory>

using namespace punchline;

namespace {

using Place = Directory::Place;
using Nobody = Directory::Nobody;
using Lost = std::pair<ClientId, QList<QByteArray>>;

Listing awaiting(const QByteArray &letters)
{
    return {HandleSide::Await, handlesOf(letters)};
}

Listing calling(const QByteArray &letters)
{
    return {HandleSide::Call, handlesOf(letters)};
}

/// Where a client of @p server waits under the handle of @p letter.
Place at(const SharingServer &server, ClientId client, char letter)
{
    return {server.id(), client, Dialect::Framed, handleOf(letter)};
}

} // namespace

/// What two servers tell each other of handles, through a Redis.
class tst_RedisHandles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoAwaitsIsFound();
    void whoCallsIsFound();
    void sameSidesAreNotFound();
    void aPlaceEndsTheWaiting();
    void atOneMoment();
    void withdraw();
    void someHandlesAreWithdrawn();
    void theNewestHasTheHandle();
    void whoLooksAgainIsNotTheNewest();
    void theNewestTakesItEvenIfItFindsSomebody();
    void theDeadAreNotFound();
    void theDeadLoseTheirHandles();
    void fadesUnlessSaidAgain();
    void allIsSaidAgain();
    void whoCameDuringAnOutageIsTheNewest();
    void whoWasKnownBeforeLosesToTheNewest();
    void whatIsNoPlace();
    void whatIsNoLoss();
    void leaving();

private:
    [[nodiscard]] qint64 count(const QByteArray &handle) const
    {
        return m_one->number(
            {"EXISTS", "punchline:await:" + handle.toHex(), "punchline:call:" + handle.toHex()});
    }
    void restartRedis();

    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<SharingServer> m_one;
    std::unique_ptr<SharingServer> m_two;
};

void tst_RedisHandles::init()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    m_redis = std::make_unique<RedisServer>();
    QVERIFY(m_redis->isRunning());
    m_one = std::make_unique<SharingServer>(m_redis->address());
    m_two = std::make_unique<SharingServer>(m_redis->address());
    QTRY_VERIFY(m_one->isUp() && m_two->isUp());
}

void tst_RedisHandles::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_redis.reset();
}

void tst_RedisHandles::restartRedis()
{
    m_redis->kill();
    QTRY_VERIFY(!m_one->isUp() && !m_two->isUp());
    m_redis->start();
    QTRY_VERIFY(m_one->isUp() && m_two->isUp());
}

void tst_RedisHandles::whoAwaitsIsFound()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("abc")));
    QVERIFY(m_two->meets(2, at(*m_one, 1, 'b'), calling("xb")));
    // The first handle of the seeker counts.
    QVERIFY(m_two->meets(3, at(*m_one, 1, 'c'), calling("cab")));
    QVERIFY(m_two->meets(4, Nobody(), calling("x")));
    // That is for the Lobby itself to know.
    QVERIFY(m_one->meets(5, Nobody(), calling("a")));
}

void tst_RedisHandles::whoCallsIsFound()
{
    QVERIFY(m_one->meets(1, Nobody(), calling("a")));
    QVERIFY(m_two->meets(2, at(*m_one, 1, 'a'), awaiting("cba")));
}

void tst_RedisHandles::sameSidesAreNotFound()
{
    QVERIFY(m_one->meets(1, Nobody(), calling("a")));
    QVERIFY(m_two->meets(2, Nobody(), calling("a")));
    QVERIFY(m_one->meets(3, Nobody(), awaiting("b")));
    QVERIFY(m_two->meets(4, Nobody(), awaiting("b")));
}

void tst_RedisHandles::aPlaceEndsTheWaiting()
{
    QVERIFY(m_two->meets(2, Nobody(), awaiting("ab")));
    QVERIFY(m_one->meets(1, at(*m_two, 2, 'a'), calling("a")));
    QCOMPARE(m_one->number({"EXISTS", "punchline:call:" + handleOf('a').toHex()}), 0);
    // Of the other one, only its own server knows.
    QCOMPARE(m_one->number({"EXISTS", "punchline:await:" + handleOf('a').toHex()}), 1);
}

void tst_RedisHandles::atOneMoment()
{
    for (ClientId client = 1; client <= 50; ++client) {
        const QByteArray letter(1, static_cast<char>(client));
        m_one->meet(client, awaiting(letter));
        m_two->meet(client, calling(letter));
        QTRY_VERIFY(m_one->found().size() == 1 && m_two->found().size() == 1);
        const auto one = at(*m_one, client, letter.front());
        const auto two = at(*m_two, client, letter.front());
        const bool oneFinds = m_one->hasFound(client, two) && m_two->hasFound(client, Nobody());
        const bool twoFinds = m_two->hasFound(client, one) && m_one->hasFound(client, Nobody());
        QVERIFY(oneFinds != twoFinds);
        (void)m_one->takeFound();
        (void)m_two->takeFound();
    }
}

void tst_RedisHandles::withdraw()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("ab")));
    m_one->directory().withdraw(1);
    QTRY_COMPARE(count(handleOf('a')) + count(handleOf('b')), 0);
    // Before the answer.
    m_one->meet(2, awaiting("c"));
    m_one->directory().withdraw(2);
    QTRY_COMPARE(count(handleOf('c')), 0);
    QVERIFY(m_one->found().isEmpty());
    // Not what another one has meanwhile.
    QVERIFY(m_one->meets(3, Nobody(), awaiting("d")));
    QVERIFY(m_one->meets(4, Nobody(), awaiting("d")));
    m_one->directory().withdraw(3);
    QVERIFY(m_one->meets(5, Nobody(), awaiting("e"))); // After that.
    QCOMPARE(count(handleOf('d')), 1);
    QVERIFY(m_two->meets(6, at(*m_one, 4, 'd'), calling("d")));
}

void tst_RedisHandles::someHandlesAreWithdrawn()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("abc")));
    m_one->directory().withdraw(1, handlesOf("bx"));
    QTRY_COMPARE(count(handleOf('b')), 0);
    QVERIFY(m_two->meets(2, at(*m_one, 1, 'c'), calling("bc")));
    // An entry with nobody behind it, for example from a store that was set back.
    const QByteArray key = "punchline:await:" + handleOf('z').toHex();
    QCOMPARE(m_one->number({"SETNX", key, m_one->id() + ":77"}), 1);
    m_one->directory().withdraw(77, handlesOf("z"));
    QTRY_COMPARE(count(handleOf('z')), 0);
    // It is not said again either.
    restartRedis();
    QTRY_COMPARE(count(handleOf('a')), 1);
    QCOMPARE(count(handleOf('b')), 0);
}

void tst_RedisHandles::theNewestHasTheHandle()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("abc")));
    QVERIFY(m_two->meets(2, Nobody(), awaiting("cbx")));
    QTRY_COMPARE(m_one->lostHandles(), QList{Lost(1, handlesOf("cb"))});
    QVERIFY(m_two->lostHandles().isEmpty());
    QVERIFY(m_one->meets(3, at(*m_two, 2, 'b'), calling("b")));
    QVERIFY(m_two->meets(4, at(*m_one, 1, 'a'), calling("a")));
}

void tst_RedisHandles::whoLooksAgainIsNotTheNewest()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("a")));
    QVERIFY(m_two->meets(2, Nobody(), awaiting("ba"), Directory::Claim::Old));
    QTRY_COMPARE(m_two->lostHandles(), QList{Lost(2, handlesOf("a"))});
    QVERIFY(m_one->lostHandles().isEmpty());
    QVERIFY(m_two->meets(3, at(*m_one, 1, 'a'), calling("a")));
    QVERIFY(m_one->meets(4, at(*m_two, 2, 'b'), calling("b")));
}

void tst_RedisHandles::theNewestTakesItEvenIfItFindsSomebody()
{
    QVERIFY(m_one->meets(1, Nobody(), calling("a")));
    m_two->meet(2, awaiting("b"));
    QTRY_VERIFY(m_two->hasFound(2, Nobody()));
    (void)m_two->takeFound();
    // The ghost at One must not be found by those who await "a" later.
    QVERIFY(m_two->meets(3, Nobody(), calling("a")));
    QTRY_COMPARE(m_one->lostHandles(), QList{Lost(1, handlesOf("a"))});
    QVERIFY(m_one->meets(4, Nobody(), calling("a")));
    QTRY_COMPARE(m_two->lostHandles(), QList{Lost(3, handlesOf("a"))});
    QVERIFY(m_one->meets(4, at(*m_two, 2, 'b'), calling("ab")));
    QCOMPARE(count(handleOf('a')), 0);
}

void tst_RedisHandles::theDeadAreNotFound()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("a")));
    const QByteArray key = "punchline:server:" + m_one->id();
    m_one.reset();
    QTRY_COMPARE(m_two->number({"EXISTS", key}), 0);
    QVERIFY(m_two->meets(2, Nobody(), calling("a")));
    // And nothing is left of it in the end.
    QTRY_COMPARE(m_two->number({"EXISTS", "punchline:await:" + handleOf('a').toHex()}), 0);
}

void tst_RedisHandles::theDeadLoseTheirHandles()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("a")));
    m_one.reset();
    // Also while it does not seem to be dead yet.
    QVERIFY(m_two->meets(2, Nobody(), awaiting("a")));
    m_one = std::make_unique<SharingServer>(m_redis->address());
    QTRY_VERIFY(m_one->isUp());
    QVERIFY(m_one->meets(3, at(*m_two, 2, 'a'), calling("a")));
}

void tst_RedisHandles::fadesUnlessSaidAgain()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("a")));
    const RedisCommand timeLeft{"PTTL", "punchline:await:" + handleOf('a').toHex()};
    // Again and again, for longer than it would last.
    for (int times = 0; times < 3; ++times) {
        QTRY_VERIFY(m_two->number(timeLeft) < ShortTimes.handles.count() * 4 / 5);
        QTRY_VERIFY(m_two->number(timeLeft) > ShortTimes.handles.count() * 4 / 5);
    }
    QVERIFY(m_one->found().isEmpty());
    QVERIFY(m_one->lostHandles().isEmpty());
}

void tst_RedisHandles::allIsSaidAgain()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("ab")));
    restartRedis(); // Without its data.
    QTRY_COMPARE(count(handleOf('b')), 1);
    QVERIFY(m_two->meets(2, at(*m_one, 1, 'a'), calling("a")));
    // While it is away, nobody is elsewhere. When it is back, they meet.
    m_redis->kill();
    QTRY_VERIFY(!m_one->isUp() && !m_two->isUp());
    m_two->meet(3, calling("b"));
    QVERIFY(m_two->hasFound(3, Nobody()));
    (void)m_two->takeFound();
    m_redis->start();
    QTRY_COMPARE(m_one->found().size() + m_two->found().size(), 1);
    QVERIFY(m_one->found().isEmpty() ? m_two->hasFound(3, at(*m_one, 1, 'b'))
                                     : m_one->hasFound(1, at(*m_two, 3, 'b')));
}

void tst_RedisHandles::whoCameDuringAnOutageIsTheNewest()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("ab")));
    m_redis->kill();
    QTRY_VERIFY(!m_one->isUp() && !m_two->isUp());
    m_two->meet(2, awaiting("a"));
    m_redis->start();
    // In whichever order the servers return.
    QTRY_COMPARE(m_one->lostHandles(), QList{Lost(1, handlesOf("a"))});
    QVERIFY(m_two->lostHandles().isEmpty());
}

void tst_RedisHandles::whoWasKnownBeforeLosesToTheNewest()
{
    // The server has not heard of its loss, because it was away.
    QVERIFY(m_one->meets(1, Nobody(), awaiting("ab")));
    QVERIFY(m_two->meets(2, Nobody(), awaiting("c")));
    const QByteArray key = "punchline:await:" + handleOf('a').toHex();
    m_one->link().ask({"SET", key, m_two->id() + ":2"}, this, [](const RedisReply &) {});
    QTRY_COMPARE(m_one->lostHandles(), QList{Lost(1, handlesOf("a"))});
    QVERIFY(m_one->meets(3, at(*m_two, 2, 'a'), calling("a")));
}

void tst_RedisHandles::whatIsNoPlace()
{
    // Whatever others may have written there.
    const QByteArray key = "punchline:await:" + handleOf('a').toHex();
    for (const QByteArray &value : {QByteArray(), QByteArray("x"), m_two->id(), m_two->id() + ":",
                                    m_two->id() + ":-1", m_two->id() + ":1:2", QByteArray(":1")}) {
        m_one->link().ask({"SET", key, value}, this, [](const RedisReply &) {});
        QVERIFY(m_one->meets(1, Nobody(), calling("a")));
    }
}

void tst_RedisHandles::whatIsNoLoss()
{
    for (const char *other : {"", "lost", "lost ", "lost x", "lost -1 61", "found 1 61", "\xa1\x00\x01"})
        QVERIFY(!m_one->directory().takePublished(other));
    QVERIFY(m_one->directory().takePublished("lost 7 zz 61"));
    QCOMPARE(m_one->lostHandles(), QList{Lost(7, {QByteArray(), "a"})});
}

void tst_RedisHandles::leaving()
{
    QVERIFY(m_one->meets(1, Nobody(), awaiting("ab")));
    m_one->directory().leave();
    QTRY_COMPARE(m_two->number({"EXISTS", "punchline:await:" + handleOf('a').toHex(),
                                "punchline:await:" + handleOf('b').toHex()}),
                 0);
    QVERIFY(m_two->meets(2, Nobody(), calling("a")));
}

PUNCHLINE_GUILESS_TEST(tst_RedisHandles)

#include "tst_redishandles.moc"
