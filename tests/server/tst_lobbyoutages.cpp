// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/clusterstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// What several servers do while their directory, one of them, or the channel between them is away.
class tst_LobbyOutages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberComesLater();
    void storeIsAway();
    void numberIsLost();
    void hostServerStops();
    void hostServerDies();
    void otherServerIsSilent();
    void carrierIsAway_data();
    void carrierIsAway();
};

void tst_LobbyOutages::numberComesLater()
{
    SharedDirectory::Content content;
    content.away = true;
    SharedDirectory store("A", content);
    Stage stage(store);
    QCOMPARE(stage.invite(1), QStringList());
    QCOMPARE(stage.opened(1, 17U), lines({"1: RoomOpened 17 for 600 s", "1: Waiting"}));
    QCOMPARE(stage.opened(1, 18U), QStringList()); // Not asked for any more.
    QCOMPARE(stage.invite(2), QStringList());
    QCOMPARE(stage.opened(2, Directory::Failure::Full), lines({"2: closed after Full 8"}));
    QCOMPARE(stage.lobby().roomCount(), 1);
}

void tst_LobbyOutages::storeIsAway()
{
    SharedDirectory::Content content;
    content.away = true;
    SharedDirectory store("A", content);
    Stage stage(store);
    stage.invite(1);
    stage.join(2, 5);
    QCOMPARE(stage.wait(LobbyClient::DirectoryTime),
             lines({"5000 ms, 1: closed after Unavailable 8", "5000 ms, 2: closed after Unavailable 9"}));
    QCOMPARE(stage.lobby().counts().of(Rejection::Unavailable), 2U);
    // The lobby goes on with the clients of this server.
    stage.greetAndEnter(3);
    QCOMPARE(stage.greetAndEnter(4), QStringList{QStringLiteral("3: Ping 2")});
}

void tst_LobbyOutages::numberIsLost()
{
    SharedDirectory::Content content;
    SharedDirectory store("A", content);
    Stage stage(store);
    stage.invite(1);
    QCOMPARE(stage.roomLost(7), QStringList());
    QCOMPARE(stage.roomLost(1), lines({"1: closed after Unavailable 0"}));
    // A room that is being joined counts as used, and is over if the joiner leaves again.
    stage.invite(2);
    stage.join(3, 1);
    QCOMPARE(stage.roomLost(1), QStringList());
    stage.leave(3);
    QCOMPARE(stage.wait(0ms), lines({"0 ms, 2: closed after RoomExpired 0"}));
}

void tst_LobbyOutages::hostServerStops()
{
    ClusterStage stage;
    stage.meetInRoom();
    stage.a.shutDown();
    QCOMPARE(stage.heard(), lines({"A1: closed after ShuttingDown 0", "B2: PeerLeft"}));
    // And the other way round.
    ClusterStage other;
    other.meetInRoom();
    other.b.shutDown();
    QCOMPARE(other.heard(), lines({"A1: PeerLeft", "B2: closed after ShuttingDown 0"}));
}

void tst_LobbyOutages::hostServerDies()
{
    ClusterStage stage;
    stage.meetInRoom();
    stage.b.lose("A");
    QCOMPARE(stage.b.heard(), lines({"B2: PeerLeft"}));
    QVERIFY(stage.b.dealings().isEmpty());
    stage.b.say(2, Signal{"late"});
    stage.b.say(2, Outcome{});
    QCOMPARE(stage.b.heard(), QStringList());

    // Before the pair is certain: a room is lost with its server, and in the lobby the client seeks another
    // peer.
    ClusterStage rooms;
    rooms.comeToRoom();
    rooms.b.lose("A");
    QCOMPARE(rooms.b.heard(), lines({"B2: closed after NoSuchRoom 9"}));
    ClusterStage lobby;
    lobby.arriveInLobbies();
    lobby.rooms.lobby.clear(); // As the store does with a dead server's.
    lobby.b.lose("A");
    QCOMPARE(lobby.b.heard(), lines({"B2: Waiting"}));

    // The guests of a server that has died leave.
    ClusterStage guests;
    guests.meetInRoom();
    guests.a.lose("B");
    QCOMPARE(guests.a.heard(), lines({"A1: PeerLeft"}));
}

