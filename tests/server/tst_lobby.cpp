// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace punchline;

/// How clients arrive, wait, and meet.
class tst_Lobby : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greets_data();
    void greets();
    void keepsAskingWhoWaits();
    void closesWhoNeverAnswers();
    void countsOnlyThePongOfTheLatestPing();

    void pairsTheNextTwo();
    void neverPairsTheDead();
    void secondKeepsItsPlaceBeforeAThird();
    void thirdArrivalWaitsMeanwhile();
    void leaves_data();
    void leaves();
    void everyOrderOfRacingEvents();
    void randomStories();

    void classicPair();
    void mixedPair_data();
    void mixedPair();
    void framedGoesBeforeClassic();
    void everyOrderWhileClassicYields();
    void classicNeedsItsFamily_data();
    void classicNeedsItsFamily();
    void classicWaitsWithoutPings();
    void classicThatWasToldFirstIsFirst();
    void twoThatWereToldFirstNeverMeet();
    void lateGreetingWithdrawsTheArrival();
    void lateGreetingWhileTentative();
    void turnsClassicAway();

    void deadlines_data();
    void deadlines();
    void full();
    void fullForManyMore();
    void shutsDown();
    void forgetsWhoHasLeft();
};

void tst_Lobby::greets_data()
{
    QTest::addColumn<quint32>("version");
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("same version") << 1U << false
                                  << lines({"1: Welcome 1 198.51.100.1:4001 8878", "1: Ping 1"});
    QTest::newRow("newer client") << 7U << false
                                  << lines({"1: Welcome 1 198.51.100.1:4001 8878", "1: Ping 1"});
    QTest::newRow("IPv6") << 1U << true << lines({"1: Welcome 1 [2001:db8::1]:4001 8878", "1: Ping 1"});
}

void tst_Lobby::greets()
{
    QFETCH(quint32, version);
    QFETCH(bool, ipv6);
    Stage stage;
    QCOMPARE(inTurn({stage.connect(1, ipv6), stage.begin(1)}), QStringList());
    QTEST(stage.say(1, Hello{version, QStringLiteral("test")}), "expected");
    QCOMPARE(stage.say(1, Pong{1}), QStringList());
    QCOMPARE(stage.enter(1), lines({"1: Waiting"}));
}

void tst_Lobby::keepsAskingWhoWaits()
{
    Stage stage;
    stage.greetAndEnter(1);
    QCOMPARE(stage.wait(15s), lines({"15000 ms, 1: Ping 2"}));
    QCOMPARE(inTurn({stage.wait(4s), stage.say(1, Pong{2})}), QStringList());
    // 15 s after the Ping, not after its Pong.
    QCOMPARE(stage.wait(11s), lines({"11000 ms, 1: Ping 3"}));
}

void tst_Lobby::closesWhoNeverAnswers()
{
    Stage stage;
    stage.connect(1);
    stage.begin(1);
    stage.say(1, Hello{});
    stage.wait(1s);
    QCOMPARE(stage.enter(1), lines({"1: Waiting"}));
    QCOMPARE(stage.wait(1min), lines({"9000 ms, 1: closed after TooSlow 0"}));
    QCOMPARE(stage.lobby().clientCount(), 0);
    QVERIFY(!stage.lobby().nextTimeout());
}

void tst_Lobby::countsOnlyThePongOfTheLatestPing()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.wait(15s);
    stage.greet(2);
    QCOMPARE(stage.enter(2), lines({"1: Ping 3"}));
    QCOMPARE(stage.say(1, Pong{2}), QStringList());
    QCOMPARE(stage.say(1, Pong{3}).size(), 2);
    QCOMPARE(stage.say(1, Pong{3}), QStringList());
    QCOMPARE(stage.say(1, Pong{4}), lines({"1: closed after OutOfPlace 4", "2: PeerLeft"}));
}

void tst_Lobby::pairsTheNextTwo()
{
    Stage stage;
    QCOMPARE(stage.greetAndEnter(1), lines({"1: Waiting"}));
    QCOMPARE(stage.greetAndEnter(2), lines({"1: Ping 2"}));
    QCOMPARE(stage.say(1, Pong{2}),
             lines({"2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002",
                    "1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001"}));
    QCOMPARE(stage.greetAndEnter(3, true), lines({"3: Waiting"}));
    QCOMPARE(stage.greetAndEnter(4), lines({"3: Ping 2"}));
    QCOMPARE(stage.say(3, Pong{2}),
             lines({"4: Paired responder framed [2001:db8::3]:4003 as 198.51.100.4:4004",
                    "3: Paired initiator framed 198.51.100.4:4004 as [2001:db8::3]:4003"}));
}

