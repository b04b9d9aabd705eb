// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/serveraddress.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// What people type as a server address.
class tst_ServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void shortestText();
};

void tst_ServerAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    const auto row = [](const char *text, const char *host, quint16 port = DefaultServerPort) {
        QTest::addRow("%s", wire::rowName(text).constData())
            << QString::fromUtf8(text) << QString::fromUtf8(host) << port;
    };
    row("example.com", "example.com");
    row("Example.COM", "example.com");
    row("example.com:8877", "example.com");
    row("example.com:1", "example.com", 1);
    row("example.com:65535", "example.com", 65535);
    row("example.com:00443", "example.com", 443);
    row("example.com.", "example.com.");
    row("  example.com\t", "example.com");
    row("\n example.com:80 \r\n", "example.com", 80);
    row("localhost", "localhost");
    row("a", "a");
    row("my-host", "my-host");
    row("my_host", "my_host");
    row("_rendezvous._tcp.example.com:9", "_rendezvous._tcp.example.com", 9);
    row("3com.com", "3com.com");
    row("1.2.3.example", "1.2.3.example");
    row("8877.example", "8877.example");
    row("x1", "x1");
    row("xn--mller-kva.de", "xn--mller-kva.de");
    row("müller.de", "xn--mller-kva.de");
    row("MÜLLER.de:80", "xn--mller-kva.de", 80);
    row("例え.jp", "xn--r8jz45g.jp");
    row("192.0.2.1", "192.0.2.1");
    row("192.0.2.1:80", "192.0.2.1", 80);
    row("127.0.0.1", "127.0.0.1");
    row("[::1]", "::1");
    row("[::1]:80", "::1", 80);
    row("[2001:DB8:0:0:0:0:0:1]:8877", "2001:db8::1");
    row("[::ffff:192.0.2.1]", "::ffff:192.0.2.1");
    row("[fe80::1%eth0]:80", "fe80::1%eth0", 80);
    row("[fe80::1%1]:80", "fe80::1%1", 80);
    const QByteArray longLabel(63, 'a');
    QTest::newRow("label of 63") << QString::fromLatin1(longLabel) << QString::fromLatin1(longLabel)
                                 << DefaultServerPort;
    const QString longName = (QString::fromLatin1(longLabel) + u'.').repeated(3) + QString(61, u'b');
    QTest::newRow("name of 253") << longName << longName << DefaultServerPort;
}

void tst_ServerAddress::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(quint16, port);
    const auto parsed = ServerAddress::parse(text);
    const auto *address = std::get_if<ServerAddress>(&parsed);
    QVERIFY(address);
    QCOMPARE(address->host, host);
    QCOMPARE(address->port, port);
    const auto again = ServerAddress::parse(address->toString());
    QVERIFY(std::holds_alternative<ServerAddress>(again));
    QCOMPARE(std::get<ServerAddress>(again), *address);
}

void tst_ServerAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ServerAddressError>("error");
    const auto rows = [](ServerAddressError error, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("'%s'", wire::rowName(text).constData()) << QString::fromUtf8(text) << error;
    };
    rows(ServerAddressError::Empty, {"", " ", "\t \r\n", "\u00a0"});
    rows(ServerAddressError::BadHost,
         {":",
          ":8877",
          "8877",
          "1",
          "1.2",
          "1.2.3",
          "1.2.3.",
          "1.2.3.4.",
          "1.2.3.4.5",
          "256.1.1.1",
          "300.1.1.1:80",
          "010.0.0.1",
          "1..2.3",
          ".",
          "..",
          ".example.com",
          "example..com",
          "example.com..",
          "-a.com",
          "a-.com",
          "a.-b",
          "a b",
          "example.com 8877",
          "exa mple.com:80",
          "example.1",
          "host.123",
          "0x7f.0.0.1",
          "a/b",
          "user@example.com",
          "*.example.com",
          "ex%41mple.com",
          "[",
          "[]",
          "[::1",
          "[::1]80",
          "[::1] :80",
          "[ ::1]",
          "[::1 ]",
          "[[::1]]",
          "[192.0.2.1]",
          "[example.com]",
          "[::g]",
          "[fe80::1%]",
          "[fe80::1%eth0%1]",
          "[fe80::1%a:b]",
          "[::1%a b]",
          "[:]",
          "]",
          "::1]",
          "http://example.com:80",
          "a:b:c",
          "1:2:3",
          "example.com:80:80",
          "münchen_x .de",
          "\u200b",
          "١.2.3.4"});
    rows(ServerAddressError::BadPort,
         {"example.com:",
          "example.com:0",
          "example.com:65536",
          "example.com:99999",
          "example.com:-1",
          "example.com:+80",
          "example.com: 80",
          "example.com:8 0",
          "example.com:0x50",
          "example.com:http",
          "example.com:80.0",
          "example.com:99999999999999999999",
          "192.0.2.1:",
          "192.0.2.1:0",
          "[::1]:",
          "[::1]:0",
          "[::1]:99999",
          "[::1]::80",
          "http://example.com",
          "example.com:٨٠"});
    rows(ServerAddressError::UnbracketedIpv6,
         {"::1", "::", "2001:db8::1", "2001:db8::1:8877", "::ffff:192.0.2.1", "fe80::1%eth0", "  ::1 ",
          "1:2:3:4:5:6:7:8"});
    QTest::newRow("NUL") << QStringLiteral("[::2%1%2:]:8").arg(QChar(0)) << ServerAddressError::BadHost;
    QTest::newRow("label of 64") << QString(64, u'a') << ServerAddressError::BadHost;
    QTest::newRow("name of 254") << (QString(63, u'a') + u'.').repeated(3) + QString(62, u'b')
                                 << ServerAddressError::BadHost;
    QTest::newRow("a NUL") << QStringLiteral("example") + QChar(u'\0') + QStringLiteral(".com")
                           << ServerAddressError::BadHost;
    QTest::newRow("half a surrogate") << QString(QChar(0xd800)) << ServerAddressError::BadHost;
    QTest::newRow("very long") << QString(1'000'000, u'a') << ServerAddressError::BadHost;
    QTest::newRow("very many colons") << QString(1'000'000, u':') << ServerAddressError::BadHost;
}

void tst_ServerAddress::refuses()
{
    QFETCH(QString, text);
    const auto parsed = ServerAddress::parse(text);
    QVERIFY(std::holds_alternative<ServerAddressError>(parsed));
    QTEST(std::get<ServerAddressError>(parsed), "error");
}

void tst_ServerAddress::shortestText()
{
    const auto shown = [](const char *host, quint16 port) {
        return ServerAddress{QString::fromLatin1(host), port}.toString();
    };
    QCOMPARE(shown("example.com", 8877), QStringLiteral("example.com"));
    QCOMPARE(shown("example.com", 80), QStringLiteral("example.com:80"));
    QCOMPARE(shown("192.0.2.1", 8877), QStringLiteral("192.0.2.1"));
    QCOMPARE(shown("::1", 8877), QStringLiteral("[::1]"));
    QCOMPARE(shown("::1", 80), QStringLiteral("[::1]:80"));
}

PUNCHLINE_APPLESS_TEST(tst_ServerAddress)

#include "tst_serveraddress.moc"
