// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/clusterstage.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// How clients of different servers meet.
class tst_LobbyVisits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meetInARoom();
    void meetInTheLobby();
    void classicOnesMeet();
    void classicMeetsFramed();
    void framedGoesBeforeClassic_data();
    void framedGoesBeforeClassic();
    void lateGreetingEndsTheVisit();
    void punch();
    void wrongNumber();
    void roomIsUsedOnce();
    void joinerLeavesBeforeItIsCertain();
    void joinerLeavesAfterwards();
    void hostLeavesAfterwards();
    void hostIsDead();
    void whoWaitsIsDead();
    void answersPingsLate();
    void passesOnePongForAPing();
    void nobodyIsBehindAnEntry();
    void guestThatHasWaitedIsAsked();
    void twoSeekEachOther();
    void moreThanAllowed();
    void outOfPlace();
    void guestsDoNotCountTwice();
};

void tst_LobbyVisits::meetInARoom()
{
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, OpenRoom{commitmentOf('a')});
    QCOMPARE(stage.heard(), lines({"A1: RoomOpened 1 for 600 s", "A1: Waiting"}));
    stage.b.greet(2);
    stage.b.say(2, JoinRoom{1, SecretKind::Link, commitmentOf('b')});
    // Who waits is asked first whether it lives.
    QCOMPARE(stage.heard(), QStringList());
    stage.a.pong(1);
    QCOMPARE(
        stage.heard(),
        lines({"A1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001 in room 1 by a link",
               "B2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002 in room 1 by a link"}));
    QCOMPARE(stage.rooms.rooms.size(), 0);
    QCOMPARE(stage.a.dealings(), QSet<QByteArray>{"B"});
    QCOMPARE(stage.b.dealings(), QSet<QByteArray>{"A"});
}

void tst_LobbyVisits::meetInTheLobby()
{
    ClusterStage stage;
    stage.arriveInLobbies();
    stage.a.pong(1);
    QCOMPARE(stage.heard(),
             lines({"A1: Waiting", "A1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001",
                    "B2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002"}));
    QVERIFY(stage.rooms.lobby.isEmpty());
}

void tst_LobbyVisits::classicOnesMeet()
{
    ClusterStage stage;
    stage.a.arriveClassic(1);
    QCOMPARE(stage.heard(), lines({"A1: 'first'"}));
    stage.b.arriveClassic(2);
    QCOMPARE(stage.heard(),
             lines({"A1: '198.51.100.2 4002'", "A1: closed", "B2: '198.51.100.1 4001 4002'", "B2: closed"}));
    QCOMPARE(stage.b.lobby().clientCount(), 0);
    QVERIFY(stage.a.dealings().isEmpty());
    QVERIFY(stage.b.dealings().isEmpty());
}

void tst_LobbyVisits::classicMeetsFramed()
{
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, lobbyEntry());
    stage.b.arriveClassicAndYield(2);
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard(),
             lines({"A1: Waiting", "A1: Paired initiator classic 198.51.100.2:4002 as 198.51.100.1:4001",
                    "B2: '198.51.100.1 4001 4002'", "B2: closed"}));
}

void tst_LobbyVisits::lateGreetingEndsTheVisit()
{
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, lobbyEntry());
    stage.b.arriveClassicAndYield(2);
    stage.deliver(); // A1 is asked whether it lives.
    stage.b.beginFrame(2);
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard(), lines({"A1: Waiting"}));
    QCOMPARE(stage.a.lobby().guestCount(), 0);
    QCOMPARE(stage.a.lobby().waitingCount(), 1);
    QCOMPARE(stage.rooms.lobby.size(), 1);
}

void tst_LobbyVisits::framedGoesBeforeClassic_data()
{
    QTest::addColumn<bool>("silentWhereItWaits");
    QTest::newRow("the silent one at the same server") << true;
    QTest::newRow("the framed one at the same server") << false;
}

void tst_LobbyVisits::framedGoesBeforeClassic()
{
    QFETCH(const bool, silentWhereItWaits);
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, lobbyEntry());
    ClusterServer &ofSilent = silentWhereItWaits ? stage.a : stage.b;
    ClusterServer &ofFramed = silentWhereItWaits ? stage.b : stage.a;
    ofSilent.arriveClassic(2);
    QCOMPARE(stage.heard(), lines({"A1: Waiting"}));
    ofFramed.greet(3);
    ofFramed.say(3, lobbyEntry());
    stage.deliver();
    stage.a.pong(1);
    const QStringList heard = stage.heard();
    QCOMPARE(heard.filter(QStringLiteral("Paired")).size(), 2);
    QCOMPARE(heard.filter(QStringLiteral("classic")).size(), 0);
    // And it waits on, where everybody finds it.
    stage.passTime(LobbyClient::YieldTime);
    QCOMPARE(stage.heard(), lines({silentWhereItWaits ? "A2: 'first'" : "B2: 'first'"}));
    QCOMPARE(stage.rooms.lobby.size(), 1);
    ofFramed.arriveClassic(4);
    QCOMPARE(stage.heard().filter(QStringLiteral("closed")).size(), 2);
}

