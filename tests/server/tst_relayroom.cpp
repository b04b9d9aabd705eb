// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/relayend.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace punchline;

namespace {

constexpr qsizetype MiB = 1024 * 1024;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(7);
    std::ranges::generate(bytes, [&random] { return static_cast<char>(random.bounded(256)); });
    return bytes;
}

RendezvousServer::Settings relaying(qint64 rate = 0)
{
    return {.limits = {.relayRate = rate}, .relays = true};
}

} // namespace

/// Two connections that a real server relays to each other.
class tst_RelayRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteArrives();
    void whoDoesNotReadStopsTheSender();
    void halfClose();
    void resetOfOneSide();
    void theRateHolds();
    void theRateChanges();
    void pairsLeave();
    void wrongToken();
    void bytesBetween_data();
    void bytesBetween();
    void withoutRelay();
    void publicAddress();
    void throughAProxy();
    void stoppingServer();
    void stoppingServerWaitsForNobodyElse();
};

void tst_RelayRoom::everyByteArrives()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    QCOMPARE(server.clientCount(), 2);
    const QByteArray bytes = randomBytes(5 * MiB + 77);
    pair.a->send(bytes);
    pair.b->send(bytes.last(3 * MiB));
    QTRY_VERIFY((pair.a->push(), pair.b->pull().size()) >= bytes.size()
                && (pair.b->push(), pair.a->pull().size()) >= 3 * MiB);
    QVERIFY(pair.b->pull() == bytes);
    QVERIFY(pair.a->pull() == bytes.last(3 * MiB));
    QCOMPARE(server.server().relays().counts().bytes, quint64(8 * MiB + 77));
}

void tst_RelayRoom::whoDoesNotReadStopsTheSender()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const QByteArray bytes = randomBytes(40 * MiB);
    pair.a->send(bytes);
    const auto moved = [&server] { return server.server().relays().counts().bytes; };
    // The other direction goes on, which also shows that the server had time to read more.
    int still = 0;
    quint64 before = 0;
    for (qsizetype word = 1; still < 20; ++word) {
        pair.a->push();
        pair.b->send("x");
        QTRY_COMPARE((pair.b->push(), pair.a->push(), pair.a->pull().size()), word);
        still = moved() == before + 1 ? still + 1 : 0;
        before = moved();
        QVERIFY(word < 100'000);
    }
    // What the systems hold for both connections, and a conduit.
    QVERIFY(moved() < 20 * MiB);
    QTRY_COMPARE((pair.a->push(), pair.b->pull().size()), bytes.size());
    QVERIFY(pair.b->pull() == bytes);
}

void tst_RelayRoom::halfClose()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    pair.a->send("the last words");
    QVERIFY(pair.a->push());
    pair.a->socket().endSending();
    QTRY_VERIFY(pair.b->hasEnded());
    QCOMPARE(pair.b->pull(), QByteArray("the last words"));
    pair.b->send("an answer");
    QTRY_COMPARE((pair.b->push(), pair.a->pull()), QByteArray("an answer"));
    QVERIFY(!pair.a->hasEnded());
    QCOMPARE(server.server().relays().count(), 1);
    pair.b->socket().endSending();
    QTRY_VERIFY(pair.a->hasEnded());
    QTRY_COMPARE(server.server().relays().count(), 0);
    QCOMPARE(server.server().lobby().relayCount(), 0);
}

void tst_RelayRoom::resetOfOneSide()
{
    TestServer server(relaying());
    // Also while the other side reads nothing, so that nobody reads from the one that breaks.
    for (const qsizetype unread : {qsizetype(0), 40 * MiB}) {
        RelayedPair pair(server);
        QTRY_VERIFY(pair.isJoined());
        pair.a->send(QByteArray(unread, 'x'));
        for (int i = 0; i < 200 && unread > 0; ++i) {
            pair.a->push();
            QCoreApplication::processEvents();
        }
        setResetOnClose(pair.a->socket().descriptor(), true);
        pair.a->socket().close();
        QTRY_COMPARE(server.server().relays().count(), 0);
        QTRY_VERIFY(pair.b->hasEnded());
    }
}

void tst_RelayRoom::theRateHolds()
{
    constexpr qint64 Rate = MiB;
    TestServer server(relaying(Rate));
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const QByteArray bytes(MiB, 'x');
    pair.a->send(bytes);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE((pair.a->push(), pair.b->pull().size()), bytes.size());
    // It can always take longer on a busy machine; tst_RelayPace tests the rest.
    QVERIFY(timer.elapsed() >= 800);
    QVERIFY(server.server().relays().heldBack() > std::chrono::milliseconds(500));
}

void tst_RelayRoom::theRateChanges()
{
    TestServer server(relaying(1000));
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const QByteArray bytes(10 * MiB, 'x');
    pair.a->send(bytes);
    QTRY_VERIFY((pair.a->push(), pair.b->pull().size()) >= RelayPace::Burst);
    server.server().setLimits({.relayRate = 0});
    QTRY_COMPARE((pair.a->push(), pair.b->pull().size()), bytes.size());
}

