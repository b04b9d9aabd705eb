// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

namespace {

OpenRoom openRoom(char ticket, quint32 room = 0)
{
    return {commitmentOf(), QByteArray(TicketSize, ticket), room};
}

} // namespace

/// A host that has lost the server comes back to its room.
class tst_LobbyReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldConnectionIsKnownToBeLost();
    void theOldConnectionSeemsToStand();
    void fromAnotherAddressThatHasEnoughRooms();
    void onlyTheOwner_data();
    void onlyTheOwner();
    void notWhileSomebodyIsInIt();
    void aUsedRoomIsAnOwnersToo();

private:
    static void open(Stage &stage, Lobby::ClientId id, const OpenRoom &request)
    {
        stage.greet(id);
        stage.say(id, request);
    }
};

void tst_LobbyReturns::theOldConnectionIsKnownToBeLost()
{
    Stage stage;
    open(stage, 1, openRoom('a'));
    stage.leave(1);
    QCOMPARE(stage.lobby().roomCount(), 0);
    stage.wait(Directory::ReturnTime);
    stage.greet(2);
    QCOMPARE(stage.say(2, openRoom('a', 1)), lines({"2: RoomOpened 1 for 600 s", "2: Waiting"}));
    QCOMPARE(stage.join(3, 1), lines({"2: Ping 2"}));
}

void tst_LobbyReturns::theOldConnectionSeemsToStand()
{
    Stage stage;
    open(stage, 1, openRoom('a'));
    stage.wait(10s);
    stage.greet(2);
    // Without an error: nobody is there to receive it.
    QCOMPARE(stage.say(2, openRoom('a', 1)), lines({"1: closed", "2: RoomOpened 1 for 590 s", "2: Waiting"}));
    QCOMPARE(stage.lobby().roomCount(), 1);
    QCOMPARE(stage.lobby().clientCount(), 1);
    QCOMPARE(stage.join(3, 1), lines({"2: Ping 2"}));
    QCOMPARE(stage.pong(2).size(), 2);
    QCOMPARE(stage.lobby().roomCount(), 0);
}

void tst_LobbyReturns::fromAnotherAddressThatHasEnoughRooms()
{
    Stage stage({.limits = {.maxClientsPerAddress = 8}});
    const auto address = [](int host) {
        return Endpoint(QHostAddress(QStringLiteral("198.51.100.%1").arg(host)), 4000);
    };
    const auto comes = [&](Lobby::ClientId id, int host, const OpenRoom &request) {
        stage.connectFrom(id, address(host));
        stage.begin(id);
        stage.say(id, Hello{});
        stage.pong(id);
        return stage.say(id, request);
    };
    comes(1, 7, openRoom('a'));
    comes(2, 9, openRoom('b'));
    comes(3, 9, openRoom('c'));
    QCOMPARE(comes(4, 9, openRoom('a', 1)), lines({"1: closed", "4: closed after TooManyAttempts 8"}));
    // Its own rooms are its own whatever their number.
    QCOMPARE(comes(5, 9, openRoom('b', 2)), lines({"2: closed", "5: RoomOpened 2 for 600 s", "5: Waiting"}));
    QCOMPARE(stage.lobby().roomCount(), 2);
}

void tst_LobbyReturns::onlyTheOwner_data()
{
    QTest::addColumn<OpenRoom>("request");
    QTest::newRow("another ticket") << openRoom('b', 1);
    QTest::newRow("no ticket") << OpenRoom{commitmentOf(), {}, 1};
    QTest::newRow("another room") << openRoom('a', 2);
    QTest::newRow("no room") << openRoom('a');
    QTest::newRow("a room that never was") << openRoom('a', 77);
}

void tst_LobbyReturns::onlyTheOwner()
{
    QFETCH(OpenRoom, request);
    Stage stage;
    open(stage, 1, openRoom('a'));
    open(stage, 2, OpenRoom{commitmentOf()}); // Without a ticket nobody returns.
    stage.greet(3);
    QCOMPARE(stage.say(3, request), lines({"3: RoomOpened 3 for 600 s", "3: Waiting"}));
    QCOMPARE(stage.lobby().roomCount(), 3);
}

void tst_LobbyReturns::notWhileSomebodyIsInIt()
{
    Stage stage;
    open(stage, 1, openRoom('a'));
    QCOMPARE(stage.join(2, 1), lines({"1: Ping 2"}));
    stage.greet(3);
    QCOMPARE(stage.say(3, openRoom('a', 1)), lines({"3: RoomOpened 2 for 600 s", "3: Waiting"}));
    QCOMPARE(stage.pong(1).size(), 2);
}

void tst_LobbyReturns::aUsedRoomIsAnOwnersToo()
{
    Stage stage;
    open(stage, 1, openRoom('a'));
    stage.join(2, 1);
    stage.pong(1);
    stage.leave(1);
    stage.greet(3);
    QCOMPARE(stage.say(3, openRoom('a', 1)), lines({"3: RoomOpened 1 for 600 s", "3: Waiting"}));
}

PUNCHLINE_APPLESS_TEST(tst_LobbyReturns)
#include "tst_lobbyreturns.moc"
