// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labclient.h"
#include "tests/natlab/labtest.h"
#include "tests/natlab/stage.h"
#include "tests/natlab/tool.h"
#include "tests/natlab/verify.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

const QString VpnOfA = QStringLiteral("10.66.0.1");
const QString VpnOfB = QStringLiteral("10.66.0.2");

/// A host in an IPv6-only network with a NAT64 of @p kind, and a host at home with IPv4.
WorldPlan throughNat64(const char *kind)
{
    WorldPlan plan;
    plan.sites = {{{{.kind = kindNamed(kind), .family = HomePlan::Family::Ipv6Only}}, {}},
                  {{{kindNamed("eim-drop")}}, {}}};
    plan.conditions.delay = 20ms;
    return plan;
}

ProgramSettings realPrograms()
{
    ProgramSettings settings;
    settings.server = QStringLiteral(PUNCHLINE_SERVER);
    settings.client = QStringLiteral(PUNCHLINE_CLI);
    return settings;
}

/// Connects two homes with impassable NATs by what a VPN provides: an address without a network on each side,
/// and a route to the other one.
MaybeProblem joinByVpn(const World &world)
{
    const QString there =
        QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(world.host(1).place().descriptor());
    const auto end = [](const QString &own, const QString &other) {
        return QStringList{QStringLiteral("addr add %1/32 dev vpn0").arg(own),
                           QStringLiteral("link set vpn0 up"),
                           QStringLiteral("route add %1/32 dev vpn0").arg(other)};
    };
    const QString cable = QStringLiteral("link add vpn0 type veth peer name vpn0 netns %1").arg(there);
    if (auto problem = configureNetwork(world.host(0).place(), {cable}))
        return problem;
    if (auto problem = configureNetwork(world.host(1).place(), end(VpnOfB, VpnOfA)))
        return problem;
    return configureNetwork(world.host(0).place(), end(VpnOfA, VpnOfB));
}

bool isDialled(const LabClient &client, const QString &address)
{
    return std::ranges::any_of(client.events(), [&address](const QJsonObject &event) {
        return event[QStringLiteral("event")] == QLatin1String("attempt")
            && event[QStringLiteral("remote")].toString().startsWith(address);
    });
}

} // namespace

/// Networks in which the way to the other side is not what it seems.
class NatlabNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// People are shown the IPv4 endpoint that is meant; the sockets use IPv6.
    void whoIsBehindANat64IsShownWhoIsMeant()
    {
        World world(throughNat64("eim-drop"));
        VERIFY_NO_PROBLEM(world.build());
        Stage stage(world, realPrograms());
        VERIFY_NO_PROBLEM(stage.startServer());
        LabClient a(world, 0);
        LabClient b(world, 1);
        const QString code = a.invite(stage.serverArgument(0));
        QVERIFY2(!code.isEmpty(), a.said().constData());
        b.join(code, stage.serverArgument(1));
        QVERIFY2(areLinked(a, b), (a.said() + b.said()).constData());
        const QJsonObject link = a.event("linked");
        const QString outsideOfB = World::publicAddress(1).toString() + u':';
        QVERIFY2(link[QStringLiteral("remote")].toString().startsWith(outsideOfB), a.said().constData());
        const QString own = QStringLiteral("[%1]:").arg(world.host(0).addresses().ipv6.toString());
        QVERIFY2(link[QStringLiteral("local")].toString().startsWith(own), a.said().constData());
        QVERIFY(isDialled(a, outsideOfB));
        QVERIFY2(!isDialled(a, QStringLiteral("[64:ff9b:")), a.said().constData());
        QVERIFY(isDialled(b, World::publicAddress(0).toString() + u':'));
        VERIFY_NO_PROBLEM(world.checkHonesty());
    }

    /// The server's second address is behind the prefix as well; without it the NAT could not be judged.
    void aNat64IsJudgedAsAnyNat_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"eim-drop", "eim-rst", "seq-drop", "random-drop", "adm-seq"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void aNat64IsJudgedAsAnyNat()
    {
        QFETCH(const QByteArray, kind);
        World world(throughNat64(kind.constData()));
        VERIFY_NO_PROBLEM(world.build());
        Stage stage(world, realPrograms());
        VERIFY_NO_PROBLEM(stage.startServer());
        const auto check = stage.runCheck(0);
        const QJsonObject verdict = check->event(QStringLiteral("nat"));
        const NatTruth truth = truthOf(kindNamed(kind));
        QVERIFY2(!verdict.isEmpty(), qPrintable(check->errorText()));
        QCOMPARE(verdict[QStringLiteral("mapping")].toString(), truth.mapping);
        if (!truth.allocation.isEmpty())
            QCOMPARE(verdict[QStringLiteral("allocation")].toString(), truth.allocation);
        QCOMPARE(verdict[QStringLiteral("unsolicited")].toString(), truth.unsolicited);
        VERIFY_NO_PROBLEM(world.checkHonesty());
    }

    /// A host route leads to a private address that is in no interface's network. A peer with the code is
    /// dialled there, a stranger is not: nobody may look around in one's VPN.
    void aVpnOfHostRoutes_data()
    {
        QTest::addColumn<bool>("hasCode");
        QTest::newRow("with the code") << true;
        QTest::newRow("a stranger") << false;
    }

    void aVpnOfHostRoutes()
    {
        QFETCH(const bool, hasCode);
        World world(WorldPlan::pair(kindNamed("random-drop"), kindNamed("random-drop"), {.delay = 20ms}));
        VERIFY_NO_PROBLEM(world.build());
        VERIFY_NO_PROBLEM(joinByVpn(world));
        Stage stage(world, realPrograms());
        VERIFY_NO_PROBLEM(stage.startServer());
        LabClient a(world, 0);
        LabClient b(world, 1);
        if (hasCode) {
            const QString code = a.invite(stage.serverArgument(0));
            QVERIFY2(!code.isEmpty(), a.said().constData());
            b.join(code, stage.serverArgument(1));
            QVERIFY2(areLinked(a, b), (a.said() + b.said()).constData());
            const QString remote = a.event("linked")[QStringLiteral("remote")].toString();
            QVERIFY2(remote.startsWith(VpnOfB + u':'), qPrintable(remote));
        } else {
            a.run({QStringLiteral("connect"), stage.serverArgument(0)});
            QVERIFY2(waitUntil([&] { return !a.event("waiting").isEmpty(); }, 20s), a.said().constData());
            b.run({QStringLiteral("connect"), stage.serverArgument(1)});
            QVERIFY2(!areLinked(a, b), (a.said() + b.said()).constData());
            QCOMPARE(a.exitCode(), 4);
            QVERIFY(!isDialled(a, VpnOfB) && !isDialled(b, VpnOfA));
        }
    }
};

PUNCHLINE_TEST(NatlabNetworks, [](int argc, char *argv[]) {
    return runLabTest<NatlabNetworks>("natlab_networks", argc, argv, {QStringLiteral("ip")});
})

#include "natlab_networks.moc"
