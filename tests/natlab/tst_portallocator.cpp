// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/portallocator.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace punchline::natlab;

namespace {

constexpr quint32 Host = 0x0a000002;
constexpr quint32 OtherHost = 0x0a000003;
constexpr int AllPorts = 65'536 - PortAllocator::FirstPort;

/// Allocates @p count ports for one host, one after the other.
QList<int> ports(PortAllocator &allocator, int count, quint32 host = Host)
{
    QList<int> list;
    for (int i = 0; i < count; ++i)
        list += allocator.allocate(Protocol::Tcp, host, 4000).value_or(0);
    return list;
}

} // namespace

/// Which external ports mappings get.
class tst_PortAllocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preservesTheInsidePort();
    void preservingNeverGoesBelow1024();
    void preservingGoesOnAfterTheLastPort();
    void stepsEvenly_data();
    void stepsEvenly();
    void stepsOverTakenPorts();
    void losesStepsToOtherHosts();
    void blockHoldsAllPortsOfAHost_data();
    void blockHoldsAllPortsOfAHost();
    void blockEndsWhenItIsFull();
    void blocksRunOut();
    void randomIsAnywhere();
    void givesNothingTwice_data();
    void givesNothingTwice();
    void seedDecides_data();
    void seedDecides();
    void protocolsHaveTheirOwnPorts();
};

void tst_PortAllocator::preservesTheInsidePort()
{
    PortAllocator allocator({.allocation = Allocation::Preserving}, 1);
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 4000), quint16(4000));
    QCOMPARE(allocator.allocate(Protocol::Tcp, OtherHost, 4000), quint16(4001));
    QCOMPARE(allocator.allocate(Protocol::Tcp, OtherHost, 4001), quint16(4002));
    allocator.release(Protocol::Tcp, 4000);
    QCOMPARE(allocator.allocate(Protocol::Tcp, OtherHost, 4000), quint16(4000));
}

void tst_PortAllocator::preservingNeverGoesBelow1024()
{
    PortAllocator allocator({.allocation = Allocation::Preserving}, 1);
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 80), quint16(1024));
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 1023), quint16(1025));
}

