// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/clusterstage.h"
#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Clients whose link a server relays stay connected to it, and so hear in time when it stops.
class tst_RelayedClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyStay();
    void theyAreAskedWhetherTheyAreThere();
    void theyLeaveWithTheRelay();
    void oneOfThemLeaves();
    void theyHearThatTheServerStops();
    void theySayNothingMore();
    void noGoFollows();
    void nothingIsDueInThePast();
    void whoseLinkIsDirectLeaves();
    void whoHasNoLinkLeaves();
    void whoseRelayIsOverLeaves();
    void betweenServersTheyStay();
    void betweenServersTheyLeaveWithTheRelay();
    void betweenServersTheyHearThatOneStops_data();
    void betweenServersTheyHearThatOneStops();
    void whoseHostIsSilentLeaves();

private:
    static Lobby::Settings settings()
    {
        Lobby::Settings settings{.limits = {.relays = 10}, .probePort = 8878, .relays = true};
        settings.relayAddress = Endpoint(QHostAddress(QStringLiteral("203.0.113.1")), 8877);
        return settings;
    }
    /// Clients 1 and 2 are paired, and 3 and 4 are the ends of their relay.
    static void joinBoth(Stage &stage)
    {
        stage.pairTwo();
        stage.say(1, AskRelay{});
        stage.joinRelay(3, 1);
        stage.joinRelay(4, 2);
    }
    /// Their time passes without a Ping.
    static bool isNobodyAsked(Stage &stage)
    {
        return stage.wait(LobbyClient::PunchTime).filter(QStringLiteral("Ping")).isEmpty();
    }
    static void relayTwo(Stage &stage)
    {
        joinBoth(stage);
        for (const ClientId id : {ClientId(1), ClientId(2)}) {
            const QStringList heard = stage.say(id, Outcome{true});
            QCOMPARE(heard.size(), 1);
            QVERIFY(heard.first().startsWith(QStringLiteral("%1: Ping").arg(id)));
            stage.pong(id);
        }
    }
    /// Client 1 of A and client 2 of B, with a relay at A.
    static void relayTwo(ClusterStage &stage)
    {
        stage.arriveInLobbies();
        stage.a.pong(1);
        stage.b.pong(2);
        stage.deliver();
        stage.a.say(1, AskRelay{});
        stage.deliver();
        stage.a.joinRelay(30, stage.a.token(1));
        stage.a.joinRelay(40, stage.b.token(2));
        stage.a.say(1, Outcome{true});
        stage.b.say(2, Outcome{true});
        stage.deliver();
        stage.a.pong(1);
        stage.b.pong(2);
        QVERIFY(stage.heard().last().startsWith(QStringLiteral("B2: RelayOffer")));
    }
};

void tst_RelayedClients::theyStay()
{
    Stage stage(settings());
    relayTwo(stage);
    for (int i = 0; i < 100; ++i) {
        stage.wait(LobbyClient::PingInterval);
        for (const ClientId id : {ClientId(1), ClientId(2)})
            QCOMPARE(stage.pong(id), {});
    }
    QCOMPARE(stage.lobby().clientCount(), 2);
}

void tst_RelayedClients::theyAreAskedWhetherTheyAreThere()
{
    Stage stage(settings());
    relayTwo(stage);
    stage.wait(LobbyClient::PingInterval);
    stage.pong(1);
    QCOMPARE(stage.wait(LobbyClient::PongTime).last(), QStringLiteral("10000 ms, 2: closed after TooSlow 0"));
    QCOMPARE(stage.lobby().clientCount(), 1);
    // Its link may be well: the other path is not its own.
    QCOMPARE(stage.lobby().relayCount(), 1);
}

void tst_RelayedClients::theyLeaveWithTheRelay()
{
    Stage stage(settings());
    relayTwo(stage);
    QCOMPARE(stage.endRelay(), lines({"1: closed", "2: closed"}));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_RelayedClients::oneOfThemLeaves()
{
    Stage stage(settings());
    relayTwo(stage);
    QCOMPARE(stage.leave(1), {});
    for (int i = 0; i < 20; ++i) {
        stage.wait(LobbyClient::PingInterval);
        QCOMPARE(stage.pong(2), {});
    }
    QCOMPARE(stage.lobby().clientCount(), 1);
    QCOMPARE(stage.endRelay(), lines({"2: closed"}));
}

void tst_RelayedClients::theyHearThatTheServerStops()
{
    Stage stage(settings());
    relayTwo(stage);
    QCOMPARE(stage.shutDown(), lines({"1: closed after ShuttingDown 0", "2: closed after ShuttingDown 0"}));
    QCOMPARE(stage.endRelay(), {});
}

void tst_RelayedClients::theySayNothingMore()
{
    for (const RendezvousMessage &word :
         std::initializer_list<RendezvousMessage>{Signal{"abc"}, PunchReady{}, AskRelay{}, Outcome{true}}) {
        Stage stage(settings());
        relayTwo(stage);
        QCOMPARE(stage.say(1, word),
                 QStringList(QStringLiteral("1: closed after OutOfPlace %1").arg(rendezvousType(word))));
    }
}

void tst_RelayedClients::noGoFollows()
{
    Stage stage(settings());
    joinBoth(stage);
    stage.say(1, PunchReady{});
    QCOMPARE(stage.say(1, Outcome{true}).size(), 1); // A Ping.
    QCOMPARE(stage.say(2, PunchReady{}), QStringList());
}

/// A server whose deadline is over takes that for a sign that it was stopped for a while.
void tst_RelayedClients::nothingIsDueInThePast()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.wait(LobbyClient::PunchTime - 5s);
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    stage.joinRelay(4, 2);
    for (const ClientId id : {ClientId(1), ClientId(2)}) {
        stage.say(id, Outcome{true});
        QVERIFY(stage.lobby().nextTimeout() > stage.now());
    }
    QCOMPARE(stage.wait(LobbyClient::PongTime - 1ms), {});
}

