// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

namespace {

/// Client @p id of one address that all these clients share.
Endpoint flooder(Lobby::ClientId id)
{
    return Endpoint(QHostAddress(QStringLiteral("203.0.113.66")), static_cast<quint16>(2000 + id));
}

QList<QByteArray> manyHandles(char letter, qsizetype count)
{
    QList<QByteArray> handles;
    for (qsizetype i = 0; i < count; ++i)
        handles.append(QByteArray::number(i).rightJustified(HandleSize, letter));
    return handles;
}

QString closedAfter(Lobby::ClientId id, const char *error)
{
    return QStringLiteral("%1: closed after %2").arg(id).arg(QString::fromLatin1(error));
}

} // namespace

/// What one address may take of the lobby, and that others are not affected.
class tst_LobbyLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsAtATime();
    void connectionsInAWhile();
    void ipv6ByPrefix();
    void roomsAtATime();
    void joinsInAWhile();
    void rightNumbersCount();
    void handlesAtATime();
    void handlesOfAllAddresses();
    void searchesInAWhile();
    void signalling();
    void unsolicitedSyns();
    void changeWhileItRuns();
    void theOldestAtTheDoorMakesRoom();
    void nobodyInsideMakesRoom();
    void timeIsUpForThoseOnly();
    void endsThatHalfFramesCannotPutOff_data();
    void endsThatHalfFramesCannotPutOff();

private:
    static QStringList greetFrom(Stage &stage, Lobby::ClientId id, const Endpoint &observed)
    {
        return inTurn({stage.connectFrom(id, observed), stage.begin(id), stage.say(id, Hello{}),
                       stage.say(id, Pong{1})});
    }
};

void tst_LobbyLimits::connectionsAtATime()
{
    Stage stage({.limits = {.maxClients = 100, .maxClientsPerAddress = 4}});
    for (Lobby::ClientId id = 1; id <= 4; ++id)
        greetFrom(stage, id, flooder(id));
    // However much time passes between them.
    stage.wait(9s);
    QCOMPARE(stage.connectFrom(5, flooder(5)), QStringList());
    QCOMPARE(stage.begin(5), QStringList(closedAfter(5, "TooManyAttempts 0")));
    QCOMPARE(stage.greetAndEnter(6), lines({"6: Waiting"}));
    stage.leave(1);
    QVERIFY(!greetFrom(stage, 7, flooder(7)).isEmpty());
    QCOMPARE(stage.lobby().clientCount(), 5);
}

void tst_LobbyLimits::connectionsInAWhile()
{
    Stage stage({.limits = {.maxClientsPerAddress = 4}});
    for (Lobby::ClientId id = 1; id <= 4; ++id) {
        greetFrom(stage, id, flooder(id));
        stage.leave(id);
    }
    stage.connectFrom(5, flooder(5));
    QCOMPARE(stage.begin(5), QStringList(closedAfter(5, "TooManyAttempts 0")));
    QVERIFY(!stage.greet(6).isEmpty());
    stage.wait(1s);
    stage.connectFrom(7, flooder(7));
    QCOMPARE(stage.begin(7), QStringList());
}

void tst_LobbyLimits::ipv6ByPrefix()
{
    Stage stage({.limits = {.maxClientsPerAddress = 2}});
    stage.connect(1, true);
    stage.connect(2, true);
    stage.connect(3, true);
    QCOMPARE(stage.begin(3), QStringList(closedAfter(3, "TooManyAttempts 0")));
    stage.connectFrom(4, Endpoint(QHostAddress(QStringLiteral("2001:db8:0:1::1")), 4004));
    QCOMPARE(stage.begin(4), QStringList());
}

void tst_LobbyLimits::roomsAtATime()
{
    Stage stage({.limits = {.maxClientsPerAddress = 8}}); // So there are two rooms.
    for (Lobby::ClientId id = 1; id <= 2; ++id) {
        greetFrom(stage, id, flooder(id));
        QCOMPARE(stage.say(id, OpenRoom{commitmentOf()}).size(), 2);
    }
    greetFrom(stage, 3, flooder(3));
    QCOMPARE(stage.say(3, OpenRoom{commitmentOf()}), QStringList(closedAfter(3, "TooManyAttempts 8")));
    QCOMPARE(stage.invite(4).size(), 2);
    // A used room is given back, and so is a room whose host has left.
    stage.join(5, 1);
    QCOMPARE(stage.pong(1).size(), 2);
    stage.leave(2);
    for (Lobby::ClientId id = 6; id <= 7; ++id) {
        greetFrom(stage, id, flooder(id));
        QCOMPARE(stage.say(id, OpenRoom{commitmentOf()}).size(), 2);
    }
    greetFrom(stage, 8, flooder(8));
    QCOMPARE(stage.say(8, OpenRoom{commitmentOf()}), QStringList(closedAfter(8, "TooManyAttempts 8")));
}

