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

/// The phase of a session.
enum class Phase {
    Idle,      ///< Nothing is under way.
    Reaching,  ///< Looking up the server, connecting, greeting.
    Waiting,   ///< In the lobby or a room, or on the way back to it; nobody else is there. Has no time limit
               ///< except that of an invitation.
    Preparing, ///< Paired; candidates are exchanged.
    Punching,  ///< Attempts are under way.
    Linked,    ///< The chat runs.
    Returning, ///< The link is lost; both sides are on their way back to each other. The chat goes on.
    Leaving,   ///< Waiting for the last acknowledgements before the link closes.
    Ended,     ///< Closed or failed: the last event says which. The messages are still there.
};

/// Whether this side sends a `Hello, world` stream.
enum class HelloPolicy {
    FirstArrival, ///< This side sends it if it is the initiator, as in the classic demo.
    Always,
    Never, ///< Not sent, except to a classic peer that waits for it.
};

/// Whether to ask the router to let the peer in.
enum class PortMappingPolicy { Ask, Never };

/// Whether the person agreed before the session that others may be able to read their messages.
enum class ClearTalkPolicy {
    Ask,    ///< If the link is not encrypted, wait for Engine::talkInTheClear().
    Agreed, ///< Send everything over any link.
};

/// What the loss of a link means. Classic and older peers cannot return.
enum class ReturnPolicy {
    Return,      ///< The two return to the server and go on.
    EndWithLink, ///< The session ends: ErrorCode::LinkLost.
};

/// Whether a server may carry the link if there is no direct way. It sees only sealed bytes, their number and
/// their times.
enum class RelayPolicy {
    Auto,  ///< If the server offers it and the peer agrees.
    Never, ///< Rather no link than a relayed one.
    Only,  ///< No direct link: the peer does not learn from where this side comes.
};

/// When to acknowledge one of the peer's texts.
enum class Acknowledgement {
    OnArrival, ///< As soon as the program has it and keeps it in Engine::messages().
    WhenKept,  ///< When the user interface has stored it: Engine::confirmKept().
};

/// The result of asking to send a text.
enum class SendResult {
    Taken,   ///< It was sent or queued.
    Refused, ///< It cannot be sent; event::ErrorOccurred has said why.
    Full,    ///< The queue is full; try again after Engine::textsTaken().
    Closed,  ///< There is no session to send it.
};

struct SessionOptions
{
    Meeting meeting = meeting::Anybody{};
    ServerAddress server = {};
    /// Where others reach the server if it runs in this program; links name this address. Such a server
    /// cannot see this machine from outside. An address here that is not one of this machine's own shows how
    /// others see it.
    std::optional<ServerAddress> hostedAs = std::nullopt;
    QHostAddress bindAddress = {}; ///< Null: any address.
    quint16 localPort = 0;         ///< 0: a free one.
    HelloPolicy hello = HelloPolicy::FirstArrival;
    PortMappingPolicy portMapping = PortMappingPolicy::Ask;
    ClearTalkPolicy clearTalk = ClearTalkPolicy::Ask;
    Acknowledgement acknowledgement = Acknowledgement::OnArrival;
    ReturnPolicy returning = ReturnPolicy::Return;
    RelayPolicy relay = RelayPolicy::Auto;
    /// How long a lost link may stay lost before the session ends; `nullopt`: until a person ends it.
    std::optional<std::chrono::milliseconds> giveUp = std::nullopt;
    std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< For every phase except Waiting and
                                                                  ///< Linked.
};

/// One session between two machines, as a user interface drives it. Requests are slots and facts are signals;
/// nothing blocks, and only sendText() and sendLine() return an answer. The desktop program and the command
/// line drive a PeerClient; their tests drive a fake.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(QObject *parent = nullptr);

    [[nodiscard]] virtual Phase phase() const = 0;

    /// What is known about this session, or about the last one. It already includes an event by the time any
    /// other receiver gets that event.
    [[nodiscard]] const SessionState &state() const { return m_state; }

    /// Time left before this phase times out; `nullopt` if it has no limit.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> timeLeft() const = 0;

    /// The conversation: a bounded list with the roles of MessageModel. It lives as long as the engine;
    /// start() empties it.
    [[nodiscard]] virtual QAbstractItemModel *messages() = 0;

    /// True while either side runs a `Hello, world` stream that stopHello() would stop.
    [[nodiscard]] virtual bool isHelloRunning() const = 0;

    /// True if the peer has acknowledged every text of this side, or, for a classic peer, if every text was
    /// sent. Stays valid after the session has ended.
    [[nodiscard]] virtual bool isAllDelivered() const = 0;

    /// Queues one message unless the queue is full. It is sent once the session is Linked and, if the link is
    /// not encrypted, once the person has agreed to that.
    [[nodiscard]] SendResult sendText(const QString &text) { return sendLine(text, LineEnd::Feed); }

    /// Like sendText(), for input in which a line may lack its line end, such as a pipe.
    [[nodiscard]] virtual SendResult sendLine(const QString &text, LineEnd end) = 0;

public Q_SLOTS:
    /// Starts a session. Silently ends the previous one, if any.
    virtual void start(const punchline::SessionOptions &options) = 0;

    /// Ends the session from any phase. On a link it says goodbye (phase Leaving, at most two seconds). If
    /// the link is lost, it returns for that, for at most five seconds, unless this is called again.
    /// Everything else is dropped at once. Ends in SessionClosed and phase Ended.
    virtual void leave() = 0;

    /// Forgets an ended session and returns to phase Idle.
    virtual void reset() = 0;

    /// Sets this side's display name for all sessions from now on. The peer is told at once, or when a link
    /// stands. An empty name means none; a name longer than MaxNameLength is cut.
    virtual void setName(const QString &name) = 0;

    /// Confirms that the peer's texts up to id @p upTo are stored. With Acknowledgement::WhenKept the peer
    /// waits for this: it has at most one window of texts in flight (Outbox::WindowSize).
    virtual void confirmKept(quint64 upTo) = 0;

    /// The person is typing. Call this on each change of the text; the peer is notified every few seconds.
    virtual void sayTyping() = 0;

    /// Takes back this side's text @p id, which waits for a link and has never been sent: its state becomes
    /// DeliveryState::TakenBack. Otherwise nothing happens.
    virtual void takeBack(quint64 id) = 0;

    /// Tries to return at once, if the phase is Returning and no try is under way.
    virtual void returnNow() = 0;

    /// Stops both sides' `Hello, world` streams.
    virtual void stopHello() = 0;

    /// The person agrees that others on the path may read their messages. Texts held back on an unencrypted
    /// link go out: event::ClearTalk. No effect if nobody has asked, or if called twice.
    virtual void talkInTheClear() = 0;

    /// The person says that both sides see the same safety words: event::WordsConfirmed. No effect if there
    /// are no words to compare, or if called twice.
    virtual void confirmWords() = 0;

    /// The person says that the safety words differ: the session ends in ErrorCode::WordsDiffer.
    virtual void rejectWords() = 0;

Q_SIGNALS:
    /// Emitted after the event that caused it.
    void phaseChanged(punchline::Phase phase);
    void happened(const punchline::Event &event);
    /// isHelloRunning() has changed.
    void helloRunningChanged(bool running);
    /// Texts of this side were acknowledged: sendText() may have room again, and isAllDelivered() may have
    /// become true.
    void textsTaken();

private:
    SessionState m_state;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Phase)
