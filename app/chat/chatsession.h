// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"
#include "app/chat/hellostream.h"
#include "app/chat/inbox.h"
#include "app/chat/outbox.h"
#include "app/chat/presence.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace punchline {

/// The conversation of two people, over one link after another: names, order, delivery, the `Hello,
/// world` stream and goodbye. It has no sockets and no clock: messages and the time go in, commands come out.
/// Driven by Conversation. Texts may be queued before the link stands. A text counts as delivered once the
/// peer has acknowledged it, and never before; a classic peer acknowledges nothing. The peer's texts are
/// acknowledged when they are kept: at once, or when handleKept() says so. It has a function for each message
/// of the peer and each request of the user, hence their number.
class ChatSession
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// When the peer's texts are kept.
    enum class Keeping { AtOnce, Elsewhere };

    /// @p store keeps my texts.
    explicit ChatSession(Keeping keeping = Keeping::AtOnce,
                         std::unique_ptr<OutboxStore> store = std::make_unique<MemoryOutboxStore>())
        : m_keeping(keeping)
        , m_outbox(std::move(store))
    { }

    /// The first link stands. @p streamHello is true if this side sends the stream. If both sides return when
    /// the link is lost, this is @p generation 1 of their links, otherwise 0.
    [[nodiscard]] ChatCommands handleLinked(Dialect dialect, bool streamHello, TimePoint now,
                                            quint32 generation = 0);

    /// The link of @p generation is lost, and another one will follow. Texts wait for it.
    [[nodiscard]] ChatCommands handleUnlinked();

    /// Another link stands, of @p generation; it leads to the same peer. Both sides first say how many of the
    /// other's texts they have; then the missing texts are sent again, in order, and a goodbye that was due.
    [[nodiscard]] ChatCommands handleRelinked(quint32 generation, TimePoint now);

    /// This side's first words for the next link, of @p generation, while the one in use goes on.
    [[nodiscard]] TalkMessage firstWords(quint32 generation) const
    {
        return Resume{generation, m_inbox.kept()};
    }
    /// The peer has said @p theirs on that link, which takes over; this side's words have been said on it.
    /// Its texts and acknowledgements may still come on the link before, too: give them to handleMessage() as
    /// well, as long as each link keeps their order.
    [[nodiscard]] ChatCommands handleTakenOver(quint32 generation, const Resume &theirs, TimePoint now);

    /// Others can read the link that is about to stand. Until talkInTheClear(), nothing personal goes over it
    /// (texts, name, typing), only the stream. Texts wait, like those queued before the link.
    void holdTexts();

    /// The person agrees that others may read their messages.
    [[nodiscard]] ChatCommands talkInTheClear();

    /// The peer turned out to be framed. Texts sent so far stay unacknowledged.
    [[nodiscard]] ChatCommands handleFramedPeer();

    [[nodiscard]] ChatCommands handleMessage(const TalkMessage &message, TimePoint now);

    /// The system has taken everything that was sent on the link. A classic peer, which acknowledges nothing,
    /// is sent at most one window of texts between two of these calls.
    [[nodiscard]] ChatCommands handleDrained();

    /// The session ended without a goodbye; marks the texts that were not acknowledged.
    [[nodiscard]] ChatCommands handleBroken();

    [[nodiscard]] ChatCommands handleTimeout(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Queues a text of at most MaxTextBytes; ignores it if outbox() has no room. With a classic peer, texts
    /// above classic::MaxTextBytes or with a zero byte are refused.
    [[nodiscard]] ChatCommands sendText(const QString &text, LineEnd end, chat::WrittenAt now);

    /// Takes back text @p id, which waits for a link and has never been sent. Otherwise nothing happens.
    [[nodiscard]] ChatCommands takeBack(quint64 id) { return m_outbox.takeBack(id); }

    /// With Keeping::Elsewhere: the peer's texts up to @p upTo are now kept, and so acknowledged.
    [[nodiscard]] ChatCommands handleKept(quint64 upTo);

    /// True if another message of the peer may be read. A framed peer stops by itself after one window of
    /// texts; a classic peer continues as long as it is read.
    [[nodiscard]] bool takesMore() const;

    /// Sends this side's name, now or when the link stands; an empty name means none.
    [[nodiscard]] ChatCommands setName(const QString &name);

    /// The person is typing: call with each change of the text. The peer is notified now and then.
    [[nodiscard]] ChatCommands handleTyped(TimePoint now);

    /// Ends both sides' streams.
    [[nodiscard]] ChatCommands stopHello();

    /// Says goodbye once everything is acknowledged, or ends after two seconds. While there is no link, that
    /// begins with the next one.
    [[nodiscard]] ChatCommands leave(TimePoint now);

    /// True if another link may follow this one: both sides return, and neither has ended the conversation.
    [[nodiscard]] bool mayReturn() const
    {
        return isNumbered() && !m_peerHasLeft && !std::holds_alternative<Over>(m_stage);
    }
    [[nodiscard]] bool hasPeerLeft() const { return m_peerHasLeft; }
    /// True while a stream runs that stopHello() can end.
    [[nodiscard]] bool isHelloRunning() const { return m_hello.isRunning(); }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }

