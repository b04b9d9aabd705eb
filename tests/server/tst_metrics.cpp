// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/exposition.h"
#include "server/operation/metricstext.h"
#include "tests/server/expositionreader.h"
#include "tests/server/rawclient.h"
#include "tests/server/relayend.h"
#include "tests/server/testserver.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include "server/platform/processusage.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <chrono>

using namespace punchline;

namespace {

ExpositionReader metricsOf(TestServer &server)
{
    return ExpositionReader(metricsText(server.server(), processUsage()));
}

/// Each value under @p key, however deep.
QStringList textsUnder(const QString &key, const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            texts += textsUnder(key, element);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == key && it->isString())
            texts.append(it->toString());
        else
            texts += textsUnder(key, *it);
    }
    return texts;
}

} // namespace

/// What the server counts, and how it shows it.
class tst_Metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsToTheFormat();
    void bucketsIncludeTheirBounds();
    void countsAPair();
    void countsRooms();
    void countsHandles();
    void countsReports();
    void countsRejections_data();
    void countsRejections();
    void countsRefusals();
    void countsProbes();
    void saysNothingOfAnybody();
    void knowsTheProcess();
    void countsRelays();
    void dashboardAsksForWhatThereIs();
};

void tst_Metrics::keepsToTheFormat()
{
    TestServer server;
    QCOMPARE(metricsOf(server).complaints(), QStringList());
    QCOMPARE(metricsOf(server).value("punchline_build_info{version=\"" PUNCHLINE_VERSION "\"}"), 1.0);
    const ExpositionReader metrics = metricsOf(server);
    for (auto it = metrics.families().cbegin(); it != metrics.families().cend(); ++it)
        QVERIFY2(it.key().startsWith(QStringLiteral("punchline_"))
                     || it.key().startsWith(QStringLiteral("process_")),
                 qPrintable(it.key()));
}