void tst_LobbyLimits::joinsInAWhile()
{
    Stage stage; // 32 at once, and then one in 3.75 s.
    Lobby::ClientId id = 100;
    const auto join = [&stage, &id] {
        ++id;
        greetFrom(stage, id, flooder(id));
        return stage.say(id, JoinRoom{77, SecretKind::SpokenCode, commitmentOf()})
            .join(u'\n')
            .section(u' ', -2);
    };
    for (int i = 0; i < 32; ++i)
        QCOMPARE(join(), QStringLiteral("NoSuchRoom 9"));
    QCOMPARE(join(), QStringLiteral("TooManyAttempts 9"));
    QCOMPARE(stage.join(1, 77), lines({"1: closed after NoSuchRoom 9"}));
    stage.wait(3750ms);
    QCOMPARE(join(), QStringLiteral("NoSuchRoom 9"));
    QCOMPARE(join(), QStringLiteral("TooManyAttempts 9"));
}

void tst_LobbyLimits::rightNumbersCount()
{
    // Otherwise one address could use up everybody's rooms.
    Stage stage({.limits = {.maxClientsPerAddress = 16}}); // So there are two.
    for (Lobby::ClientId id = 1; id <= 3; ++id)
        stage.invite(id);
    for (Lobby::ClientId id = 11; id <= 12; ++id) {
        greetFrom(stage, id, flooder(id));
        const auto room = static_cast<quint32>(id - 10);
        QCOMPARE(stage.say(id, JoinRoom{room, SecretKind::SpokenCode, commitmentOf()}).size(), 1);
    }
    greetFrom(stage, 13, flooder(13));
    QCOMPARE(stage.say(13, JoinRoom{3, SecretKind::SpokenCode, commitmentOf()}),
             QStringList(closedAfter(13, "TooManyAttempts 9")));
    QCOMPARE(stage.join(4, 3), lines({"3: Ping 2"}));
}

