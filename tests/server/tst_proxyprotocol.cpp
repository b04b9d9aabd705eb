// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/httpquestion.h"
#include "tests/server/proxyheaders.h"
#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"
#include "tests/server/testproxy.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline;

namespace {

const QString ProxyProtocol = QStringLiteral("--proxy-protocol");

Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value_or(Endpoint());
}

Endpoint probeIn(const QString &readyLine)
{
    return Endpoint::fromString(readyLine.section(u' ', 5).section(u')', 0, 0)).value_or(Endpoint());
}

QStringList trusting(const char *network)
{
    return freePorts() + withMetrics() + QStringList{ProxyProtocol, QString::fromLatin1(network)};
}

} // namespace

/// punchline-server behind proxies that name their clients.
class tst_ProxyProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsClientsApart_data();
    void tellsClientsApart();
    void inPieces();
    void answersProbes();
    void countsTheRealClient();
    void takesTheProxysOwnForWhatItIs_data();
    void takesTheProxysOwnForWhatItIs();
    void closesWhatHasNoHeader_data();
    void closesWhatHasNoHeader();
    void closesWhatIsSilent();
    void saysItOnce();
    void believesNobodyElse_data();
    void believesNobodyElse();
    void servesOthersBeside();
    void leavesItsMetricsAlone();
    void endsWhileAHeaderIsAwaited();
    void readsItFromTheFile();
    void badUsage_data();
    void badUsage();
};

void tst_ProxyProtocol::tellsClientsApart_data()
{
    QTest::addColumn<bool>("binary");
    QTest::addColumn<QStringList>("sources");
    const QStringList ipv4{QStringLiteral("203.0.113.7:50000"), QStringLiteral("198.51.100.9:40000")};
    const QStringList ipv6{QStringLiteral("[2001:db8::7]:50000"), QStringLiteral("[2001:db8::9]:40000")};
    QTest::newRow("v1, IPv4") << false << ipv4;
    QTest::newRow("v1, IPv6") << false << ipv6;
    QTest::newRow("v2, IPv4") << true << ipv4;
    QTest::newRow("v2, IPv6") << true << ipv6;
}