void tst_Metrics::bucketsIncludeTheirBounds()
{
    static constexpr std::array Bounds{1.0, 2.0};
    using namespace std::chrono_literals;
    Histogram<Bounds> histogram;
    for (const auto duration : {0ms, 1000ms, 1001ms, 2000ms, 2001ms, 600'000ms})
        histogram.add(duration);
    QCOMPARE(histogram.counts(), (std::array<quint64, 3>{2, 2, 2}));
    QCOMPARE(histogram.sum(), 606.002);
    Exposition text;
    text.begin("a_seconds", Exposition::Type::Histogram, "A.");
    text.add(histogram, {{"b", "c"}});
    QCOMPARE(text.text(),
             QByteArray("# HELP a_seconds A.\n# TYPE a_seconds histogram\n"
                        "a_seconds_bucket{b=\"c\",le=\"1\"} 2\na_seconds_bucket{b=\"c\",le=\"2\"} 4\n"
                        "a_seconds_bucket{b=\"c\",le=\"+Inf\"} 6\na_seconds_sum{b=\"c\"} 606.002\n"
                        "a_seconds_count{b=\"c\"} 6\n"));
}

void tst_Metrics::countsAPair()
{
    TestServer server;
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    QCOMPARE(metricsOf(server).value("punchline_clients"), 1.0);
    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(second.heardA<Paired>());
    first.send(Signal{"four"});
    QTRY_VERIFY(second.heardA<Signal>());

    const ExpositionReader metrics = metricsOf(server);
    QCOMPARE(metrics.complaints(), QStringList());
    QCOMPARE(metrics.value("punchline_pairs_total{place=\"lobby\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_pairs_total{place=\"room\"}"), 0.0);
    QCOMPARE(metrics.value("punchline_wait_seconds_count"), 2.0);
    QVERIFY(metrics.value("punchline_wait_seconds_sum") > 0);
    QCOMPARE(metrics.value("punchline_connections_total"), 2.0);
    QCOMPARE(metrics.value("punchline_connections"), 2.0);
    QCOMPARE(metrics.value("punchline_clients"), 2.0);
    QCOMPARE(metrics.value("punchline_clients_limit"), 10000.0);
    QCOMPARE(metrics.value("punchline_signals_total"), 1.0);
    QCOMPARE(metrics.value("punchline_signal_bytes_total"), 4.0);
}

void tst_Metrics::countsRooms()
{
    TestServer server;
    RawClient host(server.endpoint());
    host.greetAndOpenRoom();
    QTRY_VERIFY(host.heardA<RoomOpened>());
    QCOMPARE(metricsOf(server).value("punchline_rooms"), 1.0);
    RawClient guest(server.endpoint());
    guest.greetAndJoin(1);
    QTRY_VERIFY(guest.heardA<Paired>());
    QCOMPARE(metricsOf(server).value("punchline_rooms"), 0.0);
    QCOMPARE(metricsOf(server).value("punchline_pairs_total{place=\"room\"}"), 1.0);
}

void tst_Metrics::countsHandles()
{
    TestServer server;
    RawClient waiting(server.endpoint());
    waiting.greetAndAwait(handlesOf("ab"));
    QTRY_VERIFY(waiting.heardA<Waiting>());
    QCOMPARE(metricsOf(server).value("punchline_handles"), 2.0);
    QVERIFY(!metricsText(server.server(), processUsage()).contains("aaaa"));
    RawClient caller(server.endpoint());
    caller.greetAndCall(handlesOf("b"));
    QTRY_VERIFY(caller.heardA<Paired>());
    QCOMPARE(metricsOf(server).value("punchline_handles"), 0.0);
    QCOMPARE(metricsOf(server).value("punchline_pairs_total{place=\"handle\"}"), 1.0);
}

void tst_Metrics::countsReports()
{
    TestServer server;
    RawClient first(server.endpoint());
    first.greetAndEnter();
    RawClient second(server.endpoint());
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    first.send(Outcome{true, PunchStrategy::Prediction, NatKind::Sequential, NatKind::Stable,
                       std::chrono::milliseconds(700)});
    second.send(Outcome{.linked = false, .strategy = PunchStrategy::Direct, .time = Outcome::MaxTime});
    QTRY_COMPARE(outcomesIn(server.server().lobby().counts()), (OutcomeCounts{1, 1}));

    const ExpositionReader metrics = metricsOf(server);
    QCOMPARE(metrics.complaints(), QStringList());
    QCOMPARE(metrics.value("punchline_outcomes_total{result=\"linked\",strategy=\"prediction\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_outcomes_total{result=\"failed\",strategy=\"direct\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_outcomes_total{result=\"linked\",strategy=\"direct\"}"), 0.0);
    QCOMPARE(metrics.value(
                 "punchline_nat_outcomes_total{result=\"linked\",nat=\"sequential\",peer_nat=\"stable\"}"),
             1.0);
    QCOMPARE(
        metrics.value("punchline_nat_outcomes_total{result=\"failed\",nat=\"unknown\",peer_nat=\"unknown\"}"),
        1.0);
    QCOMPARE(metrics.value("punchline_link_seconds_bucket{strategy=\"prediction\",le=\"0.5\"}"), 0.0);
    QCOMPARE(metrics.value("punchline_link_seconds_bucket{strategy=\"prediction\",le=\"1\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_link_seconds_sum{strategy=\"prediction\"}"), 0.7);
    // The time until a failure is not a time to a link.
    QCOMPARE(metrics.value("punchline_link_seconds_count{strategy=\"direct\"}"), 0.0);
}

void tst_Metrics::countsRejections_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("stranger") << QByteArray("GET / HTTP/1.1\r\n") << QByteArray("stranger");
    QTest::newRow("malformed") << QByteArray("\0\0\0\x01\x01", 5) << QByteArray("malformed");
    QTest::newRow("out of place") << encodeRendezvous(PunchReady{}) << QByteArray("out_of_place");
    QTest::newRow("no such room") << encodeRendezvous(Hello{})
            + encodeRendezvous(JoinRoom{7, SecretKind::SpokenCode, commitmentOf()})
                                  << QByteArray("no_such_room");
}

void tst_Metrics::countsRejections()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, reason);
    TestServer server;
    RawClient client(server.endpoint());
    client.send(bytes);
    QTRY_VERIFY(client.isClosed());
    const ExpositionReader metrics = metricsOf(server);
    const auto &rejections = metrics.families().value(QStringLiteral("punchline_rejections_total")).samples;
    QCOMPARE(rejections.size(), static_cast<qsizetype>(RejectionCount));
    for (auto it = rejections.cbegin(); it != rejections.cend(); ++it)
        QCOMPARE(*it, it.key().contains(QString::fromLatin1('"' + reason + '"')) ? 1.0 : 0.0);
}

void tst_Metrics::countsRefusals()
{
    // Each counts once, whether it stays for the error or not.
    TestServer server({.limits = {.maxClients = 1}});
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient heard(server.endpoint());
    heard.greetAndEnter();
    RawClient silent(server.endpoint());
    RawClient strange(server.endpoint());
    strange.send(QByteArray("what"));
    QTRY_VERIFY(heard.isClosed() && silent.isClosed() && strange.isClosed());
    QCOMPARE(metricsOf(server).value("punchline_rejections_total{reason=\"full\"}"), 3.0);
    QCOMPARE(metricsOf(server).value("punchline_rejections_total{reason=\"stranger\"}"), 0.0);
    QCOMPARE(metricsOf(server).value("punchline_rejections_total{reason=\"too_slow\"}"), 0.0);
}

