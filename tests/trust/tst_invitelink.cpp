// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/invitelink.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

Q_DECLARE_METATYPE(punchline::InviteLinkError)

/// Links as people paste them, and as a stranger's page could open them.
class tst_InviteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusesEveryShorterLink();
    void shortestText();
    void takesCodesAndLinks();
};

void tst_InviteLink::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *host, quint16 port,
                        const char *code = "7-velvet-guitar") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(host) << port
                            << QString::fromUtf8(code);
    };
    row("punchline://example.com/#7-velvet-guitar", "example.com", 8877);
    row("punchline://example.com#7-velvet-guitar", "example.com", 8877);
    row("punchline://example.com:443/#7-velvet-guitar", "example.com", 443);
    row("punchline://example.com:443#7-velvet-guitar", "example.com", 443);
    row("punchline://192.0.2.1:1/#7-velvet-guitar", "192.0.2.1", 1);
    row("punchline://[2001:db8::1]/#7-velvet-guitar", "2001:db8::1", 8877);
    row("punchline://[2001:DB8::1]:80/#7-velvet-guitar", "2001:db8::1", 80);
    row("punchline://müller.de/#7-velvet-guitar", "xn--mller-kva.de", 8877);
    row("PunchLine://EXAMPLE.com/#7-VELVET-GUITAR", "example.com", 8877);
    row(" \r\n punchline://example.com/#7-velvet-guitar \n", "example.com", 8877);
    row("punchline://example.com/#7-velv-guit", "example.com", 8877);
    row("punchline://example.com/#7%20velvet%20guitar", "example.com", 8877);
    row("punchline://example.com/#7%2dvelvet%2Dguitar", "example.com", 8877);
    row("punchline://example.com/#7%e2%80%93velvet-guitar", "example.com", 8877);
    row("punchline://example.com/#7-0k3m9wz7qjhx5b2rt", "example.com", 8877, "7-0k3m9wz7qjhx5b2rt");
    row("punchline://example.com/#999999-0K3M9WZ7QJHX5B2RT", "example.com", 8877, "999999-0k3m9wz7qjhx5b2rt");
}

void tst_InviteLink::reads()
{
    QFETCH(QString, text);
    const auto parsed = InviteLink::parse(text);
    const auto *link = std::get_if<InviteLink>(&parsed);
    QVERIFY(link);
    QTEST(link->server.host, "host");
    QTEST(link->server.port, "port");
    QTEST(link->code.toString(), "code");
    const auto again = InviteLink::parse(link->toString());
    QVERIFY(std::holds_alternative<InviteLink>(again));
    QCOMPARE(std::get<InviteLink>(again), *link);
}

void tst_InviteLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<InviteLinkError>("error");
    const auto rows = [](InviteLinkError error, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("'%s'", text) << QString::fromUtf8(text) << error;
    };
    rows(InviteLinkError::Empty, {"", " ", "\t\r\n", "\u00a0"});
    rows(InviteLinkError::NotALink,
         {"7-velvet-guitar", "example.com", "punchline", "punchline:", "punchline:/",
          "punchline:/example.com/#7", "punchline:example.com/#7-velvet-guitar",
          "http://example.com/#7-velvet-guitar", "//example.com/#7", "xpunchline://example.com/#7",
          "punch line://example.com/#7", "punchline ://example.com/#7",
          "javascript:punchline://example.com/#7-velvet-guitar", "punchline\\://example.com/#7"});
    rows(InviteLinkError::ExtraPart,
         {"punchline://user@example.com/#7-velvet-guitar",
          "punchline://user:word@example.com/#7-velvet-guitar", "punchline://@example.com/#7-velvet-guitar",
          "punchline://example.com//#7-velvet-guitar", "punchline://example.com/x#7-velvet-guitar",
          "punchline://example.com/../#7-velvet-guitar", "punchline://example.com/?#7-velvet-guitar",
          "punchline://example.com/?x=y#7-velvet-guitar", "punchline://example.com?x#7-velvet-guitar",
          "punchline://example.com/7-velvet-guitar", "punchline:///example.com/#7-velvet-guitar",
          "punchline://a.example/@b.example/#7-velvet-guitar"});
    rows(InviteLinkError::BadServer,
         {"punchline://",
          "punchline:///#7-velvet-guitar",
          "punchline://#7-velvet-guitar",
          "punchline://:80/#7-velvet",
          "punchline://example.com:/#7-velvet-guitar",
          "punchline://example.com:0/#7-velvet-guitar",
          "punchline://example.com:65536/#7-velvet-guitar",
          "punchline://::1/#7-velvet-guitar",
          "punchline://[::1/#7-velvet-guitar",
          "punchline://[example.com]/#7-velvet-guitar",
          "punchline://exa mple.com/#7-velvet-guitar",
          "punchline:// example.com/#7-velvet-guitar",
          "punchline://example.com /#7-velvet-guitar",
          "punchline://exam%70le.com/#7-velvet-guitar",
          "punchline://example.com\\evil.example/#7",
          "punchline://-o/#7-velvet-guitar",
          "punchline://--server/#7-velvet-guitar",
          "punchline://$(x)/#7-velvet-guitar",
          "punchline://example.com\u202e/#7-velvet-guitar",
          "punchline://example.com\n/#7-velvet-guitar",
          "punchline://example.com\u200b/#7-velvet-guitar"});
    rows(InviteLinkError::NoCode,
         {"punchline://example.com", "punchline://example.com/", "punchline://example.com/#",
          "punchline://example.com#", "punchline://example.com/# ", "punchline://example.com/#%20"});
    rows(InviteLinkError::BadCode,
         {"punchline://example.com/#7", "punchline://example.com/#velvet-guitar",
          "punchline://example.com/##7-velvet-guitar", "punchline://example.com/#7-velvet-guitar#",
          "punchline://example.com/#7-velvet-guitar/", "punchline://example.com/#7-velvet-guitar?x",
          "punchline://example.com/#7-velvet-guitar%00", "punchline://example.com/#7-velvet-guitar%ff",
          "punchline://example.com/#7-velvet-guitar%", "punchline://example.com/#7-velvet%2520guitar",
          "punchline://example.com/#7-velvet-guitar%1b[2J", "punchline://example.com/#0-velvet-guitar"});
    QTest::newRow("512 characters") << QStringLiteral("punchline://example.com/#").leftJustified(512, u'7')
                                    << InviteLinkError::BadCode;
    QTest::newRow("513 characters") << QStringLiteral("punchline://example.com/#").leftJustified(513, u'7')
                                    << InviteLinkError::TooLong;
    QTest::newRow("very long") << QStringLiteral("punchline://") + QString(1'000'000, u'a')
                               << InviteLinkError::TooLong;
    QTest::newRow("a NUL") << QStringLiteral("punchline://example") + QChar(u'\0')
            + QStringLiteral(".com/#7-velvet-guitar")
                           << InviteLinkError::BadServer;
    QTest::newRow("half a surrogate") << QStringLiteral("punchline://") + QChar(0xd800)
            + QStringLiteral("/#7") << InviteLinkError::BadServer;
}

