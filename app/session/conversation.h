// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatsession.h"
#include "app/engine/engine.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace punchline {

class PeerLink;

/// Drives a ChatSession on one PeerLink after another: carries messages between them, owns the clock, and
/// writes the model that views read.
class Conversation : public QObject
{
    Q_OBJECT

public:
    /// @p kept: how much of what is said the model keeps.
    Conversation(const MessageBounds &kept, QObject *parent);

    [[nodiscard]] MessageModel *model() { return &m_model; }
    [[nodiscard]] bool isHelloRunning() const { return m_session && m_session->isHelloRunning(); }

    /// Empties the model and begins a new session; a link that is still there is dropped.
    void begin(Acknowledgement acknowledgement);

    /// The link stands; takes it over. @p offerFrames: a framed client may be behind the classic peer; as
    /// the second arrival it is asked in a way that a classic one never notices.
    void setLink(PeerLink *link, bool streamHello, bool offerFrames);

    /// @p link, to the same peer and framed like the last one, takes the place of that one: nothing that was
    /// said is lost, doubled or moved by it.
    void replaceLink(PeerLink *link);

    /// ChatSession::holdTexts(), for the link that comes next, and the end of that.
    void holdTexts();
    void talkInTheClear();

    /// Queues @p text if there is room for it.
    [[nodiscard]] SendResult sendText(const QString &text, LineEnd end);

    /// True if every text of mine has been acknowledged (a classic peer: been sent).
    [[nodiscard]] bool isAllDelivered() const { return !m_session || m_session->outbox().isEmpty(); }

    /// The peer's texts up to @p upTo are where they stay: see Acknowledgement.
    void confirmKept(quint64 upTo);

    /// How this side calls itself, from now on and in each conversation that begins.
    void setName(const QString &name);

    /// The person is writing.
    void sayTyping();

    void stopHello();

    /// Says goodbye; closed() follows.
    void leave();

    /// Drops the link without a word, if there is one. The messages stay.
    void abandon();

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void helloRunningChanged(bool running);
    /// More texts of mine have been acknowledged (a classic peer: been sent).
    void textsTaken();
    /// It ended as somebody wanted.
    void closed(punchline::event::CloseReason reason);
    void failed(const punchline::Error &error);

private:
    void takeLink(PeerLink *link);
    void dropLink(PeerLink *link);
    void handleLinkClosed(const QString &reason);
    void handleSilence();
    void handleTimeout();

    [[nodiscard]] QDateTime wallTime();
    void carryOut(const ChatCommands &commands);
    void carryOutOne(const chat::Send &command);
    void carryOutOne(const chat::Added &command);
    void carryOutOne(const chat::PeerNamed &command);
    void carryOutOne(const chat::PeerTyping &command);
    void carryOutOne(const chat::Marked &command);
    void carryOutOne(const chat::Refused &command);
    void carryOutOne(const chat::Close &command);
    void releaseLink();
    void armTimer();

    MessageModel m_model;
    std::optional<ChatSession> m_session;
    QString m_name;
    PeerLink *m_link = nullptr; // child
    QTimer m_timer;
    QDateTime m_wallTime; ///< When the wall's clock was looked at last.
    std::chrono::steady_clock::time_point m_wallTimeAt;
    bool m_leaving = false;
    bool m_helloWasRunning = false;
    quint64 m_taken = 0; ///< What Outbox::settled() was.
};

} // namespace punchline