void tst_RelayRoom::pairsLeave()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    for (RawClient *client : {&pair.first, &pair.second})
        client->send(Outcome{.linked = true});
    pair.first.abort();
    pair.second.abort();
    QTRY_COMPARE(server.clientCount(), 0);
    pair.a->send("still here");
    QTRY_COMPARE((pair.a->push(), pair.b->pull()), QByteArray("still here"));
}

void tst_RelayRoom::wrongToken()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const auto again = pair.join(pair.first);
    QTRY_VERIFY(again->wasRefused(ProtocolErrorCode::WrongToken));
    RelayEnd guesser(server.endpoint(), QByteArray(RelayTokenSize, 'g'));
    QTRY_VERIFY(guesser.wasRefused(ProtocolErrorCode::WrongToken));
    QTRY_VERIFY(guesser.hasEnded());
    pair.a->send("unharmed");
    QTRY_COMPARE((pair.a->push(), pair.b->pull()), QByteArray("unharmed"));
}

void tst_RelayRoom::bytesBetween_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("by the side that waits") << true;
    QTest::newRow("by the side that completes it") << false;
}

void tst_RelayRoom::bytesBetween()
{
    QFETCH(bool, isFirst);
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isOffered());
    const auto first = pair.join(pair.first);
    if (isFirst)
        first->send("x"); // In the same segment as join-relay.
    QTRY_VERIFY(first->push() && server.clientCount() == 3);
    const auto second = pair.join(pair.second);
    if (!isFirst)
        second->send("x");
    QTRY_VERIFY(second->push());
    QTRY_VERIFY(first->hasEnded());
    QTRY_VERIFY(second->hasEnded());
    QTRY_COMPARE(server.server().lobby().relayCount(), 0);
    QCOMPARE(server.server().relays().count(), 0);
}

void tst_RelayRoom::withoutRelay()
{
    TestServer server;
    RawClient first(server.endpoint());
    RawClient second(server.endpoint());
    first.greetAndEnter();
    second.greetAndEnter();
    QTRY_VERIFY(first.heardA<Paired>() && second.heardA<Paired>());
    QVERIFY(!first.first<Welcome>().relays && !first.first<Paired>().canHaveRelay);
    first.send(AskRelay{});
    QTRY_VERIFY(first.wasRefused(ProtocolErrorCode::NoRelay));
    RelayEnd end(server.endpoint(), QByteArray(RelayTokenSize, 't'));
    QTRY_VERIFY(end.wasRefused(ProtocolErrorCode::WrongToken));
    QCOMPARE(server.server().relays().counts().links, 0U);
}

void tst_RelayRoom::publicAddress()
{
    RendezvousServer::Settings settings = relaying();
    settings.publicAddress.address = QHostAddress(QStringLiteral("203.0.113.1"));
    TestServer server(settings);
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isOffered());
    const Endpoint own(settings.publicAddress.address, server.endpoint().port);
    QCOMPARE(pair.first.first<RelayOffer>().address, own);
    QCOMPARE(pair.second.first<RelayOffer>().address, own);
}

void tst_RelayRoom::throughAProxy()
{
    RendezvousServer::Settings settings = relaying();
    settings.proxies = {Network{Localhost, 32}};
    TestServer server(settings);
    RelayedPair pair(server, "PROXY TCP4 192.0.2.1 192.0.2.2 40000 8877\r\n");
    QTRY_VERIFY(pair.isJoined());
    pair.a->send("through both");
    QTRY_COMPARE((pair.a->push(), pair.b->pull()), QByteArray("through both"));
}

void tst_RelayRoom::stoppingServer()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const QSignalSpy stopped(&server.server(), &RendezvousServer::stopped);
    server.server().stop();
    QTRY_VERIFY(pair.first.wasRefused(ProtocolErrorCode::ShuttingDown));
    QTRY_VERIFY(pair.second.wasRefused(ProtocolErrorCode::ShuttingDown));
    // The clients know, and still have their link for a moment.
    pair.a->send("let us move");
    QTRY_COMPARE((pair.a->push(), pair.b->pull()), QByteArray("let us move"));
    QCOMPARE(stopped.count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(pair.a->hasEnded() && pair.b->hasEnded(), 7000);
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(server.server().relays().counts().ends.at(std::size_t(RelayedLink::End::Stopped)), 1U);
}

void tst_RelayRoom::stoppingServerWaitsForNobodyElse()
{
    TestServer server(relaying());
    RelayedPair pair(server);
    QTRY_VERIFY(pair.isJoined());
    const QSignalSpy stopped(&server.server(), &RendezvousServer::stopped);
    server.server().stop();
    // They have moved.
    pair.a->socket().endSending();
    pair.b->socket().endSending();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 4000);
    QCOMPARE(server.server().relays().counts().ends.at(std::size_t(RelayedLink::End::Closed)), 1U);
}

PUNCHLINE_GUILESS_TEST(tst_RelayRoom)

#include "tst_relayroom.moc"
