// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/foundinvitation.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace punchline;

/// What people paste and type where an invitation is expected, and what is found in it.
class tst_FoundInvitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void anythingAround_data();
    void anythingAround();
    void refuses_data();
    void refuses();
    void onlyWhatIsSpelledOutIsCertain_data();
    void onlyWhatIsSpelledOutIsCertain();
    void everyServerIsRecognisedAmongWords_data();
    void everyServerIsRecognisedAmongWords();
    void anyLengthIsReadInNoTime_data();
    void anyLengthIsReadInNoTime();

private:
    /// "7-velvet-guitar at example.org:99", or a part of that; empty if there is an error.
    [[nodiscard]] static QString found(const QString &text)
    {
        const InvitationReading reading = readInvitation(text);
        const auto *found = std::get_if<FoundInvitation>(&reading);
        if (!found)
            return {};
        QStringList parts;
        if (found->code)
            parts.append(found->code->toString());
        if (found->server)
            parts.append(QStringLiteral("at ") + found->server->toString());
        return parts.join(u' ');
    }
};

void tst_FoundInvitation::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const char *expected, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    // Nothing but a code, however it is spelt.
    rows("7-velvet-guitar",
         {"7-velvet-guitar",
          " 7 Velvet GUITAR ",
          "7velvetguitar",
          "7 velv guit",
          "7.velvet.guitar",
          "7–velvet–guitar",
          "７－ｖｅｌｖｅｔ－ｇｕｉｔａｒ",
          "٧-velvet-guitar",
          "7\u00a0velvet\u00a0guitar",
          "code 7-velvet-guitar",
          "Code: 7-velvet-guitar.",
          "The code is 7 velvet guitar, see you!",
          "7-velvet-guitar 👍",
          "7-velvet-guitar :-)",
          "my code:7-velvet-guitar",
          "das ist 7-velvet-guitar…",
          "7-velvet-guitar, 7-velvet-guitar",
          "I have 3 apples, and 7 velvet guitar is the code",
          "on 2026-11-30, call +49-170-1234567: 7-velvet-guitar",
          "代码是7-velvet-guitar，谢谢",
          "Get it at https://punchline.example/install and use 7-velvet-guitar"});
    rows("7-k3m9q0wz7c4hx2v5a", {"7-k3m9q0wz7c4hx2v5a", "It is 7-k3m9q0wz7c4hx2v5a, I think"});
    // With a server.
    rows("7-velvet-guitar at example.org",
         {"7-velvet-guitar example.org", "7-velvet-guitar on the server example.org",
          "code 7-velvet-guitar on the server example.org", "7-velvet-guitar@example.org",
          "7 velvet guitar on the server Example.ORG.", "example.org, code: 7-velvet-guitar",
          "7-velvet-guitar\nexample.org", "7-velvet-guitar\u2028example.org:8877",
          "example.org:8877/#7-velvet-guitar", "7-velvet-guitar https://example.org/",
          "See https://punchline.example/help, e.g. there, then 7-velvet-guitar on example.org.",
          "punchline://example.org/#7-velvet-guitar",
          "Come to punchline://example.org/#7-velvet-guitar, now!",
          "[here](punchline://example.org/#7-velvet-guitar)",
          "[punchline://example.org/#7-velvet-guitar](punchline://example.org/#7-velvet-guitar)",
          "<punchline://example.org/#7-velvet-guitar|punchline://example.org/#7-velvet-guitar>",
          "Oder 7-velvet-guitar sagen: punchline://example.org/#7-velvet-guitar.",
          "输入7-velvet-guitar，服务器是example.org。", "ادخل ٧-velvet-guitar على الخادم example.org"});
    rows("7-velvet-guitar at example.org:99",
         {"7-velvet-guitar example.org:99", "code 7-velvet-guitar on the server example.org:99",
          "server: example.org:99 code: 7-velvet-guitar", "7-velvet-guitar, example.org 99",
          "7-velvet-guitar on example.org, port 99", "https://example.org:99/ with 7-velvet-guitar",
          "7-velvet-guitar on example.org:99, not at news.example",
          "サーバーexample.org:99で7-velvet-guitarを入力"});
    rows("7-velvet-guitar at 192.0.2.1", {"7-velvet-guitar 192.0.2.1", "7-velvet-guitar at 192.0.2.1:8877."});
    rows("7-velvet-guitar at [2001:db8::1]:99",
         {"7-velvet-guitar [2001:db8::1]:99", "7-velvet-guitar on the server [2001:DB8::1]:99!"});
    rows("7-velvet-guitar at raspberrypi", {"7-velvet-guitar on the server raspberrypi:8877"});
    rows("7-velvet-guitar at xn--mnchen-3ya.example", {"7-velvet-guitar münchen.example"});
    // The link's secret is the longer one, and both lead to the same room.
    rows("7-k3m9q0wz7c4hx2v5a at example.org",
         {"Enter 7-velvet-guitar, or open punchline://example.org/#7-k3m9q0wz7c4hx2v5a"});
    // A server alone.
    rows("at example.org:99",
         {"example.org:99", "my server is example.org:99", "http://example.org:99/", "(example.org:99)",
          "“example.org:99”"});
    rows("at example.org", {"example.org", "the server is called example.org.", "https://example.org"});
    rows("at 7-velvet-guitar.example.org", {"7-velvet-guitar.example.org"});
    rows("at 7-velvet-guitar", {"7-velvet-guitar:8877"});
    rows("at raspberrypi", {"raspberrypi:8877", "the server is raspberrypi:8877"});
}