void tst_ProxyProtocol::tellsClientsApart()
{
    QFETCH(const bool, binary);
    QFETCH(const QStringList, sources);
    StartedProgram server(ServerProgram, trusting("127.0.0.0/8"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint target = endpointIn(server.output());
    const auto source = [&sources](int number) {
        return Endpoint::fromString(sources.at(number)).value_or(Endpoint());
    };
    TestProxy proxy(target, [&](int number) {
        const Endpoint to = source(1 - number);
        return binary ? headerV2(source(number), to, QByteArray::fromHex("0500020304"))
                      : headerV1(source(number), to);
    });
    RawClient first(proxy.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    QCOMPARE(first.first<Welcome>().serverReflexive, source(0));
    RawClient second(proxy.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    QCOMPARE(first.first<Paired>().peer, source(1));
    QCOMPARE(second.first<Paired>().peer, source(0));
    QCOMPARE(second.first<Paired>().serverReflexive, source(1));
}

void tst_ProxyProtocol::inPieces()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.1/32"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint source = endpoint("203.0.113.7:50000");
    for (const QByteArray &header : {headerV1(source, source), headerV2(source, source)}) {
        RawClient client(endpointIn(server.output()));
        QTRY_VERIFY(client.isConnected());
        for (const char byte : header) {
            client.send(QByteArray(1, byte));
            QTest::qWait(1); // So that each goes by itself.
        }
        client.greetAndOpenRoom();
        QTRY_VERIFY(client.heardA<RoomOpened>());
        QCOMPARE(client.first<Welcome>().serverReflexive, source);
    }
}

void tst_ProxyProtocol::answersProbes()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint source = endpoint("203.0.113.7:50000");
    TestProxy proxy(probeIn(server.output()), [&](int) { return headerV2(source, source); });
    RawClient probe(proxy.endpoint());
    probe.send(Probe{});
    QTRY_VERIFY(probe.isClosed());
    QVERIFY(probe.heard(ProbeResult{source}));

    RawClient bare(probeIn(server.output()));
    bare.send(Probe{});
    QTRY_VERIFY(bare.isClosed());
    QVERIFY(bare.heardNothing());
    QTRY_VERIFY(
        server.errors().contains(QStringLiteral("warning: proxy-refused reason=\"no PROXY header\"")));
}

void tst_ProxyProtocol::countsTheRealClient()
{
    StartedProgram server(
        ServerProgram,
        trusting("127.0.0.1")
            + QStringList{QStringLiteral("--max-clients-per-address"), QStringLiteral("1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    // The third comes from where the first does.
    const QList<Endpoint> sources{endpoint("203.0.113.7:50000"), endpoint("203.0.113.8:50000"),
                                  endpoint("203.0.113.7:50001")};
    TestProxy proxy(endpointIn(server.output()),
                    [&](int number) { return headerV1(sources.at(number), sources.at(number)); });
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(std::make_unique<RawClient>(proxy.endpoint()));
        clients.back()->greetAndOpenRoom();
        QTRY_VERIFY(clients.back()->heardA<RoomOpened>());
    }
    RawClient third(proxy.endpoint());
    third.greetAndOpenRoom();
    QTRY_VERIFY(third.wasRefused(ProtocolErrorCode::TooManyAttempts));
    QTRY_VERIFY(server.errors().contains(QStringLiteral("last-from=203.0.113.0/24")));
}

void tst_ProxyProtocol::takesTheProxysOwnForWhatItIs_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("LOCAL") << QByteArray::fromHex("0d0a0d0a000d0a515549540a20000000");
    QTest::newRow("LOCAL with addresses")
        << QByteArray::fromHex("0d0a0d0a000d0a515549540a2011000ccb007107c0000201c35022ad");
    QTest::newRow("unspecified") << QByteArray::fromHex("0d0a0d0a000d0a515549540a21000000");
    QTest::newRow("UNKNOWN") << QByteArray("PROXY UNKNOWN\r\n");
}

void tst_ProxyProtocol::takesTheProxysOwnForWhatItIs()
{
    QFETCH(const QByteArray, header);
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.send(header);
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QCOMPARE(client.first<Welcome>().serverReflexive, client.local());
    QVERIFY(!server.errors().contains(QStringLiteral("proxy-refused")));
}

void tst_ProxyProtocol::closesWhatHasNoHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QString missing = QStringLiteral("\"no PROXY header\"");
    const QString wrong = QStringLiteral("\"PROXY header is wrong\"");
    QTest::newRow("a greeting") << encodeRendezvous(Hello{}) << missing;
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n") << missing;
    QTest::newRow("a wrong line") << QByteArray("PROXY TCP4 x y 1 2\r\n") << wrong;
    QTest::newRow("a line without an end") << "PROXY UNKNOWN " + QByteArray(200, 'x') << wrong;
    QTest::newRow("64 KiB to come") << QByteArray::fromHex("0d0a0d0a000d0a515549540a2111ffff") << wrong;
}

void tst_ProxyProtocol::closesWhatHasNoHeader()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.send(bytes);
    QTRY_VERIFY(!client.local().isNull() && client.isClosed());
    QVERIFY(client.heardNothing());
    const QString line =
        QStringLiteral("warning: proxy-refused reason=%1 refused=1 last-from=127.0.0.1 advice=").arg(reason);
    QTRY_VERIFY2(server.errors().contains(line), qPrintable(server.errors()));
}

void tst_ProxyProtocol::closesWhatIsSilent()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    QElapsedTimer time;
    time.start();
    RawClient silent(endpointIn(server.output()));
    RawClient half(endpointIn(server.output()));
    half.send(QByteArray("PROXY TCP4 203.0"));
    // As the health check of a load balancer does.
    RawClient brief(endpointIn(server.output()));
    QTRY_VERIFY(brief.isConnected());
    brief.abort();
    QTRY_VERIFY_WITH_TIMEOUT(silent.isClosed() && half.isClosed(), 8000);
    QVERIFY2(time.elapsed() >= 4900, qPrintable(QString::number(time.elapsed())));
    QVERIFY(silent.heardNothing() && half.heardNothing());
    QTRY_VERIFY(server.errors().contains(QStringLiteral("reason=\"no PROXY header in time\" refused=1 ")));
    QCOMPARE(server.errors().count(QStringLiteral("proxy-refused")), 1);
}

