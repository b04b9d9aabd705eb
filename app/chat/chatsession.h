// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/protocol/peermessages.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// A point in time: on the clock that never jumps, for deadlines, and on the wall, for people.
struct Moment
{
    std::chrono::steady_clock::time_point steady;
    QDateTime wall;
};

/// What a ChatSession wants done or has to tell.
namespace chat {

/// Send this on the link.
struct Send
{
    PeerMessage message;
    friend bool operator==(const Send &, const Send &) = default;
};

/// A message is new in the model.
struct Added
{
    Text text;
    bool mine = false;
    friend bool operator==(const Added &, const Added &) = default;
};

/// The peer calls itself so from now on; empty: no longer by a name. Of many names in a short time only the
/// last one is told.
struct PeerNamed
{
    QString name; ///< Fit to be shown in one line: see cleanName().
    friend bool operator==(const PeerNamed &, const PeerNamed &) = default;
};

/// The peer's person has begun to write, or has stopped.
struct PeerTyping
{
    bool typing = false;
    friend bool operator==(const PeerTyping &, const PeerTyping &) = default;
};

/// My message has been acknowledged.
struct Delivered
{
    quint64 id = 0;
    friend bool operator==(const Delivered &, const Delivered &) = default;
};

/// Why a classic peer cannot be sent a text.
enum class Refusal {
    TooLong,  ///< It reads no more at once.
    ZeroByte, ///< One would end the message.
};

/// My message cannot be said to a classic peer; it was not sent.
struct Refused
{
    quint64 id = 0;
    Refusal reason = Refusal::TooLong;
    friend bool operator==(const Refused &, const Refused &) = default;
};

enum class End {
    Left,       ///< This side's leave() is through.
    PeerLeft,   ///< The peer has said goodbye.
    Misbehaved, ///< The peer broke the protocol.
    Silent,     ///< No sign of life within the time.
};

/// Close the link after everything has been sent. The last command.
struct Close
{
    End end = End::Left;
    friend bool operator==(const Close &, const Close &) = default;
};

using Command = std::variant<Send, Added, PeerNamed, PeerTyping, Delivered, Refused, Close>;

} // namespace chat

using ChatCommands = QList<chat::Command>;

/// The longest name in characters (UTF-16 code units).
inline constexpr qsizetype MaxNameLength = 64;

/// @p name as anybody may see it: one line of at most MaxNameLength characters in which nothing hides or
/// controls anything (visibleText()), without spaces around it.
[[nodiscard]] QString cleanName(const QString &name);

