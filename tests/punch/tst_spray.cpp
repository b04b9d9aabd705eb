// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/spray.h"

#include "tests/punch/metatypes.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>

using namespace punchline;

/// What a spray dials: only the peer's one address, and ports from guesses and predictions.
class tst_Spray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequence_data();
    void sequence();
    void opens();
    void aims();
    void aimsAtLast();
    void aimsAroundTheEnd();
    void guessesAreDistinct();
    void guessesDiffer();
    void guessesStayInTheBlock_data();
    void guessesStayInTheBlock();
    void unknownThings_data();
    void unknownThings();
    void neverMoreThanTheMost();
    void hostileTargets();
    void countsInOrder();
    void countsMeet();
    void sources();
    void elsewhere();
};

namespace {

const Endpoint Peer{QHostAddress(0xcb007107U), 40000};

constexpr std::array AllTasks{SprayTask::None,  SprayTask::Open,    SprayTask::Aim,      SprayTask::AimAtLast,
                              SprayTask::Guess, SprayTask::CountUp, SprayTask::CountDown};

SideTask task(SprayTask spray, int count)
{
    return {spray, count};
}

SprayTarget sequential(qint32 delta, quint16 nextPort)
{
    SprayTarget target{Peer, {}, nextPort};
    target.verdict.mapping = NatMapping::AddressAndPortDependent;
    target.verdict.allocation = PortAllocation::Sequential;
    target.verdict.delta = delta;
    return target;
}

SprayTarget block(quint16 first, quint16 last)
{
    SprayTarget target{Peer, {}, 0};
    target.verdict.mapping = NatMapping::AddressAndPortDependent;
    target.verdict.allocation = PortAllocation::Block;
    target.verdict.firstPort = first;
    target.verdict.lastPort = last;
    return target;
}

QList<int> portsOf(const QList<Endpoint> &targets)
{
    QList<int> ports;
    for (const Endpoint &target : targets)
        ports.append(target.port);
    return ports;
}

QList<int> spray(const SideTask &task, const SprayTarget &target, quint32 seed = 1)
{
    std::mt19937 random(seed);
    return portsOf(sprayTargets(task, target, random));
}

} // namespace

void tst_Spray::sequence_data()
{
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("delta");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("expected");
    QTest::newRow("itself") << 5000 << 7 << 0 << 5000;
    QTest::newRow("up") << 5000 << 2 << 3 << 5006;
    QTest::newRow("down") << 5000 << -2 << 3 << 4994;
    QTest::newRow("to the last") << 65534 << 1 << 1 << 65535;
    QTest::newRow("past the last") << 65535 << 1 << 1 << 1024;
    QTest::newRow("to the first") << 1025 << -1 << 1 << 1024;
    QTest::newRow("past the first") << 1024 << -1 << 1 << 65535;
    QTest::newRow("once around") << 3000 << 64512 << 1 << 3000;
    QTest::newRow("many times around") << 3000 << 65535 << 1023 << 1024 + (1976 + 65535 * 1023) % 64512;
    QTest::newRow("many times around, down") << 3000 << -64512 << 1023 << 3000;
    QTest::newRow("back") << 5000 << 2 << -3 << 4994;
    QTest::newRow("from below") << 1000 << 1 << 0 << 65512;
}

void tst_Spray::sequence()
{
    QFETCH(int, port);
    QFETCH(int, delta);
    QFETCH(int, steps);
    QTEST(static_cast<int>(portInSequence(static_cast<quint16>(port), delta, steps)), "expected");
}

void tst_Spray::opens()
{
    std::mt19937 random(1);
    QCOMPARE(sprayTargets(task(SprayTask::Open, 3), {Peer, {}, 0}, random), QList<Endpoint>(3, Peer));
    QCOMPARE(spray(task(SprayTask::Open, MaxSpray), {Peer, {}, 0}), QList<int>(MaxSpray, 40000));
}

void tst_Spray::aims()
{
    QCOMPARE(spray(task(SprayTask::Aim, 4), sequential(1, 5000)), QList<int>({5000, 5001, 5002, 5003}));
    QCOMPARE(spray(task(SprayTask::Aim, 3), sequential(-16, 5000)), QList<int>({5000, 4984, 4968}));
}

void tst_Spray::aimsAtLast()
{
    QCOMPARE(spray(task(SprayTask::AimAtLast, 8), sequential(1, 5000)), QList<int>({5007}));
    QCOMPARE(spray(task(SprayTask::AimAtLast, 8), sequential(-2, 5000)), QList<int>({4986}));
    QCOMPARE(spray(task(SprayTask::AimAtLast, 1), sequential(1, 5000)), QList<int>({5000}));
    QCOMPARE(spray(task(SprayTask::AimAtLast, 8), sequential(1, 65530)), QList<int>({1025}));
}

