// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/natbench.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace punchline;
using namespace punchline::natlab;
using namespace punchline::natlab::bench;

using Mapping = NatBehavior::Mapping;
using Filtering = NatBehavior::Filtering;
using Kind = Packet::Kind;

namespace {

/// A random packet between a few endpoints, so that many belong to a session.
Packet anyPacket(QRandomGenerator &random, Side from)
{
    const QList<Endpoint> outside = {Remote, RemoteOtherPort, Stranger};
    const auto port = static_cast<quint16>(4000 + random.bounded(4));
    const Endpoint external(External, port);
    const Endpoint theirs = outside.at(random.bounded(3));
    const Endpoint ours =
        from == Side::Outside ? external : Endpoint((random.bounded(2) ? Alice : Bob).address, port);
    const Endpoint source = from == Side::Inside ? ours : theirs;
    const Endpoint destination = from == Side::Outside ? ours : random.bounded(8) == 0 ? external : theirs;
    switch (random.bounded(8)) {
    case 0:
        return Packet::udp(source, destination, "abc");
    case 1:
        return Packet::echo(random.bounded(2) ? Kind::EchoRequest : Kind::EchoReply, source, destination);
    case 2:
        return Packet::error(source.address, destination.address, 3, 1,
                             Packet::tcp(destination, source, TcpFlag::Syn));
    default:
        return Packet::tcp(source, destination, TcpFlags::fromInt(random.bounded(32U)));
    }
}

} // namespace

/// What a NAT does to a packet: its addresses, its checksums, the packets inside it.
class tst_NatTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translates_data();
    void translates();
    void hairpins_data();
    void hairpins();
    void hairpinsRefusalsToo();
    void inboundErrors_data();
    void inboundErrors();
    void outboundErrors();
    void drops_data();
    void drops();
    void staysSoundWhateverComes_data();
    void staysSoundWhateverComes();
};

void tst_NatTranslation::translates_data()
{
    QTest::addColumn<Packet>("question");
    QTest::addColumn<Packet>("answer"); // as the remote host sends it, to port 0 of the external address
    const Endpoint external(External, 0);
    QTest::addRow("TCP") << Packet::tcp(Alice, Remote, TcpFlag::Syn, 1, 2, "abc")
                         << Packet::tcp(Remote, external, SynAck, 3, 4, "d");
    QTest::addRow("UDP") << Packet::udp(Alice, Remote, "abc") << Packet::udp(Remote, external, "d");
    QTest::addRow("echo") << Packet::echo(Kind::EchoRequest, Alice, Remote)
                          << Packet::echo(Kind::EchoReply, Remote, external);
}

void tst_NatTranslation::translates()
{
    QFETCH(Packet, question);
    QFETCH(Packet, answer);
    NatBench bench({.allocation = Allocation::Random});
    const auto out = bench.out(question);
    QVERIFY(out);
    const Endpoint mapped = out->source();
    QCOMPARE(mapped.address, External);
    QVERIFY(mapped.port >= 1024 && mapped.port != Alice.port);
    // Nothing else changes.
    Packet expected = question;
    expected.setSource(mapped);
    QCOMPARE(out->bytes(), expected.bytes());

    answer.setDestination(mapped);
    const auto in = bench.in(answer);
    QVERIFY(in);
    answer.setDestination(Alice);
    QCOMPARE(in->bytes(), answer.bytes());
    QCOMPARE(bench.nat.mappingCount(), 1U);
    QCOMPARE(bench.nat.sessionCount(), 1U);
}

void tst_NatTranslation::hairpins_data()
{
    QTest::addColumn<bool>("hairpin");
    QTest::addRow("on") << true;
    QTest::addRow("off") << false;
}

/// RFC 4787, REQ-9: it seems to come from the external endpoint.
void tst_NatTranslation::hairpins()
{
    QFETCH(bool, hairpin);
    NatBench bench({.filtering = Filtering::EndpointIndependent,
                    .allocation = Allocation::Sequential,
                    .unsolicited = Unsolicited::Reset,
                    .hairpin = hairpin});
    const Endpoint alice(External, bench.dial(Alice, Remote));
    const Endpoint bob(External, bench.dial(Bob, Remote));
    const auto syn =
        passed(bench.nat, Side::Inside, Packet::tcp(Alice, bob, TcpFlag::Syn), Side::Inside, bench.now);
    QCOMPARE(syn.has_value(), hairpin);
    QCOMPARE(bench.nat.sessionCount(), hairpin ? 4U : 2U);
    if (!syn)
        return;
    QCOMPARE(syn->source(), alice);
    QCOMPARE(syn->destination(), Bob);
    const auto answer =
        passed(bench.nat, Side::Inside, Packet::tcp(Bob, alice, SynAck), Side::Inside, bench.now);
    QVERIFY(answer);
    QCOMPARE(answer->source(), bob);
    QCOMPARE(answer->destination(), Alice);
}

