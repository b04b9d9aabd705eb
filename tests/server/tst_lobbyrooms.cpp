// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace punchline;

/// How clients meet in rooms.
class tst_LobbyRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void joins_data();
    void joins();
    void passesCommitmentsOn();
    void accompaniesThePair();
    void wrongNumber();
    void isUsedOnce();
    void roomsAndLobbyAreApart();
    void expires();
    void expiresAsItWasSet();
    void asksWhoWaits();
    void hostIsDead();
    void hostLeaves_data();
    void hostLeaves();
    void joinerLeavesBeforeItIsCertain();
    void expiresOnceTheJoinerHasLeft();
    void joinerLeavesAfterwards();
    void everyOrderOfRacingEvents();
    void outOfPlace_data();
    void outOfPlace();
    void shutsDown();
};

void tst_LobbyRooms::opens()
{
    Stage stage;
    QCOMPARE(stage.invite(1), lines({"1: RoomOpened 1 for 600 s", "1: Waiting"}));
    QCOMPARE(stage.invite(2), lines({"2: RoomOpened 2 for 600 s", "2: Waiting"}));
    QCOMPARE(stage.lobby().roomCount(), 2);
}

void tst_LobbyRooms::joins_data()
{
    QTest::addColumn<int>("secret");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("words")
        << int(SecretKind::SpokenCode)
        << lines({"2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002 in room 1 by words",
                  "1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001 in room 1 by words"});
    QTest::newRow("link")
        << int(SecretKind::Link)
        << lines({"2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002 in room 1 by a link",
                  "1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001 in room 1 by a link"});
}

void tst_LobbyRooms::joins()
{
    QFETCH(int, secret);
    Stage stage;
    stage.invite(1);
    QCOMPARE(stage.join(2, 1, static_cast<SecretKind>(secret)), lines({"1: Ping 2"}));
    QTEST(stage.pong(1), "expected");
    QCOMPARE(stage.lobby().roomCount(), 0);
}

void tst_LobbyRooms::passesCommitmentsOn()
{
    const auto now = Lobby::TimePoint(1h);
    LocalDirectory rooms;
    Lobby lobby({}, rooms);
    Lobby::Commands commands;
    for (const Lobby::ClientId id : {1U, 2U}) {
        commands += lobby.handleConnected(id, Stage::endpointOf(id), now);
        commands += lobby.handleFrameBegun(id, now);
        commands += lobby.handleMessage(id, Hello{}, now);
    }
    commands += lobby.handleMessage(1, OpenRoom{commitmentOf('h')}, now);
    commands += lobby.handleMessage(2, JoinRoom{1, SecretKind::Link, commitmentOf('j')}, now);
    commands += lobby.handleMessage(1, Pong{2}, now);
    const auto sent = [&commands](Lobby::ClientId id, const Paired &paired) {
        return commands.contains(lobby::Command(lobby::SendMessage{id, paired}));
    };
    const Endpoint host = Stage::endpointOf(1);
    const Endpoint joiner = Stage::endpointOf(2);
    QVERIFY(
        sent(1, {Role::Initiator, Dialect::Framed, host, joiner, commitmentOf('j'), 1, SecretKind::Link}));
    QVERIFY(
        sent(2, {Role::Responder, Dialect::Framed, joiner, host, commitmentOf('h'), 1, SecretKind::Link}));
}

void tst_LobbyRooms::accompaniesThePair()
{
    Stage stage;
    stage.invite(1);
    stage.join(2, 1);
    stage.pong(1);
    QCOMPARE(stage.say(1, Signal{"abc"}), lines({"2: Signal of 3"}));
    QCOMPARE(stage.say(2, PunchReady{}), QStringList());
    QCOMPARE(stage.say(1, PunchReady{}), lines({"1: Go 1", "2: Go 1"}));
    QCOMPARE(stage.wait(10min),
             lines({"90000 ms, 1: closed after TooSlow 0", "90000 ms, 2: closed after TooSlow 0"}));
}

void tst_LobbyRooms::wrongNumber()
{
    Stage stage;
    stage.invite(1);
    QCOMPARE(stage.join(2, 2), lines({"2: closed after NoSuchRoom 9"}));
    QCOMPARE(stage.join(3, MaxRoomNumber), lines({"3: closed after NoSuchRoom 9"}));
    // Nobody else is affected.
    QCOMPARE(stage.join(4, 1), lines({"1: Ping 2"}));
}

