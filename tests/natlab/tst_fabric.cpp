// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/fabric.h"
#include "tests/support/testprogram.h"

#include <QtEndian>
#include <QTest>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Start{1000s};

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

/// An IPv4 header and a mark: a fabric only looks at the addresses.
QByteArray packet(const char *from, const char *to, char mark = 'x')
{
    QByteArray bytes(21, '\0');
    bytes[0] = 0x45;
    qToBigEndian(address(from).toIPv4Address(), bytes.data() + 12);
    qToBigEndian(address(to).toIPv4Address(), bytes.data() + 16);
    bytes[20] = mark;
    return bytes;
}

/// Replaces the source on the way out and the destination on the way in. Sends packets with the mark 'r'
/// back, and drops those with 'd'.
class FakeNat : public Middlebox
{
public:
    FakeNat(const char *inside, const char *outside)
        : m_inside(inside)
        , m_outside(outside)
    { }

    QList<Emission> handlePacket(Side from, const QByteArray &bytes, TimePoint now) override
    {
        times.append(now);
        const auto addresses = addressesOf(bytes);
        const char mark = bytes.back();
        const QByteArray source = addresses->source.toString().toLatin1();
        const QByteArray destination = addresses->destination.toString().toLatin1();
        if (mark == 'd')
            return {};
        if (mark == 'r')
            return {{from, packet(destination.constData(), source.constData(), 'R')}};
        if (from == Side::Inside)
            return {{Side::Outside, packet(m_outside, destination.constData(), mark)}};
        return {{Side::Inside, packet(source.constData(), m_inside, mark)}};
    }

    QList<TimePoint> times;

private:
    const char *m_inside;
    const char *m_outside;
};

/// A host behind a NAT and one with a public address, 10 and 5 ms away from the core.
struct Network
{
    Fabric fabric{1};
    std::shared_ptr<FakeNat> nat = std::make_shared<FakeNat>("192.168.1.10", "81.0.0.1");
    int home = 0;
    int publicSegment = 0;
    int hidden = 0;
    int open = 0;

    Network()
    {
        Fabric::Join join;
        join.outside = {only(address("81.0.0.1"))};
        join.ipv4 = nat;
        join.up.delay = 10ms;
        join.down.delay = 10ms;
        home = fabric.addSegment(join, {{address("192.168.1.0"), 24}});
        hidden = fabric.addHost(home, {address("192.168.1.10")});

        Fabric::Join open5;
        open5.outside = {only(address("82.0.0.2"))};
        open5.up.delay = 5ms;
        open5.down.delay = 5ms;
        publicSegment = fabric.addSegment(open5, {});
        open = fabric.addHost(publicSegment, {address("82.0.0.2")});
    }

    /// The next packet that arrives anywhere, and when.
    QPair<TimePoint, Delivery> next()
    {
        for (int steps = 0; steps < 20; ++steps) {
            const auto due = fabric.nextTimeout();
            if (!due)
                break;
            const QList<Delivery> deliveries = fabric.handleTimeout(*due);
            if (!deliveries.isEmpty())
                return {*due, deliveries.constFirst()};
        }
        return {TimePoint(), {-1, {}}};
    }
};

} // namespace

/// The lab's network, on a virtual clock.
class tst_Fabric : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesThroughNatAndLinks();
    void carriesBack();
    void foreignSourceIsAViolation();
    void foreignSourceBehindANatIsTranslated();
    void natThatLeaksIsAViolation();
    void nobodysAddressIsUnroutable();
    void ownNetworkIsNotLeft();
    void multicastStaysOnLink();
    void brokenPacketGoesNowhere();
    void answersOfTheNatComeBack();
    void blockedIsCounted();
    void lossIsCounted();
    void swallowsEverything();
    void detourDelaysOneDirection();
    void timeNeverRunsBackwards();
    void innerNatOfTwo();
    void captureHoldsTheCore();
};

void tst_Fabric::carriesThroughNatAndLinks()
{
    Network n;
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start);
    const auto [when, delivery] = n.next();
    QCOMPARE(when, Start + 15ms);
    QCOMPARE(delivery.host, n.open);
    QCOMPARE(delivery.packet, packet("81.0.0.1", "82.0.0.2"));
    QCOMPARE(n.fabric.counts().entered, quint64(1));
    QCOMPARE(n.fabric.counts().forwarded, quint64(1));
    QCOMPARE(n.fabric.counts().delivered, quint64(1));
    QVERIFY(!n.fabric.nextTimeout());
}

