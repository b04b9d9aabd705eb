// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/session/sessionprobe.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

class tst_PeerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoMeetPunchAndChat()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        QTRY_COMPARE(first->phase(), Phase::Waiting);
        QVERIFY(!first->timeLeft());
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));

        QCOMPARE(first.last<event::PeerFound>()->role, Role::Initiator);
        QCOMPARE(second.last<event::PeerFound>()->role, Role::Responder);
        const auto firstLink = *first.last<event::LinkEstablished>();
        const auto secondLink = *second.last<event::LinkEstablished>();
        QCOMPARE(firstLink.local, secondLink.remote);
        QCOMPARE(firstLink.remote, secondLink.local);
        QVERIFY(firstLink.encrypted);
        // One local port for everything: the one that the server observed is the one that the link uses.
        QCOMPARE(first.all<event::EndpointObserved>().first().local.port, firstLink.local.port);
        QTRY_COMPARE(outcomesIn(server.lobby().counts()).linked, 2U);
        // Both sides report the outcome: nothing is in between here.
        const LobbyCounts &counts = server.lobby().counts();
        constexpr auto Direct = static_cast<std::size_t>(PunchStrategy::Direct);
        constexpr auto None = static_cast<std::size_t>(NatKind::None);
        QCOMPARE(counts.outcomes.at(1).at(Direct), 2U);
        QCOMPARE(counts.nats.at(1).at(None).at(None), 2U);
        const double seconds =
            std::chrono::duration<double>(firstLink.sincePaired + secondLink.sincePaired).count();
        QCOMPARE(counts.linkTimes.at(Direct).sum(), seconds);

        QCOMPARE(first->sendText(QStringLiteral("how are you?")), SendResult::Taken);
        QCOMPARE(second->sendText(QStringLiteral("fine")), SendResult::Taken);
        QTRY_COMPARE(second.textsFromPeer(), QStringList{QStringLiteral("how are you?")});
        QTRY_COMPARE(first.textsFromPeer(), QStringList{QStringLiteral("fine")});
        QTRY_COMPARE(first.stateOf(0), DeliveryState::Delivered);
        QTRY_COMPARE(second.stateOf(0), DeliveryState::Delivered);
    }

    void theProbeSaysUnderWhichEndpointItSawTheClient()
    {
        LocalServer server;
        SessionProbe client;
        client.start(server.address());
        QTRY_COMPARE(client.all<event::EndpointObserved>().size(), 2);
        const auto observed = client.all<event::EndpointObserved>();
        QCOMPARE(observed.at(0).serverReflexive, observed.at(1).serverReflexive);
        QVERIFY(observed.at(0).via != observed.at(1).via);
    }

    void textsBeforeTheLinkAreKept()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address());
        QCOMPARE(first->sendText(QStringLiteral("early")), SendResult::Taken);
        QTRY_COMPARE(first->phase(), Phase::Waiting);
        QCOMPARE(first.stateOf(0), DeliveryState::Sending);
        second.start(server.address());
        QTRY_COMPARE(second.textsFromPeer(), QStringList{QStringLiteral("early")});
        QTRY_COMPARE(first.stateOf(0), DeliveryState::Delivered);
    }

    void theFirstArrivalStreamsHelloUntilSomebodyStopsIt()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address(), HelloPolicy::FirstArrival);
        QTRY_COMPARE(first->phase(), Phase::Waiting);
        second.start(server.address(), HelloPolicy::FirstArrival);
        QTRY_VERIFY(second.all<event::MessageAdded>().size() >= 2);
        for (const auto &message : second.all<event::MessageAdded>()) {
            QVERIFY(message.hello);
            QCOMPARE(message.text, QStringLiteral("Hello, world"));
            QCOMPARE(message.author, event::Author::Peer);
        }
        QVERIFY(first->isHelloRunning());
        QVERIFY(second->isHelloRunning());
        second->stopHello();
        QTRY_VERIFY(!first->isHelloRunning());
        QVERIFY(!second->isHelloRunning());
    }

    void aFirstMessageEndsTheStream()
    {
        LocalServer server;
        SessionProbe first;
        SessionProbe second;
        first.start(server.address(), HelloPolicy::FirstArrival);
        QTRY_COMPARE(first->phase(), Phase::Waiting);
        second.start(server.address(), HelloPolicy::FirstArrival);
        QTRY_VERIFY(second->isHelloRunning());
        QCOMPARE(second->sendText(QStringLiteral("hi")), SendResult::Taken);
        QTRY_VERIFY(!first->isHelloRunning());
        QVERIFY(!second->isHelloRunning());
    }

    void leavingSaysGoodbye()
    {
        LinkedPair two;
        QCOMPARE(two.second->sendText(QStringLiteral("last words")), SendResult::Taken);
        two.first->leave();
        QTRY_COMPARE(two.first->phase(), Phase::Ended);
        QTRY_COMPARE(two.second->phase(), Phase::Ended);
        QCOMPARE(two.first.last<event::SessionClosed>()->reason, event::CloseReason::Left);
        QCOMPARE(two.second.last<event::SessionClosed>()->reason, event::CloseReason::PeerLeft);
        QCOMPARE(two.first.textsFromPeer(), QStringList{QStringLiteral("last words")});
        QCOMPARE(two.second.stateOf(0), DeliveryState::Delivered);
        QVERIFY(!two.first.error());
        QVERIFY(!two.second.error());
    }

    void aBrokenLinkMarksWhatWasNotDelivered()
    {
        LocalServer server;
        SessionProbe first;
        auto second = std::make_unique<SessionProbe>();
        first.start({.server = server.address(),
                     .hello = HelloPolicy::Never,
                     .returning = ReturnPolicy::EndWithLink});
        second->start(server.address());
        QTRY_VERIFY(areLinked(first, *second));
        // Destroyed without a goodbye: anything that it has not read is lost.
        second.reset();
        QCOMPARE(first->sendText(QStringLiteral("are you there?")), SendResult::Taken);
        QTRY_COMPARE(first->phase(), Phase::Ended);
        QCOMPARE(first.error(), ErrorCode::LinkLost);
        QCOMPARE(first.stateOf(0), DeliveryState::NotDelivered);
        QVERIFY(!first.last<event::SessionClosed>());
    }

    void theServerIsNotNeededOnceTheLinkStands()
    {
        LinkedPair two;
        two.server.die();
        QCOMPARE(two.first->sendText(QStringLiteral("still here")), SendResult::Taken);
        QTRY_COMPARE(two.second.textsFromPeer(), QStringList{QStringLiteral("still here")});
    }

    void whoLeavesWhileWaitingIsNeverPaired()
    {
        LocalServer server;
        SessionProbe gone;
        SessionProbe first;
        SessionProbe second;
        gone.start(server.address());
        QTRY_COMPARE(gone->phase(), Phase::Waiting);
        gone->leave();
        QCOMPARE(gone->phase(), Phase::Ended);
        QCOMPARE(gone.last<event::SessionClosed>()->reason, event::CloseReason::Cancelled);
        first.start(server.address());
        QTRY_COMPARE(first->phase(), Phase::Waiting);
        second.start(server.address());
        QTRY_VERIFY(areLinked(first, second));
    }

    void aSessionCanBeStartedAgainFromAnyPhase()
    {
        LocalServer server;
        SessionProbe client;
        for (int i = 0; i < 5; ++i) {
            client.start(server.address());
            QCOMPARE(client->phase(), Phase::Reaching);
            if (i % 2 == 0)
                QTRY_COMPARE(client->phase(), Phase::Waiting);
        }
        QTRY_COMPARE(client->phase(), Phase::Waiting);
        client->reset();
        QCOMPARE(client->phase(), Phase::Idle);
        SessionProbe other;
        other.start(server.address());
        QTRY_COMPARE(other->phase(), Phase::Waiting);
        client.start(server.address());
        QTRY_VERIFY(areLinked(other, client));
    }

    void aLocalPortInUseIsExplained()
    {
        LocalServer server;
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::Any));
        SessionProbe client;
        SessionOptions options;
        options.server = server.address();
        options.localPort = taken.serverPort();
        client->start(options);
        QCOMPARE(client->phase(), Phase::Ended);
        QCOMPARE(client.error(), ErrorCode::LocalPortUnavailable);
        QVERIFY(
            client.last<event::ErrorOccurred>()->error.detail.contains(QString::number(taken.serverPort())));
    }

    void aSilentServerEndsWithinTheSessionsTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SessionProbe client;
        client.start({silent.serverAddress().toString(), silent.serverPort()}, HelloPolicy::Never, 300ms);
        QVERIFY(client->timeLeft() && *client->timeLeft() <= 300ms);
        QTRY_COMPARE(client->phase(), Phase::Ended);
        QCOMPARE(client.error(), ErrorCode::ServerUnreachable);
    }

    void aTextThatIsTooLongIsRefusedAndTheSessionGoesOn()
    {
        LinkedPair two;
        QCOMPARE(two.first->sendText(QString(MaxTextBytes + 1, u'x')), SendResult::Refused);
        QCOMPARE(two.first.error(), ErrorCode::TextTooLong);
        QCOMPARE(two.first->phase(), Phase::Linked);
        QCOMPARE(two.first->sendText(QString(MaxTextBytes, u'x')), SendResult::Taken);
        QTRY_COMPARE(two.second.textsFromPeer().size(), 1);
        QCOMPARE(two.second.textsFromPeer().first().size(), MaxTextBytes);
    }

    void manyTextsArriveOnceAndInOrder()
    {
        LinkedPair two;
        QStringList texts;
        for (int i = 0; i < 500; ++i)
            texts.append(QString::number(i));
        for (const QString &text : std::as_const(texts))
            QCOMPARE(two.first->sendText(text), SendResult::Taken);
        QTRY_COMPARE(two.second.textsFromPeer(), texts);
        QTRY_COMPARE(two.first.stateOf(499), DeliveryState::Delivered);
    }
};

PUNCHLINE_GUILESS_TEST(tst_PeerClient)
#include "tst_peerclient.moc"
