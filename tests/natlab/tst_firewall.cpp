// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/firewall.h"
#include "tests/natlab/natbench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::natlab;
using namespace punchline::natlab::bench;

namespace {

const Endpoint Host6 = endpoint("[2001:db8:1::2]:4000");
const Endpoint Remote6 = endpoint("[2001:db8:2::1]:5000");
const Endpoint Stranger6 = endpoint("[2001:db8:3::1]:5000");

/// A firewall in front of Host6 or Alice, and its clock.
class FirewallBench
{
public:
    explicit FirewallBench(const FirewallBehavior &behavior = {})
        : firewall(behavior)
    { }

    /// Whether a packet passes unchanged.
    bool out(const Packet &packet) { return passes(Side::Inside, packet, Side::Outside); }
    bool in(const Packet &packet) { return passes(Side::Outside, packet, Side::Inside); }
    bool sendOut(TcpFlags flags) { return out(Packet::tcp(Host6, Remote6, flags)); }
    bool sendIn(TcpFlags flags) { return in(Packet::tcp(Remote6, Host6, flags)); }
    std::optional<Packet> answered(const Packet &packet)
    {
        return passed(firewall, Side::Outside, packet, Side::Outside, now);
    }

    Firewall firewall;
    TimePoint now{1h};

private:
    bool passes(Side from, const Packet &packet, Side towards)
    {
        const auto sent = passed(firewall, from, packet, towards, now);
        return sent && sent->bytes() == packet.bytes();
    }
};

} // namespace

/// What a firewall without translation lets through, and how it answers.
class tst_Firewall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resetFollowsTheRules_data();
    void resetFollowsTheRules();
    void refusal_data();
    void refusal();
    void refusesNobodyInTheNameOfMany_data();
    void refusesNobodyInTheNameOfMany();
    void letsAnswersIn_data();
    void letsAnswersIn();
    void refusesTheUnsolicited_data();
    void refusesTheUnsolicited();
    void onlySynBeginsTcp();
    void resetClosesUntilOurSideSends();
    void simultaneousOpen();
    void errorsPassForKnownSessions();
    void sessionsEnd_data();
    void sessionsEnd();
    void graceIsNotProlonged();
    void dropsWhatItDoesNotUnderstand();
    void sessionsAreBounded();
};

void tst_Firewall::resetFollowsTheRules_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<TcpFlags>("flags");
    QTest::addColumn<quint32>("sequence");
    QTest::addColumn<quint32>("acknowledgement");
    const TcpFlags reset = TcpFlag::Rst;
    const TcpFlags resetAck = TcpFlag::Rst | TcpFlag::Ack;
    const auto tcp = [](TcpFlags flags, quint32 acknowledgement, const QByteArray &payload) {
        return Packet::tcp(Remote, Alice, flags, 1'000, acknowledgement, payload);
    };
    // RFC 9293, section 3.10.7.1.
    QTest::addRow("SYN") << tcp(TcpFlag::Syn, 0, {}) << resetAck << 0U << 1'001U;
    QTest::addRow("SYN with data") << tcp(TcpFlag::Syn, 0, "abc") << resetAck << 0U << 1'004U;
    QTest::addRow("FIN") << tcp(TcpFlag::Fin, 0, {}) << resetAck << 0U << 1'001U;
    QTest::addRow("no flag") << tcp({}, 0, "abc") << resetAck << 0U << 1'003U;
    QTest::addRow("SYN ACK") << tcp(SynAck, 77, {}) << reset << 77U << 0U;
    QTest::addRow("ACK") << tcp(TcpFlag::Ack, 77, "abc") << reset << 77U << 0U;
    QTest::addRow("FIN ACK") << tcp(TcpFlag::Fin | TcpFlag::Ack, 77, {}) << reset << 77U << 0U;
    QTest::addRow("SYN at the end of the numbers")
        << Packet::tcp(Remote6, Host6, TcpFlag::Syn, 0xffffffff) << resetAck << 0U << 0U;
}