void tst_Fabric::carriesBack()
{
    Network n;
    n.fabric.handlePacket(n.open, packet("82.0.0.2", "81.0.0.1"), Start);
    const auto [when, delivery] = n.next();
    QCOMPARE(when, Start + 15ms);
    QCOMPARE(delivery.host, n.hidden);
    QCOMPARE(delivery.packet, packet("82.0.0.2", "192.168.1.10"));
    // The NAT is beyond the link, so it gets the packet when that has crossed the link.
    QCOMPARE(n.nat->times, QList{Start + 15ms});
}

void tst_Fabric::foreignSourceIsAViolation()
{
    Network n;
    n.fabric.handlePacket(n.open, packet("81.0.0.1", "82.0.0.9"), Start);
    QCOMPARE(n.next().second.host, -1);
    QCOMPARE(n.fabric.counts().violations, quint64(1));
    QVERIFY(n.fabric.firstViolation().contains(QLatin1String("81.0.0.1")));
}

void tst_Fabric::foreignSourceBehindANatIsTranslated()
{
    Network n;
    n.fabric.handlePacket(n.hidden, packet("10.9.9.9", "82.0.0.2"), Start);
    QCOMPARE(n.next().second.packet, packet("81.0.0.1", "82.0.0.2"));
    QCOMPARE(n.fabric.counts().violations, quint64(0));
}

void tst_Fabric::natThatLeaksIsAViolation()
{
    Fabric fabric(1);
    Fabric::Join join;
    join.outside = {only(address("81.0.0.1"))};
    join.ipv4 = std::make_shared<FakeNat>("192.168.1.10", "192.168.1.10");
    const int host = fabric.addHost(fabric.addSegment(join, {}), {address("192.168.1.10")});
    fabric.handlePacket(host, packet("192.168.1.10", "82.0.0.2"), Start);
    QCOMPARE(fabric.counts().violations, quint64(1));
    QVERIFY(!fabric.nextTimeout());
}

void tst_Fabric::nobodysAddressIsUnroutable()
{
    Network n;
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "99.9.9.9"), Start);
    QCOMPARE(n.next().second.host, -1);
    QCOMPARE(n.fabric.counts().unroutable, quint64(1));
}

void tst_Fabric::ownNetworkIsNotLeft()
{
    Network n;
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "192.168.1.77"), Start);
    QCOMPARE(n.next().second.host, -1);
    QCOMPARE(n.fabric.counts().unroutable, quint64(1));
    QVERIFY(n.nat->times.isEmpty());
}

void tst_Fabric::multicastStaysOnLink()
{
    Network n;
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "239.255.255.250"), Start);
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "255.255.255.255"), Start);
    n.fabric.handlePacket(n.hidden, packet("169.254.3.4", "82.0.0.2"), Start);
    QCOMPARE(n.fabric.counts().onLink, quint64(3));
    QVERIFY(n.nat->times.isEmpty());
}

void tst_Fabric::brokenPacketGoesNowhere()
{
    const QByteArray whole = packet("192.168.1.10", "82.0.0.2");
    for (qsizetype size = 0; size < 20; ++size) {
        Network n;
        n.fabric.handlePacket(n.hidden, whole.left(size), Start);
        QVERIFY(!n.fabric.nextTimeout());
    }
}

void tst_Fabric::answersOfTheNatComeBack()
{
    Network n;
    n.fabric.handlePacket(n.open, packet("82.0.0.2", "81.0.0.1", 'r'), Start);
    const auto [when, delivery] = n.next();
    QCOMPARE(when, Start + 30ms);
    QCOMPARE(delivery.host, n.open);
    QCOMPARE(delivery.packet.back(), 'R');
    QCOMPARE(n.fabric.counts().answered, quint64(1));
}

void tst_Fabric::blockedIsCounted()
{
    Network n;
    n.fabric.handlePacket(n.open, packet("82.0.0.2", "81.0.0.1", 'd'), Start);
    QCOMPARE(n.next().second.host, -1);
    QCOMPARE(n.fabric.counts().blocked, quint64(1));
    QCOMPARE(n.fabric.counts().delivered, quint64(0));
}

