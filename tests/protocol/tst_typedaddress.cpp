// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/typedaddress.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// What people paste as a server address, and what comes along with it.
class tst_TypedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void tst_TypedAddress::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const auto rows = [](const char *address, std::initializer_list<const char *> texts) {
        for (const char *typed : texts)
            QTest::addRow("%s", wire::rowName(typed).constData())
                << QString::fromUtf8(typed) << QString::fromUtf8(address);
    };
    rows("example.org",
         {"example.org",
          " Example.org ",
          "http://example.org",
          "https://example.org/",
          "HTTPS://example.org",
          "https://example.org/a/path?query=1#anchor",
          "tcp://example.org",
          "ws://example.org/",
          "punchline://example.org",
          "punchline://example.org/",
          "ssh://example.org",
          "//example.org",
          "http:/example.org",
          "https:\\\\example.org\\",
          "example.org/",
          "example.org//",
          "example.org/chat",
          "example.org?x=1",
          "example.org#",
          "example.org,",
          "example.org;",
          "example.org!",
          "example.org…",
          "\"example.org\"",
          "'example.org'",
          "“example.org”",
          "«example.org»",
          "`example.org`",
          "<example.org>",
          "<https://example.org/>",
          "(example.org)",
          "(example.org),",
          "**example.org**",
          "[example.org]",
          "\u200bexample.org\u2069",
          "example.org。",
          "example.org:8877"});
    rows("example.org.", {"example.org.", "https://example.org./"});
    rows("x1.", {"x1."});
    rows("example.org:99",
         {"example.org:99", "http://example.org:99", "http://example.org:99/", "example.org:99/",
          "example.org:99/tcp", "example.org:99.", "example.org:99,", "(example.org:99).", "example.org 99",
          "example.org  99", "example.org :99", "example.org: 99", "example.org : 99", "example.org 99.",
          "example.org port 99", "example.org：99", "[example.org:99]", "[example.org]:99",
          "[example.org] 99"});
    rows("192.0.2.1",
         {"192.0.2.1", "192.0.2.1.", "http://192.0.2.1/", "192.0.2.1/", "192.0.2.1...", "[192.0.2.1]",
          "“192.0.2.1”."});
    rows("192.0.2.1:99", {"192.0.2.1 99", "tcp://192.0.2.1:99", "192.0.2.1:99."});
    rows("[2001:db8::1]:99",
         {"[2001:db8::1]:99", "http://[2001:db8::1]:99/", "[2001:db8::1] 99", "[2001:db8::1] :99",
          "[2001:db8::1]:99.", "2001:db8::1 99", "2001:db8::1 port 99"});
    rows("[2001:db8::1]", {"[2001:db8::1]", "[2001:db8::1].", "https://[2001:db8::1]/", "<[2001:db8::1]>"});
    rows("[fe80::1%eth0]", {"[fe80::1%eth0]", "http://[fe80::1%eth0]/"});
}

void tst_TypedAddress::reads()
{
    QFETCH(const QString, typed);
    const auto parsed = parseTypedServer(typed);
    const auto *address = std::get_if<ServerAddress>(&parsed);
    QVERIFY(address);
    QTEST(address->toString(), "address");
}

void tst_TypedAddress::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ServerAddressError>("error");
    const auto rows = [](ServerAddressError error, std::initializer_list<const char *> texts) {
        for (const char *typed : texts)
            QTest::addRow("'%s'", wire::rowName(typed).constData()) << QString::fromUtf8(typed) << error;
    };
    rows(ServerAddressError::Empty, {"", " ", "\t \r\n", "\u00a0"});
    rows(ServerAddressError::NoHost,
         {"http:", "http:/", "http://", "https:///path", "punchline://", "file:///etc/passwd", ":8877", ":",
          "8877", "/", "//", "\"\"", "<>", "http://:8877/", "\u200b"});
    rows(ServerAddressError::HasSpace,
         {"ssh example.org", "ssh -p 99 example.org", "two words", "example.org 99 100", "nc example.org 99",
          "my server.example", "example.org\nother.example", "http://a b/"});
    rows(ServerAddressError::HasUser,
         {"me@example.org", "ssh me@example.org", "ssh://me@example.org", "http://me:secret@example.org/",
          "mailto:me@example.org"});
    rows(ServerAddressError::Network,
         {"192.168.1.0/24", "10.0.0.0/8", "192.0.2/24", "2001:db8::/32", "[2001:db8::]/32"});
    rows(ServerAddressError::BadNumber, {"192.168.1.256", "300.1.1.1", "1.2.3.4.5", "1.2.3.4444"});
    rows(ServerAddressError::BadName,
         {"exa$mple.org", "ex%41mple.org", "a&b.example", "example,org", "a:b$:c", "x=y", "example.org|"});
    rows(ServerAddressError::Invitation,
         {"punchline://example.org/#7-velvet-guitar", "punchline://example.org#x", "example.org/#7-velv-guit",
          "#7-velvet-guitar"});
    // These may be unfinished.
    rows(ServerAddressError::BadHost,
         {"192", "192.0", "192.0.2", "10.", "-a.example", "a..b", ".example.org", "2001:db8:", "[2001:db8::1",
          "[", ".", "*.example.org", "1:2:3"});
    rows(ServerAddressError::HasSpace, {"2001:db8::1 :99", "2001:db8::1: 99", "1:2:3 99", "a:1 99"});
    rows(ServerAddressError::BadPort,
         {"example.org:", "example.org:0", "example.org:65536", "http://example.org:x/", "example.org 99999",
          "example.org:port"});
    rows(ServerAddressError::UnbracketedIpv6,
         {"::1", "2001:db8::1", "2001:db8::1:8877", "http://2001:db8::1/"});
    QTest::newRow("very long") << QString(1'000'000, u'a') << ServerAddressError::BadHost;
    QTest::newRow("very many marks") << QString(4096, u'"') << ServerAddressError::NoHost;
    QTest::newRow("very many spaces") << u'a' + QString(4000, u' ') + u'b' << ServerAddressError::HasSpace;
    QTest::newRow("very many colons") << QString(4096, u':') << ServerAddressError::BadHost;
    QTest::newRow("very many ports") << QStringLiteral(":1").repeated(2047) + u'x'
                                     << ServerAddressError::NoHost;
    QTest::newRow("half a surrogate") << QString(QChar(0xd800)) << ServerAddressError::BadName;
}

void tst_TypedAddress::refuses()
{
    QFETCH(const QString, typed);
    const auto parsed = parseTypedServer(typed);
    const auto *error = std::get_if<ServerAddressError>(&parsed);
    QVERIFY2(error, error ? "" : qPrintable(std::get<ServerAddress>(parsed).toString()));
    QTEST(*error, "error");
}

PUNCHLINE_APPLESS_TEST(tst_TypedAddress)
#include "tst_typedaddress.moc"
