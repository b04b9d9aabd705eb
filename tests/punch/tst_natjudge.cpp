// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/natjudge.h"
#include "tests/punch/virtualnat.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace punchline;
using namespace std::chrono_literals;

/// What samples show about a NAT. A verdict never claims more than they show.
class tst_NatJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapping_data();
    void mapping();
    void noNat();
    void allocation_data();
    void allocation();
    void severalEgressAddresses();
    void blockBounds_data();
    void blockBounds();
    void everyLookAtABlock();
    void moreSamples_data();
    void sequenceThatBeginsAnew();
    void moreSamples();
    void oneAddressNeverTellsTheMapping();
    void manyNats_data();
    void manyNats();
    void lostSamples_data() { manyNats_data(); }
    void lostSamples();
};

namespace {

const QHostAddress Inside(0xc0a80114U);
const QHostAddress Outside(0xcb007107U);

/// Parses "local>mapped@server …": the local and the mapped port, and the server as its address (A or B)
/// followed by the last digit of its port.
QList<NatSample> samplesFrom(const QString &text)
{
    QList<NatSample> samples;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString server = word.section(u'@', 1);
        const auto portAt = [&word](int begin, QChar end) {
            return static_cast<quint16>(word.mid(begin).section(end, 0, 0).toUShort());
        };
        const quint32 address = 0xc6336401U + (server.at(0) == u'B' ? 1U : 0U);
        samples.append(
            {{Inside, portAt(0, u'>')},
             {Outside, portAt(static_cast<int>(word.indexOf(u'>')) + 1, u'@')},
             {QHostAddress(address), static_cast<quint16>(8870 + QStringView(server).sliced(1).toUShort())}});
    }
    return samples;
}

/// Samples of a symmetric NAT that allocates these ports in turn, each for a new local port.
QList<NatSample> allotting(std::initializer_list<int> ports)
{
    QList<NatSample> samples;
    quint16 local = 50000;
    for (const int port : ports)
        samples.append({{Inside, local++}, {Outside, static_cast<quint16>(port)}, {Outside, 8878}});
    return samples;
}

/// Whether a verdict is wrong; saying too little does not count.
bool isWrong(const NatVerdict &verdict, const VirtualNat::Kind &kind)
{
    const bool mappingWrong = verdict.mapping != NatMapping::Unknown && verdict.mapping != kind.mapping;
    const bool allocationWrong =
        verdict.allocation != PortAllocation::Unknown && verdict.allocation != kind.allocation;
    const bool stepWrong = verdict.allocation == PortAllocation::Sequential && verdict.delta != kind.delta;
    return mappingWrong || allocationWrong || stepWrong;
}

} // namespace

void tst_NatJudge::mapping_data()
{
    QTest::addColumn<QString>("samples");
    QTest::addColumn<NatMapping>("expected");
    const auto row = [](const char *name, const char *samples, NatMapping expected) {
        QTest::addRow("%s", name) << QString::fromLatin1(samples) << expected;
    };
    using enum NatMapping;
    row("nothing", "", Unknown);
    row("one", "500>400@A7", Unknown);
    row("the same of two ports and two addresses", "500>400@A7 500>400@A8 500>400@B8", EndpointIndependent);
    row("the same of two addresses", "500>400@A7 500>400@B8", EndpointIndependent);
    row("the same of one address", "500>400@A7 500>400@A8", Unknown);
    row("two ports of one address differ", "500>400@A7 500>401@A8", AddressAndPortDependent);
    row("all differ", "500>400@A7 500>401@A8 500>402@B8", AddressAndPortDependent);
    row("two ports differ, the other address does not", "500>400@A7 500>401@A8 500>400@B8",
        AddressAndPortDependent);
    row("two addresses differ", "500>400@A7 500>400@A8 500>401@B8", AddressDependent);
    row("the same, in another order", "500>401@B8 500>400@A7 500>400@A8", AddressDependent);
    row("two addresses differ, of one port each", "500>400@A7 500>401@B8", Unknown);
    row("two ports of two addresses each", "500>400@A7 500>400@A8 500>401@B7 500>401@B8", AddressDependent);
    row("the other address' ports differ", "500>400@A7 500>400@A8 500>401@B7 500>402@B8",
        AddressAndPortDependent);
    row("one of three addresses' ports is the same", "500>400@A7 500>400@B8 500>401@B9",
        AddressAndPortDependent);
    row("one server's endpoint twice", "500>400@A7 500>401@A7", Unknown);
    row("other local ports", "500>400@A7 501>401@A8 502>402@B8", Unknown);
    row("other local ports alike", "500>400@A7 501>400@A8 502>400@B8", Unknown);
    row("two local ports, each at one place", "500>400@A7 501>401@B8", Unknown);
    row("a second local port tells", "500>400@A7 501>401@A7 501>401@B8", EndpointIndependent);
}

