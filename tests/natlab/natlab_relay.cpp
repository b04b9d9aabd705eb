// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/swaprun.h"
#include "tests/natlab/talkstage.h"
#include "tests/natlab/waiting.h"
#include "tests/support/memoryscan.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

/// The programs as built, with a server that relays or does not.
ProgramSettings programsWith(ProgramSettings::Relay relay)
{
    ProgramSettings programs;
    programs.client = QStringLiteral(PUNCHLINE_CLI);
    programs.server = QStringLiteral(PUNCHLINE_SERVER);
    programs.relay = relay;
    return programs;
}

constexpr auto On = ProgramSettings::Relay::On;
constexpr auto Off = ProgramSettings::Relay::Off;

/// Both behind a NAT of kind @p kind.
WorldPlan bothBehind(const char *kind)
{
    return WorldPlan::pair(kindNamed(kind), kindNamed(kind), {.delay = 20ms});
}

const char *const Impossible = "random-drop"; // No direct link between two of these,
const char *const Easy = "eim-drop";          // and always one between these.

void verify(const MaybeProblem &problem)
{
    QVERIFY2(!problem, qPrintable(textOf(problem)));
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
    void manySwapsLoseNothing();
    void aServerThatGoesIsWaitedFor_data();
    void aServerThatGoesIsWaitedFor();
    void whoWantsOnlyARelayGetsOne();
    void theServerLearnsNothingOfWhatIsSaid();
};

void NatlabRelay::theImpossibleAreLinkedWithinASecond()
{
    TalkStage stage(bothBehind(Impossible), programsWith(On));
    verify(stage.begin());
    QVERIFY2(stage.talk().areLinked(1, "relayed", 20s), qPrintable(textOf(stage.talk().complaint())));
    for (const int side : {0, 1}) {
        const QJsonObject link = stage.talk().writer(side).link();
        QCOMPARE(link[QStringLiteral("kind")].toString(), QStringLiteral("relayed"));
        QVERIFY(link[QStringLiteral("encrypted")].toBool());
        const double seconds = link[QStringLiteral("seconds")].toDouble();
        QVERIFY2(seconds <= 1, qPrintable(QString::number(seconds)));
    }
    verify(stage.talk().waitUntilBothHear());
    verify(stage.world().checkHonesty());
}

void NatlabRelay::withoutARelayTheyAreNot()
{
    for (const auto &[server, client] :
         {std::pair(Off, QStringList()),
          std::pair(On, QStringList{QStringLiteral("--relay"), QStringLiteral("never")})}) {
        TalkStage stage(bothBehind(Impossible), programsWith(server));
        verify(stage.begin(client));
        QVERIFY(stage.talk().both([](const Writer &one) { return one.hasEnded(); }, 20s));
        for (const int side : {0, 1}) {
            QCOMPARE(stage.talk().writer(side).exitCode(), 4);
            QCOMPARE(stage.talk().writer(side).links(), 0);
        }
    }
}

void NatlabRelay::aDirectLinkTakesOver()
{
    TalkStage stage(bothBehind(Impossible), programsWith(On));
    verify(stage.begin());
    QVERIFY2(stage.talk().areLinked(1, "relayed", 20s), qPrintable(textOf(stage.talk().complaint())));
    // The person joins another network, or the router is another one: now there is a way.
    const NatBehavior open = std::get<NatBehavior>(kindNamed(Easy).implementation);
    for (const int side : {0, 1})
        QVERIFY(stage.world().changeNat(side, open));
    verify(runTool(stage.world().host(0).place(), QStringLiteral("ip"),
                   {QStringLiteral("addr"), QStringLiteral("add"), QStringLiteral("10.99.0.1/32"),
                    QStringLiteral("dev"), QStringLiteral("lo")}));
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY2(stage.talk().areLinked(2, "direct", 10s), qPrintable(textOf(stage.talk().complaint())));
    const auto taken =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    qInfo("the direct link took over after %lld ms", static_cast<long long>(taken.count()));
    QVERIFY(taken <= 3s);
    QCOMPARE(stage.talk().writer(0).link()[QStringLiteral("away")].toDouble(), 0.0);
    QCOMPARE(stage.talk().writer(0).interruptions(), 0);
    verify(stage.talk().waitUntilBothHear());
}

