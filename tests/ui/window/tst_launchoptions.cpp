// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/testprogram.h"
#include "ui/window/launchoptions.h"

#include <QTest>

using namespace punchline;

/// The command line, and what a later start passes on from it to the first.
class tst_LaunchOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLine_data();
    void commandLine();
    void whatIsHandedOverIsReadBack_data();
    void whatIsHandedOverIsReadBack();
    void aTokenOfAnyOtherKindIsLeftOut_data();
    void aTokenOfAnyOtherKindIsLeftOut();
    void hostileMessagesAreDropped_data();
    void hostileMessagesAreDropped();
    void everyCutIsHarmless();
};

namespace {

LaunchOptions launch(const QStringList &arguments)
{
    const auto parsed = parseLaunchOptions(QStringList{QStringLiteral("punchline")} + arguments);
    return std::get<LaunchOptions>(parsed);
}

} // namespace

void tst_LaunchOptions::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode"); // -1: the program starts.
    const auto row = [](const char *name, std::initializer_list<const char *> arguments, int exitCode) {
        QStringList list{QStringLiteral("punchline")};
        for (const char *argument : arguments)
            list.append(QString::fromLatin1(argument));
        QTest::newRow(name) << list << exitCode;
    };
    row("nothing", {}, -1);
    row("all", {"--server", "example.org:99", "--connect", "--profile", "Left_1-x"}, -1);
    row("with a code", {"--server", "example.org:99", "--code", "7 velvet guitar", "--connect"}, -1);
    row("link", {"punchline://example.org:99/#7-velvet-guitar"}, -1);
    row("link in brackets", {"<punchline://example.org:99/#7-velvet-guitar>"}, -1);
    row("code in quotation marks", {"--server", "example.org:99", "--code", "`7-velvet-guitar`"}, -1);
    row("link at once", {"punchline://example.org:99/#7-velvet-guitar", "--connect"}, -1);
    row("link and the same", {"punchline://example.org:99/#7-velvet-guitar", "--server", "example.org:99"},
        -1);
    row("link and another server", {"punchline://example.org:99/#7-velvet-guitar", "--server", "a.example"},
        2);
    row("link and another code", {"punchline://example.org:99/#7-velvet-guitar", "--code", "8-velvet-guitar"},
        2);
    row("two links", {"punchline://a.example/#7-velvet-guitar", "punchline://a.example/#7-velvet-guitar"}, 2);
    row("bad link", {"punchline://example.org:99/"}, 2);
    row("bad code", {"--code", "7-velvet"}, 2);
    row("connect with a code alone", {"--connect", "--code", "7-velvet-guitar"}, 2);
    row("help", {"--help"}, 0);
    row("version", {"--version"}, 0);
    row("unknown option", {"--sever"}, 2);
    row("a word too many", {"example.org"}, 2);
    row("missing value", {"--server"}, 2);
    row("bad server", {"--server", "a b"}, 2);
    row("connect without server", {"--connect"}, 2);
    row("bad profile", {"--profile", "../x"}, 2);
    row("empty profile", {"--profile", ""}, 2);
}

void tst_LaunchOptions::commandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const auto parsed = parseLaunchOptions(arguments);
    const auto *print = std::get_if<PrintAndExit>(&parsed);
    QCOMPARE(print ? print->exitCode : -1, exitCode);
    if (print) {
        QVERIFY(!print->text.trimmed().isEmpty());
    } else if (arguments.size() > 1) {
        const auto &options = std::get<LaunchOptions>(parsed);
        const ServerAddress expected{QStringLiteral("example.org"), 99};
        QVERIFY(options.server && *options.server == expected);
        QCOMPARE(options.connectAtOnce, arguments.contains(QStringLiteral("--connect")));
        const bool hasProfile = arguments.contains(QStringLiteral("--profile"));
        QCOMPARE(settingsName(options.profile),
                 hasProfile ? QStringLiteral("punchline-Left_1-x") : QStringLiteral("punchline"));
        QCOMPARE(options.code ? options.code->toString() : QString(),
                 hasProfile ? QString() : QStringLiteral("7-velvet-guitar"));
    }
}

void tst_LaunchOptions::whatIsHandedOverIsReadBack_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("a link") << QStringList{FakeEngine::inviteLink().toString()};
    QTest::newRow("a server") << QStringList{QStringLiteral("--server"), QStringLiteral("[2001:db8::1]:99")};
    QTest::newRow("a code") << QStringList{QStringLiteral("--code"), FakeEngine::code().toString()};
}

void tst_LaunchOptions::whatIsHandedOverIsReadBack()
{
    QFETCH(QStringList, arguments);
    const LaunchOptions options = launch(arguments);
    for (const QByteArray &token : {QByteArray(), QByteArray("gnome-shell/Files/1234-5-host_TIME678")}) {
        const auto read = readHandOver(handOverMessage({options.server, options.code, token}));
        QVERIFY(read);
        QCOMPARE(read->server, options.server);
        QCOMPARE(read->code, options.code);
        QCOMPARE(read->activationToken, token);
    }
}

void tst_LaunchOptions::aTokenOfAnyOtherKindIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("a line break") << QByteArray("a\nb");
    QTest::newRow("a space") << QByteArray("a b");
    QTest::newRow("a zero") << QByteArray("a\0b", 3);
    QTest::newRow("not ASCII") << QByteArray("a\xc3\xa4");
    QTest::newRow("too long") << QByteArray(257, 'x');
}

void tst_LaunchOptions::aTokenOfAnyOtherKindIsLeftOut()
{
    QFETCH(QByteArray, token);
    const auto read = readHandOver(handOverMessage({{}, FakeEngine::code(), token}));
    QVERIFY(read);
    QCOMPARE(read->activationToken, QByteArray());
    QCOMPARE(read->code, FakeEngine::code());
}

void tst_LaunchOptions::hostileMessagesAreDropped_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("\n\xff\xfe\xfd");
    QTest::newRow("a broken end") << QByteArray("\n--server\0example.org\xc3", 22);
    QTest::newRow("an unknown option") << QByteArray("\n--style=windows");
    QTest::newRow("help") << QByteArray("\n--help");
    QTest::newRow("no link") << QByteArray("\nhttps://example.org/");
    QTest::newRow("two links") << QByteArray(
        "\npunchline://a/#7-velvet-guitar\0punchline://b/#7-velvet-guitar", 62);
    QTest::newRow("only separators") << '\n' + QByteArray(1023, '\0');
    QTest::newRow("long") << '\n' + QByteArray(1023, 'x');
    QTest::newRow("only a token") << QByteArray(1024, 'x');
    QTest::newRow("a bad token") << QByteArray("a b\n--server\0example.org", 24);
    QTest::newRow("a long token") << QByteArray(257, 'x') + '\n';
}

void tst_LaunchOptions::hostileMessagesAreDropped()
{
    QFETCH(QByteArray, message);
    QVERIFY(!readHandOver(message));
}

void tst_LaunchOptions::everyCutIsHarmless()
{
    const HandOver whole{FakeEngine::inviteLink().server, FakeEngine::code(), "token"};
    const QByteArray message = handOverMessage(whole);
    for (qsizetype length = 0; length < message.size(); ++length) {
        const auto read = readHandOver(message.left(length));
        QVERIFY(!read || !read->code || read->server == whole.server);
    }
}

PUNCHLINE_GUILESS_TEST(tst_LaunchOptions)
#include "tst_launchoptions.moc"