void tst_Spray::aimsAroundTheEnd()
{
    QCOMPARE(spray(task(SprayTask::Aim, 4), sequential(2, 65533)), QList<int>({65533, 65535, 1025, 1027}));
    QCOMPARE(spray(task(SprayTask::Aim, 4), sequential(-1, 1025)), QList<int>({1025, 1024, 65535, 65534}));
    QCOMPARE(spray(task(SprayTask::CountUp, 3), sequential(1, 65535)), QList<int>({65535, 1024, 1025}));
}

void tst_Spray::guessesAreDistinct()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QList<int> ports = spray(task(SprayTask::Guess, MaxSpray), {Peer, {}, 0}, seed);
        const std::set<int> distinct(ports.begin(), ports.end());
        QCOMPARE(distinct.size(), static_cast<std::size_t>(MaxSpray));
        QVERIFY(*distinct.begin() >= 1024 && *distinct.rbegin() <= 65535);
        // Spread over the range: with 1,024 guesses, one of its sixteenths stays empty once in 10^27 sprays.
        std::array<int, 16> sixteenths{};
        for (const int port : ports)
            ++sixteenths.at(static_cast<std::size_t>((port - 1024) / 4032));
        QVERIFY(std::ranges::all_of(sixteenths, [](int count) { return count > 0; }));
    }
}

void tst_Spray::guessesDiffer()
{
    std::mt19937 random(1);
    const SideTask guess = task(SprayTask::Guess, 100);
    const auto once = sprayTargets(guess, {Peer, {}, 0}, random);
    QVERIFY(once != sprayTargets(guess, {Peer, {}, 0}, random)); // Another round tries other ports.
    QCOMPARE(portsOf(once), spray(guess, {Peer, {}, 0}, 1));
}

void tst_Spray::guessesStayInTheBlock_data()
{
    QTest::addColumn<quint16>("first");
    QTest::addColumn<quint16>("last");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::addColumn<int>("count"); // Out of 512 wanted.
    const auto row = [](const char *name, int first, int last, int lowest, int highest, int count) {
        QTest::addRow("%s", name) << static_cast<quint16>(first) << static_cast<quint16>(last) << lowest
                                  << highest << count;
    };
    row("large", 20000, 22047, 20000, 22047, 512);
    row("just as many", 20000, 20511, 20000, 20511, 512);
    row("smaller", 20000, 20099, 20000, 20099, 100);
    row("one port", 20000, 20000, 20000, 20000, 1);
    row("up to the last", 65500, 65535, 65500, 65535, 36);
    row("half of it below 1024", 1000, 1043, 1024, 1043, 20);
    row("all of it below 1024", 1, 1023, 0, 0, 0);
    row("nothing", 0, 0, 0, 0, 0);
    row("upside down", 30000, 20000, 0, 0, 0);
}

void tst_Spray::guessesStayInTheBlock()
{
    QFETCH(quint16, first);
    QFETCH(quint16, last);
    QFETCH(int, lowest);
    QFETCH(int, highest);
    const QList<int> ports = spray(task(SprayTask::Guess, 512), block(first, last));
    QTEST(static_cast<int>(std::set<int>(ports.begin(), ports.end()).size()), "count");
    QTEST(static_cast<int>(ports.size()), "count");
    QVERIFY(std::ranges::all_of(ports, [=](int port) { return port >= lowest && port <= highest; }));
}

void tst_Spray::unknownThings_data()
{
    QTest::addColumn<SprayTask>("kind");
    QTest::addColumn<SprayTarget>("target");
    const auto row = [](const QByteArray &name, SprayTask kind, const SprayTarget &target) {
        QTest::newRow(name.constData()) << kind << target;
    };
    SprayTarget nowhere = sequential(1, 5000);
    nowhere.serverReflexive = {};
    SprayTarget noPort = sequential(1, 5000);
    noPort.serverReflexive.port = 0;
    SprayTarget random = sequential(1, 5000);
    random.verdict.allocation = PortAllocation::Random;
    for (const SprayTask kind : AllTasks) {
        const QByteArray name = QByteArray::number(static_cast<int>(kind));
        row("no address: " + name, kind, nowhere);
        row("no port: " + name, kind, noPort);
    }
    for (const SprayTask kind :
         {SprayTask::Aim, SprayTask::AimAtLast, SprayTask::CountUp, SprayTask::CountDown}) {
        const QByteArray name = QByteArray::number(static_cast<int>(kind));
        row("no prediction: " + name, kind, sequential(1, 0));
        row("a prediction below 1024: " + name, kind, sequential(1, 1023));
        row("no step: " + name, kind, sequential(0, 5000));
        row("no sequence: " + name, kind, random);
    }
    row("nothing to do", SprayTask::None, sequential(1, 5000));
}

void tst_Spray::unknownThings()
{
    QFETCH(SprayTask, kind);
    QFETCH(SprayTarget, target);
    QCOMPARE(spray(task(kind, 8), target), QList<int>());
}