void tst_LobbyRooms::isUsedOnce()
{
    Stage stage;
    stage.invite(1);
    stage.join(2, 1);
    QCOMPARE(stage.join(3, 1), lines({"3: closed after NoSuchRoom 9"}));
    QCOMPARE(stage.pong(1).size(), 2);
    QCOMPARE(stage.join(4, 1), lines({"4: closed after NoSuchRoom 9"}));
    // Its number is not given to anybody else for a while.
    QCOMPARE(stage.invite(5), lines({"5: RoomOpened 2 for 600 s", "5: Waiting"}));
}

void tst_LobbyRooms::roomsAndLobbyAreApart()
{
    Stage stage;
    stage.invite(1);
    QCOMPARE(stage.greetAndEnter(2), lines({"2: Waiting"}));
    QCOMPARE(stage.arriveClassicAndYield(3), lines({"1500 ms, 2: Ping 2"}));
    QCOMPARE(stage.pong(2).size(), 3);
    QCOMPARE(stage.join(4, 1), lines({"1: Ping 2"}));
}

void tst_LobbyRooms::expires()
{
    Stage stage;
    stage.invite(1);
    for (Lobby::Duration passed = 0s; passed < 585s; passed += 15s) {
        QCOMPARE(stage.wait(15s).size(), 1);
        QCOMPARE(stage.pong(1), QStringList());
    }
    QCOMPARE(stage.wait(1h), lines({"15000 ms, 1: closed after RoomExpired 0"}));
    QCOMPARE(stage.lobby().roomCount(), 0);
    QCOMPARE(stage.join(2, 1), lines({"2: closed after NoSuchRoom 9"}));
}

void tst_LobbyRooms::expiresAsItWasSet()
{
    Stage stage({.limits = {.roomTime = 7s}});
    QCOMPARE(stage.invite(1), lines({"1: RoomOpened 1 for 7 s", "1: Waiting"}));
    QCOMPARE(stage.wait(1h), lines({"7000 ms, 1: closed after RoomExpired 0"}));
}

void tst_LobbyRooms::asksWhoWaits()
{
    Stage stage;
    stage.invite(1);
    QCOMPARE(stage.wait(1h), lines({"15000 ms, 1: Ping 2", "25000 ms, 1: closed after TooSlow 0"}));
    QCOMPARE(stage.lobby().roomCount(), 0);
}

