// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/packet.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>

using namespace punchline;
using namespace punchline::natlab;

namespace {

const Endpoint Ipv4A(QHostAddress(QStringLiteral("192.0.2.1")), 4000);
const Endpoint Ipv4B(QHostAddress(QStringLiteral("198.51.100.2")), 5000);
const Endpoint Ipv6A(QHostAddress(QStringLiteral("2001:db8::1")), 4000);
const Endpoint Ipv6B(QHostAddress(QStringLiteral("2001:db8::2")), 5000);

constexpr qsizetype Ipv4TransportAt = 20;
constexpr qsizetype Ipv6TransportAt = 40;

/// One packet of each kind and family, from A to B.
struct Sample
{
    const char *name;
    Packet packet;
    const char *golden;
};

QList<Sample> samples()
{
    const Packet udp4 = Packet::udp(Ipv4B, Ipv4A, "abc");
    const Packet udp6 = Packet::udp(Ipv6B, Ipv6A, "abc");
    return {
        {"IPv4 TCP", Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Syn, 0x01020304),
         "450000280000000040068e99c0000201c63364020fa0138801020304000000005002ffff9c7d0000"},
        {"IPv6 TCP", Packet::tcp(Ipv6A, Ipv6B, TcpFlag::Psh | TcpFlag::Ack, 0x01020304, 0x0a0b0c0d, "knock"),
         "600000000019064020010db800000000000000000000000120010db80000000000000000000000020fa013880102"
         "03040a0b0c0d5018ffffd13a00006b6e6f636b"},
        {"IPv4 UDP", Packet::udp(Ipv4A, Ipv4B, "abc"),
         "4500001f0000000040118e97c0000201c63364020fa01388000b2c16616263"},
        {"IPv6 UDP", Packet::udp(Ipv6A, Ipv6B, "abc"),
         "60000000000b114020010db800000000000000000000000120010db80000000000000000000000020fa01388000b"
         "bcd8616263"},
        {"IPv4 echo request", Packet::echo(Packet::Kind::EchoRequest, Ipv4A, Ipv4B),
         "4500001c0000000040018eaac0000201c63364020800e85e0fa00001"},
        {"IPv6 echo request", Packet::echo(Packet::Kind::EchoRequest, Ipv6A, Ipv6B),
         "6000000000083a4020010db800000000000000000000000120010db8000000000000000000000002800014a70fa0"
         "0001"},
        {"IPv4 echo reply", Packet::echo(Packet::Kind::EchoReply, Ipv4A, Ipv4B),
         "4500001c0000000040018eaac0000201c63364020000ec7613880001"},
        {"IPv6 echo reply", Packet::echo(Packet::Kind::EchoReply, Ipv6A, Ipv6B),
         "6000000000083a4020010db800000000000000000000000120010db800000000000000000000000281000fbf1388"
         "0001"},
        {"IPv4 error", Packet::error(Ipv4A.address, Ipv4B.address, 3, 3, udp4),
         "4500003b0000000040018e8bc0000201c63364020303e950000000004500001f0000000040118e97c6336402c000"
         "020113880fa0000b2c16616263"},
        {"IPv6 error", Packet::error(Ipv6A.address, Ipv6B.address, 1, 4, udp6),
         "60000000003b3a4020010db800000000000000000000000120010db8000000000000000000000002010431e20000"
         "000060000000000b114020010db800000000000000000000000220010db800000000000000000000000113880fa0"
         "000bbcd8616263"},
    };
}

QByteArray goldenOf(const char *name)
{
    for (const Sample &sample : samples()) {
        if (qstrcmp(sample.name, name) == 0)
            return QByteArray::fromHex(sample.golden);
    }
    qFatal("no such sample");
}

/// Writes the Internet checksum of the `size` bytes from `from` to position `at`.
QByteArray summed(QByteArray bytes, qsizetype from, qsizetype size, qsizetype at)
{
    quint32 sum = 0;
    bytes[at] = bytes[at + 1] = 0;
    for (qsizetype i = 0; i + 1 < size; i += 2)
        sum += qFromBigEndian<quint16>(bytes.constData() + from + i);
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    qToBigEndian(static_cast<quint16>(~sum), bytes.data() + at);
    return bytes;
}

/// Repairs the IPv4 header checksum after a change.
QByteArray mended(const QByteArray &bytes)
{
    return summed(bytes, 0, qMin(qsizetype((bytes.at(0) & 0x0f) * 4), bytes.size()), 10);
}

QByteArray changed(QByteArray bytes, qsizetype at, int value)
{
    bytes[at] = static_cast<char>(value);
    return (bytes.at(0) & 0xf0) == 0x40 && at != 10 ? mended(bytes) : bytes;
}

