// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/clusterstage.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace punchline;

/// How clients of different servers meet by a handle.
class tst_HandleVisits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAwaitsIsCalled();
    void whoCallsIsAwaited();
    void punch();
    void whoWaitsIsDead();
    void newcomerLeavesBeforeItIsCertain();
    void twoVisitAtOnce();
    void theNewestHasTheHandle();
    void theGhostIsBeingAsked();
    void replacedWhileItVisits();
    void nobodyIsBehindAnEntry();
    void theOtherServerDies();
    void meetOnceTheDirectoryIsBack();
    void guestIsDead();
    void everyOrderOfRacingEvents();

private:
    static QStringList pairOf(const char *waiting, int waiter, const char *coming, int comer, char letter)
    {
        const QStringList both = pairedBy(letter, comer, waiter);
        QStringList list{QLatin1String(waiting) + both.last(), QLatin1String(coming) + both.first()};
        list.sort();
        return list;
    }
    static void await(ClusterServer &server, Lobby::ClientId id, const QByteArray &letters)
    {
        server.greet(id);
        server.say(id, Await{commitmentOf(), handlesOf(letters)});
    }
    static void call(ClusterServer &server, Lobby::ClientId id, const QByteArray &letters)
    {
        server.greet(id);
        server.say(id, Call{commitmentOf(), handlesOf(letters)});
    }
};

void tst_HandleVisits::whoAwaitsIsCalled()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("abc"), handleOf('b'));
    QCOMPARE(stage.heard(), lines({"A1: Waiting"}));
    stage.a.pong(1);
    QCOMPARE(stage.heard(), pairOf("A", 1, "B", 2, 'b'));
    QVERIFY(stage.rooms.handles.isEmpty());
    QCOMPARE(stage.a.lobby().handleCount(), 0);
    QCOMPARE(stage.b.lobby().handleCount(), 0);
    QCOMPARE(stage.a.lobby().counts().allPairs(), 1U);
    QCOMPARE(stage.b.lobby().counts().allPairs(), 0U);
}

void tst_HandleVisits::whoCallsIsAwaited()
{
    ClusterStage stage;
    call(stage.a, 1, "a");
    await(stage.b, 2, "xa");
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard(), lines({"A1: Waiting"}) + pairOf("A", 1, "B", 2, 'a'));
}

void tst_HandleVisits::punch()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    stage.a.pong(1);
    (void)stage.heard();
    stage.a.say(1, Signal{"abc"});
    stage.b.say(2, Signal{"de"});
    stage.a.say(1, PunchReady{});
    stage.b.say(2, PunchReady{});
    QCOMPARE(stage.heard(), lines({"A1: Signal of 2", "A1: Go 1", "B2: Signal of 3", "B2: Go 1"}));
    stage.b.leave(2);
    QCOMPARE(stage.heard(), lines({"A1: PeerLeft"}));
}

void tst_HandleVisits::whoWaitsIsDead()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    stage.passTime(2s);
    // It hears of no error, and can be found where it is.
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "A1: closed after TooSlow 0", "B2: Waiting"}));
    await(stage.a, 3, "a");
    stage.deliver();
    stage.b.pong(2);
    QCOMPARE(stage.heard(), pairOf("B", 2, "A", 3, 'a'));
}

void tst_HandleVisits::newcomerLeavesBeforeItIsCertain()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("ab"), handleOf('a'));
    stage.b.leave(2);
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard(), lines({"A1: Waiting"}));
    QCOMPARE(stage.rooms.handles.size(), 2);
    call(stage.b, 3, "b");
    stage.deliver();
    stage.a.pong(1);
    QCOMPARE(stage.heard(), pairOf("A", 1, "B", 3, 'b'));
}

void tst_HandleVisits::twoVisitAtOnce()
{
    ClusterStage stage;
    await(stage.a, 1, "ab");
    call(stage.b, 2, "a");
    call(stage.b, 3, "b"); // Neither has arrived at A.
    stage.a.pong(1);
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B3: Waiting"}));
    stage.a.pong(1);
    QCOMPARE(stage.heard(), pairOf("A", 1, "B", 2, 'a'));
    QCOMPARE(stage.b.lobby().handleCount(), 1);
}

void tst_HandleVisits::theNewestHasTheHandle()
{
    ClusterStage stage;
    await(stage.a, 1, "ab");
    await(stage.b, 2, "b");
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
    call(stage.a, 3, "b");
    stage.deliver();
    stage.b.pong(2);
    QCOMPARE(stage.heard().filter(QStringLiteral("Paired")).size(), 2);
    await(stage.b, 4, "a");
    QCOMPARE(stage.heard(), lines({"A1: closed after Replaced 0", "B4: Waiting"}));
    QCOMPARE(stage.a.lobby().handleCount() + stage.b.lobby().handleCount(), 1);
}

void tst_HandleVisits::theGhostIsBeingAsked()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    // The awaiting side is back, at the server where its ghost is.
    await(stage.a, 3, "a");
    stage.deliver();
    stage.a.pong(3);
    stage.b.pong(2);
    stage.deliver();
    QStringList heard = stage.heard();
    QVERIFY(heard.contains(QStringLiteral("A1: closed after Replaced 0")));
    QCOMPARE(heard.filter(QStringLiteral("A3: Paired")).size(), 1);
    QCOMPARE(heard.filter(QStringLiteral("B2: Paired")).size(), 1);
    QCOMPARE(heard.filter(QStringLiteral("NoSuchRoom")), QStringList());
}