void tst_Firewall::resetFollowsTheRules()
{
    QFETCH(Packet, packet);
    const auto refusal = refusalOf(packet, Unsolicited::Reset);
    QVERIFY(refusal);
    QVERIFY(refusal->hasValidChecksums());
    QCOMPARE(refusal->source(), packet.destination());
    QCOMPARE(refusal->destination(), packet.source());
    QTEST(refusal->tcpFlags(), "flags");
    QTEST(refusal->sequence(), "sequence");
    QTEST(refusal->acknowledgement(), "acknowledgement");
    QCOMPARE(refusal->payload(), QByteArray());
}

void tst_Firewall::refusal_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<Unsolicited>("manner");
    // Those of the ICMP error; empty for no answer.
    QTest::addColumn<QByteArray>("typeAndCode");
    const auto row = [](const char *name, const Packet &packet, Unsolicited manner, const char *hex) {
        QTest::addRow("%s", name) << packet << manner << QByteArray::fromHex(hex);
    };
    const Packet syn4 = Packet::tcp(Remote, Alice, TcpFlag::Syn);
    const Packet syn6 = Packet::tcp(Remote6, Host6, TcpFlag::Syn);
    const Packet rst4 = Packet::tcp(Remote, Alice, TcpFlag::Rst);
    const Packet udp4 = Packet::udp(Remote, Alice, "abc");
    const Packet udp6 = Packet::udp(Remote6, Host6, "abc");
    const Packet ping = Packet::echo(Packet::Kind::EchoRequest, Remote, Alice);
    const Packet error = Packet::error(Remote.address, Alice.address, 3, 3, Packet::udp(Alice, Remote));
    row("IPv4 SYN, ICMP", syn4, Unsolicited::Icmp, "030d");
    row("IPv6 SYN, ICMP", syn6, Unsolicited::Icmp, "0101");
    row("IPv4 UDP, ICMP", udp4, Unsolicited::Icmp, "0303");
    row("IPv6 UDP, ICMP", udp6, Unsolicited::Icmp, "0104");
    row("IPv4 UDP, reset", udp4, Unsolicited::Reset, "0303");
    row("IPv6 UDP, reset", udp6, Unsolicited::Reset, "0104");
    row("SYN, drop", syn4, Unsolicited::Drop, "");
    row("UDP, drop", udp6, Unsolicited::Drop, "");
    row("RST, reset", rst4, Unsolicited::Reset, "");
    row("RST, ICMP", rst4, Unsolicited::Icmp, "");
    row("ping, reset", ping, Unsolicited::Reset, "");
    row("ping, ICMP", ping, Unsolicited::Icmp, "");
    row("ICMP error, reset", error, Unsolicited::Reset, "");
    row("ICMP error, ICMP", error, Unsolicited::Icmp, "");
}

void tst_Firewall::refusal()
{
    QFETCH(Packet, packet);
    QFETCH(Unsolicited, manner);
    QFETCH(QByteArray, typeAndCode);
    const auto refusal = refusalOf(packet, manner);
    QCOMPARE(refusal.has_value(), !typeAndCode.isEmpty());
    if (!refusal)
        return;
    QVERIFY(refusal->isError());
    QVERIFY(refusal->hasValidChecksums());
    QCOMPARE(refusal->bytes().sliced(packet.isIpv4() ? 20 : 40, 2), typeAndCode);
    QCOMPARE(refusal->source().address, packet.destination().address);
    QCOMPARE(refusal->destination().address, packet.source().address);
    QCOMPARE(refusal->payload(), packet.bytes());
}

