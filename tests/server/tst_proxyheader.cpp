// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/network.h"
#include "server/net/proxyheader.h"

#include "tests/server/proxyheaders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using proxy::Header;
using proxy::HeaderIncomplete;
using proxy::HeaderRefused;
using proxy::HeaderStatus;
using proxy::readHeader;

Q_DECLARE_METATYPE(std::optional<punchline::Endpoint>)

namespace {

Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value_or(Endpoint());
}

/// Reads as from a connection, never more than asked for.
HeaderStatus readInPortions(const QByteArray &bytes)
{
    QByteArray read;
    for (;;) {
        const HeaderStatus status = readHeader(read);
        const auto *more = std::get_if<HeaderIncomplete>(&status);
        if (!more || read.size() + more->least > bytes.size())
            return status;
        read = bytes.first(read.size() + more->least);
    }
}

} // namespace

/// The PROXY protocol's header, and the networks from which it is believed.
class tst_ProxyHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightOnes_data();
    void rightOnes();
    void cutAnywhere_data();
    void cutAnywhere();
    void wrongOnes_data();
    void wrongOnes();
    void missingOnes_data();
    void missingOnes();
    void aLineWithoutAnEnd();
    void theLongest();
    void networks_data();
    void networks();
    void noNetworks_data();
    void noNetworks();
};

void tst_ProxyHeader::rightOnes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<Endpoint>>("source");
    using Source = std::optional<Endpoint>;
    const Source ipv4(endpoint("203.0.113.7:50000"));
    const Source ipv6(endpoint("[2001:db8::7]:50000"));
    const Source nobody;

    QTest::newRow("line, IPv4") << QByteArray("PROXY TCP4 203.0.113.7 192.0.2.1 50000 8877\r\n") << ipv4;
    QTest::newRow("line, IPv6") << QByteArray("PROXY TCP6 2001:db8::7 2001:db8::1 50000 8877\r\n") << ipv6;
    QTest::newRow("line, shortest IPv4")
        << QByteArray("PROXY TCP4 1.1.1.1 0.0.0.0 1 0\r\n") << Source(endpoint("1.1.1.1:1"));
    QTest::newRow("line, shortest IPv6")
        << QByteArray("PROXY TCP6 1:: :: 1 0\r\n") << Source(endpoint("[1::]:1"));
    QTest::newRow("line, long IPv6") << QByteArray("PROXY TCP6 2001:1111:2222:3333:4444:5555:6666:7777 "
                                                   "2001:8888:9999:aaaa:bbbb:cccc:dddd:eeee 65535 65535\r\n")
                                     << Source(endpoint("[2001:1111:2222:3333:4444:5555:6666:7777]:65535"));
    QTest::newRow("line, mapped IPv4")
        << QByteArray("PROXY TCP6 ::ffff:203.0.113.7 ::1 50000 8877\r\n") << ipv4;
    QTest::newRow("line, unknown") << QByteArray("PROXY UNKNOWN\r\n") << nobody;
    QTest::newRow("line, unknown with what is ignored")
        << QByteArray("PROXY UNKNOWN ffff:f:f:f:f:f:f:ffff ffff:f:f:f:f:f:f:ffff 65535 65535\r\n") << nobody;

    // 203.0.113.7:50000 to 192.0.2.1:8877, byte for byte.
    QTest::newRow("IPv4") << QByteArray::fromHex("0d0a0d0a000d0a515549540a"
                                                 "21"
                                                 "11"
                                                 "000c"
                                                 "cb007107"
                                                 "c0000201"
                                                 "c350"
                                                 "22ad")
                          << ipv4;
    QTest::newRow("IPv6") << QByteArray::fromHex("0d0a0d0a000d0a515549540a"
                                                 "21"
                                                 "21"
                                                 "0024"
                                                 "20010db8000000000000000000000007"
                                                 "20010db8000000000000000000000001"
                                                 "c350"
                                                 "22ad")
                          << ipv6;
    QTest::newRow("IPv6, mapped IPv4") << QByteArray::fromHex("0d0a0d0a000d0a515549540a21210024"
                                                              "00000000000000000000ffffcb007107"
                                                              "20010db8000000000000000000000001"
                                                              "c35022ad")
                                       << ipv4;
    // PP2_TYPE_UNIQUE_ID, four bytes; then a type that nobody knows.
    QTest::newRow("with extensions") << QByteArray::fromHex("0d0a0d0a000d0a515549540a21110018"
                                                            "cb007107c0000201c35022ad"
                                                            "05000401020304"
                                                            "ee00020000")
                                     << ipv4;
    QTest::newRow("the proxy's own") << QByteArray::fromHex("0d0a0d0a000d0a515549540a20000000") << nobody;
    QTest::newRow("the proxy's own, with addresses that do not count")
        << QByteArray::fromHex("0d0a0d0a000d0a515549540a2011000c"
                               "cb007107c0000201c35022ad")
        << nobody;
    QTest::newRow("the proxy's own, with extensions")
        << QByteArray::fromHex("0d0a0d0a000d0a515549540a20000007"
                               "05000401020304")
        << nobody;
    QTest::newRow("unspecified") << QByteArray::fromHex("0d0a0d0a000d0a515549540a21000000") << nobody;
    QTest::newRow("unspecified, with bytes")
        << QByteArray::fromHex("0d0a0d0a000d0a515549540a21000003010203") << nobody;
    QTest::newRow("over UDP") << QByteArray::fromHex("0d0a0d0a000d0a515549540a2112000c"
                                                     "cb007107c0000201c35022ad")
                              << nobody;
    QTest::newRow("over a Unix domain socket")
        << QByteArray::fromHex("0d0a0d0a000d0a515549540a213100d8") + QByteArray(216, '\0') << nobody;
}

