// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/program.h"
#include "tests/natlab/waiting.h"
#include "tests/natlab/world.h"
#include "tests/natlab/writer.h"
#include "tests/support/memoryscan.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

/// Two people behind NATs that allow no direct link, who write all the time, and a server.
class RelayStage
{
public:
    explicit RelayStage(const QStringList &serverOptions, const char *one = "random-drop",
                        const char *other = "random-drop")
        : m_world(WorldPlan::pair(kindNamed(one), kindNamed(other), {.delay = 20ms}))
        , m_serverOptions(serverOptions)
    { }

    [[nodiscard]] MaybeProblem begin(const QStringList &clientOptions = {}, const QString &captureFile = {})
    {
        if (auto problem = m_world.build(captureFile))
            return problem;
        if (auto problem = m_server.start(m_world.server().place(), QStringLiteral(PUNCHLINE_SERVER),
                                          m_serverOptions, m_home.path()))
            return problem;
        if (!waitUntil([this] { return !m_server.lines().isEmpty() || m_server.hasEnded(); }, 10s))
            return Problem{QStringLiteral("The server is not ready.")};
        for (const int side : {0, 1}) {
            if (auto problem =
                    writer(side).start(m_world.host(side), QStringLiteral(PUNCHLINE_CLI),
                                       World::serverAddress().toString(), m_home.path(), clientOptions))
                return problem;
        }
        return {};
    }

    [[nodiscard]] Writer &writer(int side) { return m_writers.at(static_cast<std::size_t>(side)); }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] Program &server() { return m_server; }

    [[nodiscard]] bool both(const std::function<bool(const Writer &)> &holds, std::chrono::milliseconds limit)
    {
        return waitUntil([&] { return std::ranges::all_of(m_writers, holds); }, limit);
    }
    /// Both have the link number @p link, and it leads along @p path.
    [[nodiscard]] bool areLinked(int link, const char *path, std::chrono::milliseconds limit)
    {
        return both(
            [&](const Writer &one) {
                return one.links() >= link && one.link()[QStringLiteral("path")] == QLatin1String(path);
            },
            limit);
    }
    /// All that was said until now comes, each text once and in order.
    [[nodiscard]] bool hearAll()
    {
        const int said[] = {writer(1).said(), writer(0).said()};
        return waitUntil([&] { return writer(0).heard() >= said[0] && writer(1).heard() >= said[1]; }, 30s)
            && both([](const Writer &one) { return one.wrong().isEmpty(); }, 0ms);
    }
    [[nodiscard]] QString state() { return writer(0).wrong() + writer(1).wrong() + m_server.errorText(); }

private:
    World m_world;
    QStringList m_serverOptions;
    QTemporaryDir m_home;
    Program m_server;
    std::array<Writer, 2> m_writers;
};

void verify(const MaybeProblem &problem)
{
    QVERIFY2(!problem, qPrintable(problem ? problem->what : QString()));
}

} // namespace

/// Links through a server that relays, for those who can have no direct one, with real programs and NATs.
class NatlabRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theImpossibleAreLinkedWithinASecond();
    void withoutARelayTheyAreNot();
    void aDirectLinkTakesOver();
    void whoWantsOnlyARelayGetsOne();
    void theServerLearnsNothingOfWhatIsSaid();
};

void NatlabRelay::theImpossibleAreLinkedWithinASecond()
{
    RelayStage stage({QStringLiteral("--relay")});
    verify(stage.begin());
    QVERIFY2(stage.areLinked(1, "relayed", 20s), qPrintable(stage.state()));
    for (const int side : {0, 1}) {
        const QJsonObject link = stage.writer(side).link();
        QCOMPARE(link[QStringLiteral("kind")].toString(), QStringLiteral("relayed"));
        QVERIFY(link[QStringLiteral("encrypted")].toBool());
        const double seconds = link[QStringLiteral("seconds")].toDouble();
        QVERIFY2(seconds <= 1, qPrintable(QString::number(seconds)));
    }
    QVERIFY2(stage.hearAll(), qPrintable(stage.state()));
    verify(stage.world().checkHonesty());
}