void tst_Firewall::refusesNobodyInTheNameOfMany_data()
{
    QTest::addColumn<Endpoint>("source");
    QTest::addColumn<Endpoint>("destination");
    QTest::addRow("to multicast") << Remote << endpoint("224.0.0.251:5353");
    QTest::addRow("to broadcast") << Remote << endpoint("255.255.255.255:67");
    QTest::addRow("from nobody") << Endpoint(QHostAddress(QHostAddress::AnyIPv4), 68) << Alice;
    QTest::addRow("from multicast") << endpoint("224.0.0.1:5000") << Alice;
    QTest::addRow("to IPv6 multicast") << Remote6 << endpoint("[ff02::fb]:5353");
    QTest::addRow("from no IPv6 host") << Endpoint(QHostAddress(QHostAddress::AnyIPv6), 68) << Host6;
}

void tst_Firewall::refusesNobodyInTheNameOfMany()
{
    QFETCH(Endpoint, source);
    QFETCH(Endpoint, destination);
    QVERIFY(!refusalOf(Packet::udp(source, destination), Unsolicited::Icmp));
    QVERIFY(!refusalOf(Packet::tcp(source, destination, TcpFlag::Syn), Unsolicited::Reset));
}

void tst_Firewall::letsAnswersIn_data()
{
    QTest::addColumn<Packet>("question");
    QTest::addColumn<Packet>("answer");
    using Kind = Packet::Kind;
    const auto rows = [](const char *family, const Endpoint &host, const Endpoint &remote) {
        QTest::addRow("%s TCP", family)
            << Packet::tcp(host, remote, TcpFlag::Syn) << Packet::tcp(remote, host, SynAck);
        QTest::addRow("%s UDP", family) << Packet::udp(host, remote, "a") << Packet::udp(remote, host, "b");
        QTest::addRow("%s echo", family)
            << Packet::echo(Kind::EchoRequest, host, remote) << Packet::echo(Kind::EchoReply, remote, host);
    };
    rows("IPv4", Alice, Remote);
    rows("IPv6", Host6, Remote6);
}

void tst_Firewall::letsAnswersIn()
{
    QFETCH(Packet, question);
    QFETCH(Packet, answer);
    FirewallBench bench;
    QVERIFY(!bench.in(answer));
    QVERIFY(bench.out(question));
    QVERIFY(bench.in(answer));
    QCOMPARE(bench.firewall.sessionCount(), 1U);

    Packet fromStranger = answer;
    fromStranger.setSource(answer.isIpv4() ? Stranger : Stranger6);
    QVERIFY(!bench.in(fromStranger));
    Packet toOther = answer;
    toOther.setDestination(Endpoint(answer.destination().address, 4001));
    QVERIFY(!bench.in(toOther));
}

void tst_Firewall::refusesTheUnsolicited_data()
{
    QTest::addColumn<Unsolicited>("manner");
    QTest::addRow("drop") << Unsolicited::Drop;
    QTest::addRow("reset") << Unsolicited::Reset;
    QTest::addRow("ICMP") << Unsolicited::Icmp;
}

void tst_Firewall::refusesTheUnsolicited()
{
    QFETCH(Unsolicited, manner);
    FirewallBench bench({.unsolicited = manner});
    const Packet syn = Packet::tcp(Stranger6, Host6, TcpFlag::Syn);
    QVERIFY(!bench.in(syn));
    const auto answer = bench.answered(syn);
    QCOMPARE(answer.has_value(), manner != Unsolicited::Drop);
    if (answer)
        QCOMPARE(answer->isReset(), manner == Unsolicited::Reset);
    QCOMPARE(bench.firewall.sessionCount(), 0U);
}

void tst_Firewall::onlySynBeginsTcp()
{
    FirewallBench bench;
    for (const TcpFlags flags : {SynAck, TcpFlags(TcpFlag::Ack), TcpFlags(TcpFlag::Rst)})
        QVERIFY(!bench.sendOut(flags));
    QVERIFY(!bench.out(Packet::echo(Packet::Kind::EchoReply, Host6, Remote6)));
    QCOMPARE(bench.firewall.sessionCount(), 0U);
    QVERIFY(bench.sendOut(TcpFlag::Syn));
    QVERIFY(bench.sendOut(TcpFlag::Ack));
}