/// The conversation on a direct link: names, order, delivery, the `Hello, world` stream, signs of life and
/// goodbye.
///
/// No sockets and no clock: messages and moments go in, commands come out; it writes a MessageModel. Driven
/// by Conversation. Texts may be queued before the link stands. A text counts as delivered when the peer has
/// acknowledged it and never before; a classic peer acknowledges nothing. At most WindowSize texts are on
/// their way at once, and of those that wait behind them there are not many either, so that a peer that does
/// not read costs no memory here: hasRoom() says whether there may be one more. The peer's texts are
/// acknowledged when they are kept: in the model at once, elsewhere when handleKept() says so.
class ChatSession
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// How many texts may be on their way without an acknowledgement.
    static constexpr quint64 WindowSize = 64;

    /// How many texts may wait for their turn, and with how many UTF-16 code units. The last one may go
    /// beyond.
    static constexpr qsizetype MaxUnsent = 1024;
    static constexpr qsizetype MaxUnsentCharacters = qsizetype{512} * 1024;

    /// Where the peer's texts stay.
    enum class Keeping { Model, Elsewhere };

    /// @p model must outlive it and be empty.
    explicit ChatSession(MessageModel *model, Keeping keeping = Keeping::Model)
        : m_model(model)
        , m_keeping(keeping)
    { }

    /// The link stands. @p streamHello: whether this side sends the stream.
    [[nodiscard]] ChatCommands handleLinked(Dialect dialect, bool streamHello, const Moment &now);

    /// Others can read the link that is about to stand: until talkInTheClear() nothing goes over it that the
    /// person says, texts, name and typing; the stream does. Texts wait, as those before the link do.
    void holdTexts();

    /// The person agrees that others may read what they say.
    [[nodiscard]] ChatCommands talkInTheClear();

    /// The peer turned out to speak frames after all. What has been sent until now stays unacknowledged.
    [[nodiscard]] ChatCommands handleFramedPeer(const Moment &now);

    [[nodiscard]] ChatCommands handleMessage(const PeerMessage &message, const Moment &now);

    /// The system has taken over all that was sent on the link. A classic peer, which acknowledges nothing,
    /// is sent no more than WindowSize texts between two of these.
    [[nodiscard]] ChatCommands handleDrained();

    /// The link has broken; nothing more can be sent. Marks what was not acknowledged.
    void handleBroken();

    [[nodiscard]] ChatCommands handleTimeout(const Moment &now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Whether one more text may wait for its turn.
    [[nodiscard]] bool hasRoom() const;

    /// Queues a text of at most MaxTextBytes; without room it is left out. A classic peer is refused those
    /// above classic::MaxTextBytes, and those with a zero byte.
    [[nodiscard]] ChatCommands sendText(const QString &text, LineEnd end, const Moment &now);

    /// With Keeping::Elsewhere: the peer's texts up to @p upTo are kept now, and so acknowledged.
    [[nodiscard]] ChatCommands handleKept(quint64 upTo);

    /// Whether another message of the peer's may be read. A framed peer stops by itself after a window of
    /// texts; a classic one goes on as long as it is read.
    [[nodiscard]] bool takesMore() const;

    /// How this side calls itself, now or when the link stands; empty: not at all.
    [[nodiscard]] ChatCommands setName(const QString &name);

    /// The person is writing: call with each change of the text. The peer hears of it now and then.
    [[nodiscard]] ChatCommands handleTyped(const Moment &now);

    /// Ends the streams of both sides.
    [[nodiscard]] ChatCommands stopHello();

    /// Says goodbye once everything is acknowledged or ends after two seconds.
    [[nodiscard]] ChatCommands leave(const Moment &now);

    /// Whether the peer has said goodbye.
    [[nodiscard]] bool hasPeerLeft() const { return m_peerHasLeft; }

    /// Whether a stream runs that stopHello() can end.
    [[nodiscard]] bool isHelloRunning() const { return m_helloDue.has_value() || m_peerHello; }

    /// Whether every text of mine has been acknowledged (classic: sent).
    [[nodiscard]] bool isAllDelivered() const
    {
        return hasNothingUnderWay() && (!m_held || m_held->isEmpty());
    }

    /// How many texts of mine are done with: acknowledged (classic: sent), or refused.
    [[nodiscard]] quint64 settled() const
    {
        return m_lastId - static_cast<quint64>(waiting() + m_inFlight.size());
    }

private:
    enum class Stage { Unlinked, Open, Leaving, Over };

    [[nodiscard]] ChatCommands handle(const Text &text, const Moment &now);
    [[nodiscard]] ChatCommands handle(const Ack &ack, const Moment &now);
    [[nodiscard]] ChatCommands handle(const StopHello &, const Moment &now);
    [[nodiscard]] ChatCommands handle(const KeepAlive &, const Moment &now);
    [[nodiscard]] ChatCommands handle(const Leave &, const Moment &now);
    [[nodiscard]] ChatCommands handle(const Name &name, const Moment &now);
    [[nodiscard]] ChatCommands handle(const Typing &, const Moment &now);
    /// Alive and errors about what this side said: a sign of life, nothing to do.
    template <typename Message> [[nodiscard]] ChatCommands handle(const Message &, const Moment &);

    /// Takes @p text, whose id is yet to be given, for one of mine.
    void add(Text text, const Moment &now, ChatCommands &commands);
    void sendWindow(ChatCommands &commands);
    void sendOne(const Text &text, ChatCommands &commands);
    void sayName(ChatCommands &commands);
    void tellPeerName(const Moment &now, ChatCommands &commands);
    void endPeerTyping(ChatCommands &commands);
    void acknowledge(quint64 upTo, ChatCommands &commands);
    void finish(chat::End end, ChatCommands &commands);
    void sayHello(const Moment &now, ChatCommands &commands);
    void handleFirstMessage();
    void beginLeaving(const Moment &now);
    /// How many wait for their turn or are held.
    [[nodiscard]] qsizetype waiting() const { return m_unsent.size() + (m_held ? m_held->size() : 0); }
    /// Nor will: what is held does not go by itself.
    [[nodiscard]] bool hasNothingUnderWay() const { return m_unsent.isEmpty() && m_inFlight.isEmpty(); }
    void leaveIfDone(ChatCommands &commands);

    /// How many of the peer's texts are not kept yet.
    [[nodiscard]] quint64 unkept() const { return m_peerLastId - m_peerKept; }

    MessageModel *m_model;
    Keeping m_keeping;
    Stage m_stage = Stage::Unlinked;
    Dialect m_dialect = Dialect::Framed;

    quint64 m_lastId = 0;       ///< Of my texts, in the order in which they were written.
    quint64 m_sent = 0;         ///< How many were handed to the link, which numbers them so,
    quint64 m_acknowledged = 0; ///< and how many of those were acknowledged.
    quint64 m_drained = 0;      ///< And how many the system had taken over at the last handleDrained().
    QList<quint64> m_inFlight;  ///< The ids of those between.
    QList<Text> m_unsent;       ///< Those that wait for the link, or for a place in the window.
    std::optional<QList<Text>> m_held; ///< Those that wait for talkInTheClear(), while it is awaited.
    qsizetype m_unsentCharacters = 0;  ///< Of both.
    quint64 m_peerLastId = 0;
    quint64 m_peerKept = 0; ///< Up to which the peer's texts are kept.

    std::optional<TimePoint> m_helloDue; ///< When my stream goes on.
    bool m_peerHello = false;            ///< The peer's stream runs, as far as is known.
    bool m_helloStopped = false;         ///< Once stopped, it stays stopped.
    bool m_firstMessage = false;         ///< Somebody has said something: both streams have ended.

    QString m_name;
    QString m_peerName;                         ///< What the peer said last,
    QString m_toldPeerName;                     ///< and what of it has been passed on.
    std::optional<TimePoint> m_renameDue;       ///< When the next name may be passed on.
    std::optional<TimePoint> m_typingSaid;      ///< When the peer was told last, for the text of now.
    std::optional<TimePoint> m_peerTypingUntil; ///< Unless it is said again.

    TimePoint m_lastHeard;
    std::optional<TimePoint> m_keepAliveDue;

    std::optional<TimePoint> m_leaveDue; ///< The end of Leaving, with or without the last acknowledgements.
    chat::End m_end = chat::End::Left;
    bool m_goodbyeSaid = false;
    bool m_peerHasLeft = false;
};

} // namespace punchline
