// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/network.h"
#include "server/net/sourcewatch.h"

#include "tests/server/proxyheaders.h"
#include "tests/server/rawclient.h"
#include "tests/server/testproxy.h"

#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QNetworkInterface>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

const QString Doubt = QStringLiteral("warning: one-address-for-all ");

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

/// The finding after @p count clients from @p source, one after the other.
std::optional<SourceWatch::Finding> greetings(SourceWatch &watch, const QHostAddress &source, int count,
                                              SourceWatch::TimePoint now)
{
    std::optional<SourceWatch::Finding> found;
    for (int i = 0; i < count && !found; ++i) {
        found = watch.handleGreeted(source, now);
        watch.handleLeft(source);
    }
    return found;
}

std::vector<std::unique_ptr<RawClient>> hosts(const Endpoint &server, int count)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(server));
        clients.back()->greetAndOpenRoom();
    }
    return clients;
}

bool allWait(const std::vector<std::unique_ptr<RawClient>> &clients)
{
    return std::ranges::all_of(clients,
                               [](const auto &client) { return client->template heardA<Waiting>(); });
}

} // namespace

/// Whether the server notices that the clients' addresses cannot be right.
class tst_SourceWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reaches_data();
    void reaches();
    void crowdAtATime_data();
    void crowdAtATime();
    void crowdInAWhile();
    void somebodyFromElsewhere();
    void behindNatsAtHome();
    void saysItOnce();
    void saysItBehindAProxy();
    void saysItOfClientsBehindNats();
    void isSilentOnOneMachine();
    void isSilentWhereTheProxySaysWhoComes();
};

void tst_SourceWatch::reaches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reach");
    const auto row = [](const char *text, AddressScope scope) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(scope);
    };
    row("127.0.0.1", AddressScope::Machine);
    row("127.9.9.9", AddressScope::Machine);
    row("::1", AddressScope::Machine);
    row("::ffff:127.0.0.1", AddressScope::Machine);
    row("169.254.1.1", AddressScope::Link);
    row("fe80::1", AddressScope::Link);
    row("10.255.255.255", AddressScope::Network);
    row("172.17.0.1", AddressScope::Network);
    row("192.168.0.1", AddressScope::Network);
    row("100.127.0.1", AddressScope::Network);
    row("fd00::1", AddressScope::Network);
    row("::ffff:10.0.0.1", AddressScope::Network);
    row("172.32.0.1", AddressScope::Public);
    row("100.128.0.1", AddressScope::Public);
    row("203.0.113.7", AddressScope::Public);
    row("2001:db8::1", AddressScope::Public);
}

void tst_SourceWatch::reaches()
{
    QFETCH(const QString, text);
    QFETCH(const int, reach);
    QCOMPARE(static_cast<int>(scopeOf(QHostAddress(text))), reach);
}

void tst_SourceWatch::crowdAtATime_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isDoubted");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("IPv6 loopback") << QStringLiteral("::1") << true;
    QTest::newRow("Docker's gateway") << QStringLiteral("172.17.0.1") << true;
    QTest::newRow("unique local") << QStringLiteral("fd00::1") << true;
    QTest::newRow("a carrier's NAT") << QStringLiteral("203.0.113.7") << false;
    QTest::newRow("somebody's IPv6") << QStringLiteral("2001:db8::7") << false;
}

void tst_SourceWatch::crowdAtATime()
{
    QFETCH(const QString, source);
    QFETCH(const bool, isDoubted);
    SourceWatch watch;
    const SourceWatch::TimePoint now(1h);
    for (int i = 1; i < SourceWatch::MostAtATime; ++i)
        QVERIFY(!watch.handleGreeted(QHostAddress(source), now));
    const auto found = watch.handleGreeted(QHostAddress(source), now);
    QCOMPARE(found.has_value(), isDoubted);
    if (found)
        QCOMPARE(*found, (SourceWatch::Finding{QHostAddress(source), SourceWatch::MostAtATime}));
}

void tst_SourceWatch::crowdInAWhile()
{
    const auto most = static_cast<int>(SourceWatch::MostInAWhile);
    const SourceWatch::TimePoint now(1h);
    SourceWatch slow;
    QVERIFY(!greetings(slow, address("172.17.0.1"), most - 1, now));
    // A new window: earlier clients do not count.
    QVERIFY(!greetings(slow, address("172.17.0.1"), most - 1, now + SourceWatch::Window));
    QVERIFY(greetings(slow, address("172.17.0.1"), 1, now + SourceWatch::Window + 1s));
}