void tst_ProxyHeader::rightOnes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const std::optional<Endpoint>, source);
    const HeaderStatus wanted = Header{bytes.size(), source};
    QCOMPARE(readHeader(bytes), wanted);
    for (const QByteArray &more : {QByteArray("\0\0\0\x05", 4), QByteArray("\r\n"), bytes})
        QCOMPARE(readHeader(bytes + more), wanted);
    QCOMPARE(readInPortions(bytes + bytes), wanted);
}

void tst_ProxyHeader::cutAnywhere_data()
{
    rightOnes_data();
}

void tst_ProxyHeader::cutAnywhere()
{
    QFETCH(const QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const HeaderStatus status = readHeader(bytes.first(size));
        const auto *more = std::get_if<HeaderIncomplete>(&status);
        QVERIFY2(more, qPrintable(QString::number(size)));
        QVERIFY2(more->least >= 1 && size + more->least <= bytes.size(), qPrintable(QString::number(size)));
    }
}

void tst_ProxyHeader::wrongOnes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no family") << QByteArray("PROXY \r\n");
    QTest::newRow("a family that there is none of") << QByteArray("PROXY TCP5 1.1.1.1 1.1.1.2 1 2\r\n");
    QTest::newRow("lower case") << QByteArray("PROXY tcp4 1.1.1.1 1.1.1.2 1 2\r\n");
    QTest::newRow("a longer word") << QByteArray("PROXY UNKNOWNS\r\n");
    QTest::newRow("nothing behind the family") << QByteArray("PROXY TCP4\r\n");
    QTest::newRow("one port") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 1\r\n");
    QTest::newRow("three ports") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 1 2 3\r\n");
    QTest::newRow("two spaces") << QByteArray("PROXY TCP4  1.1.1.1 1.1.1.2 1 2\r\n");
    QTest::newRow("a space at the end") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 1 2 \r\n");
    QTest::newRow("a name") << QByteArray("PROXY TCP4 localhost 1.1.1.2 1 2\r\n");
    QTest::newRow("the other family") << QByteArray("PROXY TCP4 ::1 1.1.1.2 1 2\r\n");
    QTest::newRow("the other family, to") << QByteArray("PROXY TCP6 ::1 1.1.1.2 1 2\r\n");
    QTest::newRow("a half address") << QByteArray("PROXY TCP4 1.1.1 1.1.1.2 1 2\r\n");
    QTest::newRow("a zero ahead") << QByteArray("PROXY TCP4 1.1.1.01 1.1.1.2 1 2\r\n");
    QTest::newRow("a zero ahead of a port") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 01 2\r\n");
    QTest::newRow("a port too large") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 65536 2\r\n");
    QTest::newRow("a port much too large") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 4294967297 2\r\n");
    QTest::newRow("a negative port") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 -1 2\r\n");
    QTest::newRow("a port in words") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 http 2\r\n");
    QTest::newRow("port 0") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 0 2\r\n");
    QTest::newRow("nobody's address") << QByteArray("PROXY TCP4 0.0.0.0 1.1.1.2 1 2\r\n");
    QTest::newRow("everybody's address") << QByteArray("PROXY TCP4 255.255.255.255 1.1.1.2 1 2\r\n");
    QTest::newRow("many's address") << QByteArray("PROXY TCP6 ff02::1 ::1 1 2\r\n");
    QTest::newRow("a line feed alone") << QByteArray("PROXY TCP4 1.1.1.1 1.1.1.2 1 2\n");
    QTest::newRow("a carriage return within") << QByteArray("PROXY TCP4 1.1.1.1\r1.1.1.2 1 2\r\n");
    QTest::newRow("a NUL within") << QByteArray("PROXY TCP4 1.1.1.1\0 1.1.1.2 1 2\r\n", 33);
    QTest::newRow("too long") << "PROXY UNKNOWN " + QByteArray(92, 'x') + "\r\n";

    const QByteArray addresses = QByteArray::fromHex("cb007107c0000201c35022ad");
    const auto header = [](const char *rest) {
        return QByteArray::fromHex(QByteArray("0d0a0d0a000d0a515549540a") + rest);
    };
    QTest::newRow("version 1 in binary") << header("1111000c") + addresses;
    QTest::newRow("version 3") << header("3111000c") + addresses;
    QTest::newRow("a command that there is none of") << header("2211000c") + addresses;
    QTest::newRow("a family byte that there is none of") << header("2141000c") + addresses;
    QTest::newRow("a transport that there is none of") << header("2113000c") + addresses;
    QTest::newRow("no addresses") << header("21110000");
    QTest::newRow("IPv4, too short") << header("2111000b") + addresses.chopped(1);
    QTest::newRow("IPv6, too short") << header("2121000c") + addresses;
    QTest::newRow("from port 0") << header("2111000ccb007107c0000201000022ad");
    QTest::newRow("from nobody") << header("2111000c00000000c0000201c35022ad");
    QTest::newRow("from many") << header("2111000ce0000001c0000201c35022ad");
    // No proxy sends that much, so it is refused at once.
    QTest::newRow("longer than is read") << header("21110ff1");
    QTest::newRow("longest that can be claimed") << header("2111ffff");
}

