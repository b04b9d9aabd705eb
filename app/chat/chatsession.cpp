// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/chatsession.h"

#include "app/protocol/classic.h"
#include "app/protocol/plaintext.h"

#include <algorithm>
#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

constexpr auto HelloInterval = 1s;

// Below the shortest idle times that NATs in the field give a mapping (RFC 5382, REQ-5, asks for two hours
// and four minutes; one minute is seen).
constexpr auto KeepAliveInterval = 20s;

// Three unanswered signs of life.
constexpr auto SilenceTime = 60s;

// Who writes says so this often, and is taken to have stopped when nothing was heard for twice as long.
constexpr auto TypingInterval = 4s;
constexpr auto TypingTime = 2 * TypingInterval;

// A person renames themselves once in a while. What changes its name all the time is heard this often.
constexpr auto RenameInterval = 5s;

// A peer waits for acknowledgements after a window of texts. Twice that, since one that turned out to be
// framed may have had as many classic texts on their way.
constexpr quint64 MostUnkept = 2 * ChatSession::WindowSize;

// How long a goodbye waits for the last acknowledgements.
constexpr auto LeaveTime = 2s;

// No code unit takes more than three bytes in UTF-8.
static_assert(3 * MaxNameLength <= MaxNameBytes);

/// Why a classic peer cannot be sent @p text, if it cannot.
std::optional<chat::Refusal> refusalOf(const QString &text)
{
    if (text.contains(QChar(u'\0')))
        return chat::Refusal::ZeroByte;
    return text.toUtf8().size() > classic::MaxTextBytes ? std::optional(chat::Refusal::TooLong)
                                                        : std::nullopt;
}

} // namespace

QString cleanName(const QString &name)
{
    // Cut first: a name may be longer than anybody wants to look through.
    return visibleText(name.left(4 * MaxNameLength).trimmed(), MaxNameLength, LineBreaks::Fold).trimmed();
}

ChatCommands ChatSession::handleLinked(Dialect dialect, bool streamHello, const Moment &now)
{
    ChatCommands commands;
    m_stage = Stage::Open;
    m_dialect = dialect;
    m_lastHeard = now.steady;
    m_keepAliveDue = now.steady + KeepAliveInterval;
    if (!m_name.isEmpty())
        sayName(commands);
    sendWindow(commands);
    if (m_helloStopped) {
        commands.append(chat::Send{StopHello{}});
    } else if (streamHello) {
        // A text that was queued before the link stood is a first message: it lets one greeting through.
        const bool firstMessageSent = m_firstMessage;
        m_helloDue = now.steady;
        sayHello(now, commands);
        if (firstMessageSent)
            m_helloDue.reset();
    }
    return commands;
}

void ChatSession::holdTexts()
{
    m_held = std::exchange(m_unsent, {});
    m_firstMessage = false; // It has not been said yet.
}

ChatCommands ChatSession::talkInTheClear()
{
    ChatCommands commands;
    if (!m_held || m_stage == Stage::Over)
        return commands;
    const QList<Text> held = *std::exchange(m_held, std::nullopt);
    m_unsent += held;
    if (!held.isEmpty())
        handleFirstMessage();
    if (!m_name.isEmpty())
        sayName(commands);
    sendWindow(commands);
    return commands;
}

ChatCommands ChatSession::handleFramedPeer(const Moment &now)
{
    ChatCommands commands;
    m_dialect = Dialect::Framed;
    m_lastHeard = now.steady;
    if (!m_name.isEmpty())
        sayName(commands);
    return commands;
}

ChatCommands ChatSession::handleDrained()
{
    ChatCommands commands;
    m_drained = m_sent;
    sendWindow(commands);
    leaveIfDone(commands);
    return commands;
}

ChatCommands ChatSession::handleMessage(const PeerMessage &message, const Moment &now)
{
    if (m_stage != Stage::Open && m_stage != Stage::Leaving)
        return {};
    m_lastHeard = now.steady;
    return std::visit([&](const auto &m) { return handle(m, now); }, message);
}

ChatCommands ChatSession::handle(const Text &text, const Moment &now)
{
    ChatCommands commands;
    if (text.id != m_peerLastId + 1) {
        finish(chat::End::Misbehaved, commands);
        return commands;
    }
    m_peerLastId = text.id;
    if (unkept() > MostUnkept) {
        finish(chat::End::Misbehaved, commands);
        return commands;
    }
    if (!text.hello)
        endPeerTyping(commands);
    m_model->append({text.id, false, text.hello, text.text, now.wall, DeliveryState::Received});
    commands.append(chat::Added{text, false});
    if (m_keeping == Keeping::Model)
        commands += handleKept(text.id);
    if (text.hello) {
        // A classic stream cannot be stopped from here, and after an end the last ones are still under way.
        m_peerHello = m_dialect == Dialect::Framed && !m_helloStopped && !m_firstMessage;
    } else {
        handleFirstMessage();
    }
    return commands;
}

