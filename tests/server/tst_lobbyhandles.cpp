// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace punchline;

/// How clients meet again by a handle.
class tst_LobbyHandles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void awaitThenCall();
    void callThenAwait();
    void sameSidesDoNotMeet();
    void passesCommitmentsOn();
    void accompaniesThePair();
    void aReturnIsOnePairing();
    void theFirstCallTakesAllHandles();
    void theFirstHandleGoesFirst();
    void nothingElseIsMet();
    void asksWhoWaits();
    void waitsAsLongAsItAnswers();
    void whoWaitedIsDead();
    void newcomerLeavesBeforeItIsCertain();
    void anotherCallWaitsMeanwhile();
    void isNotUsedUp();
    void outOfPlace_data();
    void outOfPlace();
    void shutsDown();
    void everyOrderOfRacingEvents();
};

void tst_LobbyHandles::awaitThenCall()
{
    Stage stage;
    QCOMPARE(stage.await(1, "a"), lines({"1: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), 1);
    QCOMPARE(stage.call(2, "a"), lines({"1: Ping 2"}));
    QCOMPARE(stage.pong(1), pairedBy('a', 2, 1));
    QCOMPARE(stage.lobby().handleCount(), 0);
}

void tst_LobbyHandles::callThenAwait()
{
    Stage stage;
    QCOMPARE(stage.call(1, "a"), lines({"1: Waiting"}));
    QCOMPARE(stage.await(2, "a"), lines({"1: Ping 2"}));
    QCOMPARE(stage.pong(1), pairedBy('a', 2, 1));
    QCOMPARE(stage.lobby().handleCount(), 0);
}

void tst_LobbyHandles::sameSidesDoNotMeet()
{
    Stage stage;
    QCOMPARE(stage.await(1, "a"), lines({"1: Waiting"}));
    QCOMPARE(stage.await(2, "b"), lines({"2: Waiting"}));
    QCOMPARE(stage.call(3, "c"), lines({"3: Waiting"}));
    QCOMPARE(stage.call(4, "d"), lines({"4: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), 4);
}

void tst_LobbyHandles::passesCommitmentsOn()
{
    const auto now = Lobby::TimePoint(1h);
    LocalDirectory directory;
    Lobby lobby({}, directory);
    Lobby::Commands commands;
    for (const Lobby::ClientId id : {1U, 2U}) {
        commands += lobby.handleConnected(id, Stage::endpointOf(id), now);
        commands += lobby.handleFrameBegun(id, now);
        commands += lobby.handleMessage(id, Hello{}, now);
    }
    commands += lobby.handleMessage(1, Await{commitmentOf('1'), handlesOf("ab")}, now);
    commands += lobby.handleMessage(2, Call{commitmentOf('2'), handlesOf("b")}, now);
    commands += lobby.handleMessage(1, Pong{2}, now);
    const auto sent = [&commands](Lobby::ClientId id, const Paired &paired) {
        return commands.contains(lobby::Command(lobby::SendMessage{id, paired}));
    };
    QVERIFY(sent(1,
                 {.role = Role::Initiator,
                  .serverReflexive = Stage::endpointOf(1),
                  .peer = Stage::endpointOf(2),
                  .peerCommitment = commitmentOf('2'),
                  .handle = handleOf('b')}));
    QVERIFY(sent(2,
                 {.role = Role::Responder,
                  .serverReflexive = Stage::endpointOf(2),
                  .peer = Stage::endpointOf(1),
                  .peerCommitment = commitmentOf('1'),
                  .handle = handleOf('b')}));
}

void tst_LobbyHandles::accompaniesThePair()
{
    Stage stage;
    stage.await(1, "a");
    stage.call(2, "a");
    stage.pong(1);
    QCOMPARE(stage.say(1, Signal{"abc"}), lines({"2: Signal of 3"}));
    QCOMPARE(stage.say(2, PunchReady{}), QStringList());
    QCOMPARE(stage.say(1, PunchReady{}), lines({"1: Go 1", "2: Go 1"}));
    QCOMPARE(stage.leave(2), lines({"1: PeerLeft"}));
    QCOMPARE(stage.wait(10min), lines({"90000 ms, 1: closed after TooSlow 0"}));
}

void tst_LobbyHandles::aReturnIsOnePairing()
{
    Stage stage;
    stage.pairTwo();
    stage.leave(1);
    stage.leave(2);
    const LobbyCounts before = stage.lobby().counts();
    stage.call(3, "a");
    stage.await(4, "a");
    stage.pong(3);
    const LobbyCounts &after = stage.lobby().counts();
    QCOMPARE(after.allPairs(), before.allPairs() + 1);
    QCOMPARE(after.pairs.at(static_cast<std::size_t>(MeetingPlace::Handle)), 1U);
    QCOMPARE(after.rejections, before.rejections);
    // Days of waiting say nothing about the server.
    QCOMPARE(after.waits.counts(), before.waits.counts());
}

void tst_LobbyHandles::theFirstCallTakesAllHandles()
{
    Stage stage;
    stage.await(1, "abc");
    QCOMPARE(stage.lobby().handleCount(), 3);
    QCOMPARE(stage.call(2, "b"), lines({"1: Ping 2"}));
    QCOMPARE(stage.pong(1), pairedBy('b', 2, 1));
    QCOMPARE(stage.lobby().handleCount(), 0);
    QCOMPARE(stage.call(3, "a"), lines({"3: Waiting"}));
}

void tst_LobbyHandles::theFirstHandleGoesFirst()
{
    Stage stage;
    stage.await(1, "a");
    stage.await(2, "b");
    QCOMPARE(stage.call(3, "ba"), lines({"2: Ping 2"}));
}

void tst_LobbyHandles::nothingElseIsMet()
{
    Stage stage;
    stage.await(1, "a");
    stage.call(2, "b");
    QCOMPARE(stage.greetAndEnter(3), lines({"3: Waiting"}));
    QCOMPARE(stage.join(4, 1), lines({"4: closed after NoSuchRoom 9"}));
    QCOMPARE(stage.invite(5), lines({"5: RoomOpened 1 for 600 s", "5: Waiting"}));
    QCOMPARE(stage.arriveClassicAndYield(6), lines({"1500 ms, 3: Ping 2"}));
    QCOMPARE(stage.pong(3).filter(QStringLiteral("Paired")).size(), 1);
    QCOMPARE(stage.arriveClassic(7), lines({"500 ms, 7: 'first'"}));
    QCOMPARE(stage.lobby().handleCount(), 2);
}

void tst_LobbyHandles::asksWhoWaits()
{
    Stage stage;
    stage.await(1, "ab");
    QCOMPARE(stage.wait(1h), lines({"15000 ms, 1: Ping 2", "25000 ms, 1: closed after TooSlow 0"}));
    QCOMPARE(stage.lobby().handleCount(), 0);
    QCOMPARE(stage.call(2, "a"), lines({"2: Waiting"}));
}

void tst_LobbyHandles::waitsAsLongAsItAnswers()
{
    Stage stage;
    stage.call(1, "a");
    for (Lobby::Duration passed = 0s; passed < 1h; passed += 15s) {
        QCOMPARE(stage.wait(15s).size(), 1);
        QCOMPARE(stage.pong(1), QStringList());
    }
    QCOMPARE(stage.await(2, "a").size(), 1);
    QCOMPARE(stage.pong(1), pairedBy('a', 2, 1));
}

void tst_LobbyHandles::whoWaitedIsDead()
{
    Stage stage;
    stage.await(1, "ab");
    QCOMPARE(stage.call(2, "a"), lines({"1: Ping 2"}));
    // The newcomer hears of no error.
    QCOMPARE(stage.wait(2s), lines({"2000 ms, 1: closed after TooSlow 0", "2000 ms, 2: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), 1);
    QCOMPARE(stage.await(3, "a"), lines({"2: Ping 2"}));
    QCOMPARE(stage.pong(2), pairedBy('a', 3, 2));
}

void tst_LobbyHandles::newcomerLeavesBeforeItIsCertain()
{
    Stage stage;
    stage.await(1, "ab");
    stage.call(2, "a");
    QCOMPARE(stage.leave(2), QStringList());
    QCOMPARE(stage.lobby().handleCount(), 2);
    QCOMPARE(stage.pong(1), QStringList());
    // Under all its handles.
    QCOMPARE(stage.call(3, "b"), lines({"1: Ping 3"}));
    QCOMPARE(stage.pong(1), pairedBy('b', 3, 1));
}

void tst_LobbyHandles::anotherCallWaitsMeanwhile()
{
    Stage stage;
    stage.await(1, "ab");
    stage.call(2, "a");
    QCOMPARE(stage.call(3, "b"), lines({"3: Waiting"}));
    // If the first one leaves, the other one's time has come.
    QCOMPARE(stage.leave(2), lines({"3: Ping 2", "1: Ping 3"}));
    QCOMPARE(stage.pong(1), QStringList());
    QCOMPARE(stage.pong(3), pairedBy('b', 1, 3));
}

void tst_LobbyHandles::isNotUsedUp()
{
    Stage stage;
    stage.await(1, "a");
    stage.call(2, "a");
    stage.pong(1);
    stage.leave(1);
    stage.leave(2);
    stage.call(3, "a");
    QCOMPARE(stage.await(4, "a"), lines({"3: Ping 2"}));
    QCOMPARE(stage.pong(3), pairedBy('a', 4, 3));
}

void tst_LobbyHandles::outOfPlace_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("begun") << QStringLiteral("begun") << QStringList();
    QTest::newRow("queued") << QStringLiteral("queued") << QStringList();
    QTest::newRow("hosting") << QStringLiteral("hosting") << QStringList();
    QTest::newRow("listed") << QStringLiteral("listed") << QStringList();
    QTest::newRow("asked") << QStringLiteral("asked") << lines({"2: Waiting"});
    QTest::newRow("paired") << QStringLiteral("paired") << lines({"2: PeerLeft"});
}

void tst_LobbyHandles::outOfPlace()
{
    QFETCH(QString, phase);
    QFETCH(QStringList, others);
    std::vector<RendezvousMessage> messages = {Await{commitmentOf(), handlesOf("a")},
                                               Call{commitmentOf(), handlesOf("a")}};
    if (phase != QLatin1String("begun"))
        messages.insert(messages.end(), {lobbyEntry(), OpenRoom{commitmentOf()}});
    for (const RendezvousMessage &message : messages) {
        Stage stage;
        if (phase == QLatin1String("begun")) {
            stage.connect(1);
            stage.begin(1);
        } else if (phase == QLatin1String("queued")) {
            stage.greetAndEnter(1);
        } else if (phase == QLatin1String("hosting")) {
            stage.invite(1);
        } else {
            stage.await(1, "b");
        }
        if (phase == QLatin1String("asked") || phase == QLatin1String("paired"))
            stage.call(2, "b");
        if (phase == QLatin1String("paired"))
            stage.pong(1);
        const QString closed = QStringLiteral("1: closed after OutOfPlace %1").arg(rendezvousType(message));
        QCOMPARE(stage.say(1, message), QStringList(closed) + others);
        stage.leave(2);
        QCOMPARE(stage.lobby().handleCount(), 0);
    }
}

void tst_LobbyHandles::shutsDown()
{
    Stage stage;
    stage.await(1, "ab");
    stage.call(2, "a");
    stage.call(3, "c");
    QCOMPARE(stage.shutDown(),
             lines({"1: closed after ShuttingDown 0", "2: closed after ShuttingDown 0",
                    "3: closed after ShuttingDown 0"}));
    QCOMPARE(stage.lobby().handleCount(), 0);
    QVERIFY(!stage.lobby().nextTimeout());
}

void tst_LobbyHandles::everyOrderOfRacingEvents()
{
    enum Event { WaiterAnswers, WaiterLeaves, CallerLeaves, AnotherAwaits, AnotherCalls, TimePasses };
    const auto happen = [](Stage &stage, Event event) {
        switch (event) {
        case WaiterAnswers:
            return stage.pong(1);
        case WaiterLeaves:
            return stage.leave(1);
        case CallerLeaves:
            return stage.leave(2);
        case AnotherAwaits:
            return stage.await(3, "a");
        case AnotherCalls:
            return stage.call(4, "a");
        case TimePasses:
            return stage.wait(1900ms);
        }
        Q_UNREACHABLE();
    };
    std::vector<Event> order = {WaiterAnswers, WaiterLeaves, CallerLeaves,
                                AnotherAwaits, AnotherCalls, TimePasses};
    do {
        Stage stage;
        stage.await(1, "ab");
        stage.call(2, "a");
        QStringList told;
        for (const Event event : order)
            told += happen(stage, event);
        // Whoever is left by now meets, once each: the newest ones of both sides have come to stay.
        told += inTurn({stage.pong(3), stage.pong(4), stage.wait(LobbyClient::ConfirmTime)});
        for (const int id : {1, 2, 3, 4})
            QVERIFY(told.filter(QStringLiteral("%1: Paired").arg(id)).size() <= 1);
        QCOMPARE(told.filter(QStringLiteral("Paired")).size() % 2, 0);
        const bool metThird = !told.filter(QStringLiteral("3: Paired")).isEmpty();
        const bool metFourth = !told.filter(QStringLiteral("4: Paired")).isEmpty();
        const bool metFirst = !told.filter(QStringLiteral("1: Paired")).isEmpty();
        const bool metSecond = !told.filter(QStringLiteral("2: Paired")).isEmpty();
        QVERIFY(metThird || metFirst);
        QCOMPARE(metThird != metFirst, metFourth != metSecond);
        QVERIFY(told.filter(QStringLiteral("NoSuchRoom")).isEmpty());
        for (const Lobby::ClientId id : {1U, 2U, 3U, 4U})
            stage.leave(id);
        QCOMPARE(stage.lobby().handleCount(), 0);
        QCOMPARE(stage.lobby().clientCount(), 0);
        QVERIFY(!stage.lobby().nextTimeout());
    } while (std::ranges::next_permutation(order).found);
}

PUNCHLINE_GUILESS_TEST(tst_LobbyHandles)

#include "tst_lobbyhandles.moc"
