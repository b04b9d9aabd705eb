// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/strategy.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace punchline;
using namespace std::chrono_literals;

/// The rounds for each pair of NATs, as in PUNCHING.md.
class tst_Strategy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void budgets();
    void blocksAreSmaller();
    void narrowFirst();
    void holds_data();
    void holds();
    void calmBetweenIcmpAndReset();
    void rolesDoNotMatter();
    void lengths();
    void otherWayFirst();
    void openFirst();
    void unknownMappings_data();
    void unknownMappings();
    void nothingKnownNothingSprayed();
};

namespace {

using enum UnsolicitedAnswer;

NatVerdict verdict(NatMapping mapping, PortAllocation allocation = PortAllocation::Unknown,
                   UnsolicitedAnswer unsolicited = Drop)
{
    NatVerdict made;
    made.mapping = mapping;
    made.allocation = allocation;
    made.unsolicited = unsolicited;
    if (allocation == PortAllocation::Sequential)
        made.delta = 1;
    if (allocation == PortAllocation::Block) {
        made.firstPort = 20000;
        made.lastPort = 22047;
    }
    return made;
}

/// Parses "none", "stable", "sequential", "by address, random", "unknown block" and so on, with "RST", "ICMP"
/// or "open" at the end.
NatVerdict named(const QString &name)
{
    const auto has = [&name](const char *word) { return name.contains(QString::fromLatin1(word)); };
    auto mapping = NatMapping::AddressAndPortDependent;
    if (has("none"))
        mapping = NatMapping::None;
    else if (has("stable"))
        mapping = NatMapping::EndpointIndependent;
    else if (has("by address"))
        mapping = NatMapping::AddressDependent;
    else if (has("unknown"))
        mapping = NatMapping::Unknown;
    auto allocation = PortAllocation::Unknown;
    if (has("sequential"))
        allocation = PortAllocation::Sequential;
    else if (has("block"))
        allocation = PortAllocation::Block;
    else if (has("random"))
        allocation = PortAllocation::Random;
    else if (has("preserving"))
        allocation = PortAllocation::Preserving;
    return verdict(mapping, allocation, has("RST") ? Reset : has("ICMP") ? Icmp : has("open") ? Open : Drop);
}

QString nameOf(const SideTask &task)
{
    static const std::array names{"dial", "open", "aim", "last", "guess", "up", "down"};
    return QString::fromLatin1(names.at(static_cast<std::size_t>(task.spray)));
}

/// "Birthday guess/open" and so on: the kind, the initiator's task and the responder's.
QStringList namesOf(const QList<Round> &rounds)
{
    static const std::array kinds{"Unknown", "Direct", "Prediction", "Birthday"};
    QStringList names;
    for (const Round &round : rounds) {
        const auto kind = QString::fromLatin1(kinds.at(static_cast<std::size_t>(round.kind)));
        names.append(QStringLiteral("%1 %2/%3").arg(kind, nameOf(round.tasks[0]), nameOf(round.tasks[1])));
    }
    return names;
}

QStringList roundNames(const char *initiator, const char *responder, OtherWay way = OtherWay::None)
{
    return namesOf(roundsFor(named(QLatin1String(initiator)), named(QLatin1String(responder)), way));
}

Round onlyRound(const char *initiator, const char *responder)
{
    const auto rounds = roundsFor(named(QLatin1String(initiator)), named(QLatin1String(responder)));
    return rounds.size() == 1 ? rounds.first() : Round();
}

/// Whether only one port is aimed at.
bool isNarrow(const Round &round)
{
    return std::ranges::any_of(round.tasks,
                               [](const SideTask &task) { return task.spray == SprayTask::AimAtLast; });
}

constexpr std::array AllScattered{"block", "random RST", "random by address", "symmetric", "preserving"};

QList<NatVerdict> allVerdicts()
{
    QList<NatVerdict> all;
    for (int mapping = 0; mapping <= 4; ++mapping) {
        for (int allocation = 0; allocation <= 4; ++allocation) {
            for (int unsolicited = 0; unsolicited <= 4; ++unsolicited)
                all.append(verdict(static_cast<NatMapping>(mapping), static_cast<PortAllocation>(allocation),
                                   static_cast<UnsolicitedAnswer>(unsolicited)));
        }
    }
    return all;
}

} // namespace