ChatCommands ChatSession::handleKept(quint64 upTo)
{
    const quint64 kept = std::min(upTo, m_peerLastId);
    if (kept <= m_peerKept)
        return {};
    m_peerKept = kept;
    const bool isHeard =
        m_dialect == Dialect::Framed && (m_stage == Stage::Open || m_stage == Stage::Leaving);
    return isHeard ? ChatCommands{chat::Send{Ack{kept}}} : ChatCommands{};
}

bool ChatSession::takesMore() const
{
    return m_dialect == Dialect::Framed || unkept() < WindowSize;
}

ChatCommands ChatSession::handle(const Ack &ack, const Moment &)
{
    ChatCommands commands;
    if (ack.id > m_sent) {
        finish(chat::End::Misbehaved, commands);
        return commands;
    }
    acknowledge(ack.id, commands);
    sendWindow(commands);
    leaveIfDone(commands);
    return commands;
}

ChatCommands ChatSession::handle(const StopHello &, const Moment &)
{
    m_helloDue.reset();
    m_peerHello = false;
    m_helloStopped = true;
    return {};
}

ChatCommands ChatSession::handle(const KeepAlive &, const Moment &)
{
    return {chat::Send{Alive{}}};
}

ChatCommands ChatSession::handle(const Leave &, const Moment &now)
{
    ChatCommands commands;
    m_peerHasLeft = true;
    if (m_stage == Stage::Open) {
        m_end = chat::End::PeerLeft;
        beginLeaving(now);
    }
    leaveIfDone(commands);
    return commands;
}

ChatCommands ChatSession::handle(const Name &name, const Moment &now)
{
    ChatCommands commands;
    m_peerName = cleanName(name.name);
    tellPeerName(now, commands);
    return commands;
}

ChatCommands ChatSession::handle(const Typing &, const Moment &now)
{
    const bool isNew = !m_peerTypingUntil;
    m_peerTypingUntil = now.steady + TypingTime;
    return isNew ? ChatCommands{chat::PeerTyping{true}} : ChatCommands{};
}

template <typename Message> ChatCommands ChatSession::handle(const Message &, const Moment &)
{
    return {};
}

void ChatSession::handleBroken()
{
    for (const quint64 id : std::as_const(m_inFlight))
        m_model->setState(id, DeliveryState::NotDelivered);
    for (const Text &text : m_unsent + m_held.value_or(QList<Text>()))
        m_model->setState(text.id, DeliveryState::NotDelivered);
    m_stage = Stage::Over;
    m_helloDue.reset();
    m_peerHello = false;
}

ChatCommands ChatSession::handleTimeout(const Moment &now)
{
    ChatCommands commands;
    if (m_stage != Stage::Open && m_stage != Stage::Leaving)
        return commands;
    if (m_leaveDue && now.steady >= *m_leaveDue) {
        finish(m_end, commands);
        return commands;
    }
    if (m_dialect == Dialect::Framed && now.steady >= m_lastHeard + SilenceTime) {
        finish(chat::End::Silent, commands);
        return commands;
    }
    if (m_keepAliveDue && now.steady >= *m_keepAliveDue) {
        commands.append(chat::Send{KeepAlive{}});
        m_keepAliveDue = now.steady + KeepAliveInterval;
    }
    if (m_peerTypingUntil && now.steady >= *m_peerTypingUntil)
        endPeerTyping(commands);
    tellPeerName(now, commands);
    if (m_helloDue && now.steady >= *m_helloDue)
        sayHello(now, commands);
    return commands;
}

void ChatSession::sayHello(const Moment &now, ChatCommands &commands)
{
    // A machine that slept does not make up for what it missed.
    const bool missed = *m_helloDue + HelloInterval <= now.steady;
    m_helloDue = (missed ? now.steady : *m_helloDue) + HelloInterval;
    // A peer that acknowledges nothing is not buried either.
    if (m_sent + static_cast<quint64>(m_unsent.size()) < m_acknowledged + WindowSize)
        add({0, QString(classic::HelloText), true}, now, commands);
}