void NatlabRelay::manySwapsLoseNothing()
{
    constexpr int Swaps = 3;
    SwapRun run(bothBehind(Impossible), programsWith(On));
    verify(run.begin());
    for (int swap = 0; swap < Swaps; ++swap)
        verify(run.swap());
    verify(run.end());
    for (const double seconds : run.figures().up)
        QVERIFY2(seconds <= 3, qPrintable(QString::number(seconds)));
}

void NatlabRelay::aServerThatGoesIsWaitedFor_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::addRow("killed") << true;
    QTest::addRow("told to end") << false;
}

void NatlabRelay::aServerThatGoesIsWaitedFor()
{
    QFETCH(const bool, isKilled);
    TalkStage stage(bothBehind(Impossible), programsWith(On));
    verify(stage.begin());
    QVERIFY2(stage.talk().areLinked(1, "relayed", 20s), qPrintable(textOf(stage.talk().complaint())));
    verify(stage.talk().waitUntilBothHear());
    if (isKilled)
        stage.crashServer();
    else
        verify(stage.stopServer());
    QVERIFY(stage.talk().both([](const Writer &one) { return one.interruptions() == 1; }, 10s));
    verify(stage.startServer());
    QVERIFY2(stage.talk().areLinked(2, "relayed", 30s), qPrintable(textOf(stage.talk().complaint())));
    verify(stage.talk().waitUntilBothHear());
    verify(stage.end());
}

void NatlabRelay::whoWantsOnlyARelayGetsOne()
{
    // A direct way would be easy to find.
    TalkStage stage(bothBehind(Easy), programsWith(On));
    verify(stage.begin({QStringLiteral("--relay"), QStringLiteral("only")}));
    QVERIFY2(stage.talk().areLinked(1, "relayed", 20s), qPrintable(textOf(stage.talk().complaint())));
    verify(stage.talk().waitUntilBothHear());
    QVERIFY(stage.talk().areLinked(1, "relayed", 0ms));
    QCOMPARE(stage.talk().writer(0).links(), 1);

    TalkStage without(bothBehind(Easy), programsWith(Off));
    verify(without.begin({QStringLiteral("--relay"), QStringLiteral("only")}));
    QVERIFY(without.talk().both([](const Writer &one) { return one.hasEnded(); }, 20s));
    QCOMPARE(without.talk().writer(0).links(), 0);
}

void NatlabRelay::theServerLearnsNothingOfWhatIsSaid()
{
    const QTemporaryDir place;
    const QString wireName = place.filePath(QStringLiteral("wire.pcap"));
    TalkStage stage(bothBehind(Impossible), programsWith(On));
    verify(stage.begin({}, wireName));
    QVERIFY2(stage.talk().areLinked(1, "relayed", 20s), qPrintable(textOf(stage.talk().complaint())));
    const QByteArray secret = "the walrus was somebody else";
    stage.talk().writer(0).sayAside(QString::fromLatin1(secret));
    QVERIFY(waitUntil([&] { return stage.talk().writer(1).aside() == QLatin1String(secret); }, 10s));

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
    stage.talk().writer(0).leave();
    QVERIFY(stage.talk().both([](const Writer &one) { return one.hasEnded(); }, 20s));
    QFile wire(wireName);
    QVERIFY(wire.open(QIODevice::ReadOnly));
    const QByteArray bytes = wire.readAll();
    QVERIFY(bytes.contains("punchline"));
    QVERIFY(!bytes.contains(secret));
}

PUNCHLINE_TEST(NatlabRelay,
               [](int argc, char *argv[]) { return runLabTest<NatlabRelay>("natlab_relay", argc, argv); })

#include "natlab_relay.moc"