void tst_Strategy::pairs_data()
{
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<QString>("responder");
    QTest::addColumn<QString>("rounds"); // Separated by commas.
    const auto row = [](const char *initiator, const char *responder, const char *rounds = "") {
        QTest::addRow("%s, %s", initiator, responder)
            << QString::fromLatin1(initiator) << QString::fromLatin1(responder)
            << QString::fromLatin1(rounds);
    };
    for (const char *stable :
         {"none", "stable", "stable RST", "stable ICMP", "unknown", "unknown preserving"}) {
        for (const char *other : {"none", "stable", "stable RST", "stable ICMP", "unknown"})
            row(stable, other, "Direct dial/dial");
        row(stable, "sequential", "Prediction last/open,Prediction aim/open");
        row("sequential by address", stable, "Prediction open/last,Prediction open/aim");
        for (const char *scattered : AllScattered) {
            row(stable, scattered, "Birthday guess/open");
            row(scattered, stable, "Birthday open/guess");
        }
    }
    row("sequential", "sequential RST", "Prediction up/down");
    row("sequential by address", "sequential", "Prediction up/down");
    // Too many guesses: 65,000 if one side is sequential, that squared if neither is.
    for (const char *scattered : AllScattered) {
        row("sequential", scattered);
        row(scattered, "sequential RST");
        row(scattered, "random");
        row("block RST", scattered);
    }
}

void tst_Strategy::pairs()
{
    QFETCH(QString, initiator);
    QFETCH(QString, responder);
    QTEST(namesOf(roundsFor(named(initiator), named(responder))).join(u','), "rounds");
}

/// Enough dials to meet, and no more than a home router tolerates.
void tst_Strategy::budgets()
{
    const Round birthday = onlyRound("stable", "random");
    QCOMPARE(birthday.tasks[0].count, 1024);
    QCOMPARE(birthday.tasks[1].count, 512);
    const Round counted = onlyRound("sequential", "sequential");
    QCOMPARE(counted.tasks[0].count, counted.tasks[1].count);
    const auto all = allVerdicts();
    for (const NatVerdict &one : all) {
        for (const NatVerdict &other : all) {
            for (const Round &round : roundsFor(one, other)) {
                for (const SideTask &task : round.tasks) {
                    QVERIFY(task.count >= 0 && task.count <= MaxSpray);
                    QCOMPARE(task.spray == SprayTask::None, task.count == 0);
                }
            }
        }
    }
}

void tst_Strategy::blocksAreSmaller()
{
    const Round random = onlyRound("stable", "random");
    const Round block = onlyRound("stable", "block");
    QVERIFY(block.tasks[0].count <= random.tasks[0].count / 4);
    QVERIFY(block.tasks[1].count <= random.tasks[1].count / 4);
    // All but one in a thousand rounds have a meeting pair, wherever the bounds allow the block to be.
    const double missed = std::pow(1 - block.tasks[1].count / 4095.0, block.tasks[0].count);
    QVERIFY2(missed < 0.001, qPrintable(QString::number(missed)));
    const double met = block.tasks[0].count * block.tasks[1].count / 4095.0;
    QVERIFY2(met <= 12, qPrintable(QString::number(met)));
}

/// If a miss could end a whole mapping, one dial is tried before many, whatever the NATs answer.
void tst_Strategy::narrowFirst()
{
    for (const auto *stable : {"none", "stable", "stable RST"}) {
        for (const auto *moving : {"sequential", "sequential RST", "sequential by address, ICMP"}) {
            const auto rounds = roundsFor(named(QLatin1String(stable)), named(QLatin1String(moving)));
            QCOMPARE(rounds.size(), 2);
            QCOMPARE(rounds[0].length, 400ms);
            // The aim is at the last of the peer's dials.
            QCOMPARE(rounds[0].tasks[0].count, rounds[0].tasks[1].count);
            QCOMPARE(rounds[0].tasks[1], rounds[1].tasks[1]);
            QCOMPARE(rounds[0].tasks[0].hold, rounds[1].tasks[0].hold);
            QVERIFY(rounds[1].tasks[0].count >= 4 * rounds[1].tasks[1].count);
        }
    }
}

void tst_Strategy::holds_data()
{
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<QString>("responder");
    QTest::addColumn<int>("holds"); // Index of the side; -1 for neither.
    const auto row = [](const char *initiator, const char *responder, int holds) {
        QTest::addRow("%s, %s", initiator, responder)
            << QString::fromLatin1(initiator) << QString::fromLatin1(responder) << holds;
    };
    for (const char *ending : {"stable RST", "stable ICMP"}) {
        row(ending, "stable", 1);
        row("stable", ending, 0);
        row(ending, "sequential", 1);
        row("random", ending, 0);
        row(ending, "block RST", -1);
    }
    row("stable RST", "stable RST", -1);
    row("stable ICMP", "stable ICMP", -1);
    row("stable RST", "stable ICMP", 0);
    row("stable ICMP", "stable RST", 1);
    row("stable", "stable", -1);
    row("stable", "random RST", 0);
    row("random ICMP", "stable", 1);
    row("sequential", "sequential RST", 0);
    row("sequential RST", "sequential", 1);
    row("sequential RST", "sequential ICMP", -1);
    row("stable open", "random RST", 0);
    row("stable open", "stable", -1);
}

