// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/conversation.h"
#include "tests/net/linkstage.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::test;

namespace {

/// One side of a conversation, and what it has reported.
struct Side
{
    Side() { conversation.begin(Acknowledgement::OnArrival); }

    void say(const QString &text)
    {
        said.append(text);
        QCOMPARE(conversation.sendText(text, LineEnd::Feed), SendResult::Taken);
    }

    [[nodiscard]] QStringList heard()
    {
        QStringList texts;
        const MessageModel &model = *conversation.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.message(row).mine)
                texts.append(model.message(row).text);
        }
        return texts;
    }

    Conversation conversation{MessageBounds(), nullptr};
    QStringList said;
};

} // namespace

/// Links are replaced under a running conversation.
class tst_ReplacedLink : public QObject
{
    Q_OBJECT

private:
    /// Real sockets, secured, but not read yet.
    static TwoLinks readyLinks()
    {
        TwoLinks links = twoLinks(securities().initiator, securities().responder);
        QSignalSpy initiatorAgreed(links.initiator.get(), &PeerLink::agreed);
        QSignalSpy responderAgreed(links.responder.get(), &PeerLink::agreed);
        links.responder->prove();
        links.initiator->nominate();
        if (!QTest::qWaitFor([&] { return initiatorAgreed.size() + responderAgreed.size() == 2; }))
            qFatal("the links do not come up");
        return links;
    }

private Q_SLOTS:
    void nothingIsLostDoubledOrReordered()
    {
        constexpr int Swaps = 20;
        constexpr int Texts = 40; // Between two swaps; at times more than a window is in flight.
        Side one;
        Side other;
        TwoLinks first = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        other.conversation.setLink(first.responder.release(), false, false, 1);
        for (int swap = 0; swap < Swaps; ++swap) {
            TwoLinks next = readyLinks();
            for (int i = 0; i < Texts; ++i) {
                one.say(QStringLiteral("one %1").arg(one.said.size()));
                other.say(QStringLiteral("other %1").arg(other.said.size()));
            }
            // One side has its new link first; the other still talks on the old one.
            const auto generation = static_cast<quint32>(swap + 2);
            one.conversation.replaceLink(next.initiator.release(), generation);
            if (swap % 2 == 0)
                QCoreApplication::processEvents();
            other.say(QStringLiteral("in between"));
            other.conversation.replaceLink(next.responder.release(), generation);
        }
        QTRY_VERIFY(one.conversation.isAllDelivered() && other.conversation.isAllDelivered());
        QCOMPARE(one.heard(), other.said);
        QCOMPARE(other.heard(), one.said);
    }

    /// As when a direct link is found beside a relayed one: both links stand, and both sides talk on.
    void aPreparedLinkTakesOver()
    {
        constexpr int Swaps = 50;
        Side one;
        Side other;
        QSignalSpy takenOver[] = {QSignalSpy(&one.conversation, &Conversation::takenOver),
                                  QSignalSpy(&other.conversation, &Conversation::takenOver)};
        QSignalSpy interrupted(&one.conversation, &Conversation::interrupted);
        TwoLinks first = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        other.conversation.setLink(first.responder.release(), false, false, 1);
        const auto talk = [&](int texts) {
            for (int i = 0; i < texts; ++i) {
                one.say(QStringLiteral("one %1").arg(one.said.size()));
                other.say(QStringLiteral("other %1").arg(other.said.size()));
            }
        };
        for (int swap = 1; swap <= Swaps; ++swap) {
            TwoLinks next = readyLinks();
            talk(40);
            const auto generation = static_cast<quint32>(swap + 1);
            one.conversation.prepareLink(next.initiator.release(), generation);
            talk(swap % 7);
            if (swap % 2 == 0)
                QCoreApplication::processEvents();
            // One side alone cannot change anything.
            QCOMPARE(takenOver[0].size(), swap - 1);
            other.conversation.prepareLink(next.responder.release(), generation);
            talk(swap % 5);
            QTRY_VERIFY(takenOver[0].size() == swap && takenOver[1].size() == swap);
        }
        QTRY_VERIFY(one.conversation.isAllDelivered() && other.conversation.isAllDelivered());
        QCOMPARE(one.heard(), other.said);
        QCOMPARE(other.heard(), one.said);
        QCOMPARE(interrupted.size(), 0);
    }

