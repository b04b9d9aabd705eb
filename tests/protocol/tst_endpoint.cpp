// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/endpoint.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Transport addresses as text.
class tst_Endpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void foldsMappedAddresses();
    void keepsZonesOnlyWhereTheyMean();
    void nullHasNoText();
    void readsAddresses_data();
    void readsAddresses();
};

void tst_Endpoint::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, const char *shown) {
        QTest::addRow("%s", wire::rowName(text).constData())
            << QString::fromLatin1(text) << QString::fromLatin1(shown);
    };
    row("192.0.2.1:4000", "192.0.2.1:4000");
    row("0.0.0.0:1", "0.0.0.0:1");
    row("255.255.255.255:65535", "255.255.255.255:65535");
    row("127.0.0.1:080", "127.0.0.1:80");
    row("[2001:db8::1]:4000", "[2001:db8::1]:4000");
    row("[2001:DB8:0:0:0:0:0:1]:4000", "[2001:db8::1]:4000");
    row("[::]:1", "[::]:1");
    row("[::1]:8877", "[::1]:8877");
    row("[::ffff:192.0.2.1]:4000", "192.0.2.1:4000");
    row("[::ffff:c000:201]:4000", "192.0.2.1:4000");
    row("[::192.0.2.1]:4000", "[::192.0.2.1]:4000");
    row("[fe80::1]:4000", "[fe80::1]:4000");
    row("[fe80::1%eth0]:4000", "[fe80::1%eth0]:4000");
    row("[fe80::1%1eth0]:1", "[fe80::1%1eth0]:1");
    row("[2001:db8::1%eth0]:4000", "[2001:db8::1]:4000");
}

void tst_Endpoint::reads()
{
    QFETCH(QString, text);
    const auto endpoint = Endpoint::fromString(text);
    QVERIFY(endpoint);
    QVERIFY(!endpoint->isNull());
    QTEST(endpoint->toString(), "shown");
    QCOMPARE(Endpoint::fromString(endpoint->toString()), endpoint);
    QCOMPARE(endpoint->isIpv4(), !endpoint->toString().startsWith(u'['));
}

void tst_Endpoint::refuses_data()
{
    QTest::addColumn<QString>("text");
    const char *const texts[] = {"",
                                 ":",
                                 ":80",
                                 "192.0.2.1",
                                 "192.0.2.1:",
                                 "192.0.2.1:0",
                                 "192.0.2.1:65536",
                                 "192.0.2.1:-1",
                                 "192.0.2.1:+80",
                                 "192.0.2.1: 80",
                                 "192.0.2.1:80 ",
                                 " 192.0.2.1:80",
                                 "192.0.2.1 :80",
                                 "192.0.2.1:0x50",
                                 "192.0.2.1:99999999999999999999",
                                 "192.0.2.1:8o",
                                 "[192.0.2.1]:80",
                                 "192.0.2.256:80",
                                 "192.0.2:80",
                                 "8877:80",
                                 "0x7f.0.0.1:80",
                                 "010.0.0.1:80",
                                 "1.2.3.4.5:80",
                                 "1..2.3:80",
                                 "2001:db8::1:4000",
                                 "::1:80",
                                 "[::1]",
                                 "[::1]:",
                                 "[::1]80",
                                 "[::1:80",
                                 "::1]:80",
                                 "[[::1]]:80",
                                 "[]:80",
                                 "[:]:80",
                                 "[::1 ]:80",
                                 "[1:2:3:4:5:6:7:8:9]:80",
                                 "[::ffff:1.2.3.256]:80",
                                 "example.com:80",
                                 "localhost:80",
                                 "any:80",
                                 "192.0.2.1:80\n",
                                 "192.0.2.1\n:80"};
    for (const char *text : texts)
        QTest::addRow("'%s'", wire::rowName(text).constData()) << QString::fromLatin1(text);
    QTest::addRow("Arabic digits") << QStringLiteral("192.0.2.1:\u0668\u0660");
    QTest::addRow("full-width digits") << QStringLiteral("\uff11.2.3.4:80");
    QTest::addRow("a NUL in the address")
        << QStringLiteral("192.0.2.1") + QChar(u'\0') + QStringLiteral(":80");
    QTest::addRow("a very long line") << QString(100'000, u':');
}

void tst_Endpoint::refuses()
{
    QFETCH(QString, text);
    QCOMPARE(Endpoint::fromString(text), std::nullopt);
}

void tst_Endpoint::foldsMappedAddresses()
{
    const QHostAddress plain(QStringLiteral("192.0.2.1"));
    const Endpoint mapped(QHostAddress(QStringLiteral("::ffff:192.0.2.1")), 4000);
    QCOMPARE(mapped, Endpoint(plain, 4000));
    QVERIFY(mapped.isIpv4());
    QCOMPARE(canonicalAddress(mapped.address), plain);
    // Only the mapped form stands for an IPv4 address.
    for (const char *text : {"::", "::1", "::192.0.2.1", "64:ff9b::192.0.2.1", "2001:db8::1"}) {
        const QHostAddress address(QString::fromLatin1(text));
        QCOMPARE(canonicalAddress(address).protocol(), QAbstractSocket::IPv6Protocol);
        QCOMPARE(canonicalAddress(address), address);
    }
}

void tst_Endpoint::keepsZonesOnlyWhereTheyMean()
{
    const QHostAddress onLink(QStringLiteral("fe80::1%eth0"));
    QCOMPARE(canonicalAddress(onLink).toString(), QStringLiteral("fe80::1%eth0"));
    const QHostAddress everywhere(QStringLiteral("2001:db8::1%eth0"));
    QCOMPARE(canonicalAddress(everywhere).toString(), QStringLiteral("2001:db8::1"));
}

void tst_Endpoint::nullHasNoText()
{
    QVERIFY(Endpoint().isNull());
    QCOMPARE(Endpoint().toString(), QString());
    QVERIFY(Endpoint(QHostAddress(QHostAddress::LocalHost), 0).isNull());
    QVERIFY(Endpoint(QHostAddress(), 4000).isNull());
    QVERIFY(!Endpoint().isIpv4());
}

void tst_Endpoint::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text : {"192.0.2.1", "0.0.0.0", "10.0.0.0", "2001:db8::1", "::", "::ffff:1.2.3.4"})
        QTest::addRow("%s", wire::rowName(text).constData()) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "1", "1.2", "1.2.3", "1.2.3.4.", ".1.2.3.4", "00.1.2.3", "1.2.3.0004",
                             "0x1.2.3.4", "1.2.3.4 ", " ::1", "::1\n", "[::1]", "1.2.3.4:80", "a.b.c.d"})
        QTest::addRow("'%s'", wire::rowName(text).constData()) << QString::fromLatin1(text) << false;
}

void tst_Endpoint::readsAddresses()
{
    QFETCH(QString, text);
    QTEST(addressFromString(text).has_value(), "valid");
}

PUNCHLINE_APPLESS_TEST(tst_Endpoint)

#include "tst_endpoint.moc"
