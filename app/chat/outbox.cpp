// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/outbox.h"

#include "app/protocol/classic.h"

#include <algorithm>
#include <utility>

namespace punchline {

namespace {

/// Why a classic peer cannot be sent @p text; `nullopt` if it can.
std::optional<chat::Refusal> refusalOf(const QString &text)
{
    if (text.contains(QChar(u'\0')))
        return chat::Refusal::ZeroByte;
    return text.toUtf8().size() > classic::MaxTextBytes ? std::optional(chat::Refusal::TooLong)
                                                        : std::nullopt;
}

} // namespace

Outbox::Outbox(std::unique_ptr<OutboxStore> store)
    : m_kept(std::move(store))
    , m_progress(m_kept->progress())
    , m_waitingCharacters(charactersOfFirst(m_kept->size()))
    , m_next(m_progress.acknowledged)
    , m_wasLinked(m_progress.sent > 0)
{ }

qsizetype Outbox::charactersOfFirst(std::size_t count) const
{
    qsizetype characters = 0;
    for (std::size_t place = 0; place < count; ++place)
        characters += m_kept->at(place).text.size();
    return characters;
}

void Outbox::setProgress(const OutboxStore::Progress &progress)
{
    m_progress = progress;
    m_kept->setProgress(progress);
}

void Outbox::handleLinked(Dialect dialect)
{
    m_dialect = dialect;
    m_awaitsAck = std::exchange(m_wasLinked, true);
    resetWindow();
    if (m_awaitsAck)
        m_waitedUpTo = m_progress.lastId;
}

void Outbox::resetWindow()
{
    m_waitingCharacters += charactersOfFirst(inFlight());
    m_next = m_progress.acknowledged;
}

ChatCommands Outbox::handleUnlinked()
{
    resetWindow();
    ChatCommands commands;
    for (std::size_t place = everSent(); place < m_kept->size(); ++place)
        commands.append(chat::Marked{m_kept->at(place).id, DeliveryState::Waiting});
    return commands;
}

ChatCommands Outbox::takeBack(quint64 id)
{
    for (std::size_t place = everSent(); place < m_kept->size(); ++place) {
        const Entry entry = m_kept->at(place);
        if (entry.id != id)
            continue;
        m_waitingCharacters -= entry.text.size();
        m_kept->remove(place);
        return {chat::Marked{id, DeliveryState::TakenBack}};
    }
    return {};
}

void Outbox::hold()
{
    m_held.emplace();
    for (; m_kept->size() > 0; m_kept->remove(0))
        m_held->append(m_kept->at(0));
}

bool Outbox::release()
{
    const QList<Entry> held = std::exchange(m_held, std::nullopt).value_or(QList<Entry>());
    for (const Entry &entry : held)
        m_kept->append(entry);
    return !held.isEmpty();
}

quint64 Outbox::add(const Text &text, std::optional<chat::WrittenAt> written)
{
    Entry entry{text, written};
    OutboxStore::Progress progress = m_progress;
    entry.id = ++progress.lastId;
    setProgress(progress);
    m_waitingCharacters += text.text.size();
    if (m_held && !text.hello)
        m_held->append(entry);
    else
        m_kept->append(entry);
    return entry.id;
}

ChatCommands Outbox::send()
{
    ChatCommands commands;
    const auto mayGo = [this] {
        const quint64 taken = m_dialect == Dialect::Framed ? m_progress.acknowledged : m_drained;
        return !m_awaitsAck && inFlight() < m_kept->size() && m_next < taken + WindowSize;
    };
    while (mayGo())
        sendNext(commands);
    return commands;
}

void Outbox::sendNext(ChatCommands &commands)
{
    const std::size_t place = inFlight();
    const Entry text = m_kept->at(place);
    m_waitingCharacters -= text.text.size();
    const bool isClassic = m_dialect == Dialect::Classic;
    if (const auto refusal = isClassic ? refusalOf(text.text) : std::nullopt) {
        m_kept->remove(place);
        commands << chat::Marked{text.id, DeliveryState::NotDelivered} << chat::NotSent{text.id, *refusal};
        return;
    }
    m_next += 1;
    OutboxStore::Progress progress = m_progress;
    progress.sent = std::max(progress.sent, m_next);
    if (text.id <= m_waitedUpTo)
        commands.append(chat::Marked{text.id, DeliveryState::Sending});
    commands.append(chat::Send{Text{m_next, text.text, text.hello, text.end}, text.written});
    if (isClassic) {
        m_kept->remove(place);
        progress.acknowledged = m_next;
        commands.append(chat::Marked{text.id, DeliveryState::Sent});
    }
    if (progress != m_progress)
        setProgress(progress);
}

std::optional<ChatCommands> Outbox::acknowledge(quint64 upTo)
{
    if (upTo > m_progress.sent)
        return std::nullopt;
    ChatCommands commands;
    m_awaitsAck = false;
    OutboxStore::Progress progress = m_progress;
    for (; progress.acknowledged < upTo; ++progress.acknowledged) {
        const Entry text = m_kept->at(0);
        if (m_next == progress.acknowledged) { // Sent on an earlier link.
            m_waitingCharacters -= text.text.size();
            m_next += 1;
        }
        commands.append(chat::Marked{text.id, DeliveryState::Delivered});
        m_kept->remove(0);
    }
    if (progress != m_progress)
        setProgress(progress);
    return commands;
}

ChatCommands Outbox::giveUp() const
{
    ChatCommands commands;
    for (std::size_t place = 0; place < m_kept->size(); ++place)
        commands.append(chat::Marked{m_kept->at(place).id, DeliveryState::NotDelivered});
    for (const Entry &entry : m_held.value_or(QList<Entry>()))
        commands.append(chat::Marked{entry.id, DeliveryState::NotDelivered});
    return commands;
}

bool Outbox::hasRoom() const
{
    const auto waiting = static_cast<qsizetype>(m_kept->size() - inFlight()) + heldCount();
    return waiting < MaxUnsent && m_waitingCharacters < MaxUnsentCharacters;
}

} // namespace punchline