void tst_Firewall::resetClosesUntilOurSideSends()
{
    FirewallBench bench({.unsolicited = Unsolicited::Reset});
    QVERIFY(bench.sendOut(TcpFlag::Syn));
    QVERIFY(bench.sendIn(TcpFlag::Rst));
    QVERIFY(!bench.sendIn(TcpFlag::Rst));
    QVERIFY(bench.answered(Packet::tcp(Remote6, Host6, TcpFlag::Syn)));
    QVERIFY(bench.sendOut(TcpFlag::Syn));
    QVERIFY(bench.sendIn(TcpFlag::Syn));
}

void tst_Firewall::simultaneousOpen()
{
    FirewallBench open;
    QVERIFY(open.sendOut(TcpFlag::Syn));
    QVERIFY(open.sendIn(TcpFlag::Syn));

    FirewallBench closed({.unsolicited = Unsolicited::Reset, .simultaneousOpen = false});
    QVERIFY(closed.sendOut(TcpFlag::Syn));
    QVERIFY(!closed.sendIn(TcpFlag::Syn));
    QVERIFY(closed.answered(Packet::tcp(Remote6, Host6, TcpFlag::Syn)));
    QVERIFY(closed.sendIn(SynAck));
}

void tst_Firewall::errorsPassForKnownSessions()
{
    FirewallBench bench({.unsolicited = Unsolicited::Icmp});
    const Packet question = Packet::udp(Host6, Remote6, "a");
    const Packet answer = Packet::udp(Remote6, Host6, "b");
    const QHostAddress router = Stranger6.address;
    const Packet hopLimit = Packet::error(router, Host6.address, 3, 0, question);
    const Packet closedPort = Packet::error(Host6.address, Remote6.address, 1, 4, answer);
    QVERIFY(!bench.in(hopLimit));
    QVERIFY(!bench.answered(hopLimit));
    QVERIFY(!bench.out(closedPort));
    QVERIFY(bench.out(question));
    QVERIFY(bench.in(hopLimit));
    QVERIFY(bench.out(closedPort));
    QVERIFY2(!bench.out(Packet::error(Host6.address, router, 1, 4, answer)), "to somebody else");
    QVERIFY2(bench.in(answer), "an error ends no session");
}

void tst_Firewall::sessionsEnd_data()
{
    QTest::addColumn<QList<TcpFlags>>("flags"); // our packets and theirs, alternating
    QTest::addColumn<std::chrono::milliseconds>("longest");
    QTest::addColumn<std::chrono::milliseconds>("lifetime");
    const TcpFlags syn = TcpFlag::Syn;
    const TcpFlags ack = TcpFlag::Ack;
    const TcpFlags fin = TcpFlag::Fin | TcpFlag::Ack;
    const TcpFlags reset = TcpFlag::Rst;
    const auto row = [](const char *name, const QList<TcpFlags> &flags, std::chrono::milliseconds longest,
                        std::chrono::milliseconds lifetime) {
        QTest::addRow("%s", name) << flags << longest << lifetime;
    };
    row("dialled", {syn}, 124min, 4min);
    row("dialled and refused", {syn, reset}, 124min, 4s);
    row("crossing", {syn, syn}, 124min, 4min);
    row("accepted", {syn, SynAck}, 124min, 4min);
    row("established", {syn, SynAck, ack}, 124min, 124min);
    row("crossed", {syn, syn, SynAck, SynAck, ack}, 124min, 124min);
    row("crossed after another SYN", {syn, syn, syn, ack}, 124min, 124min);
    row("established, with a SYN from outside", {syn, SynAck, ack, syn}, 124min, 124min);
    row("half closed by them", {syn, SynAck, ack, fin}, 124min, 4min);
    row("half closed by us", {syn, SynAck, ack, ack, fin}, 124min, 4min);
    row("closed", {syn, SynAck, ack, fin, fin, ack}, 124min, 4s);
    row("closed and dialled again", {syn, SynAck, ack, fin, fin, ack, syn}, 124min, 4min);
    row("established and dialled again", {syn, SynAck, ack, ack, syn}, 124min, 4min);
    row("refused and dialled again", {syn, reset, syn}, 124min, 4min);
    row("established, cut to an hour", {syn, SynAck, ack}, 1h, 1h);
    row("dialled, cut to a minute", {syn}, 1min, 1min);
    row("refused, cut to a second", {syn, reset}, 1s, 1s);
}