void tst_Spray::neverMoreThanTheMost()
{
    for (const SprayTask kind : AllTasks) {
        if (kind != SprayTask::None)
            QCOMPARE(spray(task(kind, MaxSpray), sequential(1, 5000)).size(),
                     kind == SprayTask::AimAtLast ? 1 : MaxSpray);
        for (const int count : {MaxSpray + 1, 1'000'000'000, 0, -1})
            QCOMPARE(spray(task(kind, count), sequential(1, 5000)), QList<int>());
    }
}

void tst_Spray::hostileTargets()
{
    std::mt19937 random(1);
    const auto number = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (int i = 0; i < 3000; ++i) {
        SprayTarget target{Peer, {}, static_cast<quint16>(number(0, 65535))};
        target.verdict = {static_cast<NatMapping>(number(0, 4)),
                          static_cast<PortAllocation>(number(0, 4)),
                          number(-65535, 65535),
                          static_cast<quint16>(number(0, 65535)),
                          static_cast<quint16>(number(0, 65535)),
                          static_cast<UnsolicitedAnswer>(number(0, 4))};
        const SprayTask kind = AllTasks.at(static_cast<std::size_t>(number(0, AllTasks.size() - 1)));
        const SideTask any = task(kind, number(-1, 2 * MaxSpray));
        const auto targets = sprayTargets(any, target, random);
        QVERIFY(targets.size() <= std::clamp(any.count, 0, MaxSpray));
        QVERIFY(std::ranges::all_of(targets, [](const Endpoint &dialled) {
            return dialled.address == Peer.address && dialled.port >= 1024;
        }));
    }
}

void tst_Spray::countsInOrder()
{
    QCOMPARE(spray(task(SprayTask::CountUp, 8), sequential(1, 5000)),
             QList<int>({5000, 5001, 5002, 5003, 5004, 5005, 5006, 5007}));
    // Each half counts down: the first one meets even sums of errors, the second one odd sums.
    QCOMPARE(spray(task(SprayTask::CountDown, 8), sequential(1, 5000)),
             QList<int>({5004, 5003, 5002, 5001, 5009, 5008, 5007, 5006}));
}

/// One side's i-th dial leaves from port i + eA, although port i was predicted, since other hosts took eA
/// ports meanwhile. The other side's j-th dial leaves from port j + eB. They meet if each has dialled the
/// port that the other one left from.
void tst_Spray::countsMeet()
{
    constexpr int Count = 32;
    constexpr int Half = Count / 2;
    constexpr int Next = 5000;
    const QList<int> up = spray(task(SprayTask::CountUp, Count), sequential(1, Next));
    const QList<int> down = spray(task(SprayTask::CountDown, Count), sequential(1, Next));
    const auto meet = [&](int eA, int eB) {
        for (int i = 0; i < Count; ++i) {
            for (int j = 0; j < Count; ++j) {
                if (up.at(i) - Next == j + eB && down.at(j) - Next == i + eA)
                    return true;
            }
        }
        return false;
    };
    // Even sums meet in the first half, at j = (16 - sum)
    // 2, odd ones in the second, at j = (49 - sum)
    // 2; i = j + eB has to be a dial, too.
    const auto expected = [](int eA, int eB) {
        const int sum = eA + eB;
        const bool isEven = sum % 2 == 0;
        const int j = isEven ? (Half - sum) / 2 : (3 * Half + 1 - sum) / 2;
        const int i = j + eB;
        return j >= (isEven ? 0 : Half) && j < (isEven ? Half : Count) && i >= 0 && i < Count;
    };
    for (int eA = -Count; eA <= Count; ++eA) {
        for (int eB = -Count; eB <= Count; ++eB) {
            const auto pair = QStringLiteral("%1, %2").arg(eA).arg(eB).toUtf8();
            QVERIFY2(meet(eA, eB) == expected(eA, eB), pair.constData());
            // The purpose: it tolerates up to 14 ports taken by other hosts on both sides together.
            QVERIFY2(eA < 0 || eB < 0 || eA + eB > 14 || meet(eA, eB), pair.constData());
        }
    }
}

void tst_Spray::sources()
{
    QCOMPARE(sourceOf(SprayTask::Aim), SourcePorts::Session);
    QCOMPARE(sourceOf(SprayTask::AimAtLast), SourcePorts::Session);
    QCOMPARE(sourceOf(SprayTask::Guess), SourcePorts::Session);
    QCOMPARE(sourceOf(SprayTask::Open), SourcePorts::Fresh);
    QCOMPARE(sourceOf(SprayTask::CountUp), SourcePorts::Fresh);
    QCOMPARE(sourceOf(SprayTask::CountDown), SourcePorts::Fresh);
}

/// isElsewhere() says whether a task dials other ports of the peer than the observed one.
void tst_Spray::elsewhere()
{
    for (const SprayTask kind : AllTasks) {
        const QList<int> ports = spray(task(kind, 8), sequential(1, 5000));
        const bool isAway = !ports.isEmpty() && !ports.contains(static_cast<int>(Peer.port));
        QCOMPARE(isElsewhere(kind), isAway);
    }
}

PUNCHLINE_APPLESS_TEST(tst_Spray)

#include "tst_spray.moc"