void tst_NatTranslation::hairpinsRefusalsToo()
{
    NatBench bench({.unsolicited = Unsolicited::Reset, .hairpin = true});
    const Endpoint bob(External, bench.dial(Bob, Remote));
    const auto send = [&bench](const Packet &packet) {
        return passed(bench.nat, Side::Inside, packet, Side::Inside, bench.now);
    };
    const auto reset = send(Packet::tcp(Alice, bob, TcpFlag::Syn));
    QVERIFY(reset && reset->isReset());
    QCOMPARE(reset->source(), bob);
    QCOMPARE(reset->destination(), Alice);

    const Packet udp = Packet::udp(Alice, Endpoint(External, 9), "abc");
    const auto error = send(udp);
    QVERIFY(error && error->isError());
    QCOMPARE(error->destination().address, Alice.address);
    QCOMPARE(error->payload(), udp.bytes());
    // A refusal is never refused itself.
    QVERIFY(!send(Packet::tcp(Alice, Endpoint(External, 9), TcpFlag::Rst)));
}

void tst_NatTranslation::inboundErrors_data()
{
    QTest::addColumn<Packet>("question");
    QTest::addRow("TCP") << Packet::tcp(Alice, Remote, TcpFlag::Syn);
    QTest::addRow("UDP") << Packet::udp(Alice, Remote, "abc");
    QTest::addRow("echo") << Packet::echo(Kind::EchoRequest, Alice, Remote);
}

/// RFC 5508, REQ-4: the host sees its own packet in the error, whichever router sent it.
void tst_NatTranslation::inboundErrors()
{
    QFETCH(Packet, question);
    NatBench bench({.allocation = Allocation::Random, .unsolicited = Unsolicited::Icmp});
    const auto out = bench.out(question);
    QVERIFY(out);
    const auto error = bench.in(Packet::error(Stranger.address, External, 11, 0, *out));
    QVERIFY(error);
    QCOMPARE(error->source().address, Stranger.address);
    QCOMPARE(error->destination().address, Alice.address);
    QCOMPARE(error->payload(), question.bytes());

    Packet unknown = *out;
    unknown.setDestination(Stranger);
    const Packet aboutUnknown = Packet::error(Stranger.address, External, 11, 0, unknown);
    QVERIFY(!bench.in(aboutUnknown));
    QVERIFY(!bench.answered(aboutUnknown));
    Packet notOurs = *out;
    notOurs.setSource(Endpoint(Stranger.address, out->source().port));
    QVERIFY(!bench.in(Packet::error(Stranger.address, External, 11, 0, notOurs)));
    QVERIFY2(bench.in(Packet::error(Remote.address, External, 3, 3, *out)), "an error ends no session");
}

/// RFC 5508, REQ-5: the remote host sees its own packet, too.
void tst_NatTranslation::outboundErrors()
{
    NatBench bench({.allocation = Allocation::Random});
    const auto out = bench.out(Packet::udp(Alice, Remote, "abc"));
    QVERIFY(out);
    const Packet answer = Packet::udp(Remote, out->source(), "d");
    const auto in = bench.in(answer);
    QVERIFY(in);
    const auto error = bench.out(Packet::error(Alice.address, Remote.address, 3, 3, *in));
    QVERIFY(error);
    QCOMPARE(error->source().address, External);
    QCOMPARE(error->destination().address, Remote.address);
    QCOMPARE(error->payload(), answer.bytes());
    QVERIFY(!bench.out(Packet::error(Alice.address, Stranger.address, 3, 3, *in)));
    QVERIFY(!bench.out(Packet::error(Bob.address, Remote.address, 3, 3, Packet::udp(Remote, Bob))));
}