void tst_Lobby::neverPairsTheDead()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.greetAndEnter(2);
    QCOMPARE(stage.wait(2s), lines({"2000 ms, 1: closed after TooSlow 0", "2000 ms, 2: Waiting"}));
    QCOMPARE(stage.say(1, Pong{2}), QStringList());
    QCOMPARE(stage.greetAndEnter(3), lines({"2: Ping 2"}));
    QCOMPARE(stage.say(2, Pong{2}),
             lines({"3: Paired responder framed 198.51.100.2:4002 as 198.51.100.3:4003",
                    "2: Paired initiator framed 198.51.100.3:4003 as 198.51.100.2:4002"}));
}

void tst_Lobby::secondKeepsItsPlaceBeforeAThird()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.greetAndEnter(2);
    QCOMPARE(inTurn({stage.wait(1s), stage.greetAndEnter(3)}), lines({"3: Waiting"}));
    // Both have waited by now, so both are asked.
    QCOMPARE(stage.wait(1s),
             lines({"1000 ms, 1: closed after TooSlow 0", "1000 ms, 2: Ping 2", "1000 ms, 3: Ping 2"}));
    QCOMPARE(stage.say(3, Pong{2}), QStringList());
    QCOMPARE(stage.say(2, Pong{2}),
             lines({"3: Paired responder framed 198.51.100.2:4002 as 198.51.100.3:4003",
                    "2: Paired initiator framed 198.51.100.3:4003 as 198.51.100.2:4002"}));
}

void tst_Lobby::thirdArrivalWaitsMeanwhile()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.greetAndEnter(2);
    QCOMPARE(stage.greetAndEnter(3), lines({"3: Waiting"}));
    QCOMPARE(stage.say(1, Pong{2}).size(), 2);
    QCOMPARE(stage.greetAndEnter(4), lines({"3: Ping 2"}));
}

void tst_Lobby::leaves_data()
{
    QTest::addColumn<bool>("secondIsThere");
    QTest::addColumn<int>("leaver");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QStringList>("toldWhenAThirdComes");
    QTest::newRow("while it waits") << false << 1 << QStringList() << lines({"3: Waiting"});
    QTest::newRow("the first while tentative") << true << 1 << lines({"2: Waiting"}) << lines({"2: Ping 2"});
    QTest::newRow("the second while tentative") << true << 2 << QStringList() << lines({"1: Ping 3"});
}

void tst_Lobby::leaves()
{
    QFETCH(bool, secondIsThere);
    QFETCH(int, leaver);
    Stage stage;
    stage.greetAndEnter(1);
    if (secondIsThere)
        stage.greetAndEnter(2);
    QTEST(stage.leave(static_cast<Lobby::ClientId>(leaver)), "told");
    QTEST(stage.greetAndEnter(3), "toldWhenAThirdComes");
}