void tst_Metrics::countsProbes()
{
    TestServer server;
    RawClient good(server.probeEndpoint());
    good.send(Probe{});
    RawClient bad(server.probeEndpoint());
    bad.send(QByteArray("what"));
    QTRY_VERIFY(good.isClosed() && bad.isClosed());
    QCOMPARE(metricsOf(server).value("punchline_probes_total"), 1.0);
    QCOMPARE(metricsOf(server).value("punchline_probe_rejections_total"), 1.0);
}

void tst_Metrics::saysNothingOfAnybody()
{
    TestServer server;
    RawClient host(server.endpoint());
    host.send(encodeRendezvous(Hello{1, QStringLiteral("a\"b\n{}")})
              + encodeRendezvous(OpenRoom{commitmentOf()}));
    QTRY_VERIFY(host.heardA<RoomOpened>());
    const QByteArray text = metricsText(server.server(), processUsage());
    QVERIFY(!text.contains("127.0.0"));
    QVERIFY(!text.contains("a\\\""));
    // The series are the same for everybody, from the beginning.
    TestServer untouched;
    QCOMPARE(metricsOf(server).names(), metricsOf(untouched).names());
    QVERIFY(text.count('\n') < 260);
}

void tst_Metrics::knowsTheProcess()
{
    const ProcessUsage usage = processUsage();
    QVERIFY(usage.residentBytes && usage.openDescriptors && usage.mostDescriptors && usage.processorSeconds
            && usage.startTime);
    QVERIFY(*usage.residentBytes > 1'000'000 && *usage.residentBytes < 10'000'000'000);
    QVERIFY(*usage.openDescriptors >= 3 && *usage.openDescriptors < *usage.mostDescriptors);
    const auto now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
    QVERIFY2(*usage.startTime > now - 600 && *usage.startTime < now + 2,
             qPrintable(QString::number(*usage.startTime)));
    QFile another(QStringLiteral("/proc/self/status"));
    QVERIFY(another.open(QIODevice::ReadOnly));
    QCOMPARE(*processUsage().openDescriptors, *usage.openDescriptors + 1);
}

void tst_Metrics::countsRelays()
{
    TestServer server({.limits = {.relays = 7}, .relays = true});
    QCOMPARE(metricsOf(server).value("punchline_relays_limit"), 7.0);
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    pair.a->send(QByteArray(1000, 'x'));
    QTRY_COMPARE((pair.a->push(), pair.b->pull().size()), 1000);
    const auto guess = pair.join(pair.first);
    QTRY_VERIFY(guess->wasRefused(ProtocolErrorCode::WrongToken));
    const ExpositionReader metrics = metricsOf(server);
    QCOMPARE(metrics.value("punchline_relays"), 1.0);
    QCOMPARE(metrics.value("punchline_relay_bytes_total"), 1000.0);
    QCOMPARE(metrics.value("punchline_relay_answers_total{answer=\"offered\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_relay_joins_total{result=\"joined\"}"), 2.0);
    QCOMPARE(metrics.value("punchline_relay_joins_total{result=\"wrong_token\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_rejections_total{reason=\"wrong_token\"}"), 1.0);
    QCOMPARE(metrics.value("punchline_relay_throttled_seconds_total"), 0.0);
    QCOMPARE(metrics.value("punchline_relay_links_total"), 1.0);
    QCOMPARE(metrics.value("punchline_relay_ends_total{reason=\"broken\"}"), 0.0);
    setResetOnClose(pair.a->socket().descriptor(), true);
    pair.a->socket().close();
    QTRY_COMPARE(metricsOf(server).value("punchline_relay_ends_total{reason=\"broken\"}"), 1.0);
    QCOMPARE(metricsOf(server).value("punchline_relay_ends_total{reason=\"closed\"}"), 0.0);
}

void tst_Metrics::dashboardAsksForWhatThereIs()
{
    QFile file(QStringLiteral(PUNCHLINE_DASHBOARD));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonDocument dashboard = QJsonDocument::fromJson(file.readAll(), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    TestServer server;
    QStringList unused = metricsOf(server).names();
    const QStringList names = unused;
    const QStringList queries = textsUnder(QStringLiteral("expr"), dashboard.object());
    QVERIFY(queries.size() > 10);
    static const QRegularExpression metric(QStringLiteral("\\b(punchline|process)_[a-z0-9_]+"));
    for (const QString &query : queries) {
        auto match = metric.globalMatch(query);
        QVERIFY2(match.hasNext(), qPrintable(query));
        while (match.hasNext()) {
            const QString name = match.next().captured();
            QVERIFY2(names.contains(name), qPrintable(name + QStringLiteral(" in ") + query));
            unused.removeAll(name);
        }
    }
    // The dashboard shows sums and counts of histograms by their buckets.
    unused.removeIf([](const QString &name) { return name.endsWith(u"_sum") || name.endsWith(u"_count"); });
    QCOMPARE(unused, QStringList());
}

PUNCHLINE_GUILESS_TEST(tst_Metrics)

#include "tst_metrics.moc"
