// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatsession.h"
#include "app/engine/engine.h"

#include <QObject>
#include <QTimer>

namespace punchline {

class PeerLink;

/// Drives a ChatSession over one PeerLink after another: carries messages between them, owns the clock, and
/// writes the model that views read. Most of its functions pass one request on.
class Conversation : public QObject
{
    Q_OBJECT

public:
    /// @p kept: how much of the conversation the model keeps.
    Conversation(const MessageBounds &kept, QObject *parent);

    [[nodiscard]] MessageModel *model() { return &m_model; }
    [[nodiscard]] bool isHelloRunning() const { return m_session.isHelloRunning(); }

    /// Empties the model and begins a new session; drops a link that is still open.
    void begin(Acknowledgement acknowledgement);

    /// Takes ownership of a link that stands. @p offerFrames is true if a framed client may be behind the
    /// classic peer; as the second arrival, it is asked in a way that a classic client never notices. If both
    /// sides return when a link is lost, this one is of @p generation 1, otherwise 0: interrupted() comes
    /// only in the first case, failed() in the second.
    void setLink(PeerLink *link, bool streamHello, bool offerFrames, quint32 generation);

    /// Replaces the previous link, lost or not, with @p link of @p generation, which must lead to the same
    /// peer and be framed like it. No message is lost, duplicated or reordered.
    void replaceLink(PeerLink *link, quint32 generation);

    /// Prepares @p link of @p generation, as for replaceLink(), to take over from the link in use. It does
    /// so, with takenOver(), as soon as the peer has begun it too; until then that one goes on, and if @p
    /// link is lost before, unprepared() says so and nothing else has happened.
    void prepareLink(PeerLink *link, quint32 generation);

    /// Asks the peer to look for another link now: soughtByPeer() at its end. @p relayEnds: Seek::relayEnds.
    void askToSeek(bool relayEnds);

    /// Call ChatSession::holdTexts() for the next link, and release the texts again.
    void holdTexts() { m_session.holdTexts(); }
    void talkInTheClear() { carryOut(m_session.talkInTheClear()); }

    /// Queues @p text if there is room for it.
    [[nodiscard]] SendResult sendText(const QString &text, LineEnd end);

    /// True if every text of mine has been acknowledged (a classic peer: been sent).
    [[nodiscard]] bool isAllDelivered() const { return m_session.outbox().isEmpty(); }

    /// Confirms that the peer's texts up to @p upTo are stored: see Acknowledgement.
    void confirmKept(quint64 upTo) { carryOut(m_session.handleKept(upTo)); }

    /// Sets this side's display name for this and all later conversations.
    void setName(const QString &name);

    /// ChatSession::takeBack().
    void takeBack(quint64 id) { carryOut(m_session.takeBack(id)); }

    /// The person is typing.
    void sayTyping();

    void stopHello() { carryOut(m_session.stopHello()); }

    /// Says goodbye; closed() follows.
    void leave();

    /// Silently drops the link, if there is one. The messages stay.
    void abandon();

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void helloRunningChanged(bool running);
    /// More of my texts have been acknowledged (with a classic peer: sent).
    void textsTaken();
    /// The link is lost, but the conversation is not over: it needs replaceLink(), or abandon().
    void interrupted(punchline::event::Interruption cause, const punchline::Error &error);
    void takenOver();
    void unprepared();
    void soughtByPeer(bool relayEnds);
    /// The peer has shown that it has the key of the link of @p generation.
    void resumed(quint32 generation);
    /// The conversation ended as one of the two sides wanted.
    void closed(punchline::event::CloseReason reason);
    void failed(const punchline::Error &error);

private:
    void takeLink(PeerLink *link);
    void dropLink(PeerLink *link);
    void takeOver(quint32 generation, const TalkMessage &first);
    void dropPrepared();
    /// Goes on using @p link beside the one that takes over.
    void keepOld(PeerLink *link);
    void sendOnOld(const TalkMessage &message);
    void dropOld();
    void handleLinkClosed(const QString &reason);
    void loseLink(event::Interruption cause, const Error &error);

    [[nodiscard]] QDateTime wallTime();
    void carryOut(const ChatCommands &commands);
    void add(const Text &text, event::Author author);
    void hangUp(chat::Ending end);
    /// Closes @p link once everything has been sent.
    void release(PeerLink *link);

    MessageModel m_model;
    ChatSession m_session;
    QString m_name;
    PeerLink *m_link = nullptr;            // child
    PeerLink *m_next = nullptr;            ///< Child; see prepareLink().
    PeerLink *m_old = nullptr;             ///< Child: the one from which m_link has taken over, for a while.
    quint64 m_oldSent = 0;                 ///< The number of the last text on it.
    ChatSession::TimePoint m_doublesUntil; ///< Texts are sent on it, too, until then.
    QTimer m_timer;
    QDateTime m_wallTime; ///< When the wall clock was last read.
    std::chrono::steady_clock::time_point m_wallTimeAt;
    bool m_leaving = false;
    bool m_helloWasRunning = false;
    quint64 m_taken = 0; ///< The last known value of Outbox::settled().
};

} // namespace punchline
