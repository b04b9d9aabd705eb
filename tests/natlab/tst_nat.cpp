// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/natbench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::natlab;
using namespace punchline::natlab::bench;

using Mapping = NatBehavior::Mapping;
using Filtering = NatBehavior::Filtering;
using Kind = Packet::Kind;

namespace {

Packet synTo(quint16 port, const Endpoint &from = Remote)
{
    return Packet::tcp(from, Endpoint(External, port), TcpFlag::Syn, 1'000);
}

} // namespace

/// Which external port a NAT assigns, whom it lets in there, and how it answers everybody else.
class tst_Nat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maps_data();
    void maps();
    void sharesPreservedPorts_data();
    void sharesPreservedPorts();
    void preservesPorts();
    void takesPortsAsTold_data();
    void takesPortsAsTold();
    void filters_data();
    void filters();
    void filterKnowsOpenSessionsOnly();
    void passesFirstPacketsOnly_data();
    void passesFirstPacketsOnly();
    void answersTheUnsolicited_data();
    void answersTheUnsolicited();
    void forgetsEverything();
    void seedDecides();
    void mappingsAreBounded();
    void sessionsAreBounded();
};

void tst_Nat::maps_data()
{
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<int>("toOtherPort"); // offset from the first port
    QTest::addColumn<int>("toOtherHost");
    QTest::addColumn<int>("mappings");
    QTest::addRow("endpoint independent") << Mapping::EndpointIndependent << 0 << 0 << 2;
    QTest::addRow("address dependent") << Mapping::AddressDependent << 0 << 1 << 3;
    QTest::addRow("address and port dependent") << Mapping::AddressAndPortDependent << 1 << 2 << 4;
}

void tst_Nat::maps()
{
    QFETCH(Mapping, mapping);
    NatBench bench({.mapping = mapping, .allocation = Allocation::Sequential});
    const int first = bench.dial(Alice, Remote);
    QVERIFY(first != 0);
    QTEST(bench.dial(Alice, RemoteOtherPort) - first, "toOtherPort");
    QTEST(bench.dial(Alice, Stranger) - first, "toOtherHost");
    QCOMPARE(bench.dial(Alice, Remote), first);
    const int other = bench.dial(Bob, Remote);
    QVERIFY(other > first);
    QVERIFY(bench.dial(Alice, Stranger) < other);
    QTEST(static_cast<int>(bench.nat.mappingCount()), "mappings");
}

void tst_Nat::sharesPreservedPorts_data()
{
    QTest::addColumn<Mapping>("mapping");
    QTest::addRow("address dependent") << Mapping::AddressDependent;
    QTest::addRow("address and port dependent") << Mapping::AddressAndPortDependent;
}

/// As in Linux: an inside endpoint has one external port for all destinations, shared with no other endpoint.
void tst_Nat::sharesPreservedPorts()
{
    QFETCH(Mapping, mapping);
    NatBench bench({.mapping = mapping, .filtering = Filtering::EndpointIndependent});
    QCOMPARE(bench.dial(Alice, Remote), Alice.port);
    QCOMPARE(bench.dial(Alice, Stranger), Alice.port);
    const auto shared = static_cast<quint16>(Bob.port + 1);
    QCOMPARE(bench.dial(Bob, Remote), shared);
    QCOMPARE(bench.dial(Bob, Stranger), shared);
    QCOMPARE(bench.nat.mappingCount(), 4U);
    QCOMPARE(bench.sendIn(Stranger, Alice.port, SynAck), Alice);
    QCOMPARE(bench.sendIn(Stranger, shared, SynAck), Bob);
    // A reply to an incoming connection leaves from the port that was dialled.
    const Endpoint newcomer = endpoint("198.51.100.3:1");
    QCOMPARE(bench.sendIn(newcomer, shared, TcpFlag::Syn), Bob);
    QCOMPARE(bench.sendOut(Bob, newcomer, SynAck), shared);
}

void tst_Nat::preservesPorts()
{
    NatBench bench({.allocation = Allocation::Preserving});
    QCOMPARE(bench.dial(Alice, Remote), quint16(4000));
    QCOMPARE(bench.dial(Bob, Remote), quint16(4001));
    QCOMPARE(bench.dial(Endpoint(Alice.address, 4001), Remote), quint16(4002));
    QCOMPARE(bench.dial(Endpoint(Alice.address, 80), Remote), quint16(1024));
}

void tst_Nat::takesPortsAsTold_data()
{
    QTest::addColumn<Allocation>("allocation");
    QTest::addColumn<int>("least"); // of the steps from port to port
    QTest::addColumn<int>("most");
    QTest::addRow("sequential") << Allocation::Sequential << -12 << -3;
    QTest::addRow("block") << Allocation::Block << -127 << 127;
    QTest::addRow("random") << Allocation::Random << -65'535 << 65'535;
}

