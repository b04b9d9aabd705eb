// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <random>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

/// Two engines whose link is lost return to each other through a real server, and nothing they say is lost.
class tst_Returning : public QObject
{
    Q_OBJECT

private:
    static bool isGeneration(const SessionProbe &side, quint32 generation)
    {
        const auto link = side.last<event::LinkEstablished>();
        return link && link->generation == generation;
    }

    /// The texts "0", "1", … of which there are @p count.
    static QStringList numbered(int count)
    {
        QStringList texts;
        for (int i = 0; i < count; ++i)
            texts.append(QString::number(i));
        return texts;
    }

private Q_SLOTS:
    void nothingIsLostDoubledOrReordered()
    {
        constexpr int Cuts = 12;
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same cuts each time.
        int saidByFirst = 0;
        int saidBySecond = 0;
        // Cuts that follow each other quickly can leave so much undelivered that the queue is full.
        const auto say = [](SessionProbe &side, int &said, auto texts) {
            for (auto left = texts % 100; left > 0; --left) {
                const SendResult result = side->sendText(QString::number(said));
                QVERIFY(result == SendResult::Taken || result == SendResult::Full);
                said += result == SendResult::Taken ? 1 : 0;
            }
        };
        const auto talk = [&](auto texts) {
            say(first, saidByFirst, texts);
            say(second, saidBySecond, texts);
        };
        for (quint32 cut = 1; cut <= Cuts; ++cut) {
            talk(random());
            if (random() % 2 == 0)
                QCoreApplication::processEvents();
            QVERIFY((random() % 2 == 0 ? first : second).cutLink());
            talk(random());
            QTRY_VERIFY(isGeneration(first, cut + 1) && isGeneration(second, cut + 1));
            QTRY_VERIFY(areLinked(first, second));
        }
        QTRY_COMPARE(second.textsFromPeer().size(), saidByFirst);
        QTRY_COMPARE(first.textsFromPeer().size(), saidBySecond);
        QCOMPARE(first.textsFromPeer(), numbered(saidBySecond));
        QCOMPARE(second.textsFromPeer(), numbered(saidByFirst));
        QTRY_VERIFY(first->isAllDelivered() && second->isAllDelivered());
        // They meet as the same two, and nobody has to verify anything again.
        QCOMPARE(first.all<event::PeerFound>().size(), 1);
        QCOMPARE(first.all<event::LinkInterrupted>().size(), Cuts);
        QVERIFY(!first.error() && !second.error());
        first->leave();
        QTRY_COMPARE(second->phase(), Phase::Ended);
        QCOMPARE(second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
    }

    void theServerIsWaitedFor()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        server.die();
        QVERIFY(first.cutLink());
        QTRY_VERIFY(first.last<event::Returning>() && first.last<event::Returning>()->reason);
        const auto failed = *first.last<event::Returning>();
        QCOMPARE(failed.tries, 1);
        QCOMPARE(failed.reason->code, ErrorCode::ServerRefused);
        QVERIFY(failed.nextTry > 0ms);
        QCOMPARE(first->phase(), Phase::Returning);
        QCOMPARE(first->state().returning->tries, 1);
        QVERIFY(!first->state().isLinkUp());
        // What is written meanwhile waits, and can be taken back.
        QCOMPARE(first->sendText(QStringLiteral("regretted")), SendResult::Taken);
        QCOMPARE(first->sendText(QStringLiteral("meant")), SendResult::Taken);
        QCOMPARE(first.stateOf(0), DeliveryState::Waiting);
        first->takeBack(1);
        QCOMPARE(first.stateOf(0), DeliveryState::TakenBack);
        server.comeBack();
        first->returnNow();
        QTRY_VERIFY(second.last<event::Returning>().has_value());
        second->returnNow();
        QTRY_VERIFY(areLinked(first, second));
        QTRY_COMPARE(second.textsFromPeer(), QStringList{QStringLiteral("meant")});
        QTRY_COMPARE(first.stateOf(1), DeliveryState::Delivered);
        QVERIFY(first.last<event::LinkEstablished>()->away > 0ms);
        QVERIFY(!first->state().interruption);
    }

