// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labclient.h"
#include "tests/natlab/labproxy.h"
#include "tests/natlab/labtest.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace punchline;
using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

constexpr quint16 ServerPort = 8877;
constexpr quint16 ProbePort = 8878;
constexpr int NoDirectPath = 4;
/// The server's own ports if a proxy has the well-known ones.
constexpr quint16 HiddenPort = 9000;
constexpr quint16 HiddenProbePort = 9001;

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QJsonValue errorOf(const LabClient &client)
{
    return client.event("error")[QStringLiteral("code")];
}

/// The server's machine, and the proxies in front of the server.
class Place
{
public:
    explicit Place(const NetNamespace &machine)
        : m_machine(machine)
    { }

    [[nodiscard]] bool startServer(const QString &arguments)
    {
        if (m_server.start(m_machine, QStringLiteral(PUNCHLINE_SERVER), words(arguments), m_home.path()))
            return false;
        return waitUntil([this] { return !m_server.lines().isEmpty() || m_server.hasEnded(); }, 10s)
            && !m_server.hasEnded();
    }
    void addProxy(const Endpoint &door, const QHostAddress &source, const Endpoint &target)
    {
        m_proxies.push_back(std::make_unique<LabProxy>(m_machine, door, source, target));
    }

private:
    const NetNamespace &m_machine;
    QTemporaryDir m_home;
    Program m_server;
    std::vector<std::unique_ptr<LabProxy>> m_proxies;
};

/// Lets two clients meet in the lobby, each at its server address. Returns whether they linked, once both
/// have ended.
bool meetInLobby(LabClient &a, const QString &serverOfA, LabClient &b, const QString &serverOfB)
{
    a.run({QStringLiteral("connect"), serverOfA});
    if (!waitUntil([&a] { return !a.event("waiting").isEmpty() || a.hasEnded(); }, 20s))
        return false;
    b.run({QStringLiteral("connect"), serverOfB});
    return areLinked(a, b);
}

/// The same with a code.
bool meetByCode(LabClient &a, const QString &serverOfA, LabClient &b, const QString &serverOfB)
{
    const QString code = a.invite(serverOfA);
    if (code.isEmpty())
        return false;
    b.join(code, serverOfB);
    return areLinked(a, b);
}

} // namespace

Q_DECLARE_METATYPE(decltype(&meetInLobby))

#define VERIFY_NO_PROBLEM(expression)                                                                        \
    do {                                                                                                     \
        const MaybeProblem found = expression;                                                               \
        QVERIFY2(!found, qPrintable(found ? found->what : QString()));                                       \
    } while (false)