void tst_Lobby::everyOrderOfRacingEvents()
{
    // 1 waits and 2 has come. Then, in every order: 1 answers, 1 leaves, 2 leaves, 3 comes, 4 comes.
    enum Event { FirstAnswers, FirstLeaves, SecondLeaves, ThirdComes, FourthComes };
    const auto happen = [](Stage &stage, Event event) {
        switch (event) {
        case FirstAnswers:
            return stage.pong(1);
        case FirstLeaves:
            return stage.leave(1);
        case SecondLeaves:
            return stage.leave(2);
        case ThirdComes:
            return stage.greetAndEnter(3);
        case FourthComes:
            return stage.greetAndEnter(4);
        }
        Q_UNREACHABLE();
    };
    std::vector<Event> order = {FirstAnswers, FirstLeaves, SecondLeaves, ThirdComes, FourthComes};
    do {
        Stage stage;
        stage.greetAndEnter(1);
        stage.greetAndEnter(2);
        QStringList told;
        for (const Event event : order) {
            const QStringList now = happen(stage, event);
            told += now;
            // A client that has left is neither told anything nor paired.
            const auto left = [&order, event](Event leaving) {
                return std::ranges::find(order, leaving) <= std::ranges::find(order, event);
            };
            for (const QString &line : now) {
                const bool aboutFirst = line.startsWith(u'1') || line.contains(QStringLiteral("100.1:"));
                const bool aboutSecond = line.startsWith(u'2') || line.contains(QStringLiteral("100.2:"));
                QVERIFY2(!aboutFirst || !left(FirstLeaves), qPrintable(line));
                QVERIFY2(!aboutSecond || !left(SecondLeaves), qPrintable(line));
            }
        }
        for (const Lobby::ClientId id : {3U, 4U, 3U, 4U})
            told += stage.pong(id);
        // Nobody else is left, and at most one of them waits, namely if the other has met 1 or 2.
        QCOMPARE(stage.lobby().clientCount(), 2);
        const bool thirdMet = told.filter(QStringLiteral("3: Paired")).size() == 1;
        const bool fourthMet = told.filter(QStringLiteral("4: Paired")).size() == 1;
        const bool metEachOther = told.filter(QStringLiteral("framed 198.51.100.3")).size() == 1
            && told.filter(QStringLiteral("framed 198.51.100.4")).size() == 1;
        QVERIFY(thirdMet || fourthMet);
        QVERIFY(metEachOther == (thirdMet && fourthMet));
    } while (std::ranges::next_permutation(order).found);
}

void tst_Lobby::randomStories()
{
    // Framed and classic clients of both families come, answer or not, leave, and greet late. The seeds are
    // fixed. A client that was closed or has left must never appear again, except in the text of a Paired.
    for (quint32 seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&random](quint32 end) { return static_cast<quint32>(random()) % end; };
        Stage stage;
        QSet<QString> gone;
        Lobby::ClientId last = 0;
        for (int step = 0; step < 200; ++step) {
            const Lobby::ClientId anyone = 1 + below(static_cast<quint32>(last) + 1);
            QStringList told;
            switch (below(7)) {
            case 0:
                told = stage.greetAndEnter(++last, below(4) == 0);
                break;
            case 1:
                told = stage.connect(++last, below(4) == 0);
                break;
            case 2:
                told = stage.wait(std::chrono::milliseconds(below(1500)));
                break;
            case 3:
                told = stage.begin(anyone);
                break;
            case 4:
                told = stage.say(anyone, Pong{below(4)});
                break;
            case 5:
                told = stage.say(anyone, Hello{});
                break;
            default:
                told = stage.leave(anyone);
                if (anyone <= last)
                    gone.insert(QString::number(anyone));
            }
            for (const QString &line : told) {
                const QString event = line.section(QStringLiteral(" ms, "), -1);
                const QString client = event.section(QLatin1Char(':'), 0, 0);
                QVERIFY2(!gone.contains(client), qPrintable(line));
                if (event.contains(QStringLiteral(": closed")))
                    gone.insert(client);
            }
        }
        QCOMPARE(stage.lobby().clientCount(), static_cast<qsizetype>(last) - gone.size());
    }
}