void tst_LobbyLimits::handlesAtATime()
{
    Stage stage({.limits = {.maxClientsPerAddress = 8}}); // So there are 256 handles.
    const auto come = [&stage](Lobby::ClientId id, char letter, qsizetype count) {
        greetFrom(stage, id, flooder(id));
        return stage.say(id, Await{commitmentOf(), manyHandles(letter, count)});
    };
    QCOMPARE(come(1, 'a', MaxAwaitedHandles), lines({"1: Waiting"}));
    QCOMPARE(come(2, 'b', 1), lines({"2: closed after TooManyAttempts 10"}));
    QCOMPARE(stage.await(3, "c"), lines({"3: Waiting"}));
    // Whose connection has died comes back, since it takes its own handles over.
    stage.wait(10s);
    QCOMPARE(come(4, 'a', MaxAwaitedHandles), lines({"1: closed after Replaced 0", "4: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), MaxAwaitedHandles + 1);
    // What is not needed any more is given back.
    stage.wait(60s);
    QCOMPARE(stage.lobby().handleCount(), 0);
    QCOMPARE(come(5, 'b', 200), lines({"5: Waiting"}));
}

void tst_LobbyLimits::handlesOfAllAddresses()
{
    Stage stage({.limits = {.maxClients = 8, .maxClientsPerAddress = 8}});
    stage.greet(1);
    QCOMPARE(stage.say(1, Await{commitmentOf(), manyHandles('a', MaxAwaitedHandles)}), lines({"1: Waiting"}));
    QCOMPARE(stage.call(2, "c"), lines({"2: closed after Full 11"}));
    stage.leave(1);
    QCOMPARE(stage.call(3, "c"), lines({"3: Waiting"}));
}

void tst_LobbyLimits::searchesInAWhile()
{
    Stage stage({.limits = {.maxClientsPerAddress = 8}}); // 512 at once, then 8 a second. A call costs 16.
    Lobby::ClientId id = 100;
    const auto call = [&stage, &id] {
        ++id;
        greetFrom(stage, id, flooder(id));
        const QString told = stage.say(id, Call{commitmentOf(), handlesOf("a")}).join(u'\n');
        stage.leave(id);
        stage.wait(500ms); // For a new connection. A quarter of a call comes back.
        return told.section(u' ', 1);
    };
    for (int i = 0; i < 42; ++i)
        QCOMPARE(call(), QStringLiteral("Waiting"));
    QCOMPARE(call(), QStringLiteral("closed after TooManyAttempts 11"));
    QCOMPARE(stage.call(1, "a"), lines({"1: Waiting"}));
    stage.wait(1s);
    QCOMPARE(call().section(u' ', -1), QStringLiteral("Waiting"));
}

void tst_LobbyLimits::signalling()
{
    Stage stage({.limits = {.maxClientsPerAddress = 4}}); // 256 KiB at once: what one client may say, nearly.
    for (Lobby::ClientId id = 1; id <= 2; ++id)
        greetFrom(stage, id, flooder(id));
    stage.enter(1);
    stage.enter(2);
    stage.pong(1);
    const Signal signal{QByteArray(MaxSignalPayload, 'x')};
    QStringList told;
    for (int i = 0; i < 4; ++i)
        told += inTurn({stage.say(1, signal), stage.say(2, signal)});
    QCOMPARE(told.filter(QStringLiteral("Signal of")).size(), 7);
    QCOMPARE(told.mid(7), lines({"2: closed after TooMuch 16", "1: PeerLeft"}));
    // Another pair is not affected.
    stage.leave(1);
    stage.greetAndEnter(3);
    stage.greetAndEnter(4);
    stage.pong(3);
    QCOMPARE(stage.say(3, signal).size(), 1);
}

void tst_LobbyLimits::unsolicitedSyns()
{
    Stage stage; // 32 at once.
    for (Lobby::ClientId id = 1; id <= 33; ++id)
        greetFrom(stage, id, flooder(id));
    for (Lobby::ClientId id = 1; id <= 32; ++id)
        QVERIFY(stage.say(id, AskUnsolicited{}).constFirst().contains(QStringLiteral("SYN to")));
    QCOMPARE(stage.say(33, AskUnsolicited{}), lines({"33: UnsolicitedResult Unknown"}));
    stage.greet(34);
    QVERIFY(stage.say(34, AskUnsolicited{}).constFirst().contains(QStringLiteral("SYN to")));
}

void tst_LobbyLimits::changeWhileItRuns()
{
    Stage stage({.limits = {.maxClients = 3, .maxClientsPerAddress = 8, .roomTime = 60s}, .probePort = 8878});
    greetFrom(stage, 1, flooder(1));
    QCOMPARE(stage.say(1, OpenRoom{commitmentOf()}), lines({"1: RoomOpened 1 for 60 s", "1: Waiting"}));
    greetFrom(stage, 2, flooder(2));
    stage.greetAndEnter(3);

    // Lower limits: connected clients stay, and what they hold counts.
    stage.setLimits({.classic = false, .maxClients = 4, .maxClientsPerAddress = 2, .roomTime = 30s});
    QCOMPARE(stage.connectFrom(4, flooder(4)), QStringList());
    QCOMPARE(stage.begin(4), QStringList(closedAfter(4, "TooManyAttempts 0")));
    QCOMPARE(stage.lobby().clientCount(), 3);
    QCOMPARE(stage.invite(5), lines({"5: RoomOpened 2 for 30 s", "5: Waiting"}));
    QCOMPARE(stage.connect(6), QStringList());
    QCOMPARE(stage.begin(6), QStringList(closedAfter(6, "Full 0")));

    // Higher limits, and Welcome names the probe port as before.
    stage.setLimits({.maxClients = 10, .maxClientsPerAddress = 16, .roomTime = 30s});
    QCOMPARE(greetFrom(stage, 7, flooder(7)), lines({"7: Welcome 1 203.0.113.66:2007 8878", "7: Ping 1"}));
    QCOMPARE(stage.arriveClassicAndYield(8), lines({"1500 ms, 3: Ping 2"}));
}

void tst_LobbyLimits::theOldestAtTheDoorMakesRoom()
{
    Stage stage({.limits = {.maxClients = 3}});
    stage.greetAndEnter(1);
    QCOMPARE(inTurn({stage.connect(2), stage.connect(3), stage.begin(3)}), QStringList());
    QCOMPARE(stage.connect(4), lines({"2: closed"}));
    QCOMPARE(stage.connect(5), lines({"3: closed after Full 0"}));
    QCOMPARE(stage.begin(4), QStringList());
    QCOMPARE(stage.lobby().clientCount(), 3);
    // Once it has greeted it stays.
    stage.say(4, Hello{});
    QCOMPARE(stage.connect(6), lines({"5: closed"}));
    stage.leave(6);
    QCOMPARE(stage.connect(7), QStringList());
    QCOMPARE(stage.lobby().clientCount(), 3);
}

void tst_LobbyLimits::nobodyInsideMakesRoom()
{
    Stage stage({.limits = {.maxClients = 2}});
    stage.greetAndEnter(1);
    stage.greet(2);
    QCOMPARE(stage.connect(3), QStringList());
    QCOMPARE(stage.begin(3), lines({"3: closed after Full 0"}));
    // Nor does an arrival from an address above its limit.
    Stage crowded({.limits = {.maxClients = 2, .maxClientsPerAddress = 1}});
    QCOMPARE(inTurn({crowded.connectFrom(1, flooder(1)), crowded.connect(2)}), QStringList());
    QCOMPARE(inTurn({crowded.connectFrom(3, flooder(3)), crowded.begin(3)}),
             QStringList(closedAfter(3, "Full 0")));
    QCOMPARE(crowded.begin(1), QStringList());
}

void tst_LobbyLimits::timeIsUpForThoseOnly()
{
    using Ids = QList<Lobby::ClientId>;
    constexpr Lobby::TimePoint Start{1h};
    constexpr Lobby::TimePoint End = Start + LobbyClient::ClassicSilence;
    LocalDirectory rooms;
    Lobby lobby({}, rooms);
    (void)lobby.handleConnected(1, flooder(1), Start);
    (void)lobby.handleConnected(2, flooder(2), Start);
    (void)lobby.handleConnected(3, flooder(3), Start + 1ms);
    QCOMPARE(lobby.due(End - 1ns), Ids());
    QCOMPARE(lobby.due(End), (Ids{1, 2}));
    // Input of one of them at the last moment still counts.
    (void)lobby.handleFrameBegun(1, End);
    QCOMPARE(lobby.due(End), Ids{2});
    QCOMPARE(Describer::describe(lobby.handleTimeout(End)), lines({"2: 'first'"}));
}

void tst_LobbyLimits::endsThatHalfFramesCannotPutOff_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *phase, const char *end) {
        QTest::newRow(phase) << QString::fromLatin1(phase) << QString::fromLatin1(end);
    };
    row("greeting", "5000 ms, 1: closed after TooSlow 0");
    row("welcomed", "10000 ms, 1: closed after TooSlow 0");
    row("queued", "25000 ms, 1: closed after TooSlow 0");
    row("hosting", "25000 ms, 1: closed after TooSlow 0");
    row("paired", "90000 ms, 1: closed after TooSlow 0");
}

void tst_LobbyLimits::endsThatHalfFramesCannotPutOff()
{
    QFETCH(QString, phase);
    QFETCH(QString, end);
    Stage stage;
    if (phase == QLatin1String("greeting")) {
        stage.connect(1);
        stage.begin(1);
    } else if (phase == QLatin1String("welcomed")) {
        stage.greet(1);
    } else if (phase == QLatin1String("queued")) {
        stage.greetAndEnter(1);
    } else if (phase == QLatin1String("hosting")) {
        stage.invite(1);
    } else {
        stage.pairTwo();
    }
    // The lobby does not hear of half a frame, and an unknown message does not postpone anything either.
    stage.refuse(1, DecodeFailure::Reason::UnknownType, 99);
    const QStringList told = stage.wait(10min);
    QVERIFY2(told.contains(end), qPrintable(told.join(u'\n')));
}

PUNCHLINE_GUILESS_TEST(tst_LobbyLimits)

#include "tst_lobbylimits.moc"
