// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/chatsession.h"

#include "app/protocol/classic.h"

#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// How long a goodbye waits for the last acknowledgements.
constexpr auto LeaveTime = 2s;

} // namespace

ChatCommands ChatSession::begin(quint32 generation)
{
    m_generation = generation;
    m_awaitsResume = isNumbered();
    return isNumbered() ? ChatCommands{chat::Send{firstWords(generation)}} : ChatCommands();
}

ChatCommands ChatSession::handleLinked(Dialect dialect, bool streamHello, TimePoint now, quint32 generation)
{
    m_stage = Open();
    m_dialect = dialect;
    m_outbox.handleLinked(dialect);
    ChatCommands commands = begin(generation);
    commands += sayName();
    commands += send();
    if (m_hello.isStopped()) {
        commands.append(chat::Send{StopHello{}});
    } else if (streamHello) {
        m_hello.begin(now);
        commands += sayHello(now);
    }
    return commands;
}

ChatCommands ChatSession::handleUnlinked()
{
    if (!isLinked() || m_peerHasLeft)
        return {};
    m_stage = Away{!isOpen()};
    return m_presence.handlePeerText() << m_outbox.handleUnlinked(); // Nobody is seen typing.
}

ChatCommands ChatSession::handleRelinked(quint32 generation, TimePoint now)
{
    if (const Away *away = std::get_if<Away>(&m_stage)) {
        if (away->leaves)
            beginLeaving(chat::Ending::Left, now);
        else
            m_stage = Open();
    }
    if (!isLinked())
        return {};
    ChatCommands commands = begin(generation);
    commands += repeat();
    commands += leaveIfDone();
    return commands;
}

ChatCommands ChatSession::handleTakenOver(quint32 generation, const Resume &theirs, TimePoint now)
{
    if (!isLinked())
        return {};
    m_generation = generation;
    ChatCommands commands = repeat();
    commands += handle(theirs, now);
    return commands;
}

ChatCommands ChatSession::repeat()
{
    m_outbox.handleLinked(Dialect::Framed);
    if (auto *leaving = std::get_if<Leaving>(&m_stage))
        leaving->isGoodbyeSaid = false;
    ChatCommands commands = sayName();
    if (m_hello.isStopped())
        commands.append(chat::Send{StopHello{}});
    return commands;
}

void ChatSession::holdTexts()
{
    m_outbox.hold();
    m_hello.handleHeldBack();
}

ChatCommands ChatSession::talkInTheClear()
{
    if (!m_outbox.isHolding() || std::holds_alternative<Over>(m_stage))
        return {};
    if (m_outbox.release())
        m_hello.handleMessage();
    ChatCommands commands = sayName();
    commands += send();
    return commands;
}

ChatCommands ChatSession::handleFramedPeer()
{
    m_dialect = Dialect::Framed;
    m_outbox.handleFramedPeer();
    return sayName();
}

ChatCommands ChatSession::handleDrained()
{
    m_outbox.handleDrained();
    return goOn();
}

ChatCommands ChatSession::handleMessage(const TalkMessage &message, TimePoint now)
{
    if (!isLinked())
        return {};
    if (m_awaitsResume != std::holds_alternative<Resume>(message))
        return finish(chat::Ending::Misbehaved);
    return std::visit([&](const auto &m) { return handle(m, now); }, message);
}

ChatCommands ChatSession::handle(const Resume &resume, TimePoint)
{
    m_awaitsResume = false;
    if (resume.generation != m_generation)
        return finish(chat::Ending::Misbehaved);
    auto acknowledged = m_outbox.acknowledge(resume.kept);
    if (!acknowledged)
        return finish(chat::Ending::Misbehaved);
    ChatCommands commands{chat::Resumed{m_generation}};
    commands += *acknowledged;
    commands += goOn();
    return commands;
}

ChatCommands ChatSession::handle(const Text &text, TimePoint)
{
    ChatCommands commands;
    switch (m_inbox.take(text.id)) {
    case Inbox::Arrival::Wrong:
        return finish(chat::Ending::Misbehaved);
    case Inbox::Arrival::Repeated:
        return {chat::Send{Ack{m_inbox.kept()}}};
    case Inbox::Arrival::New:
        break;
    }
    if (!text.hello)
        commands += m_presence.handlePeerText();
    commands.append(chat::Added{text, false});
    if (m_keeping == Keeping::AtOnce)
        commands += handleKept(text.id);
    if (text.hello)
        m_hello.handlePeer(isFramed());
    else
        m_hello.handleMessage();
    return commands;
}

ChatCommands ChatSession::handleKept(quint64 upTo)
{
    const bool isHeard = isFramed() && isLinked();
    return m_inbox.keep(upTo) && isHeard ? ChatCommands{chat::Send{Ack{m_inbox.kept()}}} : ChatCommands{};
}

bool ChatSession::takesMore() const
{
    return isFramed() || m_inbox.unkept() < Outbox::WindowSize;
}

ChatCommands ChatSession::handle(const Ack &ack, TimePoint)
{
    auto acknowledged = m_outbox.acknowledge(ack.id);
    return acknowledged ? *acknowledged += goOn() : finish(chat::Ending::Misbehaved);
}

ChatCommands ChatSession::handle(const StopHello &, TimePoint)
{
    m_hello.stop();
    return {};
}

