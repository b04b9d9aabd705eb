// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/virtualnetwork.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace punchline;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(punchline::Path)

/// Two HolePunchers against each other always end up with one link, the same on both sides, and soon.
class tst_TwoPunchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void link_data();
    void link();
    void everySkew_data() { link_data(); }
    void everySkew();
    void everyOrder_data();
    void everyOrder();
    void oneNeverComes();
};

void tst_TwoPunchers::link_data()
{
    QTest::addColumn<Path>("one");
    QTest::addColumn<Path>("other");
    QTest::addColumn<int>("interfaces");
    QTest::addColumn<std::chrono::milliseconds>("median");
    QTest::addColumn<std::chrono::milliseconds>("worst");
    QTest::newRow("silent, silent") << Path::Silent << Path::Silent << 1 << 500ms << 1000ms;
    QTest::newRow("RST, silent") << Path::Reset << Path::Silent << 1 << 500ms << 1000ms;
    QTest::newRow("silent, RST") << Path::Silent << Path::Reset << 1 << 500ms << 1000ms;
    QTest::newRow("RST, RST") << Path::Reset << Path::Reset << 1 << 600ms << 5000ms;
    QTest::newRow("LAN") << Path::Lan << Path::Lan << 1 << 500ms << 1000ms;
    QTest::newRow("LAN, two interfaces") << Path::Lan << Path::Lan << 2 << 500ms << 1000ms;
}

void tst_TwoPunchers::link()
{
    QFETCH(Path, one);
    QFETCH(Path, other);
    QFETCH(int, interfaces);
    QFETCH(std::chrono::milliseconds, median);
    QFETCH(std::chrono::milliseconds, worst);
    std::minstd_rand random(1);
    const auto within = [&random](int low, int high) {
        return std::chrono::milliseconds(std::uniform_int_distribution(low, high)(random));
    };
    std::vector<std::chrono::milliseconds> times;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        VirtualNetwork::Plan plan;
        plan.paths = {one, other};
        plan.interfaces = interfaces;
        plan.seeds = {seed, seed + 1'000'000};
        plan.delay = within(10, 80);
        plan.starts = {within(0, 200), within(0, 200)};
        VirtualNetwork network(plan);
        network.run(30s);
        QVERIFY2(network.isLinked(), qPrintable(network.story()));
        times.push_back(network.elapsed());
    }
    std::ranges::sort(times);
    const auto middle = times.at(times.size() / 2);
    const QString seen =
        QStringLiteral("median %1 ms, worst %2 ms").arg(middle.count()).arg(times.back().count());
    qInfo("%s", qPrintable(seen));
    QVERIFY2(middle <= median && times.back() <= worst, qPrintable(seen));
}

void tst_TwoPunchers::everySkew()
{
    QFETCH(Path, one);
    QFETCH(Path, other);
    QFETCH(int, interfaces);
    QFETCH(std::chrono::milliseconds, worst);
    for (int skew = -200; skew <= 200; skew += 5) {
        VirtualNetwork::Plan plan;
        plan.paths = {one, other};
        plan.interfaces = interfaces;
        plan.starts = {std::chrono::milliseconds(std::max(0, -skew)),
                       std::chrono::milliseconds(std::max(0, skew))};
        VirtualNetwork network(plan);
        network.run(30s);
        QVERIFY2(network.isLinked(), qPrintable(network.story()));
        QVERIFY2(network.elapsed() <= worst, qPrintable(network.story()));
    }
}

namespace {

/// Tries all orders in which packets in flight can arrive; packets in one direction keep their order.
struct Explorer
{
    int stories = 0;
    QString failed; ///< The first story that did not end in exactly one link.

    void explore(const VirtualNetwork &network)
    {
        const auto choices = network.choices();
        if (choices.empty()) {
            ++stories;
            VirtualNetwork end = network;
            end.run(30s); // Anything that still waits for its time.
            if (failed.isEmpty() && !end.isLinked())
                failed = end.story() + QStringLiteral("no link");
        }
        for (const std::size_t choice : choices) {
            if (!failed.isEmpty())
                return;
            VirtualNetwork next = network;
            next.deliver(choice);
            explore(next);
        }
    }
};

} // namespace

void tst_TwoPunchers::everyOrder_data()
{
    QTest::addColumn<Path>("one");
    QTest::addColumn<Path>("other");
    QTest::addColumn<int>("interfaces");
    QTest::addColumn<bool>("together");
    QTest::newRow("silent, silent") << Path::Silent << Path::Silent << 1 << true;
    QTest::newRow("RST, silent") << Path::Reset << Path::Silent << 1 << true;
    QTest::newRow("RST, RST") << Path::Reset << Path::Reset << 1 << true;
    QTest::newRow("LAN, both dial") << Path::Lan << Path::Lan << 1 << true;
    QTest::newRow("LAN, one dials") << Path::Lan << Path::Lan << 1 << false;
    QTest::newRow("LAN, two connections, one dials") << Path::Lan << Path::Lan << 2 << false;
}

void tst_TwoPunchers::everyOrder()
{
    QFETCH(Path, one);
    QFETCH(Path, other);
    QFETCH(int, interfaces);
    QFETCH(bool, together);
    VirtualNetwork::Plan plan;
    plan.paths = {one, other};
    plan.interfaces = interfaces;
    plan.starts = {0ms, 60s};
    VirtualNetwork network(plan);
    if (together)
        network.startBoth();
    else
        network.startOne(0);
    Explorer explorer;
    explorer.explore(network);
    QVERIFY2(explorer.failed.isEmpty(), qPrintable(explorer.failed));
    QVERIFY2(explorer.stories > 1, qPrintable(QString::number(explorer.stories)));
    qInfo("%d stories", explorer.stories);
}

void tst_TwoPunchers::oneNeverComes()
{
    for (const Path path : {Path::Silent, Path::Reset}) {
        VirtualNetwork::Plan plan;
        plan.paths = {path, path};
        plan.starts = {0ms, 1h};
        VirtualNetwork network(plan);
        network.run(10min);
        QVERIFY(network.hasGivenUp(0));
        // Packets in flight at the end still arrive.
        QVERIFY(network.elapsed() >= 20'000ms && network.elapsed() < 21'000ms);
        QVERIFY(!network.isLinked());
    }
}

PUNCHLINE_APPLESS_TEST(tst_TwoPunchers)

#include "tst_twopunchers.moc"