void tst_Fabric::lossIsCounted()
{
    Fabric fabric(1);
    Fabric::Join join;
    join.outside = {only(address("81.0.0.1"))};
    join.up.lossPercent = 50;
    const int host = fabric.addHost(fabric.addSegment(join, {}), {address("81.0.0.1")});
    Fabric::Join other;
    other.outside = {only(address("82.0.0.2"))};
    fabric.addHost(fabric.addSegment(other, {}), {address("82.0.0.2")});
    qsizetype arrived = 0;
    for (int count = 0; count < 1000; ++count) {
        fabric.handlePacket(host, packet("81.0.0.1", "82.0.0.2"), Start);
        arrived += fabric.handleTimeout(Start).size();
    }
    const FabricCounts counts = fabric.counts();
    QVERIFY(counts.lost > 400 && counts.lost < 600);
    QCOMPARE(counts.lost + static_cast<quint64>(arrived), quint64(1000));
}

void tst_Fabric::swallowsEverything()
{
    Network n;
    n.fabric.setSwallowing(true);
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start);
    QCOMPARE(n.next().second.host, -1);
    QCOMPARE(n.fabric.counts().swallowed, 1U);
    n.fabric.setSwallowing(false);
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start + 1s);
    QCOMPARE(n.next().second.host, n.open);
}

void tst_Fabric::detourDelaysOneDirection()
{
    Network n;
    n.fabric.addDetour(n.publicSegment, n.home, 100ms);
    n.fabric.handlePacket(n.open, packet("82.0.0.2", "81.0.0.1"), Start);
    QCOMPARE(n.next().first, Start + 115ms);
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start + 200ms);
    QCOMPARE(n.next().first, Start + 215ms);
}

void tst_Fabric::timeNeverRunsBackwards()
{
    Network n;
    n.fabric.handlePacket(n.open, packet("82.0.0.2", "81.0.0.1"), Start);
    // The host sends after that packet was due, but before the pump handled it.
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start + 40ms);
    while (const auto due = n.fabric.nextTimeout())
        (void)n.fabric.handleTimeout(*due + 50ms);
    QCOMPARE(n.nat->times.size(), 2);
    QVERIFY(std::is_sorted(n.nat->times.cbegin(), n.nat->times.cend()));
}

void tst_Fabric::innerNatOfTwo()
{
    Fabric fabric(1);
    Fabric::Join carrier;
    carrier.outside = {only(address("81.0.0.1"))};
    carrier.ipv4 = std::make_shared<FakeNat>("100.64.0.10", "81.0.0.1");
    const int outer = fabric.addSegment(carrier, {{address("100.64.0.0"), 24}});
    Fabric::Join home;
    home.above = outer;
    home.outside = {only(address("100.64.0.10"))};
    home.ipv4 = std::make_shared<FakeNat>("192.168.1.10", "100.64.0.10");
    const int host = fabric.addHost(fabric.addSegment(home, {}), {address("192.168.1.10")});
    Fabric::Join other;
    other.outside = {only(address("82.0.0.2"))};
    const int open = fabric.addHost(fabric.addSegment(other, {}), {address("82.0.0.2")});

    fabric.handlePacket(host, packet("192.168.1.10", "82.0.0.2"), Start);
    const QList<Delivery> there = fabric.handleTimeout(Start);
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.constFirst().packet, packet("81.0.0.1", "82.0.0.2"));
    fabric.handlePacket(open, packet("82.0.0.2", "81.0.0.1"), Start);
    const QList<Delivery> back = fabric.handleTimeout(Start);
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.constFirst().host, host);
    QCOMPARE(fabric.counts().violations, quint64(0));
}

void tst_Fabric::captureHoldsTheCore()
{
    Network n;
    n.fabric.keepCapture();
    n.fabric.handlePacket(n.hidden, packet("192.168.1.10", "82.0.0.2"), Start);
    QCOMPARE(n.next().second.host, n.open);
    const auto captured = n.fabric.takeCapture();
    QCOMPARE(captured.size(), 1);
    QCOMPARE(captured.constFirst().first, Start + 10ms);
    QCOMPARE(captured.constFirst().second, packet("81.0.0.1", "82.0.0.2"));
    QVERIFY(n.fabric.takeCapture().isEmpty());
}

PUNCHLINE_APPLESS_TEST(tst_Fabric)
#include "tst_fabric.moc"