    void whoBreaksTheProtocolLosesTheLinkOnly()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        for (quint32 time = 1; time <= 2; ++time) {
            second.link()->send(TalkMessage(Resume{77, 0}));
            QTRY_COMPARE(first->phase(), Phase::Returning);
            QCOMPARE(first.last<event::LinkInterrupted>()->reason.code, ErrorCode::PeerMisbehaved);
            // The next try does not come at once, and each time later.
            QVERIFY(first.last<event::Returning>()->nextTry >= time * 1s);
            QCOMPARE(first.last<event::Returning>()->reason->code, ErrorCode::PeerMisbehaved);
            QCOMPARE(first->sendText(QString::number(time - 1)), SendResult::Taken);
            if (time == 2)
                first->returnNow(); // A person need not wait.
            QTRY_VERIFY(areLinked(first, second));
            QTRY_COMPARE(second.textsFromPeer(), numbered(static_cast<int>(time)));
        }
        QVERIFY(!first.error() && !second.error());
    }

    void whoGivesUpSaysSo()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start({.server = server.address(), .giveUp = 50ms});
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        server.die();
        QVERIFY(second.cutLink());
        QTRY_COMPARE(first->phase(), Phase::Ended);
        QCOMPARE(first.error(), ErrorCode::LinkLost);
        QTRY_COMPARE(second->phase(), Phase::Returning);
        QVERIFY(!second->timeLeft()); // Until a person ends it.
        second->leave();              // Tries to tell the other side for a while.
        QCOMPARE(second->phase(), Phase::Leaving);
        QVERIFY(second->timeLeft() <= 5s);
        second->leave();
        QCOMPARE(second->phase(), Phase::Ended);
        QCOMPARE(second.last<event::SessionClosed>()->reason, event::CloseReason::Left);
    }

    void whoLeavesWhileAwaySaysSo()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        QVERIFY(first.cutLink());
        QCOMPARE(first->phase(), Phase::Returning);
        QCOMPARE(first->sendText(QStringLiteral("goodbye")), SendResult::Taken);
        first->leave();
        QCOMPARE(first->phase(), Phase::Leaving);
        QCOMPARE(first->sendText(QStringLiteral("too late")), SendResult::Closed);
        QTRY_COMPARE(first->phase(), Phase::Ended);
        QTRY_COMPARE(second->phase(), Phase::Ended);
        QCOMPARE(first.last<event::SessionClosed>()->reason, event::CloseReason::Left);
        QCOMPARE(second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
        QCOMPARE(second.textsFromPeer(), QStringList{QStringLiteral("goodbye")});
        QCOMPARE(first.stateOf(0), DeliveryState::Delivered);
        QVERIFY(!first.error() && !second.error());
    }

    void aGoodbyeThatIsLostWithTheLinkIsSaidAgain()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        first->leave();
        QVERIFY(second.cutLink()); // Before it reads the goodbye.
        QCOMPARE(second->phase(), Phase::Returning);
        QTRY_COMPARE(first->phase(), Phase::Ended);
        QTRY_COMPARE(second->phase(), Phase::Ended);
        QCOMPARE(second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
        QVERIFY(!first.error() && !second.error());
    }

    void whoDoesNotReturnEndsBoth()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start({.server = server.address(), .returning = ReturnPolicy::EndWithLink});
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        QVERIFY(first.cutLink());
        QTRY_COMPARE(first->phase(), Phase::Ended);
        QTRY_COMPARE(second->phase(), Phase::Ended);
        QCOMPARE(first.error(), ErrorCode::LinkLost);
        QCOMPARE(second.error(), ErrorCode::LinkLost);
        QVERIFY(!second.last<event::LinkInterrupted>());
    }

    void theWordsOfTheFirstTimeStillCount()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
        const QStringList words = first->state().peer->safetyWords;
        QCOMPARE(words.size(), 6);
        QVERIFY(second.cutLink());
        QTRY_VERIFY(isGeneration(first, 2) && isGeneration(second, 2));
        QCOMPARE(first->state().peer->safetyWords, words);
        first->confirmWords();
        QVERIFY(first->state().wordsConfirmed);
        second->rejectWords();
        QCOMPARE(second.error(), ErrorCode::WordsDiffer);
        QCOMPARE(second->phase(), Phase::Ended);
    }
};

PUNCHLINE_GUILESS_TEST(tst_Returning)

#include "tst_returning.moc"
