// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/engine/meeting.h"
#include "app/engine/sessionstate.h"
#include "app/protocol/serveraddress.h"

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <optional>

class QAbstractItemModel;

namespace punchline {

/// Where a session stands.
enum class Phase {
    Idle,      ///< Nothing is under way.
    Reaching,  ///< Looking up the server, connecting, greeting.
    Waiting,   ///< In the lobby or a room, or on the way back to it; nobody else is there. Has no time limit
               ///< but that of an invitation.
    Preparing, ///< Paired; candidates are exchanged.
    Punching,  ///< Attempts are under way.
    Linked,    ///< The chat runs.
    Leaving,   ///< Last acknowledgements are awaited before the link closes.
    Ended,     ///< Closed or failed: the last event said which. The messages are still there.
};

/// Who sends the `Hello, world` stream of this side.
enum class HelloPolicy {
    FirstArrival, ///< This side where it is the initiator, as the classic demo does.
    Always,
    Never, ///< Except to a classic peer that waits for it.
};

/// Whether the router is asked to let the peer in.
enum class PortMappingPolicy { Ask, Never };

/// Whether the person has agreed before a session that others may read what they say in it.
enum class ClearTalkPolicy {
    Ask,    ///< Where the link is not encrypted, Engine::talkInTheClear() is awaited.
    Agreed, ///< Everything goes over any link.
};

/// When the peer hears that a text of theirs has been taken over.
enum class Acknowledgement {
    OnArrival, ///< The program has it, and keeps it in Engine::messages().
    WhenKept,  ///< The user interface has it where it stays: Engine::confirmKept().
};

/// What becomes of a text that is to be sent.
enum class SendResult {
    Taken,   ///< It is on its way, or waits for its turn.
    Refused, ///< It cannot be said: event::ErrorOccurred has told why.
    Full,    ///< Too much waits for its turn already: again after Engine::textsTaken().
    Closed,  ///< There is no session that could send it.
};

struct SessionOptions
{
    Meeting meeting = meeting::Anybody{};
    ServerAddress server = {};
    /// Where others reach the server, if it runs in this program: what a link names. Such a server cannot see
    /// how this machine looks from outside; an address there that is none of this machine's own says so.
    std::optional<ServerAddress> hostedAs = std::nullopt;
    QHostAddress bindAddress = {}; ///< Null: any address.
    quint16 localPort = 0;         ///< 0: a free one.
    HelloPolicy hello = HelloPolicy::FirstArrival;
    PortMappingPolicy portMapping = PortMappingPolicy::Ask;
    ClearTalkPolicy clearTalk = ClearTalkPolicy::Ask;
    Acknowledgement acknowledgement = Acknowledgement::OnArrival;
    std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< For all but Waiting and Linked.
};

/// One session between two machines, as a user interface drives it.
///
/// Requests are slots, facts are signals; nothing blocks, and nothing but sendText() is answered by a return
/// value. The desktop program and the command line drive a PeerClient; their tests drive a fake.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(QObject *parent = nullptr);

    [[nodiscard]] virtual Phase phase() const = 0;

    /// What is known of this session, or of the last one. By the time that anybody else hears of an event, it
    /// is in here.
    [[nodiscard]] const SessionState &state() const { return m_state; }

    /// How long the present phase may still take before it is given up; nothing where it has no limit.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> timeLeft() const = 0;

    /// The conversation: a list with the roles of MessageModel, within its bounds. It lives as long as the
    /// engine; start() empties it.
    [[nodiscard]] virtual QAbstractItemModel *messages() = 0;

    /// Whether a `Hello, world` stream of either side runs that stopHello() would stop.
    [[nodiscard]] virtual bool isHelloRunning() const = 0;

    /// Whether the peer has taken over every text of this side; a classic peer: whether each was sent. Holds
    /// for an ended session, too.
    [[nodiscard]] virtual bool isAllDelivered() const = 0;

    /// Queues one message, if not too much waits already. Before Linked it is kept and sent when the link
    /// stands, and where that is not encrypted, when the person has agreed to that.
    [[nodiscard]] SendResult sendText(const QString &text) { return sendLine(text, LineEnd::Feed); }

    /// The same for a text of which it counts whether a line ends behind it, as it does for a pipe.
    [[nodiscard]] virtual SendResult sendLine(const QString &text, LineEnd end) = 0;

public Q_SLOTS:
    /// Starts a session. Ends the one before it, if there is one, without a word.
    virtual void start(const punchline::SessionOptions &options) = 0;

    /// Ends the session from any phase: says goodbye on a link (phase Leaving, at most two seconds), drops
    /// everything else at once. Ends in SessionClosed and phase Ended.
    virtual void leave() = 0;

    /// Forgets an ended session: phase Idle.
    virtual void reset() = 0;

    /// How this side calls itself: the peer is told as soon as a link stands, or at once. Holds for all
    /// sessions from now on; empty: no name. A longer one than MaxNameLength is cut.
    virtual void setName(const QString &name) = 0;

    /// The peer's texts up to the one with id @p upTo are where they stay. With Acknowledgement::WhenKept the
    /// peer waits for that: it has no more than a window of texts on their way (Outbox::WindowSize).
    virtual void confirmKept(quint64 upTo) = 0;

    /// The person is writing. Call with each change of the text; the peer hears of it every few seconds.
    virtual void sayTyping() = 0;

    /// Stops both sides' `Hello, world` streams.
    virtual void stopHello() = 0;

    /// The person agrees that others on the way may read what they say: what was held on a link that is not
    /// encrypted goes out, event::ClearTalk. Of no effect where nobody has asked, or twice.
    virtual void talkInTheClear() = 0;

    /// The person says that both sides see the same safety words: event::WordsConfirmed. Of no effect where
    /// there are none to compare, or twice.
    virtual void confirmWords() = 0;

    /// The person says that the safety words differ: the session ends in ErrorCode::WordsDiffer.
    virtual void rejectWords() = 0;

Q_SIGNALS:
    /// Comes after the event that caused it.
    void phaseChanged(punchline::Phase phase);
    void happened(const punchline::Event &event);
    /// isHelloRunning() has changed.
    void helloRunningChanged(bool running);
    /// Texts of this side have been taken over: sendText() may have room again, and isAllDelivered() may
    /// hold.
    void textsTaken();

private:
    SessionState m_state;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Phase)
