// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/httpquestion.h"
#include "tests/server/rawclient.h"
#include "tests/server/redisserver.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <tuple>
#include <vector>

using namespace punchline;

namespace {

class ConfigFile
{
public:
    explicit ConfigFile(const QByteArray &text) { write(text); }

    void write(const QByteArray &text)
    {
        QFile file(name());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    [[nodiscard]] QString name() const { return m_folder.filePath(QStringLiteral("server.conf")); }
    [[nodiscard]] QStringList option() const { return {QStringLiteral("--config"), name()}; }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// punchline-server as its operator sees it: its configuration, its reload, its log, its health.
class tst_ServerOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsConfiguration();
    void reloadsItsLimits();
    void keepsItsLimitsWhenAReloadIsRefused();
    void writesALog();
    void tellsOfLimitsOnce();
    void tellsOfFewDescriptors();
    void answersHttp();
    void isLiveButNotReadyWhileItDrains();
    void saysThatTheRedisIsGone();
    void pairsWhileItsMetricsAreFlooded();
    void metricsPortInUse();
};

void tst_ServerOperation::readsItsConfiguration()
{
    ConfigFile file("max-clients = 1\n");
    StartedProgram server(ServerProgram, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(ProtocolErrorCode::Full));

    file.write("# a comment\nmax-cleints = 1\n");
    StartedProgram mistaken(ServerProgram, freePorts() + file.option());
    QTRY_VERIFY(mistaken.hasEnded());
    QCOMPARE(mistaken.exitCode(), 2);
    QCOMPARE(mistaken.errors().count(u'\n'), 1);
    QVERIFY2(mistaken.errors().contains(file.name() + QStringLiteral(", line 2: ")),
             qPrintable(mistaken.errors()));
    QVERIFY2(mistaken.errors().contains(QStringLiteral("max-cleints")), qPrintable(mistaken.errors()));
}

void tst_ServerOperation::reloadsItsLimits()
{
    ConfigFile file("max-clients = 1\nroom-seconds = 100\nlog-level = warning\n");
    StartedProgram server(ServerProgram, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());

    // The command line wins, so the port in the file changes nothing.
    file.write("max-clients = 2\nroom-seconds = 50\nlog-level = info\nport = 1\nalternate = 127.0.0.9\n");
    server.raise(SIGHUP);
    QTRY_VERIFY(server.errors().contains(QStringLiteral("info: reloaded max-clients=2 ")));
    QVERIFY2(server.errors().contains(QStringLiteral("warning: restart-needed for=alternate\n")),
             qPrintable(server.errors()));
    QVERIFY(first.isConnected());
    RawClient second(endpointIn(server.output()));
    second.greetAndOpenRoom();
    QTRY_VERIFY(second.heardA<RoomOpened>());
    QCOMPARE(second.first<RoomOpened>().timeLeft, std::chrono::seconds(50));
}

void tst_ServerOperation::keepsItsLimitsWhenAReloadIsRefused()
{
    ConfigFile file("max-clients = 1\n");
    StartedProgram server(ServerProgram, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    file.write("max-clients = 2\nroom-seconds = 0\n");
    server.raise(SIGHUP);
    QTRY_VERIFY(server.errors().endsWith(u'\n'));
    QVERIFY2(withoutTimes(server.errors())
                 .startsWith(QStringLiteral("punchline-server: error: reload-refused reason=")),
             qPrintable(server.errors()));
    QVERIFY2(server.errors().contains(QStringLiteral("line 2: room-seconds")), qPrintable(server.errors()));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(ProtocolErrorCode::Full));
}

void tst_ServerOperation::writesALog()
{
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--log-level"), QStringLiteral("info")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const QString endpoint = endpointIn(server.output()).toString();
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    const auto begin = QDateTime::fromString(server.errors().section(u' ', 0, 0), Qt::ISODateWithMs);
    QCOMPARE(begin.timeSpec(), Qt::UTC);
    QVERIFY(std::abs(begin.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    QStringList lines = withoutTimes(server.errors()).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.takeFirst(), QStringLiteral("punchline-server: info: start version=" PUNCHLINE_VERSION));
    const QString ready = lines.takeFirst();
    QVERIFY2(ready.startsWith(QStringLiteral("punchline-server: info: ready clients=%1 ").arg(endpoint)),
             qPrintable(ready));
    QCOMPARE(lines,
             (QStringList{QStringLiteral("punchline-server: info: drain clients=0"),
                          QStringLiteral("punchline-server: info: stopped"), QString()}));
}

void tst_ServerOperation::tellsOfLimitsOnce()
{
    StartedProgram server(ServerProgram,
                          freePorts() + QStringList{QStringLiteral("--max-clients"), QStringLiteral("1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    for (int i = 0; i < 3; ++i) {
        RawClient refused(endpointIn(server.output()));
        refused.greetAndEnter();
        QTRY_VERIFY(refused.wasRefused(ProtocolErrorCode::Full));
    }
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(
        withoutTimes(server.errors()),
        QStringLiteral("punchline-server: warning: limit reason=full refused=1 last-from=127.0.0.0/24\n"));
}

void tst_ServerOperation::tellsOfFewDescriptors()
{
    const QString command = QStringLiteral("ulimit -n 100 && exec \"$0\" \"$@\"");
    StartedProgram server(QStringLiteral("/bin/sh"),
                          QStringList{QStringLiteral("-c"), command, ServerProgram} + freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    static const QRegularExpression line(
        QStringLiteral("^punchline-server: warning: few-descriptors clients=\\d\\d max-clients=10000\n$"));
    QVERIFY2(line.match(withoutTimes(server.errors())).hasMatch(), qPrintable(server.errors()));
}

void tst_ServerOperation::answersHttp()
{
    StartedProgram server(ServerProgram, freePorts() + withMetrics());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    for (const auto &[path, begin, body] : {std::tuple("/livez", "HTTP/1.1 200 ", "\r\n\r\nlive\n"),
                                            std::tuple("/readyz", "HTTP/1.1 200 ", "\r\n\r\nready\n"),
                                            std::tuple("/", "HTTP/1.1 404 ", "\r\n\r\nNot Found\n")}) {
        HttpQuestion question(metricsIn(server.errors()), path);
        QTRY_VERIFY(question.isAnswered());
        QVERIFY2(question.answer().startsWith(begin) && question.answer().endsWith(body),
                 question.answer().constData());
    }
    HttpQuestion question(metricsIn(server.errors()), "/metrics");
    QTRY_VERIFY(question.isAnswered());
    QVERIFY(question.answer().contains("\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
    QVERIFY(question.answer().contains("\npunchline_clients 0\n"));
    QVERIFY(question.answer().contains("\nprocess_open_fds "));
}

void tst_ServerOperation::saysThatTheRedisIsGone()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    RedisServer redis;
    const QStringList option{QStringLiteral("--redis"), redis.address().toText()};
    StartedProgram server(ServerProgram, freePorts() + withMetrics() + option);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const Endpoint metrics = metricsIn(server.errors());
    const auto answerTo = [&metrics](const char *path) {
        HttpQuestion question(metrics, path);
        (void)QTest::qWaitFor([&question] { return question.isAnswered(); });
        return question.answer();
    };
    QTRY_VERIFY(server.errors().contains(QStringLiteral("redis-up")));
    QVERIFY(answerTo("/readyz").endsWith("\r\n\r\nready\n"));
    QVERIFY(answerTo("/metrics").contains("\npunchline_redis_up 1\n"));
    redis.kill();
    QTRY_VERIFY(server.errors().contains(QStringLiteral("redis-down")));
    QVERIFY(answerTo("/readyz").startsWith("HTTP/1.1 503 "));
    QVERIFY(answerTo("/readyz").endsWith("\r\n\r\nalone: the Redis cannot be reached\n"));
    QVERIFY(answerTo("/livez").endsWith("\r\n\r\nlive\n"));
    QTRY_VERIFY(answerTo("/metrics").contains("\npunchline_redis_up 0\n"));
    redis.start();
    QTRY_VERIFY(answerTo("/readyz").endsWith("\r\n\r\nready\n"));
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
}

void tst_ServerOperation::isLiveButNotReadyWhileItDrains()
{
    StartedProgram server(ServerProgram, freePorts() + withMetrics());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient client(endpointIn(server.output()));
    client.ignoreErrors(); // It stays, and so the server waits for it.
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    server.raise(SIGTERM);
    QTRY_VERIFY(client.wasRefused(ProtocolErrorCode::ShuttingDown));
    HttpQuestion ready(metricsIn(server.errors()), "/readyz");
    HttpQuestion live(metricsIn(server.errors()), "/livez");
    QTRY_VERIFY(ready.isAnswered() && live.isAnswered());
    QVERIFY2(ready.answer().startsWith("HTTP/1.1 503 "), ready.answer().constData());
    QVERIFY(ready.answer().endsWith("\r\n\r\ndraining\n"));
    QVERIFY2(live.answer().startsWith("HTTP/1.1 200 "), live.answer().constData());
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
}

void tst_ServerOperation::pairsWhileItsMetricsAreFlooded()
{
    StartedProgram server(ServerProgram, freePorts() + withMetrics());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    std::vector<std::unique_ptr<HttpQuestion>> flood;
    for (int i = 0; i < 300; ++i)
        flood.push_back(std::make_unique<HttpQuestion>(metricsIn(server.errors()), "/metrics"));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    // Clients above the limit are closed, and all others get an answer.
    QTRY_VERIFY(std::ranges::all_of(flood, [](const auto &question) { return question->isClosed(); }));
    QVERIFY(std::ranges::any_of(flood, [](const auto &question) { return question->isAnswered(); }));
    // For a moment the answer is that of the last request.
    QTRY_VERIFY([&] {
        HttpQuestion after(metricsIn(server.errors()), "/metrics");
        return QTest::qWaitFor([&] { return after.isClosed(); })
            && after.answer().contains("\npunchline_pairs_total{place=\"lobby\"} 1\n");
    }());
}

void tst_ServerOperation::metricsPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString endpoint = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
    StartedProgram server(ServerProgram, freePorts() + QStringList{QStringLiteral("--metrics"), endpoint});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 1);
    QCOMPARE(server.output(), QString());
    QCOMPARE(server.errors().count(u'\n'), 1);
    QVERIFY2(server.errors().contains(endpoint) && server.errors().contains(QStringLiteral("--metrics")),
             qPrintable(server.errors()));
}

PUNCHLINE_GUILESS_TEST(tst_ServerOperation)

#include "tst_serveroperation.moc"
