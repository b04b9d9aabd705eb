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

namespace {

constexpr TcpFlags FinAck = TcpFlag::Fin | TcpFlag::Ack;

/// Removes expired state without touching any other.
std::size_t mappingsLeft(NatBench &bench)
{
    (void)bench.nat.handlePacket(Side::Inside, {}, bench.now);
    return bench.nat.mappingCount();
}

} // namespace

/// How a NAT's sessions begin and end, and its mappings with them.
class tst_NatSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mappingLivesAsLongAsItsSession_data();
    void mappingLivesAsLongAsItsSession();
    void trafficKeepsAMapping_data();
    void trafficKeepsAMapping();
    void mappingLivesWithItsLastSession();
    void expiredPortsAreFreeAgain();
    void resetClosesTheSession_data();
    void resetClosesTheSession();
    void outboundReopensAfterReset_data();
    void outboundReopensAfterReset();
    void ourOwnResetClosesToo();
    void resetLeavesTheMapping();
    void resetKillsTheMapping();
    void unsolicitedResetKillsNothing();
    void resetKillsOneOfSharedMappings();
    void graceIsNotProlonged();
    void synBeginsAnewAfterClosing_data();
    void synBeginsAnewAfterClosing();
    void simultaneousOpen_data();
    void simultaneousOpen();
    void simultaneousOpenWithoutItsSupport_data();
    void simultaneousOpenWithoutItsSupport();
    void sameEndpointsHaveOneSession();
};

void tst_NatSessions::mappingLivesAsLongAsItsSession_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<std::chrono::milliseconds>("longest");
    QTest::addColumn<std::chrono::milliseconds>("lifetime");
    const auto row = [](const char *what, std::chrono::milliseconds longest,
                        std::chrono::milliseconds lifetime) {
        QTest::addRow("%s, %lld s", what, static_cast<long long>(lifetime / 1s))
            << QString::fromLatin1(what) << longest << lifetime;
    };
    const std::chrono::milliseconds usual = NatBehavior().mappingTimeout;
    row("dialled", usual, 4min);       // RFC 5382, REQ-5
    row("established", usual, 124min); // the same
    row("half closed", usual, 4min);
    row("closed", usual, 4s);
    row("reset", usual, 4s);
    row("UDP", usual, 5min);  // RFC 4787, REQ-5
    row("echo", usual, 1min); // RFC 5508, REQ-2
    row("dialled", 10s, 10s);
    row("established", 10s, 10s);
    row("UDP", 10s, 10s);
    row("echo", 10s, 10s);
    row("established", 200min, 200min);
    row("dialled", 200min, 4min);
}

void tst_NatSessions::mappingLivesAsLongAsItsSession()
{
    QFETCH(QString, what);
    QFETCH(std::chrono::milliseconds, longest);
    QFETCH(std::chrono::milliseconds, lifetime);
    NatBench bench({.mappingTimeout = longest});
    if (what == QStringLiteral("UDP"))
        QVERIFY(bench.out(Packet::udp(Alice, Remote)));
    else if (what == QStringLiteral("echo"))
        QVERIFY(bench.out(Packet::echo(Packet::Kind::EchoRequest, Alice, Remote)));
    else if (what == QStringLiteral("dialled") || what == QStringLiteral("reset"))
        QVERIFY(bench.dial(Alice, Remote));
    else
        QVERIFY(bench.connect(Alice, Remote));
    if (what == QStringLiteral("half closed") || what == QStringLiteral("closed"))
        QVERIFY(bench.sendOut(Alice, Remote, FinAck));
    if (what == QStringLiteral("closed"))
        QCOMPARE(bench.sendIn(Remote, 4000, FinAck), Alice);
    if (what == QStringLiteral("reset"))
        QCOMPARE(bench.sendIn(Remote, 4000, TcpFlag::Rst), Alice);

    bench.now += lifetime - 1ms;
    QCOMPARE(mappingsLeft(bench), 1U);
    bench.now += 1ms;
    QCOMPARE(mappingsLeft(bench), 0U);
    QCOMPARE(bench.sendIn(Remote, 4000, TcpFlag::Syn), Endpoint());
    QVERIFY2(!bench.sendOut(Alice, Remote, TcpFlag::Ack), "only a SYN begins anew");
}

void tst_NatSessions::trafficKeepsAMapping_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::addRow("from inside") << true;
    QTest::addRow("from outside") << false;
}

void tst_NatSessions::trafficKeepsAMapping()
{
    QFETCH(bool, isOurs);
    NatBench bench({.mappingTimeout = 10s});
    const quint16 port = bench.connect(Alice, Remote);
    for (int i = 0; i < 5; ++i) {
        bench.now += 9s;
        if (isOurs)
            QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Ack), port);
        else
            QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack), Alice);
    }
    // A refused packet does not count.
    bench.now += 9s;
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Endpoint());
    bench.now += 1s;
    QCOMPARE(mappingsLeft(bench), 0U);
}

