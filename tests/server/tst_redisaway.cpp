// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/httpquestion.h"
#include "tests/server/rawclient.h"
#include "tests/server/rediscontrol.h"
#include "tests/server/redisserver.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include "server/cluster/redispolicy.h"
#include "server/cluster/redisscripts.h"

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

/// A server that shares rooms through a Redis, as its operator sees it.
class Watched
{
public:
    explicit Watched(const QString &redis)
        : m_program(ServerProgram,
                    freePorts() + withMetrics() + QStringList{QStringLiteral("--redis"), redis})
    { }
    /// The same with a table of hosts of its own, the file @p hosts.
    Watched(const QString &redis, const QString &hosts)
        : m_program(QStringLiteral("unshare"),
                    QStringList{QStringLiteral("-m"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                QStringLiteral("mount --bind \"$0\" /etc/hosts && exec \"$@\""), hosts,
                                ServerProgram}
                        + freePorts() + withMetrics() + QStringList{QStringLiteral("--redis"), redis})
    { }

    [[nodiscard]] StartedProgram &program() { return m_program; }
    [[nodiscard]] bool isUp(int times = 1) const
    {
        return m_program.errors().count(QStringLiteral("info: redis-up ")) == times;
    }
    [[nodiscard]] bool isDown(const QString &reason) const
    {
        return m_program.errors().contains(
            QRegularExpression(QStringLiteral("error: redis-down redis=\\S+ reason=\"?%1").arg(reason)));
    }
    /// The answer to GET /readyz.
    [[nodiscard]] QByteArray readiness() const
    {
        HttpQuestion question(metricsIn(m_program.errors()), "/readyz");
        (void)QTest::qWaitFor([&question] { return question.isAnswered(); });
        return question.answer();
    }

private:
    StartedProgram m_program;
};

QString hostsLine(const char *address)
{
    return QString::fromLatin1(address) + QStringLiteral(" redis.test\n");
}

void write(const QString &name, const QString &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text.toUtf8());
}

} // namespace

/// punchline-server with a Redis that is reachable but does not serve, or misbehaves.
class tst_RedisAway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void errorsThatMeanAway_data();
    void errorsThatMeanAway();
    void oneThatDoesNotServe_data();
    void oneThatDoesNotServe();
    void oneThatIsBusy();
    void demotedAndPromotedAgain();
    void demotedFromTheStart();
    void followsTheName();
    void saysThatItEvicts();
    void saysItAgain();
};

void tst_RedisAway::init()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

void tst_RedisAway::errorsThatMeanAway_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("isAway");
    const auto row = [](const char *error, bool isAway) {
        QTest::newRow(error) << QByteArray(error) << isAway;
    };
    row("READONLY You can't write against a read only replica.", true);
    row("READONLY You can't write against a read only replica. script: 6b, on @user_script:1.", true);
    row("ERR Error running script (call to f_6b): @user_script:1: @user_script: 1: -READONLY You can't write",
        true);
    row("MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", true);
    row("NOREPLICAS Not enough good replicas to write.", true);
    row("LOADING Redis is loading the dataset in memory", true);
    row("OOM command not allowed when used memory > 'maxmemory'.", true);
    row("MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
        true);
    row("BUSY Redis is busy running a script.", true);
    row("UNKILLABLE Sorry the script already executed write commands", true);
    row("CLUSTERDOWN The cluster is down", true);
    row("MOVED 3999 127.0.0.1:6381", true);
    row("NOAUTH Authentication required.", true);
    row("WRONGPASS invalid username-password pair or user is disabled.", true);
    row("NOPERM this user has no permissions to run the 'eval' command", true);
    row("LOADING", true);
    row("ERR value is not an integer or out of range", false);
    row("WRONGTYPE Operation against a key holding the wrong kind of value", false);
    row("ERR Error compiling script: READONLY", false);
    row("readonly", false);
    row("", false);
}

void tst_RedisAway::errorsThatMeanAway()
{
    QFETCH(const QByteArray, error);
    QFETCH(const bool, isAway);
    RedisReply reply;
    reply.kind = RedisReply::Kind::Error;
    reply.bytes = error;
    QCOMPARE(reply.meansAway(), isAway);
    reply.kind = RedisReply::Kind::Bytes; // A text is none.
    QVERIFY(!reply.meansAway());
}