void tst_Lobby::classicPair()
{
    Stage stage;
    QCOMPARE(stage.arriveClassic(1), lines({"500 ms, 1: 'first'"}));
    QCOMPARE(stage.arriveClassic(2),
             lines({"500 ms, 2: '198.51.100.1 4001 4002'", "500 ms, 2: closed",
                    "500 ms, 1: '198.51.100.2 4002'", "500 ms, 1: closed"}));
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_Lobby::mixedPair_data()
{
    QTest::addColumn<bool>("classicFirst");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("classic first")
        << true
        << lines({"2: Paired responder classic 198.51.100.1:4001 as 198.51.100.2:4002",
                  "1: '198.51.100.2 4002'", "1: closed"});
    QTest::newRow("classic second")
        << false
        << lines({"2: '198.51.100.1 4001 4002'", "2: closed",
                  "1: Paired initiator classic 198.51.100.2:4002 as 198.51.100.1:4001"});
}

void tst_Lobby::mixedPair()
{
    QFETCH(bool, classicFirst);
    Stage stage;
    QStringList told;
    if (classicFirst) {
        stage.arriveClassic(1);
        told = stage.greetAndEnter(2);
    } else {
        stage.greetAndEnter(1);
        QCOMPARE(stage.arriveClassicAndYield(2), lines({"1500 ms, 1: Ping 2"}));
        told = stage.say(1, Pong{2});
    }
    QTEST(told, "expected");
    // There is no peer to pass signals on to, or to start with.
    const Lobby::ClientId framed = classicFirst ? 2 : 1;
    QCOMPARE(stage.say(framed, Outcome{true}), QStringList());
    QCOMPARE(outcomesIn(stage.lobby().counts()), (OutcomeCounts{1, 0}));
}

void tst_Lobby::framedGoesBeforeClassic()
{
    // 1 waits, 2 connects and is silent. A client that greets within two seconds gets 1 as its peer, and 2
    // waits on.
    for (Lobby::Duration later = 0ms; later < 3s; later += 100ms) {
        Stage stage;
        stage.greetAndEnter(1);
        stage.connect(2);
        QStringList told = stage.wait(later);
        told += stage.greetAndEnter(3);
        told += stage.pong(1);
        const QStringList met = told.filter(QStringLiteral("1: Paired"));
        QCOMPARE(met.size(), 1);
        const bool inTime = later < LobbyClient::ClassicSilence + LobbyClient::YieldTime;
        QCOMPARE(met.constFirst().contains(QStringLiteral("framed 198.51.100.3")), inTime);
        told += stage.wait(10s);
        QCOMPARE(told.filter(QStringLiteral("2: 'first'")).size(), inTime ? 1 : 0);
        QCOMPARE(stage.lobby().waitingCount(), 1);
    }
}

void tst_Lobby::everyOrderWhileClassicYields()
{
    // 1 waits, 2 yields to it. Then, in every order: 1 leaves, 2 greets late, 3 comes and is silent, 4
    // greets.
    enum Event { FirstLeaves, SecondGreets, ThirdComes, FourthGreets };
    const auto happen = [](Stage &stage, Event event) {
        switch (event) {
        case FirstLeaves:
            return stage.leave(1);
        case SecondGreets:
            return inTurn({stage.begin(2), stage.say(2, Hello{}), stage.pong(2), stage.enter(2)});
        case ThirdComes:
            return stage.connect(3);
        case FourthGreets:
            return stage.greetAndEnter(4);
        }
        Q_UNREACHABLE();
    };
    std::vector<Event> order = {FirstLeaves, SecondGreets, ThirdComes, FourthGreets};
    do {
        Stage stage;
        stage.greetAndEnter(1);
        QCOMPARE(stage.arriveClassic(2), QStringList());
        QStringList told;
        for (const Event event : order) {
            told += happen(stage, event);
            told += stage.pong(1);
            if (std::ranges::find(order, SecondGreets) <= std::ranges::find(order, event))
                told += stage.pong(2);
            told += stage.pong(4);
        }
        told += stage.wait(2s);
        told += stage.pong(2);
        told += stage.pong(4);
        // 1 left before it met anybody, or met a client that greets; 3 is never preferred to those.
        const bool firstMet = !told.filter(QStringLiteral("1: Paired")).isEmpty();
        QVERIFY(told.filter(QStringLiteral("1: Paired initiator classic")).isEmpty());
        QCOMPARE(firstMet,
                 order.front() != FirstLeaves && !(order.at(0) == ThirdComes && order.at(1) == FirstLeaves));
        // Nobody is lost: a client without a peer waits.
        const auto met = [&told](int id) {
            return told.join(u'\n').contains(QRegularExpression(QStringLiteral("%1: (Paired|'\\d)").arg(id)));
        };
        QCOMPARE(stage.lobby().waitingCount(), (met(2) ? 0 : 1) + (met(3) ? 0 : 1) + (met(4) ? 0 : 1));
        QVERIFY(stage.lobby().waitingCount() <= 1);
    } while (std::ranges::next_permutation(order).found);
}

void tst_Lobby::classicNeedsItsFamily_data()
{
    QTest::addColumn<bool>("firstClassic");
    QTest::addColumn<bool>("secondClassic");
    QTest::addColumn<bool>("sameFamily");
    QTest::addColumn<bool>("meet");
    QTest::newRow("classic, classic, same") << true << true << true << true;
    QTest::newRow("classic, classic, other") << true << true << false << false;
    QTest::newRow("classic, framed, same") << true << false << true << true;
    QTest::newRow("classic, framed, other") << true << false << false << false;
    QTest::newRow("framed, classic, other") << false << true << false << false;
    QTest::newRow("framed, framed, other") << false << false << false << true;
}

void tst_Lobby::classicNeedsItsFamily()
{
    QFETCH(bool, firstClassic);
    QFETCH(bool, secondClassic);
    QFETCH(bool, sameFamily);
    QFETCH(bool, meet);
    Stage stage;
    const auto arrive = [&stage](Lobby::ClientId id, bool classic, bool ipv6) {
        return classic ? stage.arriveClassic(id, ipv6) : stage.greetAndEnter(id, ipv6);
    };
    arrive(1, firstClassic, true);
    const QStringList told = arrive(2, secondClassic, sameFamily);
    const QStringList waits = secondClassic ? lines({"500 ms, 2: 'first'"}) : lines({"2: Waiting"});
    QCOMPARE(told != waits, meet);
    if (meet)
        return;
    // A client that may not meet is passed over, not forgotten: the next one of its address family finds it.
    const auto hasMet = [](const QStringList &happened, int id) {
        return happened.join(u'\n').contains(QRegularExpression(QStringLiteral("%1: (Paired|')").arg(id)));
    };
    QVERIFY(hasMet(inTurn({stage.arriveClassicAndYield(3, true), stage.pong(1)}), 1));
    QVERIFY(hasMet(inTurn({stage.arriveClassicAndYield(4, false), stage.pong(2)}), 2));
}

void tst_Lobby::classicWaitsWithoutPings()
{
    Stage stage;
    stage.arriveClassic(1);
    QVERIFY(!stage.lobby().nextTimeout());
    QCOMPARE(stage.leave(1), QStringList());
    QCOMPARE(stage.arriveClassic(2), lines({"500 ms, 2: 'first'"}));
}

void tst_Lobby::classicThatWasToldFirstIsFirst()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.greetAndEnter(2);
    QCOMPARE(stage.arriveClassic(3), lines({"500 ms, 3: 'first'"}));
    // 2 came before 3, but 3 will dial, whatever happens: it has been told that it is the first.
    QCOMPARE(stage.leave(1), lines({"2: Ping 2"}));
    QCOMPARE(stage.say(2, Pong{2}),
             lines({"2: Paired responder classic 198.51.100.3:4003 as 198.51.100.2:4002",
                    "3: '198.51.100.2 4002'", "3: closed"}));
}