void tst_NatJudge::mapping()
{
    QFETCH(QString, samples);
    QTEST(judgeNat(samplesFrom(samples)).mapping, "expected");
}

void tst_NatJudge::noNat()
{
    const Endpoint own(Outside, 50000);
    const Endpoint server(QHostAddress(0xc6336401U), 8877);
    NatVerdict expected;
    expected.mapping = NatMapping::None;
    expected.allocation = PortAllocation::Preserving;
    QCOMPARE(judgeNat({{own, own, server}}), expected);
    // The same port at another address: a NAT that preserves ports.
    const NatVerdict preserving = judgeNat({{Endpoint(Inside, 50000), own, server}});
    QCOMPARE(preserving.mapping, NatMapping::Unknown);
    QCOMPARE(preserving.allocation, PortAllocation::Preserving);
    // One of the two is translated.
    const NatSample other{own, {Outside, 50001}, {server.address, 8878}};
    QCOMPARE(judgeNat({{own, own, server}, other}).mapping, NatMapping::AddressAndPortDependent);
}

void tst_NatJudge::allocation_data()
{
    QTest::addColumn<QList<NatSample>>("samples");
    QTest::addColumn<PortAllocation>("expected");
    QTest::addColumn<int>("delta");
    const auto row = [](const char *name, std::initializer_list<int> ports, PortAllocation expected,
                        int delta = 0) {
        QTest::addRow("%s", name) << allotting(ports) << expected << delta;
    };
    using enum PortAllocation;
    row("one", {3000}, Unknown);
    row("two", {3000, 3001}, Unknown);
    row("one again and again", {3000, 3000, 3000, 3000, 3000}, Unknown);
    row("up", {3000, 3001, 3002}, Sequential, 1);
    row("down", {3000, 2999, 2998}, Sequential, -1);
    row("by two", {3000, 3002, 3004, 3006}, Sequential, 2);
    row("down by sixteen", {3000, 2984, 2968, 2952}, Sequential, -16);
    row("with others in between", {3000, 3001, 3004, 3005, 3011}, Sequential, 1);
    row("by two, with others in between", {3000, 3004, 3006, 3016, 3018}, Sequential, 2);
    row("down, with others in between", {3000, 2996, 2994, 2984}, Sequential, -2);
    row("each twice", {3000, 3000, 3001, 3001, 3002, 3002}, Sequential, 1);
    row("two steps of eight", {3000, 3008, 3016}, Sequential, 8);
    row("two longer steps", {3000, 3009, 3018}, Unknown);
    row("three longer steps", {3000, 3009, 3018, 3027}, Sequential, 9);
    row("the longest step", {3000, 3128, 3256, 3384}, Sequential, 128);
    row("a longer one", {3000, 3129, 3258, 3387}, Unknown);
    row("one step is too long", {3000, 3001, 3002, 3200}, Unknown);
    row("one step back", {3000, 3001, 3000 - 5, 3002}, Unknown);
    // A reused local port still has its old mapping, and two SYNs may overtake each other.
    row("one of an earlier session", {3000, 3002, 3004, 2850, 3006, 3008, 3010}, Sequential, 2);
    row("the first of an earlier session", {700, 3000, 3002, 3004, 3006, 3008, 3010}, Sequential, 2);
    row("the last of an earlier session", {3000, 3002, 3004, 3006, 3008, 3010, 2000}, Sequential, 2);
    row("one from far ahead", {3000, 3002, 3004, 60000, 3006, 3008, 3010}, Sequential, 2);
    row("two in the other order", {3000, 3001, 3003, 3002, 3004, 3005, 3006}, Sequential, 1);
    row("down, two in the other order", {3005, 3004, 3002, 3003, 3001, 3000, 2999}, Sequential, -1);
    row("at the end anew, first", {65535, 1024, 1025, 1026, 1027, 1028, 1029}, Sequential, 1);
    row("two of earlier sessions", {3000, 2500, 3002, 3004, 2850, 3006, 3008}, Block);
    row("one of an earlier session, of few", {3000, 3002, 2850, 3004, 3006, 3008}, Block);
    row("one of an earlier session, long steps", {3000, 3017, 3034, 2850, 3051, 3068, 3085}, Block);
    row("within a block", {3000, 3100, 3050, 3700, 3020}, Block);
    row("within a block, one missing", {3000, 3100, 3050, 3700}, Unknown);
    row("a large block", {3000, 5047, 3050, 3700, 3020}, Block);
    row("too large for a block", {3000, 5048, 3050, 3700, 3020}, Random);
    row("random", {3000, 60000, 20000}, Random);
    row("preserving", {50000, 50001, 50002, 50003}, Preserving);
    row("preserving but for one", {50000, 50001, 50002, 3000}, Random);
}