void tst_Firewall::sessionsEnd()
{
    QFETCH(QList<TcpFlags>, flags);
    QFETCH(std::chrono::milliseconds, longest);
    QFETCH(std::chrono::milliseconds, lifetime);
    FirewallBench bench({.sessionTimeout = longest});
    bool isOurs = true;
    for (const TcpFlags each : std::as_const(flags)) {
        QVERIFY(isOurs ? bench.sendOut(each) : bench.sendIn(each));
        isOurs = !isOurs;
    }
    const Packet other = Packet::udp(Stranger6, Host6);
    bench.now += lifetime - 1ms;
    QVERIFY(!bench.in(other));
    QCOMPARE(bench.firewall.sessionCount(), 1U);
    bench.now += 1ms;
    QVERIFY(!bench.in(other));
    QCOMPARE(bench.firewall.sessionCount(), 0U);
}

void tst_Firewall::graceIsNotProlonged()
{
    FirewallBench bench;
    QVERIFY(bench.sendOut(TcpFlag::Syn));
    QVERIFY(bench.sendIn(SynAck));
    QVERIFY(bench.sendOut(TcpFlag::Fin | TcpFlag::Ack));
    QVERIFY(bench.sendIn(TcpFlag::Fin | TcpFlag::Ack));
    bench.now += SessionState::Grace - 1ms;
    QVERIFY(bench.sendOut(TcpFlag::Ack));
    bench.now += 1ms;
    QVERIFY(!bench.sendOut(TcpFlag::Ack));
}

void tst_Firewall::dropsWhatItDoesNotUnderstand()
{
    FirewallBench bench({.unsolicited = Unsolicited::Icmp});
    const QByteArray multicastListenerReport = QByteArray::fromHex(
        "60000000000c0001fe800000000000000000000000000001ff0200000000000000000000000000163a00050200000000");
    for (const Side side : {Side::Inside, Side::Outside}) {
        QCOMPARE(bench.firewall.handlePacket(side, {}, bench.now), QList<Emission>());
        QCOMPARE(bench.firewall.handlePacket(side, "not a packet", bench.now), QList<Emission>());
        QCOMPARE(bench.firewall.handlePacket(side, multicastListenerReport, bench.now), QList<Emission>());
    }
}

void tst_Firewall::sessionsAreBounded()
{
    FirewallBench bench;
    const auto dial = [&bench](std::size_t number) {
        Packet packet = Packet::udp(Alice, Remote);
        packet.setDestination(Endpoint(QHostAddress(static_cast<quint32>(number + 1)), 5000));
        return bench.out(packet);
    };
    for (std::size_t i = 0; i < Firewall::MaxSessions; ++i)
        QVERIFY(dial(i));
    QVERIFY(!dial(Firewall::MaxSessions));
    QVERIFY2(dial(0), "those that stand go on");
    bench.now += SessionState::UdpTimeout;
    QVERIFY(dial(Firewall::MaxSessions));
    QCOMPARE(bench.firewall.sessionCount(), 1U);
}

PUNCHLINE_APPLESS_TEST(tst_Firewall)
#include "tst_firewall.moc"