void tst_SourceWatch::somebodyFromElsewhere()
{
    SourceWatch watch;
    const SourceWatch::TimePoint now(1h);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!greetings(watch, address("192.168.0.1"), 7, now));
        QVERIFY(!greetings(watch, address("203.0.113.7"), 1, now));
    }
    // A client from before the address changed does not count as present when it leaves.
    watch.handleLeft(address("192.168.0.1"));
    watch.handleLeft(address("203.0.113.7"));
    QVERIFY(!greetings(watch, address("192.168.0.1"), 7, now));
}

void tst_SourceWatch::behindNatsAtHome()
{
    SourceWatch watch;
    QVERIFY(!watch.handleNatAtHome(address("127.0.0.1")));
    QCOMPARE(watch.handleNatAtHome(address("127.0.0.1")),
             std::optional(SourceWatch::Finding{address("127.0.0.1"), 2}));
}

void tst_SourceWatch::saysItOnce()
{
    SourceWatch watch;
    const SourceWatch::TimePoint now(1h);
    QVERIFY(greetings(watch, address("127.0.0.1"), 100, now));
    QVERIFY(!greetings(watch, address("127.0.0.1"), 100, now));
    QVERIFY(!greetings(watch, address("172.17.0.1"), 100, now));
    QVERIFY(!watch.handleNatAtHome(address("127.0.0.1")));
    QVERIFY(!watch.handleNatAtHome(address("127.0.0.1")));
}

void tst_SourceWatch::saysItBehindAProxy()
{
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    TestProxy proxy(endpointIn(server.output()), [](int) { return QByteArray(); });
    const auto clients = hosts(proxy.endpoint(), 16);
    QTRY_VERIFY(allWait(clients));
    QTRY_VERIFY2(server.errors().contains(Doubt), qPrintable(server.errors()));
    QCOMPARE(server.errors().count(u'\n'), 1);
    QVERIFY2(server.errors().contains(
                 QStringLiteral("one-address-for-all address=127.0.0.1 what=loopback clients=8 advice=")),
             qPrintable(server.errors()));
    QVERIFY(server.errors().contains(QStringLiteral("proxy-protocol")));
}

void tst_SourceWatch::saysItOfClientsBehindNats()
{
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    TestProxy proxy(endpointIn(server.output()), [](int) { return QByteArray(); });
    RawClient first(proxy.endpoint());
    RawClient second(proxy.endpoint());
    first.greetAndEnter();
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    first.send(Outcome{.nat = NatKind::Stable});
    QTRY_VERIFY(second.isConnected());
    QVERIFY2(server.errors().isEmpty(), qPrintable(server.errors()));
    second.send(Outcome{.nat = NatKind::Random});
    QTRY_VERIFY2(server.errors().contains(Doubt), qPrintable(server.errors()));
}

void tst_SourceWatch::isSilentOnOneMachine()
{
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    for (int i = 0; i < 3; ++i) {
        RawClient first(endpointIn(server.output()));
        RawClient second(endpointIn(server.output()));
        first.greetAndEnter();
        second.greetAndEnter();
        QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
        first.send(Outcome{.nat = NatKind::None});
        second.send(Outcome{.nat = NatKind::Unknown});
    }
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.errors(), QString());
}

void tst_SourceWatch::isSilentWhereTheProxySaysWhoComes()
{
    StartedProgram server(ServerProgram,
                          freePorts()
                              + QStringList{QStringLiteral("--proxy-protocol"), QStringLiteral("127.0.0.1")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    TestProxy proxy(endpointIn(server.output()), [](int number) {
        const Endpoint source(address("10.0.0.7"), static_cast<quint16>(50000 + number));
        return headerV2(source, source);
    });
    const auto clients = hosts(proxy.endpoint(), 16);
    QTRY_VERIFY(allWait(clients));
    QVERIFY2(server.errors().isEmpty(), qPrintable(server.errors()));
}

PUNCHLINE_GUILESS_TEST(tst_SourceWatch)

#include "tst_sourcewatch.moc"