void tst_ProxyHeader::wrongOnes()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readHeader(bytes), HeaderStatus(HeaderRefused::Malformed));
    QCOMPARE(readInPortions(bytes + QByteArray(64, 'x')), HeaderStatus(HeaderRefused::Malformed));
}

void tst_ProxyHeader::missingOnes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a frame") << QByteArray::fromHex("00000021a400");
    QTest::newRow("HTTP") << QByteArray("POST / HTTP/1.1\r\n");
    QTest::newRow("nearly a line") << QByteArray("PROXYTCP4 1.1.1.1 1.1.1.2 1 2\r\n");
    QTest::newRow("lower case") << QByteArray("proxy UNKNOWN\r\n");
    QTest::newRow("nearly a signature") << QByteArray::fromHex("0d0a0d0a000d0a515549540b");
    QTest::newRow("line feeds") << QByteArray("\r\n\r\n\r\n");
}

void tst_ProxyHeader::missingOnes()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readHeader(bytes), HeaderStatus(HeaderRefused::Missing));
    QCOMPARE(readInPortions(bytes + QByteArray(64, 'x')), HeaderStatus(HeaderRefused::Missing));
}

void tst_ProxyHeader::aLineWithoutAnEnd()
{
    QByteArray line = "PROXY UNKNOWN ";
    while (line.size() < proxy::MaxLine) {
        const HeaderStatus status = readHeader(line);
        QVERIFY(std::holds_alternative<HeaderIncomplete>(status));
        QVERIFY(line.size() + std::get<HeaderIncomplete>(status).least <= proxy::MaxLine);
        line += 'x';
    }
    QCOMPARE(readHeader(line), HeaderStatus(HeaderRefused::Malformed));
    QCOMPARE(readHeader(line.chopped(1) + '\r'), HeaderStatus(HeaderRefused::Malformed));
}