private:
    struct Unlinked
    { };
    struct Open
    { };
    struct Away
    {
        bool leaves = false; ///< The goodbye is for the next link.
    };
    struct Leaving
    {
        TimePoint end; ///< With or without the last acknowledgements.
        chat::Ending reason = chat::Ending::Left;
        bool isGoodbyeSaid = false;
    };
    struct Over
    { };

    [[nodiscard]] ChatCommands handle(const Text &text, TimePoint now);
    [[nodiscard]] ChatCommands handle(const Ack &ack, TimePoint now);
    [[nodiscard]] ChatCommands handle(const StopHello &, TimePoint now);
    [[nodiscard]] ChatCommands handle(const Leave &, TimePoint now);
    [[nodiscard]] ChatCommands handle(const Name &name, TimePoint now);
    [[nodiscard]] ChatCommands handle(const Typing &, TimePoint now);
    [[nodiscard]] ChatCommands handle(const Resume &resume, TimePoint now);
    [[nodiscard]] ChatCommands begin(quint32 generation);
    /// Says again, on another link, what may have been lost with the one before; texts and goodbye follow.
    [[nodiscard]] ChatCommands repeat();

    /// Adds @p text, which has no id yet, to my texts.
    [[nodiscard]] ChatCommands add(Text text, std::optional<chat::WrittenAt> written = std::nullopt);
    [[nodiscard]] ChatCommands send();
    /// Sends what has room now, and says goodbye if nothing is left to send.
    [[nodiscard]] ChatCommands goOn();
    [[nodiscard]] ChatCommands sayName() const;
    [[nodiscard]] ChatCommands sayHello(TimePoint now);
    [[nodiscard]] ChatCommands leaveIfDone();
    /// Whoever hears it knows that this side does not come back.
    [[nodiscard]] ChatCommands sayGoodbye();
    [[nodiscard]] ChatCommands finish(chat::Ending end);
    void beginLeaving(chat::Ending reason, TimePoint now);
    [[nodiscard]] bool isLinked() const
    {
        return std::holds_alternative<Open>(m_stage) || std::holds_alternative<Leaving>(m_stage);
    }
    /// True if both sides return when a link is lost.
    [[nodiscard]] bool isNumbered() const { return m_generation > 0; }
    [[nodiscard]] bool isOpen() const { return std::holds_alternative<Open>(m_stage); }
    /// True if the peer can be sent anything besides texts.
    [[nodiscard]] bool mayTell() const { return isOpen() && isFramed() && !m_outbox.isHolding(); }
    [[nodiscard]] bool isFramed() const { return m_dialect == Dialect::Framed; }

    Keeping m_keeping;
    std::variant<Unlinked, Open, Away, Leaving, Over> m_stage;
    quint32 m_generation = 0;    ///< Of the link; 0 if the two do not return.
    bool m_awaitsResume = false; ///< The peer has not yet said its first words on this link.
    Dialect m_dialect = Dialect::Framed;
    Outbox m_outbox;
    Inbox m_inbox;
    HelloStream m_hello;
    Presence m_presence;
    bool m_peerHasLeft = false;
};

} // namespace punchline