void tst_Lobby::twoThatWereToldFirstNeverMeet()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.greetAndEnter(2);
    stage.arriveClassic(3);
    QCOMPARE(stage.leave(2), lines({"1: Ping 3"}));
    QCOMPARE(stage.arriveClassic(4), lines({"500 ms, 4: 'first'"}));
    QCOMPARE(stage.leave(1), QStringList());
    QCOMPARE(stage.arriveClassic(5),
             lines({"500 ms, 5: '198.51.100.3 4003 4005'", "500 ms, 5: closed",
                    "500 ms, 3: '198.51.100.5 4005'", "500 ms, 3: closed"}));
}

void tst_Lobby::lateGreetingWithdrawsTheArrival()
{
    Stage stage;
    stage.arriveClassic(1);
    QCOMPARE(stage.begin(1), QStringList());
    // Nobody waits any more.
    QCOMPARE(stage.greetAndEnter(2), lines({"2: Waiting"}));
    QCOMPARE(stage.say(1, Hello{}), lines({"1: Welcome 1 198.51.100.1:4001 8878", "1: Ping 1"}));
    QCOMPARE(stage.enter(1), lines({"2: Ping 2"}));
    QCOMPARE(stage.say(2, Pong{2}),
             lines({"1: Paired responder framed 198.51.100.2:4002 as 198.51.100.1:4001",
                    "2: Paired initiator framed 198.51.100.1:4001 as 198.51.100.2:4002"}));
}