void tst_HandleVisits::replacedWhileItVisits()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    // The calling side is back before the one who waits has answered.
    call(stage.b, 3, "a");
    stage.deliver();
    stage.a.pong(1);
    stage.deliver();
    const QStringList heard = stage.heard();
    QVERIFY(heard.contains(QStringLiteral("B2: closed after Replaced 0")));
    QCOMPARE(heard.filter(QStringLiteral("B2: Paired")), QStringList());
    stage.a.pong(1);
    stage.b.pong(3);
    QCOMPARE((heard + stage.heard()).filter(QStringLiteral("Paired")).size(), 2);
    QCOMPARE(stage.a.lobby().handleCount() + stage.b.lobby().handleCount(), 0);
}

void tst_HandleVisits::nobodyIsBehindAnEntry()
{
    // As in a store that was set back to what it knew a while ago.
    ClusterStage stage;
    stage.rooms.handles.append({{"A", 77, Dialect::Framed, handleOf('a')}, HandleSide::Await});
    call(stage.b, 2, "a");
    QCOMPARE(stage.heard(), lines({"B2: Waiting"}));
    QCOMPARE(stage.rooms.handles.size(), 1);
    QCOMPARE(stage.rooms.handles.constFirst().place.server, QByteArray("B"));
}

void tst_HandleVisits::theOtherServerDies()
{
    ClusterStage stage;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    stage.rooms.handles.clear();
    stage.b.lose("A");
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
    QCOMPARE(stage.b.lobby().handleCount(), 1);
    // The awaiting client comes to this server instead.
    await(stage.b, 3, "a");
    stage.b.pong(2);
    QCOMPARE(stage.heard().filter(QStringLiteral("Paired")).size(), 2);
}

void tst_HandleVisits::meetOnceTheDirectoryIsBack()
{
    ClusterStage stage;
    stage.rooms.away = true;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting"}));
    stage.rooms.away = false;
    stage.a.seekAgain(1, Listing{HandleSide::Await, handlesOf("a")}, Directory::Claim::New);
    stage.b.seekAgain(2, Listing{HandleSide::Call, handlesOf("a")}, Directory::Claim::New);
    stage.deliver();
    stage.a.pong(1);
    stage.b.pong(2); // It has waited, too, and may have died.
    QCOMPARE(stage.heard(), pairOf("A", 1, "B", 2, 'a'));
}

void tst_HandleVisits::guestIsDead()
{
    ClusterStage stage;
    stage.rooms.away = true;
    stage.awaitAndCall(handlesOf("a"), handleOf('a'));
    stage.rooms.away = false;
    stage.a.seekAgain(1, Listing{HandleSide::Await, handlesOf("a")}, Directory::Claim::New);
    stage.b.seekAgain(2, Listing{HandleSide::Call, handlesOf("a")}, Directory::Claim::New);
    stage.deliver();
    stage.a.pong(1);
    stage.passTime(2s);
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: Waiting", "B2: closed after TooSlow 0"}));
    QCOMPARE(stage.a.lobby().handleCount(), 1);
    QCOMPARE(stage.b.lobby().handleCount(), 0);
    QCOMPARE(stage.rooms.handles.size(), 1);
}

void tst_HandleVisits::everyOrderOfRacingEvents()
{
    enum Event { WaiterAnswers, WaiterLeaves, CallerLeaves, AnotherAwaits, AnotherCalls, Delivery };
    const auto happen = [](ClusterStage &stage, Event event) {
        switch (event) {
        case WaiterAnswers:
            return stage.a.pong(1);
        case WaiterLeaves:
            return stage.a.leave(1);
        case CallerLeaves:
            return stage.b.leave(2);
        case AnotherAwaits:
            return await(stage.b, 1003, "a");
        case AnotherCalls:
            return call(stage.a, 1004, "a");
        case Delivery:
            return stage.deliver();
        }
        Q_UNREACHABLE();
    };
    std::vector<Event> order = {WaiterAnswers, WaiterLeaves, CallerLeaves,
                                AnotherAwaits, AnotherCalls, Delivery};
    do {
        ClusterStage stage;
        await(stage.a, 1, "ab");
        call(stage.b, 2, "a");
        for (const Event event : order)
            happen(stage, event);
        // The newest of both sides have come to stay. They meet, unless one of them has met an older one.
        for (int times = 0; times < 4; ++times) {
            stage.deliver();
            stage.b.pong(1003);
            stage.a.pong(1004);
        }
        const QStringList told = stage.heard();
        const auto met = [&told](const char *who) {
            return told.filter(QLatin1String(who) + QStringLiteral(": Paired")).size();
        };
        QVERIFY(met("A1") <= 1 && met("B2") <= 1 && met("B1003") <= 1 && met("A1004") <= 1);
        // Otherwise those two would both wait in vain.
        QVERIFY(met("B1003") == 1 || met("A1004") == 1);
        QCOMPARE(told.filter(QStringLiteral("NoSuchRoom")), QStringList());
        stage.b.leave(1003);
        stage.a.leave(1004);
        stage.deliver();
        for (const ClusterServer *server : {&stage.a, &stage.b}) {
            QCOMPARE(server->lobby().handleCount(), 0);
            QCOMPARE(server->lobby().clientCount(), 0);
            QVERIFY(server->dealings().isEmpty());
        }
        QVERIFY(stage.rooms.handles.isEmpty());
    } while (std::ranges::next_permutation(order).found);
}

PUNCHLINE_APPLESS_TEST(tst_HandleVisits)

#include "tst_handlevisits.moc"
