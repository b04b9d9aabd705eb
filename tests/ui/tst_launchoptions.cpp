// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "ui/launchoptions.h"

#include <QTest>

using namespace punchline;

/// What a later start tells the first: the command line itself is tested with the real program.
class tst_LaunchOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHandedOverIsReadBack_data();
    void whatIsHandedOverIsReadBack();
    void nothingIsDoneByItself();
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
    const auto read = readHandOver(handOverMessage(options));
    QVERIFY(read);
    QCOMPARE(read->server, options.server);
    QCOMPARE(read->code, options.code);
}

void tst_LaunchOptions::nothingIsDoneByItself()
{
    const auto read = readHandOver(QByteArray("--connect\0--server\0example.org\0--profile\0other", 46));
    QVERIFY(read);
    QVERIFY(read->server);
    QVERIFY(!read->connectAtOnce);
    QCOMPARE(read->profile, QString());
}

void tst_LaunchOptions::hostileMessagesAreDropped_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xfd");
    QTest::newRow("a broken end") << QByteArray("--server\0example.org\xc3", 21);
    QTest::newRow("an unknown option") << QByteArray("--style=windows");
    QTest::newRow("help") << QByteArray("--help");
    QTest::newRow("no link") << QByteArray("https://example.org/");
    QTest::newRow("two links") << QByteArray("punchline://a/#7-velvet-guitar\0punchline://b/#7-velvet-guitar",
                                             61);
    QTest::newRow("only separators") << QByteArray(1024, '\0');
    QTest::newRow("long") << QByteArray(1024, 'x');
}

void tst_LaunchOptions::hostileMessagesAreDropped()
{
    QFETCH(QByteArray, message);
    QVERIFY(!readHandOver(message));
}

void tst_LaunchOptions::everyCutIsHarmless()
{
    LaunchOptions options;
    options.server = FakeEngine::inviteLink().server;
    options.code = FakeEngine::code();
    const QByteArray whole = handOverMessage(options);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = readHandOver(whole.left(length));
        QVERIFY(!read || !read->code || read->server == options.server);
    }
}

QTEST_GUILESS_MAIN(tst_LaunchOptions)
#include "tst_launchoptions.moc"