void tst_Lobby::lateGreetingWhileTentative()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.arriveClassicAndYield(2);
    QCOMPARE(stage.begin(2), QStringList());
    QCOMPARE(stage.say(1, Pong{2}), QStringList());
    QCOMPARE(stage.say(2, Hello{}), lines({"2: Welcome 1 198.51.100.2:4002 8878", "2: Ping 1"}));
    QCOMPARE(stage.enter(2), lines({"1: Ping 3"}));
    QCOMPARE(stage.say(1, Pong{3}),
             lines({"2: Paired responder framed 198.51.100.1:4001 as 198.51.100.2:4002",
                    "1: Paired initiator framed 198.51.100.2:4002 as 198.51.100.1:4001"}));
}

void tst_Lobby::turnsClassicAway()
{
    Stage stage({.limits = {.classic = false}});
    stage.connect(1);
    QCOMPARE(stage.wait(1min), lines({"5000 ms, 1: closed"}));
    stage.connect(2);
    stage.wait(4s);
    QCOMPARE(inTurn({stage.begin(2), stage.say(2, Hello{})}),
             lines({"2: Welcome 1 198.51.100.2:4002 0", "2: Ping 1"}));
}

void tst_Lobby::deadlines_data()
{
    QTest::addColumn<bool>("begins");
    QTest::addColumn<bool>("greets");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("silent") << false << false << lines({"500 ms, 1: 'first'"});
    QTest::newRow("a greeting that stops") << true << false << lines({"5000 ms, 1: closed after TooSlow 0"});
    QTest::newRow("welcomed and no more") << true << true << lines({"10000 ms, 1: closed after TooSlow 0"});
}

void tst_Lobby::deadlines()
{
    QFETCH(bool, begins);
    QFETCH(bool, greets);
    Stage stage;
    stage.connect(1);
    if (begins)
        stage.begin(1);
    if (greets)
        stage.say(1, Hello{});
    QTEST(stage.wait(1min), "expected");
}

void tst_Lobby::full()
{
    Stage stage({.limits = {.maxClients = 2}});
    stage.greet(1);
    stage.greet(2);
    QCOMPARE(inTurn({stage.connect(3), stage.connect(4), stage.connect(5)}), QStringList());
    QCOMPARE(stage.begin(3), lines({"3: closed after Full 0"}));
    QCOMPARE(stage.stranger(4), lines({"4: closed"}));
    QCOMPARE(stage.wait(500ms), lines({"500 ms, 5: closed"}));
    stage.leave(1);
    QCOMPARE(inTurn({stage.connect(6), stage.begin(6)}), QStringList());
    QCOMPARE(stage.lobby().clientCount(), 2);
}

void tst_Lobby::fullForManyMore()
{
    Stage stage({.limits = {.maxClients = 1}});
    stage.greet(1);
    const auto end = static_cast<Lobby::ClientId>(2 + AdmissionControl::MaxRefused);
    for (Lobby::ClientId id = 2; id < end; ++id)
        QCOMPARE(stage.connect(id), QStringList());
    QCOMPARE(stage.connect(end), QStringList(QStringLiteral("%1: closed").arg(end)));
    stage.leave(2);
    QCOMPARE(stage.connect(end + 1), QStringList());
}

void tst_Lobby::shutsDown()
{
    Stage stage;
    stage.arriveClassic(1);
    stage.greetAndEnter(2, true);
    stage.greet(3);
    stage.connect(4);
    stage.connect(5);
    stage.begin(5);
    QCOMPARE(stage.shutDown(),
             lines({"1: closed", "2: closed after ShuttingDown 0", "3: closed after ShuttingDown 0",
                    "4: closed", "5: closed after ShuttingDown 0"}));
    QCOMPARE(stage.lobby().clientCount(), 0);
    QVERIFY(!stage.lobby().nextTimeout());
    QCOMPARE(inTurn({stage.say(2, lobbyEntry()), stage.leave(2)}), QStringList());
}

void tst_Lobby::forgetsWhoHasLeft()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.leave(1);
    QCOMPARE(inTurn({stage.say(1, Hello{}), stage.begin(1), stage.stranger(1), stage.leave(1)}),
             QStringList());
    QCOMPARE(stage.refuse(1, DecodeFailure::Reason::Malformed, 0), QStringList());
    QVERIFY(!stage.lobby().nextTimeout());
}

PUNCHLINE_GUILESS_TEST(tst_Lobby)

#include "tst_lobby.moc"