void tst_NatJudge::allocation()
{
    QFETCH(QList<NatSample>, samples);
    const NatVerdict verdict = judgeNat(samples);
    QTEST(verdict.allocation, "expected");
    QTEST(static_cast<int>(verdict.delta), "delta");
    const bool isBlock = verdict.allocation == PortAllocation::Block;
    QCOMPARE(verdict.firstPort != 0, isBlock);
    QCOMPARE(verdict.lastPort != 0, isBlock);
    QCOMPARE(verdict.unsolicited, UnsolicitedAnswer::Unknown);
}

void tst_NatJudge::severalEgressAddresses()
{
    // Each external address has its own sequence; mixed samples of two are not one.
    auto samples = allotting({3000, 3001, 3002, 3003, 3004, 3005});
    QCOMPARE(judgeNat(samples).allocation, PortAllocation::Sequential);
    samples[3].serverReflexive.address = QHostAddress(0xcb007108U);
    const NatVerdict verdict = judgeNat(samples);
    QCOMPARE(verdict.allocation, PortAllocation::Unknown);
    QCOMPARE(verdict.delta, 0);
    // If one server address sees another external address than the other, the mapping depends on the server.
    auto places = samplesFrom(QStringLiteral("500>400@A7 500>400@A8 500>400@B8"));
    places[2].serverReflexive.address = QHostAddress(0xcb007108U);
    QCOMPARE(judgeNat(places).mapping, NatMapping::AddressDependent);
}

void tst_NatJudge::blockBounds_data()
{
    QTest::addColumn<QList<NatSample>>("samples");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("in the middle") << allotting({30000, 30100, 30050, 30700, 30020}) << 28653 << 32047;
    QTest::newRow("as large as they come")
        << allotting({30000, 32047, 31000, 30700, 30020}) << 30000 << 32047;
    QTest::newRow("at the first port") << allotting({1100, 1500, 1200, 1024, 1300}) << 1024 << 3071;
    QTest::newRow("at the last port") << allotting({65000, 65535, 65200, 65100, 65300}) << 63488 << 65535;
}

void tst_NatJudge::blockBounds()
{
    QFETCH(QList<NatSample>, samples);
    const NatVerdict verdict = judgeNat(samples);
    QCOMPARE(verdict.allocation, PortAllocation::Block);
    QTEST(static_cast<int>(verdict.firstPort), "first");
    QTEST(static_cast<int>(verdict.lastPort), "last");
}