ChatCommands ChatSession::handle(const Leave &, TimePoint now)
{
    m_peerHasLeft = true;
    if (isOpen())
        beginLeaving(chat::Ending::PeerLeft, now);
    return leaveIfDone();
}

ChatCommands ChatSession::handle(const Name &name, TimePoint now)
{
    return m_presence.handlePeerName(name.name, now);
}

ChatCommands ChatSession::handle(const Typing &, TimePoint now)
{
    return m_presence.handlePeerTyping(now);
}

ChatCommands ChatSession::handleBroken()
{
    const bool wasOver = std::holds_alternative<Over>(std::exchange(m_stage, Over()));
    m_hello.end();
    return wasOver ? ChatCommands() : m_outbox.giveUp();
}

ChatCommands ChatSession::handleTimeout(TimePoint now)
{
    if (!isLinked())
        return {};
    const auto *leaving = std::get_if<Leaving>(&m_stage);
    if (leaving && now >= leaving->end)
        return sayGoodbye() << finish(leaving->reason);
    ChatCommands commands = m_presence.handleTimeout(now);
    if (m_hello.isDue(now))
        commands += sayHello(now);
    return commands;
}

std::optional<ChatSession::TimePoint> ChatSession::nextTimeout() const
{
    if (!isLinked())
        return std::nullopt;
    const auto *leaving = std::get_if<Leaving>(&m_stage);
    std::optional<TimePoint> next = leaving ? std::optional(leaving->end) : std::nullopt;
    for (const auto &due : {m_hello.due(), m_presence.nextTimeout()}) {
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

ChatCommands ChatSession::sendText(const QString &text, LineEnd end, chat::WrittenAt now)
{
    const auto *leaving = std::get_if<Leaving>(&m_stage);
    // The peer's goodbye is waiting for its answer; until then, the peer still accepts texts.
    const Away *away = std::get_if<Away>(&m_stage);
    const bool isLeft = (away && away->leaves)
        || (leaving && (leaving->reason == chat::Ending::Left || leaving->isGoodbyeSaid));
    if (isLeft || std::holds_alternative<Over>(m_stage) || !m_outbox.hasRoom())
        return {};
    if (!m_outbox.isHolding())
        m_hello.handleMessage();
    m_presence.handleSent();
    return add({0, text, false, end}, now);
}

ChatCommands ChatSession::setName(const QString &name)
{
    return m_presence.setName(name) && mayTell() ? ChatCommands{chat::Send{Name{m_presence.name()}}}
                                                 : ChatCommands();
}

ChatCommands ChatSession::sayName() const
{
    return mayTell() && !m_presence.name().isEmpty() ? ChatCommands{chat::Send{Name{m_presence.name()}}}
                                                     : ChatCommands();
}

ChatCommands ChatSession::handleTyped(TimePoint now)
{
    return mayTell() && m_presence.handleTyped(now) ? ChatCommands{chat::Send{Typing{}}} : ChatCommands();
}

ChatCommands ChatSession::stopHello()
{
    m_hello.stop();
    return isOpen() ? ChatCommands{chat::Send{StopHello{}}} : ChatCommands();
}

ChatCommands ChatSession::sayHello(TimePoint now)
{
    m_hello.advance(now);
    // A peer that does not acknowledge must not be flooded.
    return m_outbox.isWindowOpen() ? add({0, QString(classic::HelloText), true}) : ChatCommands();
}

ChatCommands ChatSession::leave(TimePoint now)
{
    if (Away *away = std::get_if<Away>(&m_stage))
        away->leaves = true;
    if (!isOpen())
        return {};
    beginLeaving(chat::Ending::Left, now);
    return leaveIfDone();
}

void ChatSession::beginLeaving(chat::Ending reason, TimePoint now)
{
    m_stage = Leaving{now + LeaveTime, reason};
    m_hello.end();
}

ChatCommands ChatSession::leaveIfDone()
{
    const auto *leaving = std::get_if<Leaving>(&m_stage);
    if (!leaving || !m_outbox.isIdle())
        return {};
    if (!isFramed()) // It has no message for goodbye.
        return finish(leaving->reason);
    ChatCommands commands = sayGoodbye();
    if (m_peerHasLeft)
        commands += finish(leaving->reason);
    return commands;
}

ChatCommands ChatSession::sayGoodbye()
{
    auto *leaving = std::get_if<Leaving>(&m_stage);
    const bool isDue = leaving && isFramed() && !std::exchange(leaving->isGoodbyeSaid, true);
    return isDue ? ChatCommands{chat::Send{Leave{}}} : ChatCommands();
}

ChatCommands ChatSession::goOn()
{
    ChatCommands commands = send();
    commands += leaveIfDone();
    return commands;
}

ChatCommands ChatSession::add(Text text, std::optional<chat::WrittenAt> written)
{
    text.id = m_outbox.add(text, written);
    ChatCommands commands{chat::Added{text, true}};
    if (std::holds_alternative<Away>(m_stage))
        commands.append(chat::Marked{text.id, DeliveryState::Waiting});
    commands += send();
    return commands;
}

ChatCommands ChatSession::send()
{
    return isLinked() ? m_outbox.send() : ChatCommands();
}

ChatCommands ChatSession::finish(chat::Ending end)
{
    // Whoever breaks the protocol loses this link, and may come back.
    const bool goesOn = end == chat::Ending::Misbehaved && mayReturn() && isOpen();
    return (goesOn ? handleUnlinked() : handleBroken()) << chat::HangUp{end};
}

} // namespace punchline