void tst_Nat::takesPortsAsTold()
{
    QFETCH(Allocation, allocation);
    QFETCH(int, least);
    QFETCH(int, most);
    NatBench bench({.mapping = Mapping::AddressAndPortDependent,
                    .allocation = allocation,
                    .delta = -3,
                    .blockSize = 128,
                    .portsTakenBetween = 3},
                   3);
    int last = bench.dial(Alice, Remote);
    int lowest = 65'535;
    int highest = -65'535;
    for (quint16 port = 1; port < 60; ++port) {
        const int next = bench.dial(Alice, Endpoint(Remote.address, port));
        lowest = qMin(lowest, next - last);
        highest = qMax(highest, next - last);
        last = next;
    }
    QVERIFY(lowest >= least && highest <= most);
    QVERIFY2(lowest < least / 2 && highest > most - (most - least) / 4, "all of the range is used");
}

void tst_Nat::filters_data()
{
    QTest::addColumn<Filtering>("filtering");
    QTest::addColumn<bool>("otherPortPasses");
    QTest::addColumn<bool>("strangerPasses");
    QTest::addRow("endpoint independent") << Filtering::EndpointIndependent << true << true;
    QTest::addRow("address dependent") << Filtering::AddressDependent << true << false;
    QTest::addRow("address and port dependent") << Filtering::AddressAndPortDependent << false << false;
}

void tst_Nat::filters()
{
    QFETCH(Filtering, filtering);
    for (const Mapping mapping :
         {Mapping::EndpointIndependent, Mapping::AddressDependent, Mapping::AddressAndPortDependent}) {
        for (const Allocation allocation : {Allocation::Preserving, Allocation::Sequential}) {
            NatBench bench({.mapping = mapping, .filtering = filtering, .allocation = allocation});
            const quint16 port = bench.dial(Alice, Remote);
            QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Syn), Alice);
            QTEST(!bench.sendIn(RemoteOtherPort, port, TcpFlag::Syn).isNull(), "otherPortPasses");
            QTEST(!bench.sendIn(Stranger, port, TcpFlag::Syn).isNull(), "strangerPasses");
            QVERIFY(bench.sendIn(Remote, port + 1, TcpFlag::Syn).isNull());
            // A reply keeps the external port that was dialled, whatever the mapping depends on.
            QTEST(bench.sendOut(Alice, RemoteOtherPort, SynAck) == port, "otherPortPasses");
            QTEST(bench.sendOut(Alice, Stranger, SynAck) == port, "strangerPasses");

            const auto udp = bench.out(Packet::udp(Bob, Remote));
            QVERIFY(udp);
            const auto fromOtherPort = bench.in(Packet::udp(RemoteOtherPort, udp->source()));
            QTEST(fromOtherPort.has_value(), "otherPortPasses");
            QTEST(bench.in(Packet::udp(Stranger, udp->source())).has_value(), "strangerPasses");
        }
    }
}

/// An address that came in unasked, or whose session a RST has closed, opens nothing for its other ports.
void tst_Nat::filterKnowsOpenSessionsOnly()
{
    NatBench bench({.filtering = Filtering::AddressDependent});
    const quint16 port = bench.dial(Alice, Remote);
    QVERIFY(bench.dial(Alice, Stranger));
    QCOMPARE(bench.sendIn(RemoteOtherPort, port, TcpFlag::Syn), Alice);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QVERIFY(bench.sendIn(Endpoint(Remote.address, 5002), port, TcpFlag::Syn).isNull());
    QVERIFY(bench.sendIn(Remote, port, TcpFlag::Syn).isNull());
    QCOMPARE(bench.sendOut(Alice, RemoteOtherPort, SynAck), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Syn), Alice);

    // Nor does one whose sessions have expired while another keeps the mapping alive.
    bench.now += SessionState::TransitoryTimeout - 1s;
    QCOMPARE(bench.dial(Alice, Stranger), port);
    bench.now += 1s;
    QVERIFY(bench.sendIn(Remote, port, TcpFlag::Syn).isNull());
    QCOMPARE(bench.sendIn(Endpoint(Stranger.address, 1), port, TcpFlag::Syn), Alice);
}

void tst_Nat::passesFirstPacketsOnly_data()
{
    QTest::addColumn<TcpFlags>("flags");
    QTest::addColumn<bool>("passes");
    QTest::addRow("SYN") << TcpFlags(TcpFlag::Syn) << true;
    QTest::addRow("SYN ACK") << SynAck << false;
    QTest::addRow("ACK") << TcpFlags(TcpFlag::Ack) << false;
    QTest::addRow("FIN") << (TcpFlag::Fin | TcpFlag::Ack) << false;
    QTest::addRow("RST") << TcpFlags(TcpFlag::Rst) << false;
}

/// The filter only admits new connections (RFC 5382, REQ-3); other packets of unknown connections are
/// dropped.
void tst_Nat::passesFirstPacketsOnly()
{
    QFETCH(TcpFlags, flags);
    QFETCH(bool, passes);
    NatBench bench({.filtering = Filtering::EndpointIndependent});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.sendIn(Stranger, port, flags) == Alice, passes);
    QCOMPARE(bench.sendOut(Bob, Stranger, flags) != 0, passes);
}

