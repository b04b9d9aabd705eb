// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labclient.h"
#include "tests/natlab/labtest.h"
#include "tests/natlab/stage.h"
#include "tests/natlab/talk.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

/// Two servers on one machine, each at its own address, and the Redis that they share.
class Cluster
{
public:
    Cluster(const World &world, ProgramSettings::Relay relay)
        : m_world(world)
        , m_relay(relay)
    { }

    [[nodiscard]] bool start()
    {
        return startRedis() && startServer(m_a, World::serverAddress(), World::alternateServerAddress(), 8878)
            && startServer(m_b, World::alternateServerAddress(), World::serverAddress(), 8879);
    }
    [[nodiscard]] bool startRedis()
    {
        m_redis = std::make_unique<Program>();
        const QStringList arguments{QStringLiteral("--port"),       QStringLiteral("0"),
                                    QStringLiteral("--unixsocket"), socket(),
                                    QStringLiteral("--save"),       QString()};
        if (m_redis->start(m_world.server().place(), findTool(QStringLiteral("redis-server")), arguments,
                           m_home.path()))
            return false;
        const auto isReady = [this] {
            return m_redis->hasEnded() || m_redis->lines().join('\n').contains("eady to accept connections");
        };
        return waitUntil(isReady, 10s) && !m_redis->hasEnded();
    }
    void killRedis() { m_redis->crash(); }
    void killFirstServer() { m_a.crash(); }
    /// Returns once it has ended.
    [[nodiscard]] bool stopFirstServer()
    {
        m_a.terminate();
        return waitUntil([this] { return m_a.hasEnded(); }, 10s) && m_a.exitCode() == 0;
    }

    /// As a client's server argument.
    [[nodiscard]] static QString first() { return World::serverAddress().toString(); }
    [[nodiscard]] static QString second() { return World::alternateServerAddress().toString(); }

private:
    [[nodiscard]] QString socket() const { return m_home.filePath(QStringLiteral("redis.sock")); }
    [[nodiscard]] bool startServer(Program &server, const QHostAddress &address,
                                   const QHostAddress &alternate, int probePort)
    {
        QStringList arguments{QStringLiteral("--listen"),     address.toString(),
                              QStringLiteral("--alternate"),  alternate.toString(),
                              QStringLiteral("--probe-port"), QString::number(probePort),
                              QStringLiteral("--redis"),      QStringLiteral("unix://") + socket()};
        if (m_relay == ProgramSettings::Relay::On)
            arguments += {QStringLiteral("--relay"), QStringLiteral("--public-address"), address.toString()};
        if (server.start(m_world.server().place(), QStringLiteral(PUNCHLINE_SERVER), arguments,
                         m_home.path()))
            return false;
        return waitUntil([&server] { return !server.lines().isEmpty() || server.hasEnded(); }, 10s)
            && !server.hasEnded();
    }

    const World &m_world;
    ProgramSettings::Relay m_relay;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_redis;
    Program m_a;
    Program m_b;
};

/// The cluster, and two clients, each behind a NAT of the given kind. The first one is the inviter.
struct Scene
{
    Scene(QAnyStringView kindOfA, QAnyStringView kindOfB,
          ProgramSettings::Relay relay = ProgramSettings::Relay::Off)
        : world(WorldPlan::pair(kindNamed(kindOfA), kindNamed(kindOfB), {.delay = 20ms}))
        , problem(world.build())
        , cluster(world, relay)
        , isReady(!problem && cluster.start())
    { }

    [[nodiscard]] bool areLinked() const { return punchline::natlab::areLinked(a, b); }
    /// Both programs' output, for whoever has to debug it.
    [[nodiscard]] QByteArray said() const { return a.said() + b.said(); }

    World world;
    MaybeProblem problem;
    Cluster cluster;
    bool isReady;
    LabClient a{world, 0};
    LabClient b{world, 1};
};

} // namespace

/// A name that leads to both servers, and the client where it does.
class NamedFleet
{
public:
    NamedFleet()
    {
        QFile hosts(m_home.filePath(QStringLiteral("hosts")));
        QFile client(this->client());
        if (!hosts.open(QIODevice::WriteOnly) || !client.open(QIODevice::WriteOnly))
            qFatal("the files of the fleet cannot be written");
        for (const QString &address : {Cluster::first(), Cluster::second()})
            hosts.write(QStringLiteral("%1 %2\n").arg(address, name()).toUtf8());
        // Only this program sees the name.
        client.write(QStringLiteral("#!/bin/sh\n"
                                    "exec unshare --mount /bin/sh -c '"
                                    "mount --bind \"%1\" /etc/hosts && exec \"%2\" \"$@\"' sh \"$@\"\n")
                         .arg(hosts.fileName(), QStringLiteral(PUNCHLINE_CLI))
                         .toUtf8());
        client.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString name() const { return QStringLiteral("fleet"); }
    [[nodiscard]] QString client() const { return m_home.filePath(QStringLiteral("client")); }
    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
};

/// The inviter and the joiner are at different servers.
class NatlabCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoServers_data()
    {
        QTest::addColumn<QString>("inviter");
        QTest::addColumn<QString>("joiner");
        const auto row = [](const char *inviter, const char *joiner) {
            QTest::addRow("%s and %s", inviter, joiner)
                << QString::fromLatin1(inviter) << QString::fromLatin1(joiner);
        };
        row("eim-drop", "kernel-drop");
        row("seq-drop", "seq-drop");
        row("random-drop", "eim-drop");
    }