void tst_Strategy::holds()
{
    QFETCH(QString, initiator);
    QFETCH(QString, responder);
    QFETCH(int, holds);
    const auto rounds = roundsFor(named(initiator), named(responder));
    QVERIFY(!rounds.isEmpty());
    for (const Round &round : rounds) {
        // Sending a spray takes a while, a dial does not; and ICMP can do worse to a dial than RST.
        const bool isIcmp = (initiator + responder).contains(QStringLiteral("ICMP"));
        const bool isReset = (initiator + responder).contains(QStringLiteral("RST"));
        const auto direct = isIcmp && isReset ? 15ms : isIcmp ? 25ms : 10ms;
        const auto expected = round.kind == PunchStrategy::Direct ? direct : 120ms;
        QCOMPARE(round.tasks[0].hold, holds == 0 ? expected : 0ms);
        QCOMPARE(round.tasks[1].hold, holds == 1 ? expected : 0ms);
    }
    // An unknown answer is no reason to wait.
    std::array unsure{named(initiator), named(responder)};
    unsure[0].unsolicited = unsure[1].unsolicited = UnsolicitedAnswer::Unknown;
    for (const Round &round : roundsFor(unsure[0], unsure[1]))
        QCOMPARE(round.tasks[0].hold + round.tasks[1].hold, 0ms);
}

/// Calm is for the side whose NAT answers ICMP, only against one that answers RST, and only without sprays.
void tst_Strategy::calmBetweenIcmpAndReset()
{
    const auto icmp = verdict(NatMapping::EndpointIndependent, PortAllocation::Preserving, Icmp);
    const auto reset = verdict(NatMapping::EndpointIndependent, PortAllocation::Preserving, Reset);
    const auto silent = verdict(NatMapping::EndpointIndependent, PortAllocation::Preserving, Drop);
    const auto calmOf = [](const NatVerdict &one, const NatVerdict &other) {
        const Round round = roundsFor(one, other).first();
        return std::array{round.tasks[0].calm, round.tasks[1].calm};
    };
    QCOMPARE(calmOf(icmp, reset), (std::array{true, false}));
    QCOMPARE(calmOf(reset, icmp), (std::array{false, true}));
    for (const auto &[one, other] : {std::pair(icmp, icmp), {reset, reset}, {icmp, silent}, {reset, silent}})
        QCOMPARE(calmOf(one, other), (std::array{false, false}));
    const auto random = verdict(NatMapping::AddressAndPortDependent, PortAllocation::Random, Reset);
    QCOMPARE(calmOf(icmp, random), (std::array{false, false}));
}

/// The sides share nothing but the verdicts. The initiator role only decides who counts up, and in which
/// order two unknown mappings are treated as dependent.
void tst_Strategy::rolesDoNotMatter()
{
    const auto swapped = [](Round round) {
        std::swap(round.tasks[0], round.tasks[1]);
        for (SideTask &task : round.tasks) {
            if (task.spray == SprayTask::CountUp)
                task.spray = SprayTask::CountDown;
            else if (task.spray == SprayTask::CountDown)
                task.spray = SprayTask::CountUp;
        }
        return round;
    };
    const auto all = allVerdicts();
    for (const NatVerdict &one : all) {
        for (const NatVerdict &other : all) {
            for (const OtherWay way : {OtherWay::None, OtherWay::Perhaps}) {
                const auto rounds = roundsFor(one, other, way);
                const auto mirrored = roundsFor(other, one, way);
                QCOMPARE(mirrored.size(), rounds.size());
                for (const Round &round : rounds)
                    QVERIFY(mirrored.contains(swapped(round)));
                if (!rounds.isEmpty())
                    QCOMPARE(mirrored.first(), swapped(rounds.first()));
            }
        }
    }
}

