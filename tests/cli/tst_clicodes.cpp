// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace punchline::test;

/// Two real clients meet with a code through a real server, or fail to.
class tst_CliCodes : public QObject
{
    Q_OBJECT

private:
    static QString field(const QJsonObject &event, const char *name)
    {
        return event.value(QLatin1String(name)).toString();
    }

    static QStringList invite(const QString &server)
    {
        return {QStringLiteral("invite"), server, QStringLiteral("--json"),
                QStringLiteral("--no-port-mapping")};
    }

    static QStringList join(const QString &code, const QStringList &more)
    {
        return QStringList{QStringLiteral("join"), code, QStringLiteral("--json"),
                           QStringLiteral("--no-port-mapping")}
        + more;
    }

private Q_SLOTS:
    void meetsWith_data()
    {
        QTest::addColumn<bool>("withLink");
        QTest::addRow("the words") << false;
        QTest::addRow("the link") << true;
    }

    void meetsWith()
    {
        QFETCH(const bool, withLink);
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program inviter(PUNCHLINE_CLI, invite(server.address()));
        QTRY_COMPARE(inviter.events("code").size(), 1);
        const QJsonObject code = inviter.events("code").first();
        QVERIFY(code.value(QStringLiteral("expires_in")).toInt() > 500);
        const QString words = field(code, "code");
        QVERIFY2(words.startsWith(QStringLiteral("1-")), qPrintable(words));
        Program joiner(PUNCHLINE_CLI,
                       withLink ? join(field(code, "link"), {})
                                : join(words.toUpper().replace(u'-', u' '), {server.address()}));
        for (Program *side : {&inviter, &joiner}) {
            QTRY_COMPARE(side->events("linked").size(), 1);
            QCOMPARE(side->events("linked").first().value(QStringLiteral("encrypted")).toBool(), true);
            QCOMPARE(field(side->events("paired").first(), "verification"), QStringLiteral("code"));
        }
        QCOMPARE(field(inviter.events("paired").first(), "role"), QStringLiteral("initiator"));
        joiner.write("hi\n");
        QTRY_COMPARE(inviter.events("message").size(), 1);
        joiner.closeInput();
        QCOMPARE(joiner.wait(), 0);
        QCOMPARE(inviter.wait(), 0);
    }

    void meetsByLinkOnly()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        const QStringList linkOnly{QStringLiteral("--link-only")};
        Program inviter(PUNCHLINE_CLI, invite(server.address()) + linkOnly);
        QTRY_COMPARE(inviter.events("code").size(), 1);
        const QJsonObject code = inviter.events("code").first();
        QVERIFY(!code.contains(QStringLiteral("code")));
        Program joiner(PUNCHLINE_CLI, join(field(code, "link"), {}));
        QTRY_COMPARE(inviter.events("linked").size(), 1);
        joiner.closeInput();
        QCOMPARE(joiner.wait(), 0);
        QCOMPARE(inviter.wait(), 0);

        Program plain(PUNCHLINE_CLI,
                      {QStringLiteral("invite"), server.address(), QStringLiteral("--link-only")});
        QTRY_COMPARE(plain.lines().size(), 2); // The second one is the empty rest after the line feed.
        QVERIFY(plain.lines().first().startsWith("punchline://"));
        QVERIFY(!plain.err().contains("code"));
    }

    /// Somebody guesses two words for a room that has no words.
    void wordsDoNotOpenALinkOnlyInvitation()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program inviter(PUNCHLINE_CLI, invite(server.address()) + QStringList{QStringLiteral("--link-only")});
        QTRY_COMPARE(inviter.events("code").size(), 1);
        Program guesser(PUNCHLINE_CLI, join(QStringLiteral("1-velvet-guitar"), {server.address()}));
        QCOMPARE(guesser.wait(), 5);
        QCOMPARE(inviter.wait(), 5);
        QCOMPARE(field(inviter.events("error").first(), "code"), QStringLiteral("code-guessed"));
    }

    void argumentsDoNotShowTheCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString server = QStringLiteral("127.0.0.1:%1");
        QTest::addRow("code") << QStringList{QStringLiteral("7-velvet-guitar"), server};
        QTest::addRow("as it is typed") << QStringList{QStringLiteral("7 VELV guitar"), server};
        QTest::addRow("link") << QStringList{
            QStringLiteral("punchline://%1/#7-k3m9q2x7t4w8r5v6n").arg(server)};
    }

    void argumentsDoNotShowTheCode()
    {
        if (!QFile::exists(QStringLiteral("/proc/self/cmdline")))
            QSKIP("This system shows command lines in another way.");
        QFETCH(QStringList, arguments);
        QTcpServer silent; // Keeps the program running while the test looks.
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        arguments.last() = arguments.last().arg(silent.serverPort());
        Program joiner(PUNCHLINE_CLI, join(arguments.first(), arguments.mid(1)));
        QTRY_VERIFY(silent.hasPendingConnections());
        const QByteArray shown = joiner.commandLine().toLower();
        QVERIFY(shown.contains("--json"));
        for (const char *secret : {"velv", "guitar", "k3m9"})
            QVERIFY2(!shown.contains(secret), shown.constData());
    }

    void aWrongCodeIsToldToBothAndUsesTheRoomUp()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program inviter(PUNCHLINE_CLI, invite(server.address()));
        QTRY_COMPARE(inviter.events("code").size(), 1);
        const QString words = field(inviter.events("code").first(), "code");
        // The words in reverse order are a different code, unless both words are the same.
        QStringList parts = words.split(u'-');
        parts.swapItemsAt(1, 2);
        const bool isTwin = parts.join(u'-') == words;
        if (isTwin)
            parts[1] =
                parts.at(1) == QStringLiteral("velvet") ? QStringLiteral("guitar") : QStringLiteral("velvet");
        Program guesser(PUNCHLINE_CLI, join(parts.join(u'-'), {server.address()}));
        QCOMPARE(guesser.wait(), 5);
        QCOMPARE(inviter.wait(), 5);
        QCOMPARE(field(guesser.events("error").first(), "code"), QStringLiteral("wrong-code"));
        QCOMPARE(field(inviter.events("error").first(), "code"), QStringLiteral("code-guessed"));
        QVERIFY(inviter.events("paired").isEmpty());
        QVERIFY(guesser.events("paired").isEmpty());

        Program late(PUNCHLINE_CLI, join(words, {server.address()}));
        QCOMPARE(late.wait(), 5);
        QCOMPARE(field(late.events("error").first(), "code"), QStringLiteral("no-such-room"));
    }

    void withoutACodeBothSeeTheSameSixWords()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        const QStringList meet{QStringLiteral("connect"), server.address(), QStringLiteral("--json"),
                               QStringLiteral("--no-port-mapping")};
        Program first(PUNCHLINE_CLI, meet);
        Program second(PUNCHLINE_CLI, meet);
        QTRY_COMPARE(first.events("linked").size(), 1);
        QTRY_COMPARE(second.events("linked").size(), 1);
        const QJsonArray words = first.events("paired").first().value(QStringLiteral("words")).toArray();
        QCOMPARE(words.size(), 6);
        QCOMPARE(second.events("paired").first().value(QStringLiteral("words")).toArray(), words);
        QCOMPARE(field(first.events("paired").first(), "verification"), QStringLiteral("words"));
    }
};

PUNCHLINE_GUILESS_TEST(tst_CliCodes)
#include "tst_clicodes.moc"
