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

void Outbox::handleLinked(Dialect dialect)
{
    m_dialect = dialect;
    m_awaitsAck = std::exchange(m_wasLinked, true);
    resetWindow();
    if (m_awaitsAck)
        m_waitedUpTo = m_lastId;
}

void Outbox::resetWindow()
{
    for (std::size_t i = 0; i < inFlight(); ++i)
        m_waitingCharacters += m_kept[i].text.size();
    m_next = m_acknowledged;
}

ChatCommands Outbox::handleUnlinked()
{
    resetWindow();
    ChatCommands commands;
    for (const Text &text : m_kept)
        commands.append(chat::Marked{text.id, DeliveryState::Waiting});
    return commands;
}

ChatCommands Outbox::takeBack(quint64 id)
{
    const auto found = std::ranges::find(m_kept, id, &Text::id);
    const auto place = static_cast<quint64>(found - m_kept.begin());
    if (found == m_kept.end() || m_acknowledged + place < m_sent)
        return {};
    m_waitingCharacters -= found->text.size();
    m_kept.erase(found);
    return {chat::Marked{id, DeliveryState::TakenBack}};
}

void Outbox::hold()
{
    m_held.emplace(m_kept.begin(), m_kept.end());
    m_kept.clear();
}

bool Outbox::release()
{
    const QList<Kept> held = std::exchange(m_held, std::nullopt).value_or(QList<Kept>());
    m_kept.insert(m_kept.end(), held.begin(), held.end());
    return !held.isEmpty();
}

quint64 Outbox::add(const Text &text, std::optional<chat::WrittenAt> written)
{
    Kept kept{text, written};
    kept.id = ++m_lastId;
    m_waitingCharacters += text.text.size();
    if (m_held && !text.hello)
        m_held->append(kept);
    else
        m_kept.push_back(kept);
    return kept.id;
}

ChatCommands Outbox::send()
{
    ChatCommands commands;
    const auto mayGo = [this] {
        const quint64 taken = m_dialect == Dialect::Framed ? m_acknowledged : m_drained;
        return !m_awaitsAck && inFlight() < m_kept.size() && m_next < taken + WindowSize;
    };
    while (mayGo())
        sendNext(commands);
    return commands;
}

void Outbox::sendNext(ChatCommands &commands)
{
    const auto next = m_kept.begin() + static_cast<std::ptrdiff_t>(inFlight());
    const Kept text = *next;
    m_waitingCharacters -= text.text.size();
    const bool isClassic = m_dialect == Dialect::Classic;
    if (const auto refusal = isClassic ? refusalOf(text.text) : std::nullopt) {
        m_kept.erase(next);
        commands << chat::Marked{text.id, DeliveryState::NotDelivered} << chat::NotSent{text.id, *refusal};
        return;
    }
    m_next += 1;
    m_sent = std::max(m_sent, m_next);
    if (text.id <= m_waitedUpTo)
        commands.append(chat::Marked{text.id, DeliveryState::Sending});
    commands.append(chat::Send{Text{m_next, text.text, text.hello, text.end}, text.written});
    if (isClassic) {
        m_kept.erase(next);
        m_acknowledged = m_next;
        commands.append(chat::Marked{text.id, DeliveryState::Sent});
    }
}

std::optional<ChatCommands> Outbox::acknowledge(quint64 upTo)
{
    if (upTo > m_sent)
        return std::nullopt;
    ChatCommands commands;
    m_awaitsAck = false;
    while (m_acknowledged < upTo) {
        const Text &text = m_kept.front();
        if (m_next == m_acknowledged) { // Sent on an earlier link.
            m_waitingCharacters -= text.text.size();
            m_next += 1;
        }
        m_acknowledged += 1;
        commands.append(chat::Marked{text.id, DeliveryState::Delivered});
        m_kept.pop_front();
    }
    return commands;
}

ChatCommands Outbox::giveUp() const
{
    ChatCommands commands;
    const auto mark = [&commands](const Text &text) {
        commands.append(chat::Marked{text.id, DeliveryState::NotDelivered});
    };
    std::ranges::for_each(m_kept, mark);
    if (m_held)
        std::ranges::for_each(*m_held, mark);
    return commands;
}

bool Outbox::hasRoom() const
{
    const auto waiting = static_cast<qsizetype>(m_kept.size() - inFlight()) + heldCount();
    return waiting < MaxUnsent && m_waitingCharacters < MaxUnsentCharacters;
}

} // namespace punchline