/// The whole list fits twice into the budget, and each round is long enough for a retransmission.
void tst_Strategy::lengths()
{
    const auto endsDials = [](const NatVerdict &verdict) {
        return verdict.unsolicited == UnsolicitedAnswer::Reset
            || verdict.unsolicited == UnsolicitedAnswer::Icmp;
    };
    const auto all = allVerdicts();
    for (const NatVerdict &one : all) {
        for (const NatVerdict &other : all) {
            auto total = 0ms;
            const auto rounds = roundsFor(one, other, OtherWay::Perhaps);
            for (const Round &round : rounds) {
                const bool bothCount = round.tasks[0].spray == SprayTask::CountUp;
                const bool isShort = bothCount || isNarrow(round) || round.scatter > 0ms;
                const bool isDirect = round.kind == PunchStrategy::Direct;
                const bool bothEndDials = isDirect && endsDials(one) && endsDials(other);
                if (bothCount && round.scatter == 0ms)
                    QCOMPARE(round.length, 250ms);
                else if (isShort || bothEndDials)
                    QCOMPARE(round.length, isShort ? 400ms : 600ms);
                else
                    QVERIFY(round.length >= 1500ms);
                total += round.length + std::max(round.tasks[0].hold, round.tasks[1].hold);
            }
            QVERIFY(rounds.size() <= 6 && total <= 10'000ms);
        }
    }
}

void tst_Strategy::otherWayFirst()
{
    constexpr auto Perhaps = OtherWay::Perhaps;
    const QString direct = QStringLiteral("Direct dial/dial");
    QCOMPARE(roundNames("stable", "random", Perhaps),
             QStringList({direct, QStringLiteral("Birthday guess/open")}));
    QCOMPARE(roundNames("sequential", "sequential", Perhaps),
             QStringList({direct, QStringLiteral("Prediction up/down")}));
    QCOMPARE(roundNames("stable", "stable", Perhaps), QStringList(direct));
    // No round opens another way: the puncher waits for one, and gives up at once if none is possible.
    QCOMPARE(roundNames("random", "random", Perhaps), QStringList());
}

void tst_Strategy::openFirst()
{
    // A side whose NAT lets everybody in is reached by a dial, whatever the peer's port will be.
    const QString direct = QStringLiteral("Direct dial/dial");
    QCOMPARE(roundNames("none open", "stable"), QStringList(direct));
    QCOMPARE(roundNames("none open", "random"), QStringList({direct, QStringLiteral("Birthday guess/open")}));
    QCOMPARE(
        roundNames("sequential", "stable open"),
        QStringList({direct, QStringLiteral("Prediction open/last"), QStringLiteral("Prediction open/aim")}));
    // Even if nothing else works.
    QCOMPARE(roundNames("random open", "random"), QStringList(direct));
}

void tst_Strategy::unknownMappings_data()
{
    QTest::addColumn<QString>("initiator");
    QTest::addColumn<QString>("responder");
    QTest::addColumn<QString>("rounds"); // Separated by commas.
    const auto row = [](const char *initiator, const char *responder, const char *rounds) {
        QTest::addRow("%s, %s", initiator, responder)
            << QString::fromLatin1(initiator) << QString::fromLatin1(responder)
            << QString::fromLatin1(rounds);
    };
    row("unknown", "random", "Birthday guess/open");
    row("unknown random", "stable", "Direct dial/dial,Birthday open/guess");
    row("stable", "unknown sequential", "Direct dial/dial,Prediction last/open,Prediction aim/open");
    row("unknown sequential", "unknown sequential",
        "Direct dial/dial,Prediction last/open,Prediction aim/open,Prediction open/last,Prediction open/aim,"
        "Prediction up/down");
    row("unknown random", "unknown block", "Direct dial/dial,Birthday guess/open,Birthday open/guess");
    row("unknown random", "random", "Birthday guess/open");
    row("unknown sequential", "random", "Birthday guess/open");
    row("unknown sequential", "sequential", "Prediction last/open,Prediction aim/open,Prediction up/down");
}

void tst_Strategy::unknownMappings()
{
    QFETCH(QString, initiator);
    QFETCH(QString, responder);
    QFETCH(QString, rounds);
    const auto found = roundsFor(named(initiator), named(responder));
    QCOMPARE(namesOf(found).join(u','), rounds);
    // The first round is short if it may be the wrong one.
    if (found.size() > 1 && found.first().kind == PunchStrategy::Direct)
        QCOMPARE(found.first().length, 1500ms);
}

void tst_Strategy::nothingKnownNothingSprayed()
{
    const NatVerdict nothing;
    for (const NatVerdict &one : {nothing, named(QStringLiteral("unknown preserving RST"))}) {
        for (const OtherWay way : {OtherWay::None, OtherWay::Perhaps})
            QCOMPARE(namesOf(roundsFor(one, nothing, way)), QStringList(QStringLiteral("Direct dial/dial")));
    }
    // Nobody guesses at a peer about which nothing is known.
    const auto all = allVerdicts();
    QVERIFY(std::ranges::all_of(all, [&nothing](const NatVerdict &other) {
        const auto names = namesOf(roundsFor(other, nothing)).join(u' ');
        return !names.contains(QStringLiteral(" guess")) && !names.contains(QStringLiteral(" aim"));
    }));
}

PUNCHLINE_APPLESS_TEST(tst_Strategy)

#include "tst_strategy.moc"