void tst_InviteLink::refuses()
{
    QFETCH(QString, text);
    const auto parsed = InviteLink::parse(text);
    QVERIFY(std::holds_alternative<InviteLinkError>(parsed));
    QTEST(std::get<InviteLinkError>(parsed), "error");
}

void tst_InviteLink::refusesEveryShorterLink()
{
    const QString whole = QStringLiteral("punchline://[2001:db8::1]:443/#7-0k3m9wz7qjhx5b2rt");
    QVERIFY(std::holds_alternative<InviteLink>(InviteLink::parse(whole)));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(std::holds_alternative<InviteLinkError>(InviteLink::parse(whole.left(length))));
}

void tst_InviteLink::shortestText()
{
    const PairCode code{7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")};
    const auto shown = [&code](const char *host, quint16 port) {
        return InviteLink{{QString::fromLatin1(host), port}, code}.toString();
    };
    QCOMPARE(shown("example.com", 8877), QStringLiteral("punchline://example.com/#7-velvet-guitar"));
    QCOMPARE(shown("example.com", 80), QStringLiteral("punchline://example.com:80/#7-velvet-guitar"));
    QCOMPARE(shown("2001:db8::1", 8877), QStringLiteral("punchline://[2001:db8::1]/#7-velvet-guitar"));
}

void tst_InviteLink::takesCodesAndLinks()
{
    const PairCode code{7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")};
    const InviteLink link{{QStringLiteral("example.com"), 8877}, code};
    QVERIFY(parseInvitation(QStringLiteral(" 7 velv guit ")) == TypedInvitation(code));
    for (const char *around :
         {"\"%1\"", "'%1'", "`%1`", "```%1```",   "<%1>",           "(%1)",  "[%1]",   "“%1”",
          "„%1“",   "‘%1’", "«%1»", "»%1«",       "「%1」",         "*%1*",  "**%1**", "_%1_",
          "“%1.”",  "%1.",  "%1,",  " \" %1 \" ", "\u200b%1\u200b", "＂%1＂"}) {
        const QString text = QString::fromUtf8(around);
        QVERIFY2(parseInvitation(text.arg(QStringLiteral("7-velvet-guitar"))) == TypedInvitation(code),
                 around);
        QVERIFY2(std::holds_alternative<InviteLink>(
                     parseInvitation(text.arg(QStringLiteral("punchline://example.com/#7-velvet-guitar")))),
                 around);
    }
    QVERIFY(parseInvitation(QStringLiteral("#7-velvet-guitar")) == TypedInvitation(code));
    QVERIFY(parseInvitation(QStringLiteral("# 7 velvet guitar")) == TypedInvitation(code));
    QVERIFY(parseInvitation(QStringLiteral("\"\"")) == TypedInvitation(PairCodeError::Empty));
    QVERIFY(parseInvitation(QStringLiteral("“7-velvet”")) == TypedInvitation(PairCodeError::TooFewWords));
    // The link itself must be clean.
    QVERIFY(std::holds_alternative<InviteLinkError>(
        parseInvitation(QStringLiteral("punchline://example.com/#\"7-velvet-guitar\""))));
    QVERIFY(parseInvitation(QStringLiteral(" Punchline://example.com/#7velvetguitar "))
            == TypedInvitation(link));
    QVERIFY(parseInvitation(QStringLiteral("7-velvet")) == TypedInvitation(PairCodeError::TooFewWords));
    QVERIFY(parseInvitation(QStringLiteral("punchline:")) == TypedInvitation(InviteLinkError::NotALink));
    QVERIFY(parseInvitation(QStringLiteral("punchline://x")) == TypedInvitation(InviteLinkError::NoCode));
}

PUNCHLINE_APPLESS_TEST(tst_InviteLink)

#include "tst_invitelink.moc"