void tst_FoundInvitation::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(found(text), expected);
}

void tst_FoundInvitation::anythingAround_data()
{
    QTest::addColumn<QString>("around");
    for (const char *around : {"%1",
                               "“%1”",
                               "\"%1\"",
                               "'%1'",
                               "`%1`",
                               "```\n%1\n```",
                               "<%1>",
                               "(%1)",
                               "„%1“",
                               "«%1»",
                               "「%1」",
                               "*%1*",
                               "**%1**",
                               "_%1_",
                               "~%1~",
                               "%1.",
                               "%1…",
                               "%1!",
                               "> %1\n",
                               "- %1\n",
                               "\u00a0%1\u00a0",
                               "\u2068%1\u2069",
                               "\u202e%1\u202c",
                               "\u200f%1\u200f",
                               "\ufeff%1",
                               "%1\r\n",
                               "[10:15] Ada: %1",
                               "Ada wrote on 3.4.2026 at 10:15: %1 (2 attachments)"})
        QTest::addRow("%s", around) << QString::fromUtf8(around);
}

void tst_FoundInvitation::anythingAround()
{
    QFETCH(const QString, around);
    const QString both = QStringLiteral("7-velvet-guitar at example.org:99");
    QCOMPARE(found(around.arg(QStringLiteral("7-velvet-guitar"))), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(found(around.arg(QStringLiteral("punchline://example.org:99/#7-velvet-guitar"))), both);
    QCOMPARE(found(around.arg(QStringLiteral("7-velvet-guitar on the server example.org:99"))), both);
    QCOMPARE(found(around.arg(QStringLiteral("example.org:99"))), QStringLiteral("at example.org:99"));
}

void tst_FoundInvitation::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<InvitationReading>("error");
    const auto rows = [](const InvitationReading &error, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("%s", text) << QString::fromUtf8(text) << error;
    };
    rows(PairCodeError::Empty, {"", " \n ", "\u200b", "“”"});
    rows(PairCodeError::NoRoom, {"velvet-guitar", "hello", "hello there"});
    rows(PairCodeError::TooFewWords,
         {"7", "7-vel", "7-velvet", "7-velvet-", "Enter 7-velvet on example.org"});
    rows(PairCodeError::TooManyWords, {"7-velvet-guitar-castle", "7 velvet guitar castle"});
    rows(PairCodeError::UnknownWord, {"7-velvt-guitar", "Enter 7-velvt-guitar on the server example.org"});
    rows(InviteLinkError::NoCode, {"punchline://example.org/", "Come to punchline://example.org/ now"});
    rows(InviteLinkError::BadCode, {"Come to punchline://example.org/#7-velvet now"});
    rows(InviteLinkError::NotALink, {"https://example.org/#7-velvet-guitar"});
    rows(ServerAddressError::UnbracketedIpv6, {"2001:db8::1", "7-velvet-guitar 2001:db8::1"});
    rows(ServerAddressError::BadPort, {"example.org:99999", "7-velvet-guitar example.org:99999"});
    rows(ServerAddressError::BadNumber, {"192.0.2.1.5", "300.1.1.1"});
    // Each code can be tried once, so none of several is tried at random.
    rows(InvitationTextError::SeveralCodes,
         {"7-velvet-guitar or 8-velvet-guitar", "7-velvet-guitar 7-castle-guitar",
          "8-velvet-guitar punchline://example.org/#7-k3m9q0wz7c4hx2v5a",
          "punchline://a.example/#7-velvet-guitar punchline://b.example/#7-velvet-guitar",
          "First 7 velvet guitar failed, so take 8 velvet guitar now"});
    rows(InvitationTextError::SeveralServers,
         {"7-velvet-guitar on a.example, b.example", "a.example:99 b.example:99",
          "7-velvet-guitar on a.example:99 and 192.0.2.1"});
    rows(InvitationTextError::Nothing,
         {"See you tomorrow at 10:15, e.g. here.", "There were 3 apples left.",
          "Write to ada@example.org about it"});
}

