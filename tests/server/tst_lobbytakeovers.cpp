// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// A connection that has died still seems to wait under its handles. A newer one takes them.
class tst_LobbyTakeovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestHasTheHandle_data();
    void theNewestHasTheHandle();
    void losesSomeHandles();
    void neverMeetsItsOwnGhost();
    void theGhostIsBeingAsked();
    void anotherHandleIsTakenMeanwhile();
    void bothComeBackToGhosts();
    void takenByAnotherServer();
};

void tst_LobbyTakeovers::theNewestHasTheHandle_data()
{
    QTest::addColumn<bool>("calls");
    QTest::newRow("await") << false;
    QTest::newRow("call") << true;
}

void tst_LobbyTakeovers::theNewestHasTheHandle()
{
    QFETCH(const bool, calls);
    Stage stage;
    const auto come = [&stage](bool calling, Lobby::ClientId id) {
        return calling ? stage.call(id, "a") : stage.await(id, "a");
    };
    come(calls, 1);
    QCOMPARE(come(calls, 2), lines({"1: closed after Replaced 0", "2: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), 1);
    QCOMPARE(stage.lobby().counts().of(Rejection::Replaced), 1U);
    QCOMPARE(come(!calls, 3), lines({"2: Ping 2"}));
    QCOMPARE(stage.pong(2), pairedBy('a', 3, 2));
}

void tst_LobbyTakeovers::losesSomeHandles()
{
    Stage stage;
    stage.await(1, "abc");
    QCOMPARE(stage.await(2, "bd"), lines({"2: Waiting"}));
    QCOMPARE(stage.lobby().handleCount(), 4);
    QCOMPARE(stage.call(3, "b"), lines({"2: Ping 2"}));
    QCOMPARE(stage.call(4, "c"), lines({"1: Ping 2"}));
    QCOMPARE(stage.pong(1), pairedBy('c', 4, 1));
    stage.leave(2);
    QCOMPARE(stage.lobby().handleCount(), 1); // Of the one who called in vain.
}

void tst_LobbyTakeovers::neverMeetsItsOwnGhost()
{
    Stage stage;
    stage.call(1, "a");
    QCOMPARE(stage.call(2, "a"), lines({"1: closed after Replaced 0", "2: Waiting"}));
    stage.await(3, "a");
    QCOMPARE(stage.pong(2), pairedBy('a', 3, 2));
}

void tst_LobbyTakeovers::theGhostIsBeingAsked()
{
    // Both lost their network. The caller is back first, and finds the ghost of the other.
    Stage stage;
    stage.await(1, "ab");
    QCOMPARE(stage.call(2, "a"), lines({"1: Ping 2"}));
    // Nobody waits until it is certain that the ghost does not answer.
    QCOMPARE(stage.await(3, "ab"), lines({"1: closed after Replaced 0", "2: Waiting", "2: Ping 2"}));
    QCOMPARE(stage.pong(2), pairedBy('a', 3, 2));
    QCOMPARE(stage.lobby().handleCount(), 0);
    QCOMPARE(stage.lobby().clientCount(), 2);
}

void tst_LobbyTakeovers::anotherHandleIsTakenMeanwhile()
{
    Stage stage;
    stage.await(1, "ab");
    stage.call(2, "a");
    QCOMPARE(stage.await(3, "b"), lines({"3: Waiting"}));
    stage.leave(2);
    QCOMPARE(stage.lobby().handleCount(), 2);
    QCOMPARE(stage.call(4, "b"), lines({"3: Ping 2"}));
    QCOMPARE(stage.call(5, "a"), lines({"1: Ping 3"}));
}

void tst_LobbyTakeovers::bothComeBackToGhosts()
{
    Stage stage;
    stage.await(1, "a");
    stage.call(2, "a"); // Both die now.
    QCOMPARE(stage.call(3, "a"), lines({"2: closed after Replaced 0", "1: Ping 3"}));
    QCOMPARE(stage.await(4, "a"), lines({"1: closed after Replaced 0", "3: Waiting", "3: Ping 2"}));
    QCOMPARE(stage.pong(3), pairedBy('a', 4, 3));
    QCOMPARE(stage.lobby().clientCount(), 2);
}

void tst_LobbyTakeovers::takenByAnotherServer()
{
    Stage stage;
    stage.await(1, "abc");
    QCOMPARE(stage.handlesLost(1, "b"), QStringList());
    QCOMPARE(stage.call(2, "b"), lines({"2: Waiting"}));
    QCOMPARE(stage.handlesLost(1, "xb"), QStringList());
    QCOMPARE(stage.handlesLost(1, "ac"), lines({"1: closed after Replaced 0"}));
    QCOMPARE(stage.handlesLost(1, "ac"), QStringList());
    QCOMPARE(stage.handlesLost(99, "a"), QStringList());
    // A pair that is certain goes on.
    stage.await(3, "b");
    QCOMPARE(stage.pong(2), pairedBy('b', 3, 2));
    QCOMPARE(stage.handlesLost(3, "b"), QStringList());
    QCOMPARE(stage.say(3, Signal{"abc"}), lines({"2: Signal of 3"}));
}

PUNCHLINE_APPLESS_TEST(tst_LobbyTakeovers)

#include "tst_lobbytakeovers.moc"