void tst_NatJudge::everyLookAtABlock()
{
    std::mt19937 random(1);
    const auto number = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    int recognised = 0;
    for (int i = 0; i < 2000; ++i) {
        const int size = 64 << number(0, 5);
        const int first = number(1024, 65536 - size);
        QList<NatSample> samples;
        const int count = number(BlockSamples, 8);
        while (samples.size() < count)
            samples += allotting({number(first, first + size - 1)});
        const NatVerdict verdict = judgeNat(samples);
        if (verdict.allocation != PortAllocation::Block)
            continue; // Two ports were equal, or they happened to be monotonic.
        ++recognised;
        QVERIFY(verdict.firstPort >= 1024 && verdict.firstPort <= first);
        QVERIFY(verdict.lastPort >= first + size - 1);
        QVERIFY(verdict.lastPort - verdict.firstPort < 2 * LargestBlock);
    }
    QVERIFY2(recognised > 1800, qPrintable(QString::number(recognised)));
}

void tst_NatJudge::moreSamples_data()
{
    QTest::addColumn<NatMapping>("mapping");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("unknown") << NatMapping::Unknown << true;
    QTest::newRow("none") << NatMapping::None << false;
    QTest::newRow("endpoint-independent") << NatMapping::EndpointIndependent << true;
    QTest::newRow("address-dependent") << NatMapping::AddressDependent << true;
    QTest::newRow("address-and-port-dependent") << NatMapping::AddressAndPortDependent << true;
}

/// A sequence that reaches the end of its range continues at the other end.
void tst_NatJudge::sequenceThatBeginsAnew()
{
    const Endpoint probe(QHostAddress(0xc0000201U), 8878);
    const auto samplesOf = [&probe](const QList<int> &ports) {
        QList<NatSample> samples;
        quint16 local = 50000;
        for (const int port : ports) {
            samples.append({Endpoint(QHostAddress(0xc0a80114U), local++),
                            Endpoint(QHostAddress(0xcb007107U), static_cast<quint16>(port)), probe});
        }
        return samples;
    };
    const NatVerdict up = judgeNat(samplesOf({65531, 65533, 65535, 1025, 1027}));
    QCOMPARE(up.allocation, PortAllocation::Sequential);
    QCOMPARE(up.delta, 2);
    const NatVerdict down = judgeNat(samplesOf({1026, 1025, 1024, 65535, 65534}));
    QCOMPARE(down.allocation, PortAllocation::Sequential);
    QCOMPARE(down.delta, -1);
    // Wrapping twice within so few ports is no sequence, nor is a leap forward.
    QCOMPARE(judgeNat(samplesOf({65535, 1025, 65534, 1026, 1027})).allocation, PortAllocation::Random);
    QCOMPARE(judgeNat(samplesOf({2000, 2001, 2002, 9000, 9001})).allocation, PortAllocation::Random);
}

void tst_NatJudge::moreSamples()
{
    QFETCH(NatMapping, mapping);
    NatVerdict verdict;
    verdict.mapping = mapping;
    QTEST(wantsMoreSamples(verdict), "wanted");
    // If the port is the same for every destination, only the allocation may be missing.
    verdict.allocation = PortAllocation::Preserving;
    const bool isStable = mapping == NatMapping::EndpointIndependent;
    QCOMPARE(wantsMoreSamples(verdict), mapping != NatMapping::None && !isStable);
}

void tst_NatJudge::oneAddressNeverTellsTheMapping()
{
    for (const NatMapping mapping : {NatMapping::EndpointIndependent, NatMapping::AddressDependent}) {
        for (const PortAllocation allocation : {PortAllocation::Preserving, PortAllocation::Sequential,
                                                PortAllocation::Block, PortAllocation::Random}) {
            for (quint32 seed = 1; seed <= 50; ++seed) {
                VirtualNat nat({.mapping = mapping, .allocation = allocation}, seed);
                const auto samples = nat.samples(50000, VirtualNat::Servers::One, VirtualNat::TimePoint(1h));
                QCOMPARE(judgeNat(samples).mapping, NatMapping::Unknown);
            }
        }
    }
}