/// Calls everything that reads or writes, so that a sanitizer notices out-of-bounds accesses.
qsizetype exercise(Packet packet)
{
    const Endpoint other = packet.isIpv4() ? Ipv4B : Ipv6B;
    packet.setSource(other);
    packet.setDestination(other);
    if (packet.isError()) {
        packet.setQuotedSource(other);
        packet.setQuotedDestination(other);
    }
    return packet.bytes().size() + packet.payload().size() + packet.tcpFlags().toInt()
        + (packet.hasValidChecksums() ? 1 : 0) + packet.source().port + packet.destination().port;
}

} // namespace

/// Packets as bytes, and the changes that a NAT makes to them.
class tst_Packet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndMakes_data();
    void readsAndMakes();
    void cutAnywhereIsNothing();
    void bytesAfterTheEndAreLeftOut();
    void refuses_data();
    void refuses();
    void survivesAnyBytes();
    void readsTcp();
    void settersKeepChecksums_data() { readsAndMakes_data(); }
    void settersKeepChecksums();
    void everyPortKeepsChecksums();
    void wrongChecksumStaysWrong();
    void udpWithoutChecksumStaysSo();
    void quotedSettersKeepChecksums_data();
    void quotedSettersKeepChecksums();
    void errorsQuoteAsMuchAsFits();
};

void tst_Packet::readsAndMakes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < samples().size(); ++i)
        QTest::addRow("%s", samples().at(i).name) << i;
}

void tst_Packet::readsAndMakes()
{
    QFETCH(int, index);
    const Sample sample = samples().at(index);
    QCOMPARE(sample.packet.bytes().toHex(), QByteArray(sample.golden));
    const auto packet = Packet::parse(QByteArray::fromHex(sample.golden));
    QVERIFY(packet);
    QCOMPARE(packet->kind(), sample.packet.kind());
    QVERIFY(packet->hasValidChecksums());

    const Endpoint a = packet->isIpv4() ? Ipv4A : Ipv6A;
    const Endpoint b = packet->isIpv4() ? Ipv4B : Ipv6B;
    const bool isIcmp = packet->protocol() == Protocol::Icmp;
    const bool hasSourcePort = !isIcmp || packet->kind() == Packet::Kind::EchoRequest;
    const bool hasDestinationPort = !isIcmp || packet->kind() == Packet::Kind::EchoReply;
    QCOMPARE(packet->source(), Endpoint(a.address, hasSourcePort ? a.port : 0));
    QCOMPARE(packet->destination(), Endpoint(b.address, hasDestinationPort ? b.port : 0));
    if (packet->isError()) {
        QCOMPARE(packet->quotedProtocol(), Protocol::Udp);
        QCOMPARE(packet->quotedSource(), b);
        QCOMPARE(packet->quotedDestination(), a);
    }
}

void tst_Packet::cutAnywhereIsNothing()
{
    for (const Sample &sample : samples()) {
        for (qsizetype size = 0; size < sample.packet.bytes().size(); ++size)
            QVERIFY2(!Packet::parse(sample.packet.bytes().first(size)), sample.name);
    }
}

void tst_Packet::bytesAfterTheEndAreLeftOut()
{
    for (const Sample &sample : samples()) {
        const auto packet = Packet::parse(sample.packet.bytes() + "more");
        QVERIFY2(packet, sample.name);
        QCOMPARE(packet->bytes(), sample.packet.bytes());
    }
}

