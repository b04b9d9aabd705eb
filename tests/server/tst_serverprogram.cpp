// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"
#include "tests/support/descriptors.h"
#include "tests/support/program.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace punchline;

namespace { } // namespace

/// punchline-server as scripts see it: its command line, its ready line, its exit codes.
class tst_ServerProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenItIsReady_data();
    void saysWhenItIsReady();
    void endsOnASignal_data();
    void endsOnASignal();
    void endsThoughAClientHangs();
    void servesWithEitherEventLoop_data();
    void servesWithEitherEventLoop();
    void badUsage_data();
    void badUsage();
    void answersQuestions_data();
    void answersQuestions();
    void portInUse();
    void addressOfAnotherMachine();
    void alternateOfAnotherMachine_data();
    void alternateOfAnotherMachine();
    void alternatePortInUse();
    void announcesItsAlternate();
    void limitsItsClients_data();
    void limitsItsClients();
    void closesRoomsInTime();
    void outlivesWhoReadsItsLog();
    void servesThoughNobodyReadsItsLog();
};

void tst_ServerProgram::saysWhenItIsReady_data()
{
    QTest::addColumn<QStringList>("listen");
    QTest::addColumn<QString>("pattern");
    const QString listen = QStringLiteral("--listen");
    QTest::newRow("everywhere") << QStringList() << QStringLiteral(R"(\[::\]:(\d+) \(probe \[::\]:(\d+)\))");
    QTest::newRow("IPv4") << QStringList{listen, QStringLiteral("127.0.0.1")}
                          << QStringLiteral(R"(127\.0\.0\.1:(\d+) \(probe 127\.0\.0\.1:(\d+)\))");
    QTest::newRow("all IPv6 addresses")
        << QStringList{listen, QStringLiteral("::")}
        << QStringLiteral(R"(\[::\]:(\d+) \(probe \[::\]:(\d+)\), IPv6 only)");
    QTest::newRow("both families, each by its name")
        << QStringList{listen, QStringLiteral("::"), listen, QStringLiteral("0.0.0.0")}
        << QStringLiteral(R"(\[::\]:(\d+), 0\.0\.0\.0:\1 \(probe \[::\]:(\d+), 0\.0\.0\.0:\2\))");
    QTest::newRow("two addresses")
        << QStringList{listen, QStringLiteral("127.0.0.1"), listen, QStringLiteral("127.0.0.2")}
        << QStringLiteral(
               R"(127\.0\.0\.1:(\d+), 127\.0\.0\.2:\1 \(probe 127\.0\.0\.1:(\d+), 127\.0\.0\.2:\2\))");
}

void tst_ServerProgram::saysWhenItIsReady()
{
    QFETCH(QStringList, listen);
    QFETCH(QString, pattern);
    StartedProgram server(ServerProgram, freePorts().mid(2) + listen);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const QRegularExpression line(QStringLiteral("^punchline-server ready on %1\n$").arg(pattern));
    const auto match = line.match(server.output());
    QVERIFY2(match.hasMatch(), qPrintable(server.output()));

    const bool isIpv6Only = pattern.endsWith(QStringLiteral("only"));
    const QHostAddress reached(isIpv6Only ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    RawClient client(Endpoint(reached, match.captured(1).toUShort()));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    if (isIpv6Only) {
        RawClient ipv4(Endpoint(QHostAddress(QHostAddress::LocalHost), match.captured(1).toUShort()));
        QTRY_VERIFY(ipv4.isClosed());
    }
    QVERIFY(client.heard(Welcome{RendezvousVersion, client.local(), match.captured(2).toUShort()}));
}

void tst_ServerProgram::endsOnASignal_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_ServerProgram::endsOnASignal()
{
    QFETCH(int, signalNumber);
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    server.raise(signalNumber);
    QTRY_VERIFY(client.wasRefused(ProtocolErrorCode::ShuttingDown));
    client.abort();
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QCOMPARE(server.errors(), QString());
}

void tst_ServerProgram::endsThoughAClientHangs()
{
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.ignoreErrors();
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QElapsedTimer time;
    time.start();
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

void tst_ServerProgram::servesWithEitherEventLoop_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<bool>("waitsWithEpoll");
    QTest::newRow("the usual") << QByteArray() << true;
    QTest::newRow("Qt's own") << QByteArray("qt") << false;
}

void tst_ServerProgram::servesWithEitherEventLoop()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const bool, waitsWithEpoll);
    qputenv("PUNCHLINE_EVENT_LOOP", wanted);
    StartedProgram server(ServerProgram, freePorts());
    qunsetenv("PUNCHLINE_EVENT_LOOP");
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QCOMPARE(server.holds(QStringLiteral("eventpoll")), waitsWithEpoll);
}