    /// The new connection is slow at first, so nothing waits for it.
    void duringATakeoverTextsGoOverBothLinks()
    {
        Side one;
        TwoLinks first = readyLinks();
        TwoLinks next = readyLinks();
        QList<TalkMessage> onFirst;
        QList<TalkMessage> onNext;
        connect(first.responder.get(), &PeerLink::messageReceived, this,
                [&](const TalkMessage &message) { onFirst.append(message); });
        connect(next.responder.get(), &PeerLink::messageReceived, this,
                [&](const TalkMessage &message) { onNext.append(message); });
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        first.responder->send(Resume{1, 0});
        one.say(QStringLiteral("before"));
        QTRY_COMPARE(onFirst.size(), 2);
        one.conversation.prepareLink(next.initiator.release(), 2);
        next.responder->send(Resume{2, 0});
        QTRY_COMPARE(onNext.size(), 2);
        one.say(QStringLiteral("after"));
        const Text before{1, QStringLiteral("before"), false};
        const Text after{2, QStringLiteral("after"), false};
        QTRY_COMPARE(onNext, (QList<TalkMessage>{Resume{2, 0}, before, after}));
        QTRY_COMPARE(onFirst, (QList<TalkMessage>{Resume{1, 0}, before, after}));
        // What comes is taken from both, and acknowledged on both.
        first.responder->send(Text{1, QStringLiteral("theirs"), false});
        QTRY_COMPARE(onFirst.size() + onNext.size(), 8);
        next.responder->send(Text{1, QStringLiteral("theirs"), false});
        next.responder->send(Text{2, QStringLiteral("more"), false});
        QTRY_COMPARE(onNext, (QList<TalkMessage>{Resume{2, 0}, before, after, Ack{1}, Ack{1}, Ack{2}}));
        QTRY_COMPARE(onFirst, (QList<TalkMessage>{Resume{1, 0}, before, after, Ack{1}, Ack{1}, Ack{2}}));
        QCOMPARE(one.heard(), QStringList({QStringLiteral("theirs"), QStringLiteral("more")}));
        // Nothing else counts on the link before.
        first.responder->send(Leave{});
        first.responder->send(Text{3, QStringLiteral("late"), false});
        QTRY_COMPARE(one.heard().size(), 3);
        first.responder->send(Ack{2});
        QTRY_VERIFY(one.conversation.isAllDelivered());
    }

    /// What the link before does not deliver comes again on the one that has taken over.
    void theLinkBeforeBreaksDuringATakeover()
    {
        Side one;
        Side other;
        QSignalSpy takenOver[] = {QSignalSpy(&one.conversation, &Conversation::takenOver),
                                  QSignalSpy(&other.conversation, &Conversation::takenOver)};
        QSignalSpy interrupted[] = {QSignalSpy(&one.conversation, &Conversation::interrupted),
                                    QSignalSpy(&other.conversation, &Conversation::interrupted)};
        TwoLinks first = readyLinks();
        // The network delivers nothing more, in neither direction: only the peer's system takes the bytes.
        const QPointer<PeerLink> deaf[] = {first.initiator.get(), first.responder.get()};
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        other.conversation.setLink(first.responder.release(), false, false, 1);
        one.say(QStringLiteral("arrives"));
        QTRY_VERIFY(one.conversation.isAllDelivered());
        for (int i = 0; i < 70; ++i) {
            one.say(QStringLiteral("one %1").arg(i));
            other.say(QStringLiteral("other %1").arg(i));
        }
        for (PeerLink *link : deaf)
            link->setPaused(true);
        TwoLinks next = readyLinks();
        one.conversation.prepareLink(next.initiator.release(), 2);
        other.conversation.prepareLink(next.responder.release(), 2);
        QTRY_VERIFY(takenOver[0].size() == 1 && takenOver[1].size() == 1);
        QTRY_VERIFY(one.conversation.isAllDelivered() && other.conversation.isAllDelivered());
        QCOMPARE(one.heard(), other.said);
        QCOMPARE(other.heard(), one.said);
        QVERIFY(interrupted[0].isEmpty() && interrupted[1].isEmpty());
    }