void tst_NatSessions::mappingLivesWithItsLastSession()
{
    NatBench bench({.allocation = Allocation::Sequential, .mappingTimeout = 10s});
    const quint16 port = bench.dial(Alice, Remote);
    bench.now += 6s;
    QCOMPARE(bench.dial(Alice, Stranger), port);
    bench.now += 6s;
    QCOMPARE(mappingsLeft(bench), 1U);
    QCOMPARE(bench.nat.sessionCount(), 1U);
    QCOMPARE(bench.dial(Alice, Remote), port);
    bench.now += 10s;
    QCOMPARE(bench.dial(Alice, Remote), port + 1);
}

void tst_NatSessions::expiredPortsAreFreeAgain()
{
    NatBench bench({.mappingTimeout = 10s});
    QCOMPARE(bench.dial(Alice, Remote), Alice.port);
    QCOMPARE(bench.dial(Bob, Remote), Bob.port + 1);
    bench.now += 10s;
    QCOMPARE(bench.dial(Bob, Remote), Bob.port);
    QCOMPARE(bench.dial(Alice, Remote), Alice.port + 1);
}

void tst_NatSessions::resetClosesTheSession_data()
{
    QTest::addColumn<Filtering>("filtering");
    QTest::addColumn<bool>("synPasses");
    QTest::addRow("endpoint independent") << Filtering::EndpointIndependent << true;
    QTest::addRow("address dependent") << Filtering::AddressDependent << false;
    QTest::addRow("address and port dependent") << Filtering::AddressAndPortDependent << false;
}

/// The RST passes; afterwards packets from the remote are as unsolicited as if it had never been dialled.
void tst_NatSessions::resetClosesTheSession()
{
    QFETCH(Filtering, filtering);
    NatBench bench({.filtering = filtering, .unsolicited = Unsolicited::Reset});
    const quint16 port = bench.connect(Alice, Remote);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Endpoint());
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack), Endpoint());
    const auto refusal = bench.answered(Packet::tcp(Remote, Endpoint(External, port), TcpFlag::Ack));
    QVERIFY(refusal && refusal->isReset());
    QTEST(bench.sendIn(Remote, port, TcpFlag::Syn) == Alice, "synPasses");
}

void tst_NatSessions::outboundReopensAfterReset_data()
{
    QTest::addColumn<TcpFlags>("flags");
    QTest::addColumn<bool>("isOpen");
    QTest::addRow("SYN") << TcpFlags(TcpFlag::Syn) << true;
    QTest::addRow("ACK") << TcpFlags(TcpFlag::Ack) << true;
    QTest::addRow("RST") << TcpFlags(TcpFlag::Rst) << false;
}

void tst_NatSessions::outboundReopensAfterReset()
{
    QFETCH(TcpFlags, flags);
    QFETCH(bool, isOpen);
    NatBench bench({});
    const quint16 port = bench.connect(Alice, Remote);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.sendOut(Alice, Remote, flags), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack) == Alice, isOpen);
    bench.now += SessionState::Grace;
    QCOMPARE(mappingsLeft(bench), isOpen ? 1U : 0U);
    bench.now += SessionState::TransitoryTimeout;
    QCOMPARE(mappingsLeft(bench), 0U);
}

void tst_NatSessions::ourOwnResetClosesToo()
{
    NatBench bench({});
    const quint16 port = bench.connect(Alice, Remote);
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Rst), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack), Endpoint());
    bench.now += SessionState::Grace;
    QCOMPARE(mappingsLeft(bench), 0U);
}

void tst_NatSessions::resetLeavesTheMapping()
{
    NatBench bench({.allocation = Allocation::Sequential});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.dial(Alice, Stranger), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Alice);
    bench.now += SessionState::Grace;
    QCOMPARE(mappingsLeft(bench), 1U);
    QCOMPARE(bench.dial(Alice, Remote), port);
}

void tst_NatSessions::resetKillsTheMapping()
{
    NatBench bench({.allocation = Allocation::Sequential, .resetKillsMapping = true});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.dial(Alice, Stranger), port);
    QVERIFY(bench.dial(Bob, Stranger));
    QCOMPARE(bench.nat.mappingCount(), 2U);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.nat.mappingCount(), 1U);
    QCOMPARE(bench.nat.sessionCount(), 1U);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Endpoint());
    QCOMPARE(bench.dial(Alice, Remote), port + 2);
}

void tst_NatSessions::unsolicitedResetKillsNothing()
{
    NatBench bench({.filtering = Filtering::EndpointIndependent, .resetKillsMapping = true});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Rst), Endpoint());
    QCOMPARE(bench.nat.mappingCount(), 1U);
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Rst), port);
    QCOMPARE(bench.nat.mappingCount(), 1U);
}