void tst_NatJudge::manyNats_data()
{
    QTest::addColumn<VirtualNat::Kind>("kind");
    using enum NatMapping;
    const auto row = [](const char *name, NatMapping mapping, PortAllocation allocation, qint32 delta = 1,
                        int blockSize = 512, double busy = 0) {
        QTest::addRow("%s", name) << VirtualNat::Kind{mapping, allocation, UnsolicitedAnswer::Drop,
                                                      delta,   blockSize,  busy};
    };
    row("none", None, PortAllocation::Preserving);
    row("preserving", EndpointIndependent, PortAllocation::Preserving);
    row("stable, random", EndpointIndependent, PortAllocation::Random);
    row("by address, random", AddressDependent, PortAllocation::Random);
    row("by address, sequential", AddressDependent, PortAllocation::Sequential);
    row("by address, block", AddressDependent, PortAllocation::Block);
    row("symmetric, random", AddressAndPortDependent, PortAllocation::Random);
    row("symmetric, sequential", AddressAndPortDependent, PortAllocation::Sequential);
    row("symmetric, down by two", AddressAndPortDependent, PortAllocation::Sequential, -2);
    row("symmetric, sequential, busy", AddressAndPortDependent, PortAllocation::Sequential, 1, 512, 20);
    row("symmetric, down by four, busy", AddressAndPortDependent, PortAllocation::Sequential, -4, 512, 20);
    row("symmetric, block of 256", AddressAndPortDependent, PortAllocation::Block, 1, 256);
    row("symmetric, block of 2048", AddressAndPortDependent, PortAllocation::Block, 1, 2048);
}

/// Nearly always right, and hardly ever wrong.
void tst_NatJudge::manyNats()
{
    QFETCH(VirtualNat::Kind, kind);
    constexpr int Stories = 500;
    int right = 0;
    int wrong = 0;
    for (quint32 seed = 1; seed <= Stories; ++seed) {
        VirtualNat nat(kind, seed);
        const NatVerdict verdict =
            judgeNat(nat.samples(50000, VirtualNat::Servers::Two, VirtualNat::TimePoint(1h), 10ms));
        right += verdict.mapping == kind.mapping && verdict.allocation == kind.allocation ? 1 : 0;
        wrong += isWrong(verdict, kind) ? 1 : 0;
        if (verdict.allocation == PortAllocation::Block && !isWrong(verdict, kind)) {
            QVERIFY(verdict.firstPort <= nat.firstPort());
            QVERIFY(verdict.lastPort >= nat.firstPort() + kind.blockSize - 1);
        }
    }
    qInfo("%d right and %d wrong of %d", right, wrong, Stories);
    QVERIFY(right >= Stories * 98 / 100);
    QVERIFY(wrong <= Stories / 200);
}

/// A missing port can make one step look like two; this must be rare even if an eighth of the samples is
/// lost.
void tst_NatJudge::lostSamples()
{
    QFETCH(VirtualNat::Kind, kind);
    constexpr int Stories = 500;
    int wrong = 0;
    for (quint32 seed = 1; seed <= Stories; ++seed) {
        std::mt19937 random(seed);
        VirtualNat nat(kind, seed);
        auto samples = nat.samples(50000, VirtualNat::Servers::Two, VirtualNat::TimePoint(1h), 10ms);
        samples.removeIf([&random](const NatSample &) { return random() % 8 == 0; });
        wrong += isWrong(judgeNat(samples), kind) ? 1 : 0;
    }
    qInfo("%d wrong of %d", wrong, Stories);
    QVERIFY(wrong <= Stories / 100);
}

PUNCHLINE_APPLESS_TEST(tst_NatJudge)

#include "tst_natjudge.moc"