    void aPreparedLinkThatBreaksChangesNothing()
    {
        Side one;
        Side other;
        QSignalSpy unprepared(&one.conversation, &Conversation::unprepared);
        QSignalSpy interrupted(&one.conversation, &Conversation::interrupted);
        TwoLinks first = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        other.conversation.setLink(first.responder.release(), false, false, 1);
        TwoLinks next = readyLinks();
        one.conversation.prepareLink(next.initiator.release(), 2);
        next.responder.reset();
        QTRY_COMPARE(unprepared.size(), 1);
        one.say(QStringLiteral("still here"));
        other.say(QStringLiteral("so am I"));
        QTRY_VERIFY(one.conversation.isAllDelivered() && other.conversation.isAllDelivered());
        QCOMPARE(one.heard(), other.said);
        QCOMPARE(interrupted.size(), 0);

        // Words that are not the right ones do not count either.
        next = readyLinks();
        one.conversation.prepareLink(next.initiator.release(), 2);
        next.responder->confirm();
        next.responder->send(Resume{3, 0});
        QTRY_COMPARE(unprepared.size(), 2);
        QCOMPARE(interrupted.size(), 0);
    }

    /// The peer may have begun to use the prepared link, and then reads nothing on the one before.
    void goodbyeIsSaidOnThePreparedLinkToo()
    {
        Side one;
        QSignalSpy closed(&one.conversation, &Conversation::closed);
        TwoLinks first = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        first.responder->send(Resume{1, 0});
        TwoLinks next = readyLinks();
        QList<TalkMessage> heard;
        connect(next.responder.get(), &PeerLink::messageReceived, this,
                [&heard](const TalkMessage &message) { heard.append(message); });
        one.conversation.prepareLink(next.initiator.release(), 2);
        first.responder->send(Leave{});
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<event::CloseReason>(), event::CloseReason::PeerLeft);
        QTRY_COMPARE(heard, (QList<TalkMessage>{Resume{2, 0}, Leave{}}));
    }

    /// The peer may not have heard yet that this side has moved, and then hears nothing on the link that has
    /// taken over.
    void goodbyeIsSaidOnTheLinkBeforeToo()
    {
        Side one;
        QSignalSpy takenOver(&one.conversation, &Conversation::takenOver);
        QSignalSpy closed(&one.conversation, &Conversation::closed);
        TwoLinks first = readyLinks();
        TwoLinks next = readyLinks();
        QList<TalkMessage> heard;
        connect(first.responder.get(), &PeerLink::messageReceived, this,
                [&heard](const TalkMessage &message) { heard.append(message); });
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        first.responder->send(Resume{1, 0});
        one.conversation.prepareLink(next.initiator.release(), 2);
        next.responder->send(Resume{2, 0});
        QTRY_COMPARE(takenOver.size(), 1);
        next.responder->send(Leave{});
        QTRY_COMPARE(closed.size(), 1);
        QTRY_COMPARE(heard, (QList<TalkMessage>{Resume{1, 0}, Leave{}}));
    }

    void whoLeavesMayBeAnsweredOnThePreparedLink()
    {
        Side one;
        QSignalSpy closed(&one.conversation, &Conversation::closed);
        QSignalSpy interrupted(&one.conversation, &Conversation::interrupted);
        TwoLinks first = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        first.responder->send(Resume{1, 0});
        TwoLinks next = readyLinks();
        one.conversation.prepareLink(next.initiator.release(), 2);
        one.conversation.leave();
        next.responder->send(Resume{2, 0});
        next.responder->send(Leave{});
        next.responder->closeGently();
        QTRY_COMPARE(closed.size() + interrupted.size(), 1);
        QCOMPARE(interrupted.size(), 0);
        QCOMPARE(closed.first().first().value<event::CloseReason>(), event::CloseReason::Left);
    }

    void goodbyeComesThrough()
    {
        Side one;
        Side other;
        QSignalSpy left(&one.conversation, &Conversation::closed);
        QSignalSpy heard(&other.conversation, &Conversation::closed);
        TwoLinks first = readyLinks();
        TwoLinks second = readyLinks();
        one.conversation.setLink(first.initiator.release(), false, false, 1);
        other.conversation.setLink(first.responder.release(), false, false, 1);
        one.say(QStringLiteral("last words"));
        one.conversation.leave();
        one.conversation.replaceLink(second.initiator.release(), 2);
        other.conversation.replaceLink(second.responder.release(), 2);
        QTRY_COMPARE(left.size() + heard.size(), 2);
        QCOMPARE(left.first().first().value<event::CloseReason>(), event::CloseReason::Left);
        QCOMPARE(heard.first().first().value<event::CloseReason>(), event::CloseReason::PeerLeft);
        QCOMPARE(other.heard(), one.said);
        QVERIFY(one.conversation.isAllDelivered());
    }
};

PUNCHLINE_GUILESS_TEST(tst_ReplacedLink)
#include "tst_replacedlink.moc"
