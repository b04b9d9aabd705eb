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
        LinkedPair two;
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
            say(two.first, saidByFirst, texts);
            say(two.second, saidBySecond, texts);
        };
        for (quint32 cut = 1; cut <= Cuts; ++cut) {
            talk(random());
            if (random() % 2 == 0)
                QCoreApplication::processEvents();
            QVERIFY((random() % 2 == 0 ? two.first : two.second).cutLink());
            talk(random());
            QTRY_VERIFY(isGeneration(two.first, cut + 1) && isGeneration(two.second, cut + 1));
            QTRY_VERIFY(two.areLinked());
        }
        QTRY_COMPARE(two.second.textsFromPeer().size(), saidByFirst);
        QTRY_COMPARE(two.first.textsFromPeer().size(), saidBySecond);
        QCOMPARE(two.first.textsFromPeer(), numbered(saidBySecond));
        QCOMPARE(two.second.textsFromPeer(), numbered(saidByFirst));
        QTRY_VERIFY(two.first->isAllDelivered() && two.second->isAllDelivered());
        // They meet as the same two, and nobody has to verify anything again.
        QCOMPARE(two.first.all<event::PeerFound>().size(), 1);
        QCOMPARE(two.first.all<event::LinkInterrupted>().size(), Cuts);
        QVERIFY(!two.first.error() && !two.second.error());
        two.first->leave();
        QTRY_COMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
    }

    void theServerIsWaitedFor()
    {
        LinkedPair two;
        two.server.die();
        QVERIFY(two.first.cutLink());
        QTRY_VERIFY(two.first.last<event::Returning>() && two.first.last<event::Returning>()->reason);
        const auto failed = *two.first.last<event::Returning>();
        QCOMPARE(failed.tries, 1);
        QCOMPARE(failed.reason->code, ErrorCode::ServerRefused);
        QVERIFY(failed.nextTry > 0ms);
        QCOMPARE(two.first->phase(), Phase::Returning);
        QCOMPARE(two.first->state().returning->tries, 1);
        QVERIFY(!two.first->state().isLinkUp());
        // What is written meanwhile waits, and can be taken back.
        QCOMPARE(two.first->sendText(QStringLiteral("regretted")), SendResult::Taken);
        QCOMPARE(two.first->sendText(QStringLiteral("meant")), SendResult::Taken);
        QCOMPARE(two.first.stateOf(0), DeliveryState::Waiting);
        two.first->takeBack(1);
        QCOMPARE(two.first.stateOf(0), DeliveryState::TakenBack);
        two.server.comeBack();
        two.first->returnNow();
        QTRY_VERIFY(two.second.last<event::Returning>().has_value());
        two.second->returnNow();
        QTRY_VERIFY(two.areLinked());
        QTRY_COMPARE(two.second.textsFromPeer(), QStringList{QStringLiteral("meant")});
        QTRY_COMPARE(two.first.stateOf(1), DeliveryState::Delivered);
        QVERIFY(two.first.last<event::LinkEstablished>()->away > 0ms);
        QVERIFY(!two.first->state().interruption);
    }

    void whoBreaksTheProtocolLosesTheLinkOnly()
    {
        LinkedPair two;
        for (quint32 time = 1; time <= 2; ++time) {
            two.second.link()->send(TalkMessage(Resume{77, 0}));
            QTRY_COMPARE(two.first->phase(), Phase::Returning);
            QCOMPARE(two.first.last<event::LinkInterrupted>()->reason.code, ErrorCode::PeerMisbehaved);
            // The next try does not come at once, and each time later.
            QVERIFY(two.first.last<event::Returning>()->nextTry >= time * 1s);
            QCOMPARE(two.first.last<event::Returning>()->reason->code, ErrorCode::PeerMisbehaved);
            QCOMPARE(two.first->sendText(QString::number(time - 1)), SendResult::Taken);
            if (time == 2)
                two.first->returnNow(); // A person need not wait.
            QTRY_VERIFY(two.areLinked());
            QTRY_COMPARE(two.second.textsFromPeer(), numbered(static_cast<int>(time)));
        }
        QVERIFY(!two.first.error() && !two.second.error());
    }

    void whoGivesUpSaysSo()
    {
        LinkedPair two({.giveUp = 50ms});
        two.server.die();
        QVERIFY(two.second.cutLink());
        QTRY_COMPARE(two.first->phase(), Phase::Ended);
        QCOMPARE(two.first.error(), ErrorCode::LinkLost);
        QTRY_COMPARE(two.second->phase(), Phase::Returning);
        QVERIFY(!two.second->timeLeft()); // Until a person ends it.
        two.second->leave();              // Tries to tell the other side for a while.
        QCOMPARE(two.second->phase(), Phase::Leaving);
        QVERIFY(two.second->timeLeft() <= 5s);
        two.second->leave();
        QCOMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.second.last<event::SessionClosed>()->reason, event::CloseReason::Left);
    }

    void whoLeavesWhileAwaySaysSo()
    {
        LinkedPair two;
        QVERIFY(two.first.cutLink());
        QCOMPARE(two.first->phase(), Phase::Returning);
        QCOMPARE(two.first->sendText(QStringLiteral("goodbye")), SendResult::Taken);
        two.first->leave();
        QCOMPARE(two.first->phase(), Phase::Leaving);
        QCOMPARE(two.first->sendText(QStringLiteral("too late")), SendResult::Closed);
        QTRY_COMPARE(two.first->phase(), Phase::Ended);
        QTRY_COMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.first.last<event::SessionClosed>()->reason, event::CloseReason::Left);
        QCOMPARE(two.second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
        QCOMPARE(two.second.textsFromPeer(), QStringList{QStringLiteral("goodbye")});
        QCOMPARE(two.first.stateOf(0), DeliveryState::Delivered);
        QVERIFY(!two.first.error() && !two.second.error());
    }

    void aGoodbyeThatIsLostWithTheLinkIsSaidAgain()
    {
        LinkedPair two;
        two.first->leave();
        QVERIFY(two.second.cutLink()); // Before it reads the goodbye.
        QCOMPARE(two.second->phase(), Phase::Returning);
        QTRY_COMPARE(two.first->phase(), Phase::Ended);
        QTRY_COMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
        QVERIFY(!two.first.error() && !two.second.error());
    }

    void whoDoesNotReturnEndsBoth()
    {
        LinkedPair two({.returning = ReturnPolicy::EndWithLink});
        QVERIFY(two.first.cutLink());
        QTRY_COMPARE(two.first->phase(), Phase::Ended);
        QTRY_COMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.first.error(), ErrorCode::LinkLost);
        QCOMPARE(two.second.error(), ErrorCode::LinkLost);
        QVERIFY(!two.second.last<event::LinkInterrupted>());
    }

    void theWordsOfTheFirstTimeStillCount()
    {
        LinkedPair two;
        const QStringList words = two.first->state().peer->safetyWords;
        QCOMPARE(words.size(), 6);
        QVERIFY(two.second.cutLink());
        QTRY_VERIFY(isGeneration(two.first, 2) && isGeneration(two.second, 2));
        QCOMPARE(two.first->state().peer->safetyWords, words);
        two.first->confirmWords();
        QVERIFY(two.first->state().wordsConfirmed);
        two.second->rejectWords();
        QCOMPARE(two.second.error(), ErrorCode::WordsDiffer);
        QCOMPARE(two.second->phase(), Phase::Ended);
    }
};

PUNCHLINE_GUILESS_TEST(tst_Returning)

#include "tst_returning.moc"