void tst_ProxyProtocol::saysItOnce()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    for (int i = 0; i < 20; ++i) {
        RawClient client(endpointIn(server.output()));
        client.greetAndEnter();
        QTRY_VERIFY(!client.local().isNull() && client.isClosed());
    }
    QCOMPARE(server.errors().count(QStringLiteral("proxy-refused")), 1);
}

void tst_ProxyProtocol::believesNobodyElse_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("header");
    const Endpoint source = endpoint("203.0.113.7:50000");
    for (const auto &[name, header] :
         {std::pair("v1", headerV1(source, source)), std::pair("v2", headerV2(source, source))}) {
        QTest::addRow("%s, no proxies at all", name) << freePorts() << header;
        QTest::addRow("%s, other proxies", name) << trusting("127.0.0.2") << header;
    }
}

void tst_ProxyProtocol::believesNobodyElse()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, header);
    StartedProgram server(ServerProgram, options);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.send(header);
    client.greetAndEnter();
    QTRY_VERIFY(!client.local().isNull() && client.isClosed());
    QVERIFY(client.heardNothing());
    QVERIFY(!server.errors().contains(QStringLiteral("proxy-refused")));
}

void tst_ProxyProtocol::servesOthersBeside()
{
    StartedProgram server(
        ServerProgram,
        trusting("127.0.0.2/32")
            + QStringList{ProxyProtocol, QStringLiteral("127.0.0.3"), ProxyProtocol, QStringLiteral("::1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint source = endpoint("203.0.113.7:50000");
    RawClient direct(endpointIn(server.output()));
    direct.greetAndEnter();
    QTRY_VERIFY(direct.heardA<Waiting>());
    RawClient proxied(endpointIn(server.output()), QHostAddress(QStringLiteral("127.0.0.3")));
    proxied.send(headerV2(source, source));
    proxied.greetAndEnter();
    QTRY_VERIFY(direct.heardA<Paired>());
    QCOMPARE(direct.first<Paired>().peer, source);
    QCOMPARE(direct.first<Paired>().serverReflexive, direct.local());
}

void tst_ProxyProtocol::leavesItsMetricsAlone()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.0/8"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    HttpQuestion question(metricsIn(server.errors()), "/readyz");
    QTRY_VERIFY(question.isAnswered());
    QVERIFY2(question.answer().endsWith("\r\n\r\nready\n"), question.answer().constData());
}

void tst_ProxyProtocol::endsWhileAHeaderIsAwaited()
{
    StartedProgram server(ServerProgram, trusting("127.0.0.1"));
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    RawClient probe(probeIn(server.output()));
    client.send(QByteArray("PROXY "));
    QTRY_VERIFY(client.isConnected() && probe.isConnected());
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QTRY_VERIFY(client.isClosed() && probe.isClosed());
}

void tst_ProxyProtocol::readsItFromTheFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("server.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("proxy-protocol = 127.0.0.4\nproxy-protocol = 127.0.0.1/32\n");
    file.close();
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--config"), file.fileName()});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint source = endpoint("203.0.113.7:50000");
    RawClient client(endpointIn(server.output()));
    client.send(headerV1(source, source));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QCOMPARE(client.first<Welcome>().serverReflexive, source);
}

void tst_ProxyProtocol::badUsage_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"", "proxy.example", "192.0.2.0/33", "192.0.2.0/", "10/8", "192.0.2.1:80"})
        QTest::addRow("'%s'", value) << QString::fromLatin1(value);
}

void tst_ProxyProtocol::badUsage()
{
    QFETCH(const QString, value);
    StartedProgram server(ServerProgram, freePorts() + QStringList{ProxyProtocol, value});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 2);
    QCOMPARE(server.errors().count(u'\n'), 1);
    QVERIFY2(server.errors().contains(QStringLiteral("--proxy-protocol does not take \"%1\"").arg(value)),
             qPrintable(server.errors()));
}

PUNCHLINE_GUILESS_TEST(tst_ProxyProtocol)

#include "tst_proxyprotocol.moc"