void tst_RedisAway::oneThatDoesNotServe_data()
{
    QTest::addColumn<RedisCommand>("end");
    QTest::addColumn<RedisCommand>("beginAgain");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a replica") << RedisCommand{"REPLICAOF", "127.0.0.1", "1"}
                               << RedisCommand{"REPLICAOF", "NO", "ONE"} << QStringLiteral("READONLY");
    QTest::newRow("full") << RedisCommand{"CONFIG", "SET", "maxmemory", "1"}
                          << RedisCommand{"CONFIG", "SET", "maxmemory", "0"} << QStringLiteral("OOM");
    QTest::newRow("alone") << RedisCommand{"CONFIG", "SET", "min-replicas-to-write", "1"}
                           << RedisCommand{"CONFIG", "SET", "min-replicas-to-write", "0"}
                           << QStringLiteral("NOREPLICAS");
    QTest::newRow("forbidden") << RedisCommand{"ACL", "SETUSER", "default", "-eval"}
                               << RedisCommand{"ACL", "SETUSER", "default", "+eval"}
                               << QStringLiteral("NOPERM");
}

void tst_RedisAway::oneThatDoesNotServe()
{
    QFETCH(const RedisCommand, end);
    QFETCH(const RedisCommand, beginAgain);
    QFETCH(const QString, reason);
    RedisServer server;
    RedisControl control(server.address());
    RedisLink link(server.address());
    const QSignalSpy cameUp(&link, &RedisLink::cameUp);
    const QSignalSpy wentDown(&link, &RedisLink::wentDown);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    QVERIFY(control.tell(end));
    QList<RedisReply> replies;
    const auto keep = [&replies](const RedisReply &reply) { replies.append(reply); };
    // The first is answered as one that nobody has heard, and so is what was asked behind it.
    link.ask(redis::tryToKeep(), &link, keep);
    link.ask({"PING"}, &link, keep);
    QTRY_COMPARE(wentDown.size(), 1);
    QCOMPARE(replies.size(), 2);
    for (const RedisReply &reply : replies)
        QCOMPARE(reply.kind, RedisReply::Kind::Lost);
    QVERIFY2(link.problem().startsWith(reason), qPrintable(link.problem()));
    // It answers but does not come up, which is reported once.
    QTest::qWait(500);
    QVERIFY(!link.isUp());
    QVERIFY2(link.problem().startsWith(reason), qPrintable(link.problem()));
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(cameUp.size(), 1);
    QVERIFY(control.tell(beginAgain));
    QTRY_VERIFY(link.isUp());
    QCOMPARE(link.problem(), QString());
    QCOMPARE(wentDown.size(), 1);
}

void tst_RedisAway::oneThatIsBusy()
{
    RedisServer server(RedisServer::Via::UnixSocket, RedisServer::Data::Lost,
                       {QStringLiteral("--lua-time-limit"), QStringLiteral("50")});
    RedisControl control(server.address());
    RedisLink link(server.address());
    link.start("here");
    QTRY_VERIFY(link.isUp());
    control.tellBlindly({"EVAL", "while true do end", "0"});
    QTRY_VERIFY(!link.problem().isEmpty());
    QVERIFY2(link.problem().startsWith(QStringLiteral("BUSY")), qPrintable(link.problem()));
    QVERIFY(!link.isUp());
    QLocalSocket killer;
    killer.connectToServer(server.address().path);
    killer.write("SCRIPT KILL\r\n");
    QTRY_VERIFY(link.isUp());
}

void tst_RedisAway::demotedAndPromotedAgain()
{
    RedisServer first(RedisServer::Via::Tcp);
    RedisServer second(RedisServer::Via::Tcp);
    RedisControl control(first.address());
    Watched server(first.address().toText());
    QTRY_VERIFY(server.isUp());
    QVERIFY(server.readiness().endsWith("\r\n\r\nready\n"));

    QVERIFY(control.tell({"REPLICAOF", "127.0.0.1", QByteArray::number(second.address().port)}));
    QTRY_VERIFY2(server.isDown(QStringLiteral("READONLY")), qPrintable(server.program().errors()));
    QVERIFY(server.readiness().startsWith("HTTP/1.1 503 "));
    QVERIFY(server.readiness().endsWith("\r\n\r\nalone: the Redis does not serve\n"));
    // It stays so, though the replica answers.
    QTest::qWait(1500);
    QVERIFY(server.readiness().startsWith("HTTP/1.1 503 "));
    QVERIFY(server.isUp(1));
    // The clients of this server still meet each other.
    RawClient one(endpointIn(server.program().output()));
    RawClient two(endpointIn(server.program().output()));
    one.greetAndEnter();
    two.greetAndEnter();
    QTRY_VERIFY(one.heardA<Paired>() && two.heardA<Paired>());

    RawClient host(endpointIn(server.program().output()));
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<Welcome>());
    QVERIFY(control.tell({"REPLICAOF", "NO", "ONE"}));
    // A client that has asked meanwhile gets a room as soon as the Redis is back.
    QTRY_VERIFY(host.heardA<RoomOpened>());
    QTRY_VERIFY(server.isUp(2));
    QVERIFY(server.readiness().endsWith("\r\n\r\nready\n"));
}