void tst_ServerProgram::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, std::initializer_list<const char *> words, const char *named) {
        QStringList arguments;
        for (const char *word : words)
            arguments.append(QString::fromLatin1(word));
        QTest::newRow(name) << arguments << QString::fromLatin1(named);
    };
    row("unknown option", {"--frobnicate"}, "frobnicate");
    row("extra argument", {"example.org"}, "example.org");
    row("missing value", {"--port"}, "--port");
    row("port is no number", {"--port", "http"}, "http");
    row("port too large", {"--port", "65536"}, "65536");
    row("negative port", {"--port", "-1"}, "-1");
    row("bad probe port", {"--probe-port", "x"}, "--probe-port");
    row("equal ports", {"--port", "8878"}, "8878");
    row("bad address", {"--listen", "example.org"}, "example.org");
    row("empty address", {"--listen", ""}, "--listen");
    row("address that nobody means", {"--listen", "8877"}, "8877");
    row("public probe port is none", {"--probe-public-port", "0"}, "from 1 to 65535");
    row("public probe port too large", {"--probe-public-port", "65536"}, "--probe-public-port");
    row("listen on a URL", {"--listen", "http://192.0.2.1"}, "leave out \"http://\"");
    row("listen on a secure URL", {"--listen", "https://[::1]/"}, "leave out \"https://\"");
    row("alternate is a URL", {"--alternate", "https://192.0.2.2:8878"},
        "--alternate takes an address and no URL");
    row("metrics at a URL", {"--metrics", "http://127.0.0.1:9464"}, "--metrics takes an address and no URL");
    row("proxy at a URL", {"--proxy-protocol", "tcp://192.0.2.2"},
        "--proxy-protocol takes an address and no URL");
    row("Redis at a URL of another kind", {"--redis", "https://redis.example"}, "rediss://");
    row("bad alternate", {"--alternate", "example.org"}, "--alternate");
    row("empty alternate", {"--alternate", ""}, "--alternate");
    row("alternate port", {"--alternate", "127.0.0.2:8878"}, "127.0.0.2:8878");
    row("alternate for all addresses", {"--alternate", "0.0.0.0"}, "0.0.0.0");
    row("alternate for all IPv6 addresses", {"--alternate", "[::]"}, "[::]");
    row("multicast alternate", {"--alternate", "224.0.0.1"}, "224.0.0.1");
    row("broadcast alternate", {"--alternate", "255.255.255.255"}, "255.255.255.255");
    row("alternate is no second one",
        {"--listen", "127.0.0.1", "--listen", "127.0.0.2", "--alternate", "127.0.0.2"}, "127.0.0.2");
    row("alternate is no second one, written otherwise",
        {"--listen", "127.0.0.1", "--alternate", "::ffff:127.0.0.1"}, "127.0.0.1");
    row("no clients at all", {"--max-clients", "0"}, "--max-clients");
    row("no clients from an address", {"--max-clients-per-address", "0"}, "--max-clients-per-address");
    row("no time in a room", {"--room-seconds", "0"}, "--room-seconds");
    row("more than a day in a room", {"--room-seconds", "86401"}, "86400");
    row("clients are no number", {"--max-clients", "many"}, "many");
    row("no level", {"--log-level", "loud"}, "--log-level");
    row("no Redis", {"--redis", "127.0.0.1:6379"}, "--redis");
    row("no configuration", {"--config", "/nonexistent/server.conf"}, "/nonexistent/server.conf");
}

void tst_ServerProgram::badUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    StartedProgram server(ServerProgram, arguments);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 2);
    QCOMPARE(server.output(), QString());
    QCOMPARE(server.errors().count(u'\n'), 1);
    QVERIFY2(server.errors().contains(named), qPrintable(server.errors()));
}

void tst_ServerProgram::answersQuestions_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("answer");
    QTest::newRow("--help") << QStringLiteral("--help") << QStringLiteral("--probe-port");
    QTest::newRow("its name") << QStringLiteral("--help")
                              << QStringLiteral("Usage: punchline-server [options]");
    QTest::newRow("--version") << QStringLiteral("--version")
                               << QStringLiteral("punchline-server " PUNCHLINE_VERSION "\n");
}

void tst_ServerProgram::answersQuestions()
{
    QFETCH(QString, option);
    QFETCH(QString, answer);
    StartedProgram server(ServerProgram, {option});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QVERIFY2(server.output().contains(answer), qPrintable(server.output()));
    QCOMPARE(server.errors(), QString());
}

void tst_ServerProgram::portInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    StartedProgram server(ServerProgram, freePorts() + QStringList{QStringLiteral("--port"), port});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QCOMPARE(server.output(), QString());
    const QRegularExpression sentence(
        QStringLiteral("^punchline-server: Cannot listen on port %1 of 127.0.0.1 \\(.+\\): .+\n$").arg(port));
    QVERIFY2(sentence.match(server.errors()).hasMatch(), qPrintable(server.errors()));
}

void tst_ServerProgram::addressOfAnotherMachine()
{
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--listen"), QStringLiteral("192.0.2.1")});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QVERIFY2(server.errors().contains(QStringLiteral("192.0.2.1")), qPrintable(server.errors()));
    QCOMPARE(server.errors().count(u'\n'), 1);
}