void NatlabRelay::withoutARelayTheyAreNot()
{
    for (const auto &[server, client] :
         {std::pair(QStringList(), QStringList()),
          std::pair(QStringList{QStringLiteral("--relay")},
                    QStringList{QStringLiteral("--relay"), QStringLiteral("never")})}) {
        RelayStage stage(server);
        verify(stage.begin(client));
        QVERIFY(stage.both([](const Writer &one) { return one.hasEnded(); }, 20s));
        for (const int side : {0, 1}) {
            QCOMPARE(stage.writer(side).exitCode(), 4);
            QCOMPARE(stage.writer(side).links(), 0);
        }
    }
}

void NatlabRelay::aDirectLinkTakesOver()
{
    RelayStage stage({QStringLiteral("--relay")});
    verify(stage.begin());
    QVERIFY2(stage.areLinked(1, "relayed", 20s), qPrintable(stage.state()));
    // The person joins another network, or the router is another one: now there is a way.
    const NatBehavior open = std::get<NatBehavior>(kindNamed("eim-drop").implementation);
    for (const int side : {0, 1})
        QVERIFY(stage.world().changeNat(side, open));
    verify(runTool(stage.world().host(0).place(), QStringLiteral("ip"),
                   {QStringLiteral("addr"), QStringLiteral("add"), QStringLiteral("10.99.0.1/32"),
                    QStringLiteral("dev"), QStringLiteral("lo")}));
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY2(stage.areLinked(2, "direct", 10s), qPrintable(stage.state()));
    const auto taken =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    qInfo("the direct link took over after %lld ms", static_cast<long long>(taken.count()));
    QVERIFY(taken <= 3s);
    QCOMPARE(stage.writer(0).link()[QStringLiteral("away")].toDouble(), 0.0);
    QCOMPARE(stage.writer(0).interruptions(), 0);
    QVERIFY2(stage.hearAll(), qPrintable(stage.state()));
}

void NatlabRelay::whoWantsOnlyARelayGetsOne()
{
    // A direct way would be easy to find.
    RelayStage stage({QStringLiteral("--relay")}, "eim-drop", "eim-drop");
    verify(stage.begin({QStringLiteral("--relay"), QStringLiteral("only")}));
    QVERIFY2(stage.areLinked(1, "relayed", 20s), qPrintable(stage.state()));
    QVERIFY2(stage.hearAll(), qPrintable(stage.state()));
    QVERIFY(stage.areLinked(1, "relayed", 0ms));
    QCOMPARE(stage.writer(0).links(), 1);

    RelayStage without({}, "eim-drop", "eim-drop");
    verify(without.begin({QStringLiteral("--relay"), QStringLiteral("only")}));
    QVERIFY(without.both([](const Writer &one) { return one.hasEnded(); }, 20s));
    QCOMPARE(without.writer(0).links(), 0);
}

void NatlabRelay::theServerLearnsNothingOfWhatIsSaid()
{
    const QTemporaryDir place;
    const QString wireName = place.filePath(QStringLiteral("wire.pcap"));
    RelayStage stage({QStringLiteral("--relay")});
    verify(stage.begin({}, wireName));
    QVERIFY2(stage.areLinked(1, "relayed", 20s), qPrintable(stage.state()));
    const QByteArray secret = "the walrus was somebody else";
    stage.writer(0).sayAside(QString::fromLatin1(secret));
    QVERIFY(waitUntil([&] { return stage.writer(1).aside() == QLatin1String(secret); }, 10s));

    const auto copiesAtServer = [&](const QByteArray &bytes) {
        return punchline::test::copiesInMemory(
            punchline::test::Needle(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                    static_cast<std::size_t>(bytes.size())),
            QString::number(stage.server().processId()));
    };
    if (punchline::test::canScanMemory()) {
        // The search does find what the server knows.
        QVERIFY(copiesAtServer(World::serverAddress().toString().toLatin1()) > 0
                || copiesAtServer("punchline") > 0);
        QCOMPARE(copiesAtServer(secret), 0);
    }
    stage.writer(0).leave();
    QVERIFY(stage.both([](const Writer &one) { return one.hasEnded(); }, 20s));
    QFile wire(wireName);
    QVERIFY(wire.open(QIODevice::ReadOnly));
    const QByteArray bytes = wire.readAll();
    QVERIFY(bytes.contains("punchline"));
    QVERIFY(!bytes.contains(secret));
}

PUNCHLINE_TEST(NatlabRelay,
               [](int argc, char *argv[]) { return runLabTest<NatlabRelay>("natlab_relay", argc, argv); })

#include "natlab_relay.moc"
