// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/openhome.h"
#include "tests/support/testprogram.h"

#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline::natlab;

namespace {

// Unanswered SYNs are retransmitted after 1 and 3 s for the duration of their dial (RFC 6298), those of a
// spray once.
constexpr int MostDials = 2048;
constexpr int MostSprayed = 4096;

/// An attacker that wants a client to flood a third party, and that client.
struct Aim
{
    const char *what;
    const char *target; ///< Address prefix for counting the SYNs.
    const char *from;   ///< The attacker's address as a stranger in an honest server's lobby; null if it
                        ///< is the server itself.
    QString options;
    int mostTargets;
    int most;

    std::unique_ptr<punchline::test::Program> server = nullptr;
    std::unique_ptr<punchline::test::Attacker> attacker = nullptr;
    std::unique_ptr<punchline::test::Program> victim = nullptr;
};

// Claims about a NAT: it refuses, or it allocates random ports.
const QString Refuses = QStringLiteral(" --verdict 2,1,0,0,0,2 --unsolicited 2");
const QString Scatters = QStringLiteral(" --verdict 4,4,0,0,0,1");

} // namespace

/// The number of SYNs that a client can be made to send to an uninvolved party in a whole session.
class NatlabSyns : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static bool launch(const OpenHome &home, Aim &aim, int port)
    {
        QString address = QStringLiteral("203.0.113.1:%1").arg(port);
        if (aim.from) {
            aim.server = home.server(port);
            if (!QTest::qWaitFor([&] { return aim.server->out().contains("ready"); }))
                return false;
        } else {
            aim.attacker = home.attacker("serve", address, aim.options);
            if (!QTest::qWaitFor([&] { return !aim.attacker->address().isEmpty(); }))
                return false;
        }
        aim.victim = home.victim({QStringLiteral("connect"), address});
        if (!QTest::qWaitFor([&] { return !aim.victim->events("waiting").isEmpty(); }))
            return false;
        if (aim.from)
            aim.attacker = home.attacker(
                "call", address, QStringLiteral("--from %1 ").arg(QLatin1String(aim.from)) + aim.options);
        return QTest::qWaitFor([&] { return aim.attacker->hasSaid("go 1"); });
    }

private Q_SLOTS:
    void aSessionIsNoFlood()
    {
        OpenHome home;
        const auto problem = home.build();
        QVERIFY2(!problem, problem ? qPrintable(problem->what) : "");
        QString ipv6;
        for (int i = 1; i <= 31; ++i)
            ipv6 += QStringLiteral(" --offers host=[2001:db8:99::%1]:7000").arg(i, 0, 16);
        Aim aims[] = {
            {"a stranger's word, ports of somebody", "203.0.113.10:", "203.0.113.4:40000",
             QStringLiteral("--offers host=203.0.113.10:7001-7031"), 0, 0},
            {"a stranger's word, its own ports", "203.0.113.5:", "203.0.113.5:40000",
             QStringLiteral("--offers host=203.0.113.5:7001-7031"), 4, MostDials},
            {"a stranger's word, many over IPv6", "[2001:db8:99::", "203.0.113.6:40000", ipv6, 31, MostDials},
            {"a server's word, refused", "203.0.113.11:", nullptr,
             QStringLiteral("--peer 203.0.113.11:7000") + Refuses, 1, MostDials},
            {"a server's word, sprayed, refused", "203.0.113.12:", nullptr,
             QStringLiteral("--peer 203.0.113.12:7000") + Scatters, MostSprayed + 1, MostSprayed + MostDials},
            {"a server's word, sprayed, no answer", "203.0.113.100:", nullptr,
             QStringLiteral("--peer 203.0.113.100:7000") + Scatters, MostSprayed + 1,
             2 * MostSprayed + MostDials},
            {"a server's word, of its other address", "203.0.113.13:", nullptr,
             QStringLiteral("--probe 203.0.113.13:7000"), 1, 64},
        };
        int port = 8001;
        for (Aim &aim : aims)
            QVERIFY2(launch(home, aim, port++), aim.what);
        for (Aim &aim : aims)
            QVERIFY2(aim.victim->wait(40'000) > 0, aim.what);
        const SynCounter &dials = home.dials();
        for (const Aim &aim : aims) {
            const int targets = dials.targetsAt(QString::fromLatin1(aim.target));
            const int count = dials.to(QString::fromLatin1(aim.target));
            qInfo("%s: %d SYNs to %d endpoints", aim.what, count, targets);
        }
        for (const Aim &aim : aims) {
            const int targets = dials.targetsAt(QString::fromLatin1(aim.target));
            const int count = dials.to(QString::fromLatin1(aim.target));
            QVERIFY2(count <= aim.most && targets <= aim.mostTargets, aim.what);
        }
        QVERIFY(!dials.hasMissedSome());
    }
};

PUNCHLINE_TEST(NatlabSyns, [](int argc, char *argv[]) {
    return runLabTest<NatlabSyns>("natlab_syns", argc, argv, {QStringLiteral("ip")});
})
#include "natlab_syns.moc"