void tst_Nat::answersTheUnsolicited_data()
{
    QTest::addColumn<Unsolicited>("manner");
    QTest::addColumn<QByteArray>("toSyn");
    QTest::addColumn<QByteArray>("toUdp");
    QTest::addRow("drop") << Unsolicited::Drop << QByteArray() << QByteArray();
    QTest::addRow("reset") << Unsolicited::Reset << QByteArray("RST") << QByteArray("0303");
    QTest::addRow("ICMP") << Unsolicited::Icmp << QByteArray("030d") << QByteArray("0303");
}

/// Both without a mapping and if the filter refuses.
void tst_Nat::answersTheUnsolicited()
{
    QFETCH(Unsolicited, manner);
    NatBench bench({.unsolicited = manner});
    const quint16 mapped = bench.dial(Alice, Remote);
    const auto answerTo = [&bench](const Packet &packet) {
        const auto answer = bench.answered(packet);
        if (!answer)
            return QByteArray();
        if (answer->source().address != External || answer->destination().address != packet.source().address)
            return QByteArray("misdirected");
        if (answer->isReset())
            return QByteArray(answer->acknowledgement() == packet.sequence() + 1 ? "RST" : "wrong RST");
        return answer->bytes().sliced(20, 2).toHex();
    };
    for (const quint16 port : {mapped, quint16(9)}) {
        QTEST(answerTo(synTo(port, Stranger)), "toSyn");
        QTEST(answerTo(Packet::udp(Stranger, Endpoint(External, port))), "toUdp");
        QCOMPARE(answerTo(Packet::tcp(Stranger, Endpoint(External, port), TcpFlag::Rst)), QByteArray());
        QCOMPARE(answerTo(Packet::echo(Kind::EchoRequest, Stranger, Endpoint(External, 0))), QByteArray());
        QCOMPARE(answerTo(Packet::echo(Kind::EchoReply, Stranger, Endpoint(External, port))), QByteArray());
    }
    QCOMPARE(bench.nat.sessionCount(), 1U);
}

void tst_Nat::forgetsEverything()
{
    NatBench bench({});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.sendIn(Remote, port, SynAck), Alice);
    bench.nat.forget();
    QCOMPARE(bench.nat.mappingCount(), 0U);
    QCOMPARE(bench.nat.sessionCount(), 0U);
    // Neither side can go on with the old connection; a new one is translated as ever.
    QVERIFY(bench.sendIn(Remote, port, TcpFlag::Ack).isNull());
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Ack), quint16(0));
    QCOMPARE(bench.dial(Alice, Remote), port);
}

void tst_Nat::seedDecides()
{
    const NatBehavior behavior{.mapping = Mapping::AddressAndPortDependent, .allocation = Allocation::Random};
    const auto portsOf = [&behavior](quint32 seed) {
        NatBench bench(behavior, seed);
        return QList<int>{bench.dial(Alice, Remote), bench.dial(Alice, Stranger), bench.dial(Bob, Remote)};
    };
    QCOMPARE(portsOf(7), portsOf(7));
    QVERIFY(portsOf(7) != portsOf(8));
}

void tst_Nat::mappingsAreBounded()
{
    NatBench bench({.mapping = Mapping::AddressAndPortDependent});
    const auto dial = [&bench](std::size_t number) {
        return bench.dial(Alice, Endpoint(QHostAddress(static_cast<quint32>(number + 1)), 5000));
    };
    for (std::size_t i = 0; i < Nat::MaxMappings; ++i)
        QVERIFY(dial(i));
    QCOMPARE(bench.nat.mappingCount(), Nat::MaxMappings);
    QVERIFY(!dial(Nat::MaxMappings));
    QVERIFY2(dial(0), "those that stand go on");
    bench.now += SessionState::TransitoryTimeout;
    QVERIFY(dial(Nat::MaxMappings));
    QCOMPARE(bench.nat.mappingCount(), 1U);
}

void tst_Nat::sessionsAreBounded()
{
    NatBench bench({.filtering = Filtering::EndpointIndependent});
    const quint16 port = bench.dial(Alice, Remote);
    Packet packet = synTo(port);
    for (quint32 i = 1; i < Nat::MaxSessions; ++i) {
        packet.setSource(Endpoint(QHostAddress(i), 5000));
        QVERIFY(!bench.nat.handlePacket(Side::Outside, packet.bytes(), bench.now).isEmpty());
    }
    QCOMPARE(bench.nat.sessionCount(), Nat::MaxSessions);
    QCOMPARE(bench.nat.handlePacket(Side::Outside, synTo(port).bytes(), bench.now).size(), 1);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Endpoint());
    QCOMPARE(bench.dial(Alice, Stranger), quint16(0));
}

PUNCHLINE_APPLESS_TEST(tst_Nat)
#include "tst_nat.moc"