void tst_LobbyRooms::hostIsDead()
{
    Stage stage;
    stage.invite(1);
    stage.join(2, 1);
    QCOMPARE(stage.wait(1h),
             lines({"2000 ms, 1: closed after TooSlow 0", "2000 ms, 2: closed after NoSuchRoom 9"}));
    QCOMPARE(stage.lobby().roomCount(), 0);
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_LobbyRooms::hostLeaves_data()
{
    QTest::addColumn<bool>("joined");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("while it waits") << false << QStringList();
    QTest::newRow("while it is asked") << true << lines({"2: closed after NoSuchRoom 9"});
}

void tst_LobbyRooms::hostLeaves()
{
    QFETCH(bool, joined);
    Stage stage;
    stage.invite(1);
    if (joined)
        stage.join(2, 1);
    QTEST(stage.leave(1), "told");
    QCOMPARE(stage.lobby().roomCount(), 0);
    QCOMPARE(stage.join(3, 1), lines({"3: closed after NoSuchRoom 9"}));
    QVERIFY(!stage.lobby().nextTimeout());
}

void tst_LobbyRooms::joinerLeavesBeforeItIsCertain()
{
    Stage stage;
    stage.invite(1);
    stage.join(2, 1);
    QCOMPARE(stage.leave(2), QStringList());
    QCOMPARE(stage.lobby().roomCount(), 1);
    // The answer comes late, and does not concern the next client.
    QCOMPARE(stage.pong(1), QStringList());
    QCOMPARE(stage.join(3, 1), lines({"1: Ping 3"}));
    QCOMPARE(stage.pong(1),
             lines({"3: Paired responder framed 198.51.100.1:4001 as 198.51.100.3:4003 in room 1 by words",
                    "1: Paired initiator framed 198.51.100.3:4003 as 198.51.100.1:4001 in room 1 by words"}));
}

void tst_LobbyRooms::expiresOnceTheJoinerHasLeft()
{
    Stage stage({.limits = {.roomTime = 7s}});
    stage.invite(1);
    stage.wait(6s);
    stage.join(2, 1);
    QCOMPARE(stage.wait(1500ms), QStringList());
    stage.leave(2);
    QCOMPARE(stage.wait(1h), lines({"0 ms, 1: closed after RoomExpired 0"}));
}

void tst_LobbyRooms::joinerLeavesAfterwards()
{
    Stage stage;
    stage.invite(1);
    stage.join(2, 1);
    stage.pong(1);
    QCOMPARE(stage.leave(2), lines({"1: PeerLeft"}));
    QCOMPARE(stage.join(3, 1), lines({"3: closed after NoSuchRoom 9"}));
}

void tst_LobbyRooms::everyOrderOfRacingEvents()
{
    enum Event { HostAnswers, HostLeaves, JoinerLeaves, ThirdJoins, TimePasses };
    const auto happen = [](Stage &stage, Event event) {
        switch (event) {
        case HostAnswers:
            return stage.pong(1);
        case HostLeaves:
            return stage.leave(1);
        case JoinerLeaves:
            return stage.leave(2);
        case ThirdJoins:
            return stage.join(3, 1);
        case TimePasses:
            return stage.wait(1900ms);
        }
        Q_UNREACHABLE();
    };
    std::vector<Event> order = {HostAnswers, HostLeaves, JoinerLeaves, ThirdJoins, TimePasses};
    do {
        Stage stage;
        stage.invite(1);
        stage.join(2, 1);
        QStringList told;
        for (const Event event : order)
            told += happen(stage, event);
        const auto before = [&order](Event first, Event second) {
            return std::ranges::find(order, first) < std::ranges::find(order, second);
        };
        const bool met = before(HostAnswers, HostLeaves) && before(HostAnswers, JoinerLeaves);
        QCOMPARE(told.filter(QStringLiteral("2: Paired")).size(), met ? 1 : 0);
        // The third finds the room only if the second left it unused and the host is still there.
        const bool found = !met && before(JoinerLeaves, ThirdJoins) && before(ThirdJoins, HostLeaves);
        QCOMPARE(told.filter(QStringLiteral("1: Ping")).size(), found ? 1 : 0);
        const bool metThird = found && before(ThirdJoins, HostAnswers) && before(HostAnswers, HostLeaves);
        QCOMPARE(told.filter(QStringLiteral("3: Paired")).size(), metThird ? 1 : 0);
        QCOMPARE(told.filter(QStringLiteral("3: closed after NoSuchRoom 9")).size(), metThird ? 0 : 1);
        QCOMPARE(stage.lobby().roomCount(), 0);
        stage.wait(10min);
        QCOMPARE(stage.lobby().clientCount(), 0);
    } while (std::ranges::next_permutation(order).found);
}

void tst_LobbyRooms::outOfPlace_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("begun") << QStringLiteral("begun") << QStringList();
    QTest::newRow("queued") << QStringLiteral("queued") << QStringList();
    QTest::newRow("hosting") << QStringLiteral("hosting") << QStringList();
    QTest::newRow("asked") << QStringLiteral("asked") << lines({"2: closed after NoSuchRoom 9"});
    QTest::newRow("paired") << QStringLiteral("paired") << lines({"2: PeerLeft"});
}

void tst_LobbyRooms::outOfPlace()
{
    QFETCH(QString, phase);
    QFETCH(QStringList, others);
    for (const RendezvousMessage &message :
         {RendezvousMessage(OpenRoom{commitmentOf()}), RendezvousMessage(lobbyEntry()),
          RendezvousMessage(JoinRoom{1, SecretKind::SpokenCode, commitmentOf()})}) {
        Stage stage;
        if (phase == QLatin1String("begun")) {
            stage.connect(1);
            stage.begin(1);
        } else if (phase == QLatin1String("queued")) {
            stage.greetAndEnter(1);
        } else {
            stage.invite(1);
        }
        if (phase == QLatin1String("asked") || phase == QLatin1String("paired"))
            stage.join(2, 1);
        if (phase == QLatin1String("paired"))
            stage.pong(1);
        const QString closed = QStringLiteral("1: closed after OutOfPlace %1").arg(rendezvousType(message));
        QCOMPARE(stage.say(1, message), QStringList(closed) + others);
        QCOMPARE(stage.lobby().roomCount(), 0);
    }
}

void tst_LobbyRooms::shutsDown()
{
    Stage stage;
    stage.invite(1);
    stage.invite(2);
    stage.join(3, 1);
    QCOMPARE(stage.shutDown(),
             lines({"1: closed after ShuttingDown 0", "2: closed after ShuttingDown 0",
                    "3: closed after ShuttingDown 0"}));
    QCOMPARE(stage.lobby().roomCount(), 0);
    QVERIFY(!stage.lobby().nextTimeout());
}

PUNCHLINE_GUILESS_TEST(tst_LobbyRooms)

#include "tst_lobbyrooms.moc"
