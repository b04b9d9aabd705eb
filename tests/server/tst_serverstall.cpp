// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/httpquestion.h"
#include "tests/server/rawclient.h"
#include "tests/server/redisserver.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace punchline;

namespace {

Endpoint probeEndpointIn(const QString &readyLine)
{
    return Endpoint::fromString(readyLine.section(u' ', 5).section(u')', 0, 0)).value_or(Endpoint());
}

} // namespace

/// punchline-server that is stopped for longer than its deadlines, as when its machine is suspended, and then
/// goes on. No client should suffer from that.
class tst_ServerStall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsBeforeItJudges();
    void hearsTheRedisBeforeItJudges();
    void stillEndsWhoIsLate();
};

void tst_ServerStall::hearsBeforeItJudges()
{
    StartedProgram server(ServerProgram, freePorts() + withMetrics());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint endpoint = endpointIn(server.output());
    RawClient waiting(endpoint);
    waiting.greetAndEnter();
    QTRY_VERIFY(waiting.heardA<Waiting>());
    RawClient welcomed(endpoint);
    welcomed.send(Hello{});
    QTRY_VERIFY(welcomed.heardA<Welcome>());
    RawClient silent(endpoint);
    RawClient probe(probeEndpointIn(server.output()));
    QTcpSocket scraper;
    const Endpoint metrics = metricsIn(server.errors());
    scraper.connectToHost(metrics.address, metrics.port);
    QTRY_VERIFY(silent.isConnected() && probe.isConnected() && scraper.state() == QTcpSocket::ConnectedState);
    QTest::qWait(50); // Until they are accepted: from then on their deadlines run.

    server.raise(SIGSTOP);
    silent.greetAndOpenRoom();
    welcomed.send(OpenRoom{commitmentOf()});
    probe.send(Probe{});
    scraper.write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::qWait(11'000);
    server.raise(SIGCONT);
    QTRY_VERIFY(silent.heardA<RoomOpened>());
    QVERIFY2(silent.bytes().isEmpty(), silent.bytes().constData()); // Not taken for a classic client.
    QTRY_VERIFY(welcomed.heardA<RoomOpened>());
    QTRY_VERIFY(probe.heard(ProbeResult{probe.local()}));
    QTRY_COMPARE(scraper.state(), QTcpSocket::UnconnectedState);
    QVERIFY(scraper.readAll().endsWith("\r\n\r\nlive\n"));
    QVERIFY(waiting.isConnected());
}

void tst_ServerStall::hearsTheRedisBeforeItJudges()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    RedisServer redis;
    const QStringList option{QStringLiteral("--redis"), redis.address().toText()};
    StartedProgram server(ServerProgram, freePorts() + withMetrics() + option);
    QTRY_VERIFY(server.errors().contains(QStringLiteral("redis-up")));
    const Endpoint endpoint = endpointIn(server.output());
    RawClient ready(endpoint);
    ready.greetAndOpenRoom();
    QTRY_VERIFY(ready.heardA<RoomOpened>());

    redis.freeze();
    RawClient host(endpoint);
    RawClient guest(endpoint);
    host.greetAndOpenRoom();
    guest.greetAndJoin(777);
    QTRY_VERIFY(host.heardA<Welcome>() && guest.heardA<Welcome>());
    QTest::qWait(100); // Until both have asked.
    // Both at once, as if they were on one machine: the answers come a moment after the deadlines are over.
    server.raise(SIGSTOP);
    QTest::qWait(6500);
    server.raise(SIGCONT);
    QTest::qWait(20);
    redis.thaw();
    QTRY_VERIFY2(host.heardA<RoomOpened>(), qPrintable(QString::number(host.messages().size())));
    QTRY_VERIFY(guest.wasRefused(ProtocolErrorCode::NoSuchRoom));
    QVERIFY(!server.errors().contains(QStringLiteral("redis-down")));
    QVERIFY(ready.isConnected());
}

void tst_ServerStall::stillEndsWhoIsLate()
{
    StartedProgram server(ServerProgram, freePorts() + QStringList{QStringLiteral("--no-classic")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient half(endpointIn(server.output()));
    half.send(encodeRendezvous(Hello{}).first(10));
    QTRY_VERIFY(half.isConnected());
    QTest::qWait(50);
    server.raise(SIGSTOP);
    QTest::qWait(6000);
    server.raise(SIGCONT);
    QTRY_VERIFY(half.isClosed());
    QVERIFY(half.wasRefused(ProtocolErrorCode::TooSlow));
}

PUNCHLINE_GUILESS_TEST(tst_ServerStall)

#include "tst_serverstall.moc"