    void twoServers()
    {
        QFETCH(const QString, inviter);
        QFETCH(const QString, joiner);
        Scene scene(inviter, joiner);
        QVERIFY2(scene.isReady, whatFailed(scene).constData());
        const QString code = scene.a.invite(Cluster::first());
        QVERIFY2(!code.isEmpty(), scene.a.said().constData());
        scene.b.join(code, Cluster::second());
        QVERIFY2(scene.areLinked(), scene.said().constData());
        QVERIFY(!scene.world.checkHonesty());
    }

    void redisForgets()
    {
        Scene scene("eim-drop", "eim-drop");
        QVERIFY2(scene.isReady, whatFailed(scene).constData());
        const QString code = scene.a.invite(Cluster::first());
        QVERIFY2(!code.isEmpty(), scene.a.said().constData());
        scene.cluster.killRedis();
        scene.b.join(code, Cluster::second()); // Waits until Redis is back.
        QVERIFY(scene.cluster.startRedis());
        QVERIFY2(scene.areLinked(), scene.said().constData());
    }

    void serverDies()
    {
        Scene scene("eim-drop", "eim-drop");
        QVERIFY2(scene.isReady, whatFailed(scene).constData());
        QVERIFY2(!scene.a.invite(Cluster::first()).isEmpty(), scene.a.said().constData());
        scene.cluster.killFirstServer();
        // It keeps waiting in case the server comes back; the person switches to the other one.
        const auto isTold = [&scene] { return scene.a.said().contains("waiting-interrupted"); };
        QVERIFY2(waitUntil(isTold, 10s), scene.a.said().constData());
        QVERIFY2(scene.a.said().contains("server-lost"), scene.a.said().constData());
        QVERIFY2(!scene.a.hasEnded(), scene.a.said().constData());
        // The other server accepts it.
        const QString code = scene.a.invite(Cluster::second());
        QVERIFY2(!code.isEmpty(), scene.a.said().constData());
        scene.b.join(code, Cluster::second());
        QVERIFY2(scene.areLinked(), scene.said().constData());
    }

    void aRelayThatGoesIsReplaced_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::addColumn<QStringList>("options");
        const QStringList hidden{QStringLiteral("--relay"), QStringLiteral("only")};
        QTest::newRow("killed") << true << QStringList();
        QTest::newRow("told to end") << false << QStringList();
        QTest::newRow("killed, for two who hide") << true << hidden;
        QTest::newRow("told to end, for two who hide") << false << hidden;
    }

    void aRelayThatGoesIsReplaced()
    {
        QFETCH(const bool, isKilled);
        QFETCH(const QStringList, options);
        Scene scene("random-drop", "random-drop", ProgramSettings::Relay::On);
        QVERIFY2(scene.isReady, whatFailed(scene).constData());
        const NamedFleet fleet;
        Talk talk;
        for (const int side : {0, 1}) {
            const auto problem = talk.writer(side).start(scene.world.host(side), fleet.client(), fleet.name(),
                                                         fleet.home(), options);
            QVERIFY2(!problem, qPrintable(textOf(problem)));
        }
        const auto leadsThrough = [&talk](const QString &server) {
            return talk.writer(0).link()[QStringLiteral("remote")].toString().startsWith(server);
        };
        QVERIFY2(talk.areLinked(1, "relayed", 30s), qPrintable(textOf(talk.complaint())));
        QVERIFY(leadsThrough(Cluster::first()));
        if (isKilled)
            scene.cluster.killFirstServer();
        else
            QVERIFY(scene.cluster.stopFirstServer());
        QVERIFY2(talk.areLinked(2, "relayed", 30s), qPrintable(textOf(talk.complaint())));
        QVERIFY(leadsThrough(Cluster::second()));
        // A server that is told to end lets them move first.
        for (const int side : {0, 1})
            QCOMPARE(talk.writer(side).interruptions(), isKilled ? 1 : 0);
        const auto problem = talk.waitUntilBothHear();
        QVERIFY2(!problem, qPrintable(textOf(problem)));
    }

private:
    static QByteArray whatFailed(const Scene &scene)
    {
        return scene.problem ? scene.problem->what.toUtf8() : "the Redis or a server did not start";
    }
};

PUNCHLINE_TEST(NatlabCluster, [](int argc, char *argv[]) {
    return runLabTest<NatlabCluster>("natlab_cluster", argc, argv, {QStringLiteral("redis-server")});
})

#include "natlab_cluster.moc"