void tst_RelayedClients::whoseLinkIsDirectLeaves()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1); // The other one has no need to.
    for (const ClientId id : {ClientId(1), ClientId(2)})
        QCOMPARE(stage.say(id, Outcome{true}), QStringList());
    QVERIFY(isNobodyAsked(stage));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_RelayedClients::whoHasNoLinkLeaves()
{
    Stage stage(settings());
    joinBoth(stage);
    for (const ClientId id : {ClientId(1), ClientId(2)})
        QCOMPARE(stage.say(id, Outcome{false}), QStringList());
    QVERIFY(isNobodyAsked(stage));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_RelayedClients::whoseRelayIsOverLeaves()
{
    Stage stage(settings());
    joinBoth(stage);
    QCOMPARE(stage.endRelay(), {});
    for (const ClientId id : {ClientId(1), ClientId(2)})
        QCOMPARE(stage.say(id, Outcome{true}), QStringList());
    QVERIFY(isNobodyAsked(stage));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_RelayedClients::betweenServersTheyStay()
{
    ClusterStage stage(settings());
    relayTwo(stage);
    const quint32 before = stage.b.lastPing(2);
    for (int i = 0; i < 1000; ++i) {
        stage.passTime(LobbyClient::PingInterval);
        QCOMPARE(stage.heard(), QStringList());
        stage.a.pong(1);
        stage.b.pong(2);
        QCOMPARE(stage.heard(), QStringList());
    }
    QVERIFY(stage.b.lastPing(2) >= before + 1000); // Its host has asked.
    // However long it lasts, the servers keep few of the messages.
    QVERIFY(stage.a.mostKept() < 2 * 128);
    QVERIFY(stage.b.mostKept() < 2 * 128);
    QCOMPARE(stage.a.lobby().guestCount(), 1);
    stage.a.leave(1);
    stage.b.leave(2);
    stage.deliver();
    QCOMPARE(stage.a.lobby().clientCount(), 0);
}

void tst_RelayedClients::betweenServersTheyLeaveWithTheRelay()
{
    ClusterStage stage(settings());
    relayTwo(stage);
    stage.a.endRelay();
    QCOMPARE(stage.heard(), lines({"A1: closed", "B2: closed"}));
}

void tst_RelayedClients::betweenServersTheyHearThatOneStops_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("heard");
    const QStringList both = lines({"A1: closed after ShuttingDown 0", "B2: closed after ShuttingDown 0"});
    QTest::newRow("the one that relays stops") << QStringLiteral("A stops") << both;
    QTest::newRow("the one that relays dies") << QStringLiteral("A dies") << both.last(1);
    // The relay goes on, but the client would not hear of its end any more.
    QTest::newRow("the guest's own stops") << QStringLiteral("B stops") << both.last(1);
}

void tst_RelayedClients::betweenServersTheyHearThatOneStops()
{
    QFETCH(QString, what);
    QFETCH(QStringList, heard);
    ClusterStage stage(settings());
    relayTwo(stage);
    if (what == QLatin1String("A stops"))
        stage.a.shutDown();
    else if (what == QLatin1String("A dies"))
        stage.b.lose("A");
    else
        stage.b.shutDown();
    QCOMPARE(stage.heard(), heard);
}

void tst_RelayedClients::whoseHostIsSilentLeaves()
{
    ClusterStage stage(settings());
    relayTwo(stage);
    stage.mail.isDown = true;
    for (int i = 0; i < 10; ++i)
        stage.passTime(LobbyClient::PingInterval);
    QCOMPARE(stage.b.lobby().clientCount(), 0);
    QCOMPARE(stage.a.lobby().clientCount(), 0); // Nor does anybody answer there.
}

PUNCHLINE_GUILESS_TEST(tst_RelayedClients)

#include "tst_relayedclients.moc"