void tst_ServerProgram::alternateOfAnotherMachine_data()
{
    QTest::addColumn<QStringList>("listen");
    QTest::newRow("one address") << QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1")};
    QTest::newRow("all addresses") << QStringList();
}

void tst_ServerProgram::alternateOfAnotherMachine()
{
    QFETCH(QStringList, listen);
    const QStringList alternate{QStringLiteral("--alternate"), QStringLiteral("192.0.2.1")};
    StartedProgram server(ServerProgram, freePorts().mid(2) + listen + alternate);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QCOMPARE(server.output(), QString());
    const QRegularExpression sentence(
        QStringLiteral("^punchline-server: Cannot use 192.0.2.1 as the second address \\(.+\\): .+\n$"));
    QVERIFY2(sentence.match(server.errors()).hasMatch(), qPrintable(server.errors()));
}

void tst_ServerProgram::alternatePortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
    StartedProgram server(ServerProgram,
                          freePorts().mid(0, 4)
                              + QStringList{QStringLiteral("--alternate"), QStringLiteral("127.0.0.2"),
                                            QStringLiteral("--probe-port"),
                                            QString::number(other.serverPort())});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QVERIFY2(server.errors().contains(QStringLiteral("--alternate")), qPrintable(server.errors()));
    QCOMPARE(server.errors().count(u'\n'), 1);
}

void tst_ServerProgram::announcesItsAlternate()
{
    const QHostAddress alternate(QStringLiteral("127.0.0.2"));
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--alternate"), alternate.toString()});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const QRegularExpression line(QStringLiteral(
        "^punchline-server ready on 127.0.0.1:\\d+ \\(probe 127.0.0.1:(\\d+), 127.0.0.2:\\1\\)\n$"));
    const auto match = line.match(server.output());
    QVERIFY2(match.hasMatch(), qPrintable(server.output()));
    RawClient client(endpointIn(server.output()));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QVERIFY(
        client.heard(Welcome{RendezvousVersion, client.local(), match.captured(1).toUShort(), alternate}));
}

void tst_ServerProgram::limitsItsClients_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("error");
    QTest::newRow("in all") << QStringLiteral("--max-clients") << int(ProtocolErrorCode::Full);
    QTest::newRow("from one address")
        << QStringLiteral("--max-clients-per-address") << int(ProtocolErrorCode::TooManyAttempts);
}

void tst_ServerProgram::limitsItsClients()
{
    QFETCH(QString, option);
    QFETCH(int, error);
    StartedProgram server(ServerProgram, freePorts() + QStringList{option, QStringLiteral("1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(static_cast<ProtocolErrorCode>(error)));
}

void tst_ServerProgram::closesRoomsInTime()
{
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--room-seconds"), QStringLiteral("1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient host(endpointIn(server.output()));
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.wasRefused(ProtocolErrorCode::RoomExpired));
    QCOMPARE(host.first<RoomOpened>(), (RoomOpened{1, std::chrono::seconds(1)}));
}

void tst_ServerProgram::outlivesWhoReadsItsLog()
{
    test::Pipe log;
    test::Program server(PUNCHLINE_SERVER,
                         freePorts() + QStringList{QStringLiteral("--log-level"), QStringLiteral("info")},
                         {.error = log.writing.number()});
    log.writing.close();
    QTRY_VERIFY(server.out().endsWith('\n'));
    log.reading.close();
    // Each reload is a line of the log.
    for (int i = 0; i < 3; ++i) {
        server.raise(SIGHUP);
        RawClient client(endpointIn(QString::fromUtf8(server.out())));
        client.greetAndEnter();
        QTRY_VERIFY(client.heardA<Waiting>());
    }
    server.terminate();
    QCOMPARE(server.wait(), 0);
}

void tst_ServerProgram::servesThoughNobodyReadsItsLog()
{
    const test::Pipe log;
    // Not a byte more goes in.
    const test::Descriptor filling(::open(
        qPrintable(QStringLiteral("/proc/self/fd/%1").arg(log.writing.number())), O_WRONLY | O_NONBLOCK));
    const QByteArray page(4096, '.');
    while (::write(filling.number(), page.constData(), static_cast<std::size_t>(page.size())) > 0) { }
    test::Program server(PUNCHLINE_SERVER,
                         freePorts() + QStringList{QStringLiteral("--log-level"), QStringLiteral("info")},
                         {.error = log.writing.number()});
    QTRY_VERIFY(server.out().endsWith('\n'));
    RawClient client(endpointIn(QString::fromUtf8(server.out())));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    // What waits is written as soon as somebody reads.
    QByteArray written;
    QTRY_VERIFY((written += log.reading.readAll()).contains("info: ready clients="));
    QElapsedTimer time;
    time.start();
    server.terminate();
    QCOMPARE(server.wait(), 0);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QVERIFY((written += log.reading.readAll()).endsWith("info: stopped\n"));
}

PUNCHLINE_GUILESS_TEST(tst_ServerProgram)

#include "tst_serverprogram.moc"