std::optional<ChatSession::TimePoint> ChatSession::nextTimeout() const
{
    if (m_stage != Stage::Open && m_stage != Stage::Leaving)
        return std::nullopt;
    const bool framed = m_dialect == Dialect::Framed;
    const auto silenceDue = framed ? std::optional(m_lastHeard + SilenceTime) : std::nullopt;
    std::optional<TimePoint> next = m_keepAliveDue;
    const auto renameDue = m_peerName != m_toldPeerName ? m_renameDue : std::nullopt;
    for (const auto &due : {m_helloDue, m_leaveDue, m_peerTypingUntil, silenceDue, renameDue}) {
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

ChatCommands ChatSession::sendText(const QString &text, LineEnd end, const Moment &now)
{
    ChatCommands commands;
    // The peer's goodbye waits for its answer: until then it still takes over what is said.
    const bool leavingMyself = m_stage == Stage::Leaving && m_end == chat::End::Left;
    if (leavingMyself || m_goodbyeSaid || m_stage == Stage::Over || !hasRoom())
        return commands;
    if (!m_held)
        handleFirstMessage();
    m_typingSaid.reset();
    add({0, text, false, end}, now, commands);
    return commands;
}

bool ChatSession::hasRoom() const
{
    return waiting() < MaxUnsent && m_unsentCharacters < MaxUnsentCharacters;
}

ChatCommands ChatSession::setName(const QString &name)
{
    ChatCommands commands;
    const QString clean = cleanName(name);
    if (clean != std::exchange(m_name, clean))
        sayName(commands);
    return commands;
}

void ChatSession::sayName(ChatCommands &commands)
{
    if (m_stage == Stage::Open && m_dialect == Dialect::Framed && !m_held)
        commands.append(chat::Send{Name{m_name}});
}

ChatCommands ChatSession::handleTyped(const Moment &now)
{
    if (m_stage != Stage::Open || m_dialect == Dialect::Classic || m_held)
        return {};
    if (m_typingSaid && now.steady < *m_typingSaid + TypingInterval)
        return {};
    m_typingSaid = now.steady;
    return {chat::Send{Typing{}}};
}

void ChatSession::tellPeerName(const Moment &now, ChatCommands &commands)
{
    if (m_peerName == m_toldPeerName || (m_renameDue && now.steady < *m_renameDue))
        return;
    m_toldPeerName = m_peerName;
    m_renameDue = now.steady + RenameInterval;
    commands.append(chat::PeerNamed{m_peerName});
}

void ChatSession::endPeerTyping(ChatCommands &commands)
{
    if (std::exchange(m_peerTypingUntil, std::nullopt))
        commands.append(chat::PeerTyping{false});
}

ChatCommands ChatSession::stopHello()
{
    m_helloDue.reset();
    m_peerHello = false;
    m_helloStopped = true;
    return m_stage == Stage::Open ? ChatCommands{chat::Send{StopHello{}}} : ChatCommands{};
}

ChatCommands ChatSession::leave(const Moment &now)
{
    ChatCommands commands;
    if (m_stage != Stage::Open)
        return commands;
    beginLeaving(now);
    leaveIfDone(commands);
    return commands;
}

void ChatSession::handleFirstMessage()
{
    m_firstMessage = true;
    m_helloDue.reset();
    m_peerHello = false;
}

void ChatSession::beginLeaving(const Moment &now)
{
    m_stage = Stage::Leaving;
    m_leaveDue = now.steady + LeaveTime;
    m_helloDue.reset();
    m_peerHello = false;
}

void ChatSession::leaveIfDone(ChatCommands &commands)
{
    if (m_stage != Stage::Leaving || !hasNothingUnderWay())
        return;
    if (m_dialect == Dialect::Classic) { // It has no word for goodbye.
        finish(m_end, commands);
        return;
    }
    if (!std::exchange(m_goodbyeSaid, true))
        commands.append(chat::Send{Leave{}});
    if (m_peerHasLeft)
        finish(m_end, commands);
}

void ChatSession::add(Text text, const Moment &now, ChatCommands &commands)
{
    text.id = ++m_lastId;
    (m_held && !text.hello ? *m_held : m_unsent).append(text);
    m_unsentCharacters += text.text.size();
    m_model->append({text.id, true, text.hello, text.text, now.wall, DeliveryState::Sending});
    commands.append(chat::Added{text, true});
    sendWindow(commands);
}

void ChatSession::sendWindow(ChatCommands &commands)
{
    if (m_stage == Stage::Unlinked || m_stage == Stage::Over)
        return;
    const quint64 taken = m_dialect == Dialect::Framed ? m_acknowledged : m_drained;
    while (!m_unsent.isEmpty() && m_sent < taken + WindowSize) {
        const Text next = m_unsent.takeFirst();
        m_unsentCharacters -= next.text.size();
        sendOne(next, commands);
    }
}

void ChatSession::sendOne(const Text &text, ChatCommands &commands)
{
    const bool isClassic = m_dialect == Dialect::Classic;
    const auto refusal = isClassic ? refusalOf(text.text) : std::nullopt;
    if (refusal) {
        m_model->setState(text.id, DeliveryState::NotDelivered);
        commands.append(chat::Refused{text.id, *refusal});
        return;
    }
    m_sent += 1;
    commands.append(chat::Send{Text{m_sent, text.text, text.hello, text.end}});
    if (isClassic) {
        m_acknowledged = m_sent;
        m_model->setState(text.id, DeliveryState::Sent);
    } else {
        m_inFlight.append(text.id);
    }
}

void ChatSession::acknowledge(quint64 upTo, ChatCommands &commands)
{
    while (m_acknowledged < upTo) {
        m_acknowledged += 1;
        const quint64 id = m_inFlight.takeFirst();
        m_model->setState(id, DeliveryState::Delivered);
        commands.append(chat::Delivered{id});
    }
}

void ChatSession::finish(chat::End end, ChatCommands &commands)
{
    handleBroken();
    commands.append(chat::Close{end});
}

} // namespace punchline