void tst_LobbyOutages::otherServerIsSilent()
{
    ClusterStage stage;
    stage.a.greet(1);
    stage.a.say(1, OpenRoom{commitmentOf()});
    stage.mail.isDown = true;
    stage.b.greet(2);
    stage.b.say(2, JoinRoom{1, SecretKind::SpokenCode, commitmentOf()});
    stage.passTime(LobbyClient::DirectoryTime);
    QCOMPARE(stage.b.heard(), lines({"B2: closed after Unavailable 9"}));

    ClusterStage lobby;
    lobby.a.greet(1);
    lobby.a.say(1, lobbyEntry());
    lobby.mail.isDown = true;
    lobby.b.greet(2);
    lobby.b.say(2, lobbyEntry());
    lobby.rooms.away = true;
    lobby.passTime(LobbyClient::DirectoryTime);
    QCOMPARE(lobby.b.heard(), lines({"B2: Waiting"}));
}

void tst_LobbyOutages::carrierIsAway_data()
{
    QTest::addColumn<int>("lostFrom");
    QTest::addColumn<int>("lostTo");
    QTest::addColumn<bool>("bothNotice");
    for (int from = 0; from < 14; ++from) {
        for (int to = from + 1; to <= 14; to += 3) {
            for (const bool both : {false, true})
                QTest::addRow("steps %d to %d, %s", from, to, both ? "both notice" : "one notices")
                    << from << to << both;
        }
    }
}

void tst_LobbyOutages::carrierIsAway()
{
    QFETCH(int, lostFrom);
    QFETCH(int, lostTo);
    QFETCH(bool, bothNotice);
    // Whatever is lost on the way, both get all messages, once and in order.
    ClusterStage stage;
    int step = 0;
    const auto next = [&] {
        stage.mail.isDown = step >= lostFrom && step < lostTo;
        if (step == lostTo) {
            stage.b.resume();
            if (bothNotice)
                stage.a.resume();
        }
        stage.deliver();
        ++step;
    };
    stage.a.greet(1);
    stage.a.say(1, OpenRoom{commitmentOf()});
    stage.b.greet(2);
    next();
    stage.b.say(2, JoinRoom{1, SecretKind::SpokenCode, commitmentOf()});
    next();
    // The host's pair is made as soon as its server hears of the guest.
    while (step < lostTo && stage.a.lobby().guestCount() == 0)
        next();
    next();
    QCOMPARE(stage.a.lobby().guestCount(), 1);
    stage.a.pong(1);
    next();
    QStringList heard = stage.b.heard();
    while (step <= lostTo && heard.isEmpty()) {
        next();
        heard = stage.b.heard();
    }
    QCOMPARE(heard.filter(QStringLiteral("Paired")).size(), 1);
    QVERIFY(!stage.a.heard().isEmpty());
    for (int size = 1; size <= 5; ++size) {
        stage.a.say(1, Signal{QByteArray(size, 'a')});
        next();
        stage.b.say(2, Signal{QByteArray(10 + size, 'b')});
        next();
    }
    while (step <= lostTo)
        next();
    stage.a.say(1, Signal{"end"});
    stage.b.say(2, Signal{"end"});
    stage.deliver();
    QCOMPARE(stage.a.heard().filter(QStringLiteral("Signal")),
             lines({"A1: Signal of 11", "A1: Signal of 12", "A1: Signal of 13", "A1: Signal of 14",
                    "A1: Signal of 15", "A1: Signal of 3"}));
    QCOMPARE(stage.b.heard().filter(QStringLiteral("Signal")),
             lines({"B2: Signal of 1", "B2: Signal of 2", "B2: Signal of 3", "B2: Signal of 4",
                    "B2: Signal of 5", "B2: Signal of 3"}));
}

PUNCHLINE_APPLESS_TEST(tst_LobbyOutages)

#include "tst_lobbyoutages.moc"