void tst_Packet::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *sample, qsizetype at, int value) {
        QTest::addRow("%s", name) << changed(goldenOf(sample), at, value);
    };
    QTest::addRow("nothing") << QByteArray();
    row("IP version 5", "IPv4 TCP", 0, 0x55);
    // The bytes after those 16 would have been a valid UDP header.
    const QByteArray udp = goldenOf("IPv4 UDP").replace(Ipv4TransportAt, 2, QByteArray::fromHex("000f"));
    QTest::addRow("an IPv4 header of 16 bytes") << changed(udp, 0, 0x44);
    row("an IPv4 header longer than the packet", "IPv4 TCP", 0, 0x4f);
    row("an IPv4 packet shorter than its header", "IPv4 TCP", 3, 19);
    row("a wrong IPv4 header checksum", "IPv4 TCP", 10, 0);
    row("a first fragment", "IPv4 TCP", 6, 0x20);
    row("a later fragment", "IPv4 TCP", 7, 0x01);
    row("GRE", "IPv4 TCP", 9, 47);
    row("ICMPv6 in IPv4", "IPv4 echo request", 9, 58);
    row("ICMP in IPv6", "IPv6 echo request", 6, 1);
    row("IPv6 hop-by-hop options", "IPv6 TCP", 6, 0);
    row("an IPv6 fragment", "IPv6 TCP", 6, 44);
    row("a TCP header of 16 bytes", "IPv4 TCP", Ipv4TransportAt + 12, 0x40);
    row("a TCP header longer than the packet", "IPv4 TCP", Ipv4TransportAt + 12, 0x60);
    row("a UDP length too small", "IPv4 UDP", Ipv4TransportAt + 5, 7);
    row("a UDP length too large", "IPv6 UDP", Ipv6TransportAt + 5, 12);
    row("a redirect", "IPv4 error", Ipv4TransportAt, 5);
    row("a router advertisement", "IPv6 echo request", Ipv6TransportAt, 134);
    row("ICMPv6 type 5", "IPv6 error", Ipv6TransportAt, 5);
    row("an error about a fragment", "IPv4 error", Ipv4TransportAt + 8 + 7, 0x01);
    row("an error about GRE", "IPv4 error", Ipv4TransportAt + 8 + 9, 47);

    QByteArray mapped = goldenOf("IPv6 TCP");
    mapped.replace(8, 16, QByteArray::fromHex("00000000000000000000ffffc0000201"));
    QTest::addRow("an IPv4-mapped IPv6 source") << mapped;
    const QByteArray aboutIpv6 = goldenOf("IPv4 error").first(Ipv4TransportAt + 8) + goldenOf("IPv6 UDP");
    QTest::addRow("an error about IPv6 in IPv4") << changed(aboutIpv6, 3, static_cast<int>(aboutIpv6.size()));
    QByteArray aboutError = goldenOf("IPv4 error");
    aboutError[Ipv4TransportAt + 8 + 9] = 1;
    aboutError[Ipv4TransportAt + 8 + 20] = 3;
    QTest::addRow("an error about an error") << aboutError;
    QByteArray shortQuote = goldenOf("IPv4 error").first(Ipv4TransportAt + 8 + 20 + 7);
    shortQuote[3] = static_cast<char>(shortQuote.size());
    QTest::addRow("an error with seven bytes of the transport") << mended(shortQuote);
}

void tst_Packet::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Packet::parse(bytes));
}

void tst_Packet::survivesAnyBytes()
{
    QRandomGenerator random(1);
    qsizetype used = 0;
    int understood = 0;
    for (int i = 0; i < 60'000; ++i) {
        QByteArray bytes;
        if (i % 3 == 0) {
            bytes.resize(random.bounded(1, 120));
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            bytes[0] = static_cast<char>(i % 2 == 0 ? 0x40 | random.bounded(16) : 0x60);
        } else {
            static const QList<Sample> all = samples();
            bytes = all.at(random.bounded(static_cast<int>(all.size()))).packet.bytes();
            for (int change = random.bounded(4); change >= 0; --change)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            bytes.truncate(bytes.size() - (i % 2) * random.bounded(20));
        }
        if (bytes.size() > 20 && (bytes.at(0) & 0xf0) == 0x40)
            bytes = mended(bytes);
        if (const auto packet = Packet::parse(bytes)) {
            used += exercise(*packet);
            ++understood;
        }
    }
    QVERIFY(used > 0);
    QVERIFY(understood > 5'000);
}

void tst_Packet::readsTcp()
{
    const Packet packet =
        Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Fin | TcpFlag::Ack, 0xfffffffe, 0x80000000, "hi");
    QCOMPARE(packet.tcpFlags(), TcpFlags(TcpFlag::Fin) | TcpFlag::Ack);
    QCOMPARE(packet.sequence(), 0xfffffffeU);
    QCOMPARE(packet.acknowledgement(), 0x80000000U);
    QCOMPARE(packet.payload(), QByteArray("hi"));
    QVERIFY(!packet.isDial());
    QVERIFY(!packet.isReset());
    QVERIFY(Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Syn).isDial());
    QVERIFY(!Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Syn | TcpFlag::Ack).isDial());
    QVERIFY(Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Rst).isReset());
    QCOMPARE(Packet::udp(Ipv4A, Ipv4B, "hi").tcpFlags(), TcpFlags());
}