void tst_NatTranslation::drops_data()
{
    QTest::addColumn<Side>("from");
    QTest::addColumn<QByteArray>("bytes");
    const Packet in = Packet::tcp(Remote, Endpoint(External, 4000), TcpFlag::Syn);
    QByteArray fragment = Packet::udp(Alice, Remote, "abc").bytes();
    fragment[6] = 0x20;
    fragment[10] = static_cast<char>(fragment.at(10) - 0x20);
    const Packet ipv6 = Packet::tcp(endpoint("[2001:db8::1]:1"), endpoint("[2001:db8::2]:2"), TcpFlag::Syn);
    QTest::addRow("nothing") << Side::Inside << QByteArray();
    QTest::addRow("no packet") << Side::Outside << QByteArray("abc");
    QTest::addRow("a fragment") << Side::Inside << fragment;
    QTest::addRow("IPv6 from inside") << Side::Inside << ipv6.bytes();
    QTest::addRow("IPv6 from outside") << Side::Outside << ipv6.bytes();
    QTest::addRow("to another address") << Side::Outside << Packet::tcp(Remote, Alice, TcpFlag::Syn).bytes();
    QTest::addRow("a forged source")
        << Side::Outside
        << Packet::tcp(Endpoint(External, 9), Endpoint(External, 4000), TcpFlag::Syn).bytes();
    QTest::addRow("an echo reply") << Side::Inside << Packet::echo(Kind::EchoReply, Alice, Remote).bytes();
    QTest::addRow("to the external address") << Side::Inside << Packet::udp(Alice, in.destination()).bytes();
}

void tst_NatTranslation::drops()
{
    QFETCH(Side, from);
    QFETCH(QByteArray, bytes);
    NatBench bench({.filtering = Filtering::EndpointIndependent, .unsolicited = Unsolicited::Reset});
    QCOMPARE(bench.dial(Alice, Remote), quint16(4000));
    QCOMPARE(bench.nat.handlePacket(from, bytes, bench.now), QList<Emission>());
    QCOMPARE(bench.nat.sessionCount(), 1U);
}

void tst_NatTranslation::staysSoundWhateverComes_data()
{
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<Filtering>("filtering");
    QTest::addColumn<Allocation>("allocation");
    const QList<Mapping> mappings = {Mapping::EndpointIndependent, Mapping::AddressDependent,
                                     Mapping::AddressAndPortDependent};
    const QList<Filtering> filterings = {Filtering::EndpointIndependent, Filtering::AddressDependent,
                                         Filtering::AddressAndPortDependent};
    for (int i = 0; i < 27; ++i) {
        const QList<Allocation> allocations = {Allocation::Preserving, Allocation::Block, Allocation::Random};
        QTest::addRow("mapping %d, filtering %d, allocation %d", i / 9, i / 3 % 3, i % 3)
            << mappings.at(i / 9) << filterings.at(i / 3 % 3) << allocations.at(i % 3);
    }
}

void tst_NatTranslation::staysSoundWhateverComes()
{
    QFETCH(Mapping, mapping);
    QFETCH(Filtering, filtering);
    QFETCH(Allocation, allocation);
    NatBench bench({.mapping = mapping,
                    .filtering = filtering,
                    .allocation = allocation,
                    .unsolicited = Unsolicited::Icmp,
                    .blockSize = 16,
                    .resetKillsMapping = true,
                    .hairpin = true,
                    .mappingTimeout = 10s});
    QRandomGenerator random(1);
    for (int i = 0; i < 1'500; ++i) {
        bench.now += std::chrono::milliseconds(random.bounded(300));
        const Side from = random.bounded(2) ? Side::Inside : Side::Outside;
        const Packet packet = anyPacket(random, from);
        const QList<Emission> emissions = bench.nat.handlePacket(from, packet.bytes(), bench.now);
        QVERIFY(emissions.size() <= 1);
        for (const Emission &emission : emissions) {
            const auto sent = Packet::parse(emission.packet);
            QVERIFY(sent && sent->hasValidChecksums());
            const bool isOut = emission.towards == Side::Outside;
            QCOMPARE(sent->source().address == External || !isOut, true);
            QVERIFY(isOut || sent->destination().address.isInSubnet(Alice.address, 24));
        }
        QVERIFY(bench.nat.sessionCount() >= bench.nat.mappingCount());
    }
    bench.now += 10s;
    QCOMPARE(bench.nat.handlePacket(Side::Inside, {}, bench.now), QList<Emission>());
    QCOMPARE(bench.nat.sessionCount(), 0U);
    QCOMPARE(bench.nat.mappingCount(), 0U);
}

PUNCHLINE_APPLESS_TEST(tst_NatTranslation)
#include "tst_nattranslation.moc"