void tst_LobbyVisits::punch()
{
    ClusterStage stage;
    stage.meetInRoom();
    stage.a.say(1, Signal{"abc"});
    stage.b.say(2, Signal{"de"});
    QCOMPARE(stage.heard(), lines({"A1: Signal of 2", "B2: Signal of 3"}));
    for (int round = 1; round <= 3; ++round) {
        stage.a.say(1, PunchReady{});
        QCOMPARE(stage.heard(), QStringList());
        stage.b.say(2, PunchReady{});
        const QStringList heard = stage.heard();
        QCOMPARE(
            heard,
            QStringList({QStringLiteral("A1: Go %1").arg(round), QStringLiteral("B2: Go %1").arg(round)}));
    }
    stage.a.say(1, Outcome{});
    stage.a.leave(1);
    stage.b.say(2, Outcome{});
    stage.b.leave(2);
    QCOMPARE(stage.heard(), QStringList());
    for (const ClusterServer *server : {&stage.a, &stage.b}) {
        QCOMPARE(server->lobby().clientCount(), 0);
        QVERIFY(server->dealings().isEmpty());
    }
    // Each report counts once, and where the two met.
    QCOMPARE(outcomesIn(stage.a.lobby().counts()).failed, 2U);
    QCOMPARE(outcomesIn(stage.b.lobby().counts()).failed, 0U);
    QCOMPARE(stage.a.lobby().counts().allPairs(), 1U);
    QCOMPARE(stage.b.lobby().counts().allPairs(), 0U);
}

void tst_LobbyVisits::wrongNumber()
{
    ClusterStage stage;
    stage.b.greet(2);
    stage.b.say(2, JoinRoom{9, SecretKind::SpokenCode, commitmentOf()});
    QCOMPARE(stage.heard(), lines({"B2: closed after NoSuchRoom 9"}));
    QCOMPARE(stage.b.lobby().counts().of(Rejection::NoSuchRoom), 1U);
}

void tst_LobbyVisits::roomIsUsedOnce()
{
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, OpenRoom{commitmentOf()});
    for (const Lobby::ClientId id : {2U, 3U}) {
        stage.b.greet(id);
        stage.b.say(id, JoinRoom{1, SecretKind::SpokenCode, commitmentOf()});
    }
    stage.deliver();
    stage.a.greet(4);
    stage.a.say(4, JoinRoom{1, SecretKind::SpokenCode, commitmentOf()});
    stage.a.pong(1);
    const QStringList heard = stage.heard();
    QVERIFY(heard.contains(QStringLiteral("A4: closed after NoSuchRoom 9")));
    QVERIFY(heard.contains(QStringLiteral("B3: closed after NoSuchRoom 9")));
    QCOMPARE(heard.filter(QStringLiteral("Paired")).size(), 2);
    QCOMPARE(stage.a.lobby().counts().of(Rejection::NoSuchRoom), 1U);
    QCOMPARE(stage.b.lobby().counts().of(Rejection::NoSuchRoom), 1U);
}

void tst_LobbyVisits::joinerLeavesBeforeItIsCertain()
{
    ClusterStage stage;
    stage.comeToRoom();
    stage.b.leave(2);
    stage.deliver();
    stage.a.pong(1);
    // Nothing was tried: the room is open again.
    QCOMPARE(stage.heard(), lines({"A1: RoomOpened 1 for 600 s", "A1: Waiting"}));
    stage.b.greet(3);
    stage.b.say(3, JoinRoom{1, SecretKind::SpokenCode, commitmentOf()});
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard().filter(QStringLiteral("Paired")).size(), 2);
}

void tst_LobbyVisits::joinerLeavesAfterwards()
{
    ClusterStage stage;
    stage.meetInRoom();
    stage.b.leave(2);
    QCOMPARE(stage.heard(), lines({"A1: PeerLeft"}));
}

void tst_LobbyVisits::hostLeavesAfterwards()
{
    ClusterStage stage;
    stage.meetInRoom();
    stage.a.leave(1);
    QCOMPARE(stage.heard(), lines({"B2: PeerLeft"}));
}

void tst_LobbyVisits::hostIsDead()
{
    ClusterStage stage;
    stage.comeToRoom();
    stage.passTime(2s);
    QCOMPARE(stage.heard(),
             lines({"A1: RoomOpened 1 for 600 s", "A1: Waiting", "A1: closed after TooSlow 0",
                    "B2: closed after NoSuchRoom 9"}));
}