/// Servers that do not see their clients' addresses: two homes with easy NATs link if any port of the server
/// sees them, and are told where the fault is if none does.
class NatlabServerView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProbePortSeesWhatAProxyHides_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isElsewhere");
        QTest::addColumn<decltype(&meetInLobby)>("meet");
        for (const char *kind : {"eim-drop", "seq-drop", "random-drop"}) {
            QTest::addRow("%s, a proxy on the server's machine", kind)
                << QString::fromLatin1(kind) << false << &meetInLobby;
            QTest::addRow("%s, one address for all", kind)
                << QString::fromLatin1(kind) << true << &meetInLobby;
        }
        QTest::addRow("by a code") << QStringLiteral("eim-drop") << false << &meetByCode;
    }

    void theProbePortSeesWhatAProxyHides()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, isElsewhere);
        QFETCH(const decltype(&meetInLobby), meet);
        World world(WorldPlan::pair(kindNamed(kind), kindNamed("eim-drop"), {.delay = 20ms}));
        VERIFY_NO_PROBLEM(world.build());
        Place place(world.server().place());
        const QHostAddress &door = isElsewhere ? World::alternateServerAddress() : World::serverAddress();
        const QHostAddress source = isElsewhere ? door : QHostAddress(QHostAddress::LocalHost);
        QVERIFY(place.startServer(
            QStringLiteral("--listen 0.0.0.0 --port %1 --probe-port %2").arg(HiddenPort).arg(ProbePort)));
        place.addProxy({door, ServerPort}, source,
                       {isElsewhere ? World::serverAddress() : source, HiddenPort});
        LabClient a(world, 0);
        LabClient b(world, 1);
        QVERIFY2(meet(a, door.toString(), b, door.toString()), (a.said() + b.said()).constData());
        VERIFY_NO_PROBLEM(world.checkHonesty());
    }

    void aProxyThatHidesEverything_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isElsewhere");
        QTest::addColumn<decltype(&meetInLobby)>("meet");
        const auto row = [](const char *name, const char *kind, bool isElsewhere,
                            decltype(&meetInLobby) meet) {
            QTest::newRow(name) << QString::fromLatin1(kind) << isElsewhere << meet;
        };
        row("on the server's machine", "eim-drop", false, &meetInLobby);
        row("on the server's machine, by a code", "random-drop", false, &meetByCode);
        row("one address for all", "random-drop", true, &meetInLobby);
        row("one address for all, by a code", "eim-drop", true, &meetByCode);
    }

    void aProxyThatHidesEverything()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, isElsewhere);
        QFETCH(const decltype(&meetInLobby), meet);
        World world(WorldPlan::pair(kindNamed(kind), kindNamed(kind), {.delay = 20ms}));
        VERIFY_NO_PROBLEM(world.build());
        Place place(world.server().place());
        const QHostAddress door = isElsewhere ? World::alternateServerAddress() : World::serverAddress();
        const QHostAddress inside =
            isElsewhere ? World::serverAddress() : QHostAddress(QHostAddress::LocalHost);
        const QHostAddress source = isElsewhere ? door : inside;
        QVERIFY(
            place.startServer(QStringLiteral("--listen %1 --port %2 --probe-port %3 --probe-public-port %4")
                                  .arg(inside.toString())
                                  .arg(HiddenPort)
                                  .arg(HiddenProbePort)
                                  .arg(ProbePort)));
        place.addProxy({door, ServerPort}, source, {inside, HiddenPort});
        place.addProxy({door, ProbePort}, source, {inside, HiddenProbePort});
        LabClient a(world, 0);
        LabClient b(world, 1);
        QVERIFY(!meet(a, door.toString(), b, door.toString()));
        for (const LabClient *client : {&a, &b}) {
            QVERIFY2(errorOf(*client) == QLatin1String("server-behind-proxy"), client->said().constData());
            QCOMPARE(client->exitCode(), NoDirectPath);
        }
        VERIFY_NO_PROBLEM(world.checkHonesty());
    }

    void aServerInOneOfTheHomes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<decltype(&meetInLobby)>("meet");
        QTest::newRow("eim-drop") << QStringLiteral("eim-drop") << &meetInLobby;
        QTest::newRow("random-drop, by a code") << QStringLiteral("random-drop") << &meetByCode;
    }

    /// The router forwards the server's ports to it.
    void aServerInOneOfTheHomes()
    {
        QFETCH(const QString, kind);
        QFETCH(const decltype(&meetInLobby), meet);
        constexpr int ServersMachine = 1;
        NatKind home = kindNamed("eim-drop");
        const QHostAddress inside(QStringLiteral("192.168.1.20"));
        std::get<NatBehavior>(home.implementation).forwarded = {{inside, ServerPort}, {inside, ProbePort}};
        WorldPlan plan;
        plan.sites = {{{{home, 2}}, {}}, {{{kindNamed(kind)}}, {}}};
        plan.conditions.delay = 20ms;
        World world(plan);
        VERIFY_NO_PROBLEM(world.build());
        QCOMPARE(world.host(ServersMachine).addresses().ipv4, inside);
        Place place(world.host(ServersMachine).place());
        QVERIFY(place.startServer(QStringLiteral("--listen 0.0.0.0")));
        LabClient a(world, 0);
        LabClient b(world, 2);
        QVERIFY(!meet(a, inside.toString(), b, World::publicAddress(0).toString()));
        for (const LabClient *client : {&a, &b}) {
            QVERIFY2(errorOf(*client) == QLatin1String("server-inside-network"), client->said().constData());
            QCOMPARE(client->exitCode(), NoDirectPath);
        }
        VERIFY_NO_PROBLEM(world.checkHonesty());
    }
};

PUNCHLINE_TEST(NatlabServerView, [](int argc, char *argv[]) {
    return runLabTest<NatlabServerView>("natlab_serverview", argc, argv, {QStringLiteral("ip")});
})

#include "natlab_serverview.moc"