void tst_RedisAway::demotedFromTheStart()
{
    RedisServer redis(RedisServer::Via::UnixSocket, RedisServer::Data::Lost,
                      {QStringLiteral("--replicaof"), QStringLiteral("127.0.0.1"), QStringLiteral("1")});
    RedisControl control(redis.address());
    Watched server(redis.address().toText());
    QTRY_VERIFY(server.program().errors().contains(QStringLiteral("redis-trouble reason=\"READONLY ")));
    QVERIFY(server.readiness().startsWith("HTTP/1.1 503 "));
    QVERIFY(server.isUp(0));
    QVERIFY(control.tell({"REPLICAOF", "NO", "ONE"}));
    QTRY_VERIFY(server.isUp());
    QVERIFY(server.readiness().endsWith("\r\n\r\nready\n"));
}

void tst_RedisAway::followsTheName()
{
    if (::geteuid() != 0 || QStandardPaths::findExecutable(QStringLiteral("unshare")).isEmpty())
        QSKIP("a table of hosts of its own takes root and unshare");
    RedisServer first(RedisServer::Via::Tcp, RedisServer::Data::Lost, {});
    const QString port = QString::number(first.address().port);
    // The same port of another address, which is the name's next one.
    RedisServer second(
        RedisServer::Via::UnixSocket, RedisServer::Data::Lost,
        {QStringLiteral("--port"), port, QStringLiteral("--bind"), QStringLiteral("127.0.0.9")});
    QVERIFY(first.isRunning() && second.isRunning());
    const QTemporaryDir folder;
    const QString hosts = folder.filePath(QStringLiteral("hosts"));
    write(hosts, hostsLine("127.0.0.1"));
    Watched server(QStringLiteral("redis://redis.test:") + port, hosts);
    QTRY_VERIFY2(server.isUp(), qPrintable(server.program().errors()));

    RedisControl control(first.address());
    write(hosts, hostsLine("127.0.0.9"));
    QVERIFY(control.tell({"REPLICAOF", "127.0.0.9", port.toLatin1()}));
    QTRY_VERIFY2(server.isUp(2), qPrintable(server.program().errors()));
    QVERIFY(server.isDown(QStringLiteral("READONLY")));
    // It is the other one that it speaks with.
    RedisControl other(second.address());
    RawClient host(endpointIn(server.program().output()));
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    QVERIFY(other.tell({"RENAME", "punchline:room:1", "punchline:found"}));
}

void tst_RedisAway::saysThatItEvicts()
{
    RedisServer redis(RedisServer::Via::UnixSocket, RedisServer::Data::Lost,
                      {QStringLiteral("--maxmemory-policy"), QStringLiteral("allkeys-lru")});
    Watched server(redis.address().toText());
    const QString line = QStringLiteral("warning: redis-evicts policy=allkeys-lru evicted=0 advice=");
    QTRY_VERIFY2(server.program().errors().contains(line), qPrintable(server.program().errors()));
    QVERIFY(server.program().errors().contains(QStringLiteral("noeviction")));
    // Another one may be behind the same address next time.
    redis.kill();
    redis.start();
    QTRY_COMPARE(server.program().errors().count(line), 2);
}

void tst_RedisAway::saysItAgain()
{
    RedisServer redis;
    RedisControl control(redis.address());
    RedisLink link(redis.address());
    RedisPolicy policy(link, {.look = 20ms, .reminder = 300ms});
    const QSignalSpy evicting(&policy, &RedisPolicy::evicting);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    QTest::qWait(100);
    QCOMPARE(evicting.size(), 0);
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory-policy", "volatile-ttl"}));
    QTRY_COMPARE(evicting.size(), 1);
    QCOMPARE(evicting.constFirst().at(0).toString(), QStringLiteral("volatile-ttl"));
    QTest::qWait(100);
    QCOMPARE(evicting.size(), 1);
    QTRY_COMPARE(evicting.size(), 2);
    // A real eviction is news.
    QVERIFY(control.tell({"SET", "large", QByteArray(100'000, 'x'), "PX", "100000"}));
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory", "900kb"}));
    QTRY_VERIFY(!evicting.isEmpty() && evicting.constLast().at(1).toLongLong() > 0);
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory", "0"}));
    QVERIFY(control.tell({"CONFIG", "SET", "maxmemory-policy", "noeviction"}));
    QTRY_VERIFY([&evicting] {
        const auto before = evicting.size();
        QTest::qWait(400);
        return evicting.size() == before;
    }());
}

PUNCHLINE_GUILESS_TEST(tst_RedisAway)

#include "tst_redisaway.moc"
