// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labclient.h"
#include "tests/natlab/labtest.h"
#include "tests/natlab/stage.h"
#include "tests/natlab/tool.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

/// A host in a network of IPv6 only, whose NAT64 is as @p kind, and one at home in IPv4.
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

bool isDialled(const LabClient &client, const QString &address)
{
    return std::ranges::any_of(client.events(), [&address](const QJsonObject &event) {
        return event[QStringLiteral("event")] == QLatin1String("attempt")
            && event[QStringLiteral("remote")].toString().startsWith(address);
    });
}

} // namespace

#define VERIFY_NO_PROBLEM(expression)                                                                        \
    do {                                                                                                     \
        const MaybeProblem found = expression;                                                               \
        QVERIFY2(!found, qPrintable(found ? found->what : QString()));                                       \
    } while (false)

/// Networks in which the way to the other side is not what it looks like.
class NatlabNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What a person is shown is the IPv4 endpoint that is meant; the sockets are IPv6.
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

    /// The server's second address is behind the prefix as well: without it nobody could tell.
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
};

PUNCHLINE_TEST(NatlabNetworks, [](int argc, char *argv[]) {
    return runLabTest<NatlabNetworks>("natlab_networks", argc, argv, {QStringLiteral("ip")});
})

#include "natlab_networks.moc"
