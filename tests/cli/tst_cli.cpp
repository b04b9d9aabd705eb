// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace punchline::test;

namespace {

QStringList connectTo(const QString &server, const QStringList &options = {QStringLiteral("--json")})
{
    return QStringList{QStringLiteral("connect"), server} + options;
}

} // namespace

class tst_Cli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLineOfInputIsAMessage()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI, connectTo(server.address()));
        QTRY_COMPARE(first.events("waiting").size(), 1);
        Program second(PUNCHLINE_CLI, connectTo(server.address()));
        QTRY_COMPARE(first.events("linked").size(), 1);
        QTRY_COMPARE(second.events("linked").size(), 1);

        first.write("one\ntwo\n");
        QTRY_COMPARE(second.events("message").size(), 2);
        const auto messages = second.events("message");
        QCOMPARE(messages.at(0).value(QStringLiteral("text")).toString(), QStringLiteral("one"));
        QCOMPARE(messages.at(0).value(QStringLiteral("from")).toString(), QStringLiteral("peer"));
        QCOMPARE(messages.at(1).value(QStringLiteral("id")).toInt(), 2);
        QTRY_COMPARE(first.events("delivered").size(), 2);

        const QJsonObject linked = first.events("linked").first();
        QCOMPARE(linked.value(QStringLiteral("path")).toString(), QStringLiteral("direct"));
        QCOMPARE(linked.value(QStringLiteral("encrypted")).toBool(), true);
        QCOMPARE(linked.value(QStringLiteral("local")).toString(),
                 second.events("linked").first().value(QStringLiteral("remote")).toString());
        QCOMPARE(first.events("paired").first().value(QStringLiteral("role")).toString(),
                 QStringLiteral("initiator"));
        QCOMPARE(second.events("paired").first().value(QStringLiteral("role")).toString(),
                 QStringLiteral("responder"));
        QVERIFY(first.events("hello").isEmpty());

        first.closeInput();
        QCOMPARE(first.wait(), 0);
        QCOMPARE(second.wait(), 0);
        QCOMPARE(first.events("closed").first().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("left"));
        QCOMPARE(second.events("closed").first().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("peer-left"));
        QCOMPARE(first.err(), QByteArray());
    }

    void aLongPipeIsDeliveredWhole()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI, connectTo(server.address(), {}));
        Program second(PUNCHLINE_CLI, connectTo(server.address(), {}));
        QByteArray many;
        for (int i = 0; i < 2000; ++i)
            many += "line " + QByteArray::number(i) + '\n';
        first.write(many);
        first.closeInput();
        QCOMPARE(first.wait(), 0);
        QCOMPARE(second.wait(), 0);
        QCOMPARE(second.out(), many);
    }

    void aLastLineWithoutAnEndIsAMessage()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI, connectTo(server.address(), {}));
        Program second(PUNCHLINE_CLI, connectTo(server.address(), {}));
        second.write("one\nwithout an end");
        second.closeInput();
        QCOMPARE(second.wait(), 0);
        QCOMPARE(first.wait(), 0);
        QCOMPARE(first.out(), QByteArray("one\nwithout an end"));
    }

    void helloStreamsEachSecond()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI,
                      connectTo(server.address(), {QStringLiteral("--json"), QStringLiteral("--hello")}));
        Program second(PUNCHLINE_CLI, connectTo(server.address(), {}));
        QTRY_VERIFY(second.out().startsWith("Hello, world\nHello, world\n"));
        const auto mine = first.events("message");
        QVERIFY(mine.size() >= 2);
        QCOMPARE(mine.first().value(QStringLiteral("hello")).toBool(), true);
        QCOMPARE(mine.first().value(QStringLiteral("from")).toString(), QStringLiteral("me"));
    }

    void stayKeepsTheSessionOpenThatLong()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI,
                      connectTo(server.address(),
                                {QStringLiteral("--json"), QStringLiteral("--stay"), QStringLiteral("1")}));
        first.closeInput();
        Program second(PUNCHLINE_CLI, connectTo(server.address(), {}));
        QCOMPARE(first.wait(), 0);
        QCOMPARE(second.wait(), 0);
        const double linked = first.events("linked").first().value(QStringLiteral("t")).toDouble();
        const double closed = first.events("closed").first().value(QStringLiteral("t")).toDouble();
        QVERIFY2(closed - linked >= 0.99, qPrintable(QString::number(closed - linked)));
    }

    void foreignTextIsHarmlessAndWholeInJson()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI, connectTo(server.address()));
        Program second(PUNCHLINE_CLI, connectTo(server.address()));
        first.write("\x1b]0;owned\x07 \xc2\x9b"
                    "2J \x7f\n");
        QTRY_COMPARE(second.events("message").size(), 1);
        QCOMPARE(second.events("message").first().value(QStringLiteral("text")).toString(),
                 QStringLiteral("\u001b]0;owned\u0007 \u009b2J \u007f"));
        QVERIFY(!second.out().contains('\x1b'));
        QVERIFY(!second.out().contains('\x7f'));
        QVERIFY(!second.out().contains("\xc2\x9b"));
    }

    void badUsageIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("nothing") << QStringList{};
        QTest::addRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::addRow("no address") << QStringList{QStringLiteral("connect")};
        QTest::addRow("two addresses")
            << QStringList{QStringLiteral("connect"), QStringLiteral("a"), QStringLiteral("b")};
        QTest::addRow("bad address") << connectTo(QStringLiteral("exa mple"), {});
        QTest::addRow("bad port") << connectTo(QStringLiteral("127.0.0.1:99999"), {});
        QTest::addRow("a code without a server")
            << QStringList{QStringLiteral("join"), QStringLiteral("7-velvet-guitar")};
        QTest::addRow("a link and another server")
            << QStringList{QStringLiteral("join"), QStringLiteral("punchline://127.0.0.1/#7-velvet-guitar"),
                           QStringLiteral("localhost")};
        QTest::addRow("unknown option")
            << connectTo(QStringLiteral("127.0.0.1"), {QStringLiteral("--dance")});
        QTest::addRow("bad stay") << connectTo(QStringLiteral("127.0.0.1"),
                                               {QStringLiteral("--stay"), QStringLiteral("x")});
        QTest::addRow("bad timeout") << connectTo(QStringLiteral("127.0.0.1"),
                                                  {QStringLiteral("--timeout"), QStringLiteral("0")});
        QTest::addRow("bad bind") << connectTo(QStringLiteral("127.0.0.1"),
                                               {QStringLiteral("--bind"), QStringLiteral("here")});
        QTest::addRow("bad local port") << connectTo(
            QStringLiteral("127.0.0.1"), {QStringLiteral("--local-port"), QStringLiteral("70000")});
    }

    void badUsageIsExplained()
    {
        QFETCH(const QStringList, arguments);
        Program program(PUNCHLINE_CLI, arguments);
        QCOMPARE(program.wait(), 2);
        QCOMPARE(program.out(), QByteArray());
        QCOMPARE(program.err().count('\n'), 1);
        QVERIFY(program.err().contains("--help"));
    }

    void badUsageIsJson_data() { badUsageIsExplained_data(); }

    void badUsageIsJson()
    {
        QFETCH(const QStringList, arguments);
        Program program(PUNCHLINE_CLI, QStringList{QStringLiteral("--json")} + arguments);
        QCOMPARE(program.wait(), 2);
        QCOMPARE(program.out().count('\n'), 1);
        const auto errors = program.events("error");
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.constFirst().value(QStringLiteral("code")).toString(), QStringLiteral("usage"));
        for (const char *field : {"message", "advice"}) {
            const QString sentence = errors.constFirst().value(QLatin1String(field)).toString();
            QVERIFY(!sentence.isEmpty());
            QVERIFY(QString::fromUtf8(program.err()).contains(sentence));
        }
    }

    void aBadCodeFromStandardInputIsJson()
    {
        Program program(PUNCHLINE_CLI,
                        {QStringLiteral("join"), QStringLiteral("-"), QStringLiteral("127.0.0.1"),
                         QStringLiteral("--json")});
        program.write("velvet\n");
        QCOMPARE(program.wait(), 2);
        QCOMPARE(program.events("error").size(), 1);
        QCOMPARE(program.events("error").constFirst().value(QStringLiteral("code")).toString(),
                 QStringLiteral("usage"));
    }

    void addressesThatCannotBeBound_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *server, const char *address, int exitCode, const char *error) {
            QTest::addRow("%s from %s", server, address)
                << QString::fromUtf8(server) << QString::fromUtf8(address) << exitCode
                << QString::fromUtf8(error);
        };
        row("127.0.0.1:9", "203.0.113.5", 2, "local-address-unavailable");
        row("127.0.0.1:9", "2001:db8::5", 2, "local-address-unavailable");
        row("127.0.0.1:9", "::1", 2, "local-address-family");
        row("[::1]:9", "127.0.0.1", 2, "local-address-family");
        row("192.0.2.9:9", "127.0.0.1", 2, "local-address-apart");
    }

    void addressesThatCannotBeBound()
    {
        QFETCH(const QString, server);
        QFETCH(const QString, address);
        QFETCH(const int, exitCode);
        QFETCH(const QString, error);
        Program program(PUNCHLINE_CLI,
                        connectTo(server, {QStringLiteral("--json"), QStringLiteral("--bind"), address}));
        QCOMPARE(program.wait(), exitCode);
        QCOMPARE(program.events("error").size(), 1);
        QCOMPARE(program.events("error").constFirst().value(QStringLiteral("code")).toString(), error);
        QVERIFY(program.err().contains(address.toUtf8()));
        QVERIFY(program.err().contains("--bind"));
        QVERIFY(!program.err().contains("internet"));
    }

    void aCodeFromStandardInputIsJudged_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("usable");
        QTest::addRow("nothing") << QByteArray() << false;
        QTest::addRow("empty lines") << QByteArray("\n\n") << false;
        QTest::addRow("no code") << QByteArray("velvet\nmore\n") << false;
        QTest::addRow("without a line's end") << QByteArray("7-velvet") << false;
        QTest::addRow("a link to another server")
            << QByteArray("punchline://localhost:9/#7-velvet-guitar\n") << false;
        QTest::addRow("a code") << QByteArray("7 velvet guitar\nmore\n") << true;
        QTest::addRow("a code without a line's end") << QByteArray("7-velvet-guitar") << true;
    }

    void aCodeFromStandardInputIsJudged()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const bool, usable);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString address = localServer(QString::number(closed.serverPort()));
        closed.close();
        Program program(PUNCHLINE_CLI, {QStringLiteral("join"), QStringLiteral("-"), address});
        program.write(input);
        program.closeInput();
        QCOMPARE(program.wait(), usable ? 3 : 2); // A usable code makes the program try the server.
        QCOMPARE(program.out(), QByteArray());
        QCOMPARE(program.err().count('\n'), 1);
        QCOMPARE(program.err().contains("--help"), !usable);
    }

    void helpAndVersion()
    {
        Program help(PUNCHLINE_CLI, {QStringLiteral("--help")});
        QCOMPARE(help.wait(), 0);
        QVERIFY(help.out().contains("connect HOST[:PORT]"));
        QVERIFY2(help.out().startsWith("Usage: punchline-cli [options] "), help.out().constData());
        Program version(PUNCHLINE_CLI, {QStringLiteral("--version")});
        QCOMPARE(version.wait(), 0);
        QVERIFY(version.out().startsWith("punchline-cli "));
    }

    void aServerThatRefusesIsExplained()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString address = localServer(QString::number(closed.serverPort()));
        closed.close();
        Program program(PUNCHLINE_CLI, connectTo(address));
        QCOMPARE(program.wait(), 3);
        const QJsonObject error = program.events("error").first();
        QCOMPARE(error.value(QStringLiteral("code")).toString(), QStringLiteral("server-refused"));
        QVERIFY(error.value(QStringLiteral("message")).toString().contains(address));
        QVERIFY(!error.value(QStringLiteral("advice")).toString().isEmpty());
        QCOMPARE(program.err().count('\n'), 1);
    }

    void aNameThatDoesNotResolveIsExplained()
    {
        // RFC 6761, section 6.4: resolvers know without asking that .invalid names do not exist.
        Program program(PUNCHLINE_CLI, connectTo(QStringLiteral("nobody.invalid")));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.events("error").first().value(QStringLiteral("code")).toString(),
                 QStringLiteral("name-not-found"));
    }

    void aServerThatSaysSomethingElseIsExplained()
    {
        QTcpServer http;
        QVERIFY(http.listen(QHostAddress::LocalHost));
        connect(&http, &QTcpServer::newConnection, &http, [&http] {
            http.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n" + QByteArray(200, ' '));
        });
        Program program(PUNCHLINE_CLI, connectTo(localServer(QString::number(http.serverPort()))));
        QTRY_VERIFY(!program.isRunning());
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.events("error").first().value(QStringLiteral("code")).toString(),
                 QStringLiteral("not-a-rendezvous-server"));
    }

    void theTimeoutCountsWithoutTheWaiting()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(
            PUNCHLINE_CLI,
            connectTo(server.address(),
                      {QStringLiteral("--json"), QStringLiteral("--timeout"), QStringLiteral("1")}));
        QTRY_COMPARE(first.events("waiting").size(), 1);
        QElapsedTimer waited;
        waited.start();
        QTRY_VERIFY(waited.hasExpired(1500));
        QVERIFY(first.isRunning());
        Program second(PUNCHLINE_CLI, connectTo(server.address()));
        QTRY_COMPARE(first.events("linked").size(), 1);
    }

    void aSilentServerEndsInTheTimeout()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Program program(
            PUNCHLINE_CLI,
            connectTo(localServer(QString::number(silent.serverPort())),
                      {QStringLiteral("--json"), QStringLiteral("--timeout"), QStringLiteral("1")}));
        QCOMPARE(program.wait(), 3);
    }

    void aKilledPeerIsALostLink()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI,
                      connectTo(server.address(), {QStringLiteral("--json"), QStringLiteral("--no-return")}));
        Program second(PUNCHLINE_CLI, connectTo(server.address()));
        QTRY_COMPARE(first.events("linked").size(), 1);
        QTRY_COMPARE(second.events("linked").size(), 1);
        second.kill();
        QCOMPARE(first.wait(), 7);
        QCOMPARE(first.events("error").first().value(QStringLiteral("code")).toString(),
                 QStringLiteral("link-lost"));
    }

    void aSignalEndsItWithAGoodbye()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI, connectTo(server.address()));
        Program second(PUNCHLINE_CLI, connectTo(server.address()));
        QTRY_COMPARE(first.events("linked").size(), 1);
        QTRY_COMPARE(second.events("linked").size(), 1);
        second.terminate();
        QCOMPARE(second.wait(), 128 + SIGTERM);
        QCOMPARE(first.wait(), 0);
        QCOMPARE(first.events("closed").first().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("peer-left"));
    }

    void aLocalPortInUseIsExplained()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::Any));
        const QString port = QString::number(taken.serverPort());
        Program program(
            PUNCHLINE_CLI,
            connectTo(server.address(), {QStringLiteral("--json"), QStringLiteral("--local-port"), port}));
        QCOMPARE(program.wait(), 2);
        QVERIFY(program.err().contains(port.toUtf8()));
    }
};

PUNCHLINE_GUILESS_TEST(tst_Cli)
#include "tst_cli.moc"