void tst_FoundInvitation::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const InvitationReading, error);
    QCOMPARE(found(text), QString());
    QVERIFY(readInvitation(text) == error);
}

void tst_FoundInvitation::onlyWhatIsSpelledOutIsCertain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("certain");
    const auto row = [](const char *text, bool certain) {
        QTest::newRow(text) << QString::fromUtf8(text) << certain;
    };
    row("7-velvet-guitar", true);
    row("Enter 7-Velvet-Guitar on example.org", true);
    row("punchline://example.org/#7-k3m9q0wz7c4hx2v5a", true);
    row("7 velvet guitar", false);
    row("7velvetguitar", false);
    row("7-velv-guit", false);
    row("Enter 7 velvet guitar, please", false);
    row("7-k3m9q0wz7c4hx2v5a", false);
    row("example.org", false);
}

void tst_FoundInvitation::onlyWhatIsSpelledOutIsCertain()
{
    QFETCH(const QString, text);
    QFETCH(const bool, certain);
    const InvitationReading reading = readInvitation(text);
    QVERIFY(std::holds_alternative<FoundInvitation>(reading));
    QCOMPARE(std::get<FoundInvitation>(reading).isSpelledOut, certain);
}

void tst_FoundInvitation::everyServerIsRecognisedAmongWords_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host :
         {"example.org", "raspberrypi", "localhost", "a.b", "192.0.2.1", "2001:db8::1", "fe80::1%eth0",
          "xn--mnchen-3ya.example", "7-velvet-guitar.example", "my_host.lan"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void tst_FoundInvitation::everyServerIsRecognisedAmongWords()
{
    QFETCH(const QString, host);
    for (const quint16 port : {DefaultServerPort, quint16(80), quint16(40123)}) {
        const ServerAddress server{host, port};
        const InvitationReading reading = readInvitation(
            QStringLiteral("Enter 7-velvet-guitar on the server %1.").arg(recognisableText(server)));
        const auto *found = std::get_if<FoundInvitation>(&reading);
        QVERIFY(found);
        QVERIFY2(found->server == server, qPrintable(recognisableText(server)));
    }
    QCOMPARE(recognisableText({QStringLiteral("example.org"), DefaultServerPort}),
             QStringLiteral("example.org"));
}

void tst_FoundInvitation::anyLengthIsReadInNoTime_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *piece) {
        constexpr auto Most = static_cast<int>(MaxInvitationText);
        QTest::newRow(piece) << QString::fromUtf8(piece).repeated(Most).left(Most);
    };
    for (const char *piece : {"a", "7-", "a.", "a-", "_", "[", "1:", "7 aaaa ", "a@", "punchline://", "x://",
                              "\u202e", "\ufdfa", "7-velvet-guitar.", "a:8877:"})
        row(piece);
    QTest::newRow("endless") << QStringLiteral("7-velvet-guitar ").repeated(100'000);
}

void tst_FoundInvitation::anyLengthIsReadInNoTime()
{
    QFETCH(const QString, text);
    QElapsedTimer timer;
    timer.start();
    const InvitationReading reading = readInvitation(text);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    if (text.size() > MaxInvitationText)
        QVERIFY(reading == InvitationReading(InvitationTextError::TooLong));
}

PUNCHLINE_APPLESS_TEST(tst_FoundInvitation)
#include "tst_foundinvitation.moc"