void tst_LobbyVisits::whoWaitsIsDead()
{
    ClusterStage stage;
    stage.arriveInLobbies();
    stage.passTime(2s);
    stage.deliver();
    // The other one waits on, at its own server, and the next one finds it there.
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "A1: closed after TooSlow 0", "B2: Waiting"}));
    stage.a.greet(3);
    stage.a.say(3, lobbyEntry());
    stage.deliver();
    stage.b.pong(2);
    QCOMPARE(stage.heard(),
             lines({"A3: Paired responder framed 198.51.100.2:4002 as 198.51.100.3:4003",
                    "B2: Paired initiator framed 198.51.100.3:4003 as 198.51.100.2:4002"}));
}

void tst_LobbyVisits::answersPingsLate()
{
    ClusterStage stage;
    stage.arriveInLobbies(); // A has asked its guest B2, too.
    stage.a.leave(1);
    stage.deliver();
    stage.b.pong(2);
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
}

void tst_LobbyVisits::passesOnePongForAPing()
{
    ClusterStage stage;
    stage.meetInRoom();
    for (int i = 0; i < 1000; ++i)
        stage.b.pong(2);
    QVERIFY(stage.mail.items.empty());
}

void tst_LobbyVisits::nobodyIsBehindAnEntry()
{
    // As in a store that was set back to what it knew a while ago.
    ClusterStage stage;
    stage.rooms.lobby.append(SharedDirectory::Waiting{{"A", 77}, {}});
    stage.b.greet(2);
    stage.b.say(2, lobbyEntry());
    QCOMPARE(stage.heard(), lines({"B2: Waiting"}));
    QCOMPARE(stage.rooms.lobby.size(), 1);
    QCOMPARE(stage.rooms.lobby.constFirst().place.server, QByteArray("B"));
}

void tst_LobbyVisits::guestThatHasWaitedIsAsked()
{
    ClusterStage stage;
    stage.rooms.away = true;
    stage.arriveInLobbies();
    stage.rooms.away = false;
    stage.b.seekAgain(2);
    stage.a.seekAgain(1);
    stage.deliver();
    stage.b.pong(2);
    // The guest may have died while it waited at its own server.
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
    stage.passTime(2s);
    QCOMPARE(stage.heard(), lines({"A1: closed after TooSlow 0"}));
    QCOMPARE(stage.b.lobby().waitingCount(), 1);
}

void tst_LobbyVisits::twoSeekEachOther()
{
    // Both wait while the directory is away. When it is back, the one that asks first finds the other.
    ClusterStage stage;
    stage.rooms.away = true;
    stage.arriveInLobbies();
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
    stage.rooms.away = false;
    stage.b.seekAgain(2);
    stage.a.seekAgain(1);
    stage.deliver();
    stage.b.pong(2);
    stage.a.pong(1);
    QCOMPARE(stage.heard(),
             lines({"A1: Paired responder framed 198.51.100.2:4002 as 198.51.100.1:4001",
                    "B2: Paired initiator framed 198.51.100.1:4001 as 198.51.100.2:4002"}));
}

void tst_LobbyVisits::moreThanAllowed()
{
    ClusterStage stage;
    stage.meetInRoom();
    for (int i = 0; i <= Punching::MaxSignals; ++i)
        stage.b.say(2, Signal{"x"});
    const QStringList heard = stage.heard();
    QCOMPARE(heard.filter(QStringLiteral("A1: Signal")).size(), Punching::MaxSignals);
    QCOMPARE(heard.last(), QStringLiteral("B2: closed after TooMuch 16"));
    QVERIFY(heard.contains(QStringLiteral("A1: PeerLeft")));
}

void tst_LobbyVisits::outOfPlace()
{
    ClusterStage stage;
    stage.comeToRoom();
    stage.b.say(2, Signal{"early"});
    QCOMPARE(stage.heard().last(), QStringLiteral("B2: closed after OutOfPlace 16"));
    QCOMPARE(stage.a.lobby().guestCount(), 0);
}

void tst_LobbyVisits::guestsDoNotCountTwice()
{
    // A guest neither takes from the quota of its address at the host's server nor gives back to it.
    ClusterStage stage;
    for (int i = 0; i < 300; ++i) {
        stage.a.greet(1000);
        stage.a.say(1000, lobbyEntry());
        stage.b.greet(2000);
        stage.b.say(2000, lobbyEntry());
        stage.deliver();
        stage.b.leave(2000);
        stage.deliver();
        stage.a.leave(1000);
        stage.clock += 1s;
    }
    QCOMPARE(stage.a.lobby().clientCount(), 0);
    QCOMPARE(stage.b.lobby().clientCount(), 0);
    QCOMPARE(stage.heard().filter(QStringLiteral("TooManyAttempts")), QStringList());
}

PUNCHLINE_APPLESS_TEST(tst_LobbyVisits)

#include "tst_lobbyvisits.moc"