/// Only the mapping for that destination is removed; the port stays in use for the others.
void tst_NatSessions::resetKillsOneOfSharedMappings()
{
    NatBench bench({.mapping = Mapping::AddressAndPortDependent, .resetKillsMapping = true});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.dial(Alice, Stranger), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.nat.mappingCount(), 1U);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Alice);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Rst), Alice);
    QCOMPARE(bench.nat.mappingCount(), 0U);
    QCOMPARE(bench.dial(Bob, Remote), port);
}

void tst_NatSessions::graceIsNotProlonged()
{
    NatBench bench({});
    const quint16 port = bench.connect(Alice, Remote);
    QCOMPARE(bench.sendOut(Alice, Remote, FinAck), port);
    QCOMPARE(bench.sendIn(Remote, port, FinAck), Alice);
    bench.now += SessionState::Grace - 1ms;
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Ack), port);
    QCOMPARE(bench.sendIn(Remote, port, FinAck), Alice);
    bench.now += 1ms;
    QCOMPARE(mappingsLeft(bench), 0U);
}

void tst_NatSessions::synBeginsAnewAfterClosing_data()
{
    trafficKeepsAMapping_data();
}

void tst_NatSessions::synBeginsAnewAfterClosing()
{
    QFETCH(bool, isOurs);
    NatBench bench({});
    const quint16 port = bench.connect(Alice, Remote);
    QCOMPARE(bench.sendOut(Alice, Remote, FinAck), port);
    QCOMPARE(bench.sendIn(Remote, port, FinAck), Alice);
    if (isOurs)
        QCOMPARE(bench.dial(Alice, Remote), port);
    else
        QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Syn), Alice);
    bench.now += SessionState::TransitoryTimeout - 1ms;
    QCOMPARE(mappingsLeft(bench), 1U);
    bench.now += 1ms;
    QCOMPARE(mappingsLeft(bench), 0U);
}

void tst_NatSessions::simultaneousOpen_data()
{
    QTest::addColumn<Filtering>("filtering");
    QTest::addRow("endpoint independent") << Filtering::EndpointIndependent;
    QTest::addRow("address dependent") << Filtering::AddressDependent;
    QTest::addRow("address and port dependent") << Filtering::AddressAndPortDependent;
}

/// RFC 5382, REQ-2, in the order of RFC 9293, figure 7.
void tst_NatSessions::simultaneousOpen()
{
    QFETCH(Filtering, filtering);
    NatBench bench({.filtering = filtering});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Syn), Alice);
    QCOMPARE(bench.sendOut(Alice, Remote, SynAck), port);
    QCOMPARE(bench.sendIn(Remote, port, SynAck), Alice);
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Ack), port);
    bench.now += SessionState::EstablishedTimeout - 1ms;
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack), Alice);
}

void tst_NatSessions::simultaneousOpenWithoutItsSupport_data()
{
    simultaneousOpen_data();
}

void tst_NatSessions::simultaneousOpenWithoutItsSupport()
{
    QFETCH(Filtering, filtering);
    NatBench bench({.filtering = filtering, .unsolicited = Unsolicited::Reset, .simultaneousOpen = false});
    const quint16 port = bench.dial(Alice, Remote);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Syn), Endpoint());
    const auto refusal = bench.answered(Packet::tcp(Remote, Endpoint(External, port), TcpFlag::Syn));
    QVERIFY(refusal && refusal->isReset());
    // An ordinary connection is not affected.
    QCOMPARE(bench.sendIn(Remote, port, SynAck), Alice);
    QCOMPARE(bench.sendOut(Alice, Remote, TcpFlag::Ack), port);
    QCOMPARE(bench.sendIn(Remote, port, TcpFlag::Ack), Alice);
    // Nor is one that began with an incoming SYN.
    if (filtering != Filtering::EndpointIndependent)
        return;
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Alice);
    QCOMPARE(bench.dial(Alice, Stranger), port);
    QCOMPARE(bench.sendIn(Stranger, port, TcpFlag::Syn), Alice);
}

/// An inside host could not tell two connections from the same endpoint apart.
void tst_NatSessions::sameEndpointsHaveOneSession()
{
    NatBench bench({.mapping = Mapping::AddressAndPortDependent,
                    .filtering = Filtering::EndpointIndependent,
                    .allocation = Allocation::Sequential});
    const quint16 port = bench.dial(Alice, Remote);
    const quint16 otherPort = bench.dial(Alice, Stranger);
    QVERIFY(port != otherPort);
    QCOMPARE(bench.sendIn(Remote, port, SynAck), Alice);
    QCOMPARE(bench.sendIn(Remote, otherPort, TcpFlag::Syn), Endpoint());
    QCOMPARE(bench.nat.sessionCount(), 2U);
}

PUNCHLINE_APPLESS_TEST(tst_NatSessions)
#include "tst_natsessions.moc"