void tst_ProxyHeader::theLongest()
{
    const QByteArray line = "PROXY UNKNOWN " + QByteArray(proxy::MaxLine - 16, 'x') + "\r\n";
    QCOMPARE(line.size(), proxy::MaxLine);
    QCOMPARE(readInPortions(line), HeaderStatus(Header{line.size(), std::nullopt}));
    const QByteArray header = headerV2(endpoint("203.0.113.7:50000"), endpoint("192.0.2.1:1"),
                                       QByteArray(proxy::MaxHeader - 28, '\x7f'));
    QCOMPARE(header.size(), proxy::MaxHeader);
    QCOMPARE(readInPortions(header), HeaderStatus(Header{header.size(), endpoint("203.0.113.7:50000")}));
}

void tst_ProxyHeader::networks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("contained");
    const auto row = [](const char *text, const char *address, bool contained) {
        QTest::addRow("%s, %s", text, address)
            << QString::fromLatin1(text) << QString::fromLatin1(address) << contained;
    };
    row("192.0.2.1", "192.0.2.1", true);
    row("192.0.2.1", "192.0.2.2", false);
    row("192.0.2.1/32", "192.0.2.1", true);
    row("192.0.2.0/24", "192.0.2.255", true);
    row("192.0.2.77/24", "192.0.2.1", true);
    row("192.0.2.0/24", "192.0.3.0", false);
    row("192.0.2.0/24", "::ffff:192.0.2.9", true);
    row("0.0.0.0/0", "203.0.113.7", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("::/0", "2001:db8::1", true);
    row("::/0", "192.0.2.1", false);
    row("::1", "::1", true);
    row("[2001:db8::]/32", "2001:db8:ffff::1", true);
    row("2001:db8::/33", "2001:db8:ffff::1", false);
    row("::ffff:192.0.2.0/120", "192.0.2.9", true);
    row("::ffff:192.0.2.0/120", "192.0.3.9", false);
    row("::ffff:0.0.0.0/96", "192.0.3.9", true);
}

void tst_ProxyHeader::networks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QFETCH(const bool, contained);
    const auto network = Network::fromText(text);
    QVERIFY(network);
    QCOMPARE(network->contains(QHostAddress(address)), contained);
}

void tst_ProxyHeader::noNetworks_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "/",
                             "/24",
                             "192.0.2.0/",
                             "192.0.2.0/33",
                             "192.0.2.0/-1",
                             "192.0.2.0/+8",
                             "192.0.2.0/ 8",
                             "192.0.2.0/8 ",
                             "192.0.2.0/0x8",
                             "192.0.2.0/255.255.255.0",
                             "192.0.2.0/8/8",
                             "192.0.2/24",
                             "10/8",
                             "::/129",
                             "[::",
                             "::1]",
                             "localhost",
                             "localhost/8",
                             "http://192.0.2.1",
                             "192.0.2.1:80",
                             "::ffff:192.0.2.0/95",
                             "192.0.2.0/4294967304"})
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
}

void tst_ProxyHeader::noNetworks()
{
    QFETCH(const QString, text);
    QVERIFY(!Network::fromText(text));
}

PUNCHLINE_APPLESS_TEST(tst_ProxyHeader)

#include "tst_proxyheader.moc"
