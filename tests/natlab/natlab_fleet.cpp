// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/netns.h"
#include "tests/natlab/program.h"
#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"
#include "tests/natlab/world.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <memory>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

constexpr int Skipped = 77;

NatKind kind(const QString &name)
{
    return findNatKind(name).value();
}

/// Two servers of one machine, each on an address of its own, and the Redis that they share.
class Fleet
{
public:
    explicit Fleet(const World &world)
        : m_world(world)
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

    /// As a client takes it.
    [[nodiscard]] static QString first() { return World::serverAddress().toString(); }
    [[nodiscard]] static QString second() { return World::alternateServerAddress().toString(); }

private:
    [[nodiscard]] QString socket() const { return m_home.filePath(QStringLiteral("redis.sock")); }
    [[nodiscard]] bool startServer(Program &server, const QHostAddress &address,
                                   const QHostAddress &alternate, int probePort)
    {
        const QStringList arguments{QStringLiteral("--listen"),     address.toString(),
                                    QStringLiteral("--alternate"),  alternate.toString(),
                                    QStringLiteral("--probe-port"), QString::number(probePort),
                                    QStringLiteral("--redis"),      QStringLiteral("unix://") + socket()};
        if (server.start(m_world.server().place(), QStringLiteral(PUNCHLINE_SERVER), arguments,
                         m_home.path()))
            return false;
        return waitUntil([&server] { return !server.lines().isEmpty() || server.hasEnded(); }, 10s)
            && !server.hasEnded();
    }

    const World &m_world;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_redis;
    Program m_a;
    Program m_b;
};

/// A client behind the NAT of a site.
class Client
{
public:
    Client(const World &world, int site)
        : m_host(world.host(site))
    { }

    /// The code that it is given; empty if there is none.
    [[nodiscard]] QString invite(const QString &server)
    {
        run({QStringLiteral("invite"), server});
        (void)waitUntil([this] { return !code().isEmpty() || m_program->hasEnded(); }, 20s);
        return code();
    }
    void join(const QString &code, const QString &server) { run({QStringLiteral("join"), code, server}); }

    [[nodiscard]] bool isLinked() const { return !m_program->event(QStringLiteral("linked")).isEmpty(); }
    [[nodiscard]] bool hasEnded() const { return m_program->hasEnded(); }
    [[nodiscard]] QByteArray said() const
    {
        return m_program->lines().join('\n') + m_program->errorText().toUtf8();
    }

private:
    [[nodiscard]] QString code() const
    {
        return m_program->event(QStringLiteral("code"))[QStringLiteral("code")].toString();
    }
    void run(const QStringList &arguments)
    {
        m_program = std::make_unique<Program>();
        const auto problem = m_program->start(
            m_host.place(), QStringLiteral(PUNCHLINE_CLI),
            arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--no-port-mapping")},
            m_home.path());
        QVERIFY2(!problem, qPrintable(problem ? problem->what : QString()));
    }

    const LabHost &m_host;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_program;
};

bool areLinked(const Client &a, const Client &b)
{
    return waitUntil([&] { return (a.isLinked() && b.isLinked()) || (a.hasEnded() && b.hasEnded()); }, 30s)
        && a.isLinked() && b.isLinked();
}

} // namespace

/// Somebody invites at one server, and who joins has landed on another one.
class NatlabFleet : public QObject
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
        World world(WorldPlan::pair(kind(inviter), kind(joiner), {.delay = 20ms}));
        build(world);
        Fleet fleet(world);
        QVERIFY(fleet.start());
        Client a(world, 0);
        Client b(world, 1);
        const QString code = a.invite(Fleet::first());
        QVERIFY2(!code.isEmpty(), a.said().constData());
        b.join(code, Fleet::second());
        QVERIFY2(areLinked(a, b), (a.said() + b.said()).constData());
        QVERIFY(!world.checkHonesty());
    }

    void redisForgets()
    {
        World world(WorldPlan::pair(kind(QStringLiteral("eim-drop")), kind(QStringLiteral("eim-drop")),
                                    {.delay = 20ms}));
        build(world);
        Fleet fleet(world);
        QVERIFY(fleet.start());
        Client a(world, 0);
        Client b(world, 1);
        const QString code = a.invite(Fleet::first());
        QVERIFY2(!code.isEmpty(), a.said().constData());
        fleet.killRedis();
        b.join(code, Fleet::second()); // It waits for the Redis to return.
        QVERIFY(fleet.startRedis());
        QVERIFY2(areLinked(a, b), (a.said() + b.said()).constData());
    }

    void serverDies()
    {
        World world(WorldPlan::pair(kind(QStringLiteral("eim-drop")), kind(QStringLiteral("eim-drop")),
                                    {.delay = 20ms}));
        build(world);
        Fleet fleet(world);
        QVERIFY(fleet.start());
        Client a(world, 0);
        Client b(world, 1);
        QVERIFY2(!a.invite(Fleet::first()).isEmpty(), a.said().constData());
        fleet.killFirstServer();
        QVERIFY2(waitUntil([&a] { return a.hasEnded(); }, 10s), a.said().constData());
        QVERIFY2(a.said().contains("server-lost"), a.said().constData());
        // The other one takes it in.
        const QString code = a.invite(Fleet::second());
        QVERIFY2(!code.isEmpty(), a.said().constData());
        b.join(code, Fleet::second());
        QVERIFY2(areLinked(a, b), (a.said() + b.said()).constData());
    }

private:
    static void build(World &world)
    {
        const MaybeProblem unbuilt = world.build();
        QVERIFY2(!unbuilt, qPrintable(unbuilt ? unbuilt->what : QString()));
    }
};

int main(int argc, char *argv[])
{
    // Before anything can have started a thread.
    if (const MaybeProblem notAllowed = leaveMachineNetwork()) {
        QTextStream(stderr) << "natlab_fleet: skipped: " << notAllowed->what << '\n';
        return Skipped;
    }
    const QCoreApplication application(argc, argv);
    if (findTool(QStringLiteral("redis-server")).isEmpty()) {
        QTextStream(stderr) << "natlab_fleet: skipped: redis-server is not installed\n";
        return Skipped;
    }
    NatlabFleet test;
    return QTest::qExec(&test, argc, argv);
}

#include "natlab_fleet.moc"