/// A changed packet equals one that was created that way.
void tst_Packet::settersKeepChecksums()
{
    QFETCH(int, index);
    Packet packet = samples().at(index).packet;
    const QByteArray before = packet.bytes();
    const bool isIpv4 = packet.isIpv4();
    const Endpoint source(
        QHostAddress(isIpv4 ? QStringLiteral("10.255.0.1") : QStringLiteral("fd00::1:ffff")), 65'535);
    const Endpoint destination(
        QHostAddress(isIpv4 ? QStringLiteral("203.0.113.254") : QStringLiteral("fe80::2")), 1);
    packet.setSource(source);
    packet.setDestination(destination);
    QVERIFY(packet.bytes() != before);
    QVERIFY(packet.hasValidChecksums());
    QCOMPARE(packet.source().address, source.address);
    QCOMPARE(packet.destination().address, destination.address);
    if (packet.kind() == Packet::Kind::Tcp)
        QCOMPARE(packet.bytes(),
                 Packet::tcp(source, destination, packet.tcpFlags(), packet.sequence(),
                             packet.acknowledgement(), packet.payload())
                     .bytes());
    else if (packet.kind() == Packet::Kind::Udp)
        QCOMPARE(packet.bytes(), Packet::udp(source, destination, packet.payload()).bytes());
    else if (!packet.isError())
        QCOMPARE(packet.bytes(), Packet::echo(packet.kind(), source, destination).bytes());
}

/// These include ports for which the checksum would be 0, which UDP writes as 0xffff.
void tst_Packet::everyPortKeepsChecksums()
{
    for (int port = 1; port <= 0xffff; ++port) {
        const Endpoint source(Ipv4A.address, static_cast<quint16>(port));
        Packet packet = Packet::udp(Ipv4A, Ipv4B, "abc");
        packet.setSource(source);
        QCOMPARE(packet.bytes(), Packet::udp(source, Ipv4B, "abc").bytes());
        packet.setSource(Ipv4A);
        QCOMPARE(packet.bytes(), Packet::udp(Ipv4A, Ipv4B, "abc").bytes());
    }
}

void tst_Packet::wrongChecksumStaysWrong()
{
    auto packet = Packet::parse(changed(goldenOf("IPv4 TCP"), Ipv4TransportAt + 16, 0));
    QVERIFY(packet);
    QVERIFY(!packet->hasValidChecksums());
    packet->setSource(Ipv4B);
    QVERIFY(!packet->hasValidChecksums());
}

void tst_Packet::udpWithoutChecksumStaysSo()
{
    QByteArray bytes = goldenOf("IPv4 UDP");
    bytes[Ipv4TransportAt + 6] = bytes[Ipv4TransportAt + 7] = 0;
    auto packet = Packet::parse(bytes);
    QVERIFY(packet);
    packet->setSource(Ipv4B);
    QCOMPARE(packet->bytes().sliced(Ipv4TransportAt + 6, 2), QByteArray(2, '\0'));
    QVERIFY(packet->hasValidChecksums());
}

void tst_Packet::quotedSettersKeepChecksums_data()
{
    QTest::addColumn<QByteArray>("quoted");
    for (const Sample &sample : samples()) {
        if (!sample.packet.isError())
            QTest::addRow("%s", sample.name) << sample.packet.bytes();
    }
    QTest::addRow("IPv4 TCP, cut by a router") << Packet::tcp(Ipv4A, Ipv4B, TcpFlag::Syn, 7).bytes();
}

void tst_Packet::quotedSettersKeepChecksums()
{
    QFETCH(QByteArray, quoted);
    const auto about = Packet::parse(quoted);
    QVERIFY(about);
    const bool isIpv4 = about->isIpv4();
    Packet error =
        Packet::error(about->destination().address, about->source().address, isIpv4 ? 11 : 3, 0, *about);
    const bool isCut = QByteArray(QTest::currentDataTag()).contains("cut");
    if (isCut) {
        // Eight bytes of the transport header, as RFC 792 requires, without its checksum.
        QByteArray cut = error.bytes().first(Ipv4TransportAt + 8 + 20 + 8);
        cut[3] = static_cast<char>(cut.size());
        error = Packet::parse(mended(summed(cut, Ipv4TransportAt, 36, Ipv4TransportAt + 2))).value();
    }
    QVERIFY(error.hasValidChecksums());
    const Endpoint source(QHostAddress(isIpv4 ? QStringLiteral("10.0.0.7") : QStringLiteral("fd00::7")), 1);
    const Endpoint destination(QHostAddress(isIpv4 ? QStringLiteral("10.0.0.8") : QStringLiteral("fd00::8")),
                               65'535);
    error.setQuotedSource(source);
    error.setQuotedDestination(destination);
    QVERIFY(error.hasValidChecksums());
    QCOMPARE(error.quotedSource().address, source.address);
    QCOMPARE(error.quotedDestination().address, destination.address);
    const auto changedQuote = Packet::parse(error.payload());
    QCOMPARE(changedQuote.has_value(), !isCut);
    QVERIFY(isCut || changedQuote->hasValidChecksums());
}

/// RFC 1812, section 4.3.2.3, and RFC 4443, section 2.4.
void tst_Packet::errorsQuoteAsMuchAsFits()
{
    const QByteArray much(3'000, 'x');
    QCOMPARE(
        Packet::error(Ipv4B.address, Ipv4A.address, 3, 3, Packet::udp(Ipv4A, Ipv4B, much)).bytes().size(),
        576);
    QCOMPARE(
        Packet::error(Ipv6B.address, Ipv6A.address, 1, 4, Packet::udp(Ipv6A, Ipv6B, much)).bytes().size(),
        1280);
}

PUNCHLINE_APPLESS_TEST(tst_Packet)
#include "tst_packet.moc"