void tst_PortAllocator::preservingGoesOnAfterTheLastPort()
{
    PortAllocator allocator({.allocation = Allocation::Preserving}, 1);
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 65'535), quint16(65'535));
    QCOMPARE(allocator.allocate(Protocol::Tcp, OtherHost, 65'535), quint16(1024));
}

void tst_PortAllocator::stepsEvenly_data()
{
    QTest::addColumn<int>("delta");
    for (const int delta : {1, 2, 10, 1'000, -1, -3, -1'000})
        QTest::addRow("%d", delta) << delta;
}

void tst_PortAllocator::stepsEvenly()
{
    QFETCH(int, delta);
    PortAllocator allocator({.allocation = Allocation::Sequential, .delta = delta}, 1);
    const QList<int> list = ports(allocator, 200);
    bool hasWrapped = false;
    for (int i = 1; i < list.size(); ++i) {
        const int step = list.at(i) - list.at(i - 1);
        const bool isWrap = step != delta;
        // The step wraps at the end of the range, which has AllPorts ports, not 65,536.
        QCOMPARE(step, isWrap ? delta - (delta > 0 ? AllPorts : -AllPorts) : delta);
        hasWrapped = hasWrapped || isWrap;
    }
    QCOMPARE(hasWrapped, qAbs(delta) == 1'000);
}

void tst_PortAllocator::stepsOverTakenPorts()
{
    PortAllocator allocator({.allocation = Allocation::Sequential, .delta = AllPorts / 4}, 1);
    const QList<int> round = ports(allocator, 4);
    QCOMPARE(QSet<int>(round.begin(), round.end()).size(), 4);
    // The step leads only to taken ports, so the next free one is used.
    QCOMPARE(ports(allocator, 1), QList<int>{round.first() + 1});
}

void tst_PortAllocator::losesStepsToOtherHosts()
{
    PortAllocator allocator({.allocation = Allocation::Sequential, .delta = 2, .takenBetween = 3}, 1);
    const QList<int> list = ports(allocator, 100);
    QSet<int> steps;
    for (int i = 1; i < list.size(); ++i)
        steps += list.at(i) - list.at(i - 1);
    QCOMPARE(steps, (QSet<int>{2, 4, 6, 8}));
}

void tst_PortAllocator::blockHoldsAllPortsOfAHost_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {64, 512, 2'048})
        QTest::addRow("%d", size) << size;
}

void tst_PortAllocator::blockHoldsAllPortsOfAHost()
{
    QFETCH(int, size);
    PortAllocator allocator({.allocation = Allocation::Block, .blockSize = size}, 1);
    const QList<int> list = ports(allocator, size / 2);
    const QList<int> others = ports(allocator, size / 2, OtherHost);
    const int block = list.first() / size;
    const int otherBlock = others.first() / size;
    QVERIFY(block != otherBlock);
    int evenSteps = 0;
    for (int i = 0; i < list.size(); ++i) {
        QCOMPARE(list.at(i) / size, block);
        QCOMPARE(others.at(i) / size, otherBlock);
        evenSteps += i > 0 && qAbs(list.at(i) - list.at(i - 1)) <= 1 ? 1 : 0;
    }
    QVERIFY2(evenSteps < list.size() / 4, "random within the block");
}

void tst_PortAllocator::blockEndsWhenItIsFull()
{
    PortAllocator allocator({.allocation = Allocation::Block, .blockSize = 64}, 1);
    const QList<int> list = ports(allocator, 64);
    QVERIFY(!list.contains(0));
    QVERIFY(!allocator.allocate(Protocol::Tcp, Host, 4000));
    allocator.release(Protocol::Tcp, static_cast<quint16>(list.at(7)));
    QCOMPARE(ports(allocator, 1), QList<int>{list.at(7)});
}

void tst_PortAllocator::blocksRunOut()
{
    PortAllocator allocator({.allocation = Allocation::Block, .blockSize = 16'384}, 1);
    for (quint32 host = 0; host < 3; ++host)
        QVERIFY(allocator.allocate(Protocol::Tcp, host, 4000));
    QVERIFY(!allocator.allocate(Protocol::Tcp, 3, 4000));
    QVERIFY(allocator.allocate(Protocol::Tcp, 2, 4000));
}

void tst_PortAllocator::randomIsAnywhere()
{
    PortAllocator allocator({.allocation = Allocation::Random}, 1);
    QSet<int> eighths;
    for (const int port : ports(allocator, 200))
        eighths += port / 8'192;
    QCOMPARE(eighths.size(), 8);
}

void tst_PortAllocator::givesNothingTwice_data()
{
    QTest::addColumn<Allocation>("allocation");
    QTest::addRow("preserving") << Allocation::Preserving;
    QTest::addRow("sequential") << Allocation::Sequential;
    QTest::addRow("block") << Allocation::Block;
    QTest::addRow("random") << Allocation::Random;
}

/// Until all ports are taken; none of them is below 1024.
void tst_PortAllocator::givesNothingTwice()
{
    QFETCH(Allocation, allocation);
    PortAllocator allocator({.allocation = allocation, .delta = 7, .blockSize = 65'536}, 1);
    QList<bool> isTaken(65'536, false);
    for (int i = 0; i < AllPorts; ++i) {
        const auto inside = static_cast<quint16>(i);
        const auto port = allocator.allocate(Protocol::Tcp, Host, inside);
        QVERIFY(port && *port >= PortAllocator::FirstPort);
        QVERIFY(!isTaken.at(*port));
        isTaken[*port] = true;
    }
    QVERIFY(!allocator.allocate(Protocol::Tcp, Host, 4000));
}

void tst_PortAllocator::seedDecides_data()
{
    givesNothingTwice_data();
}

void tst_PortAllocator::seedDecides()
{
    QFETCH(Allocation, allocation);
    const PortAllocator::Options options{.allocation = allocation, .takenBetween = 5};
    PortAllocator first(options, 7);
    PortAllocator same(options, 7);
    PortAllocator other(options, 8);
    const QList<int> list = ports(first, 20);
    QCOMPARE(ports(same, 20), list);
    QCOMPARE(ports(other, 20) == list, allocation == Allocation::Preserving);
}

void tst_PortAllocator::protocolsHaveTheirOwnPorts()
{
    PortAllocator allocator({.allocation = Allocation::Preserving}, 1);
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 4000), quint16(4000));
    QCOMPARE(allocator.allocate(Protocol::Udp, Host, 4000), quint16(4000));
    QCOMPARE(allocator.allocate(Protocol::Icmp, Host, 4000), quint16(4000));
    allocator.release(Protocol::Udp, 4000);
    QCOMPARE(allocator.allocate(Protocol::Tcp, Host, 4000), quint16(4001));
}

PUNCHLINE_APPLESS_TEST(tst_PortAllocator)
#include "tst_portallocator.moc"
