// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/presence.h"

#include "app/protocol/plaintext.h"

#include <algorithm>
#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// How often a typing person is announced. After twice this time without news, they have stopped.
constexpr auto TypingInterval = 4s;
constexpr auto TypingTime = 2 * TypingInterval;

// People rename themselves rarely. A name that keeps changing is passed on no more often than this.
constexpr auto RenameInterval = 5s;

// No code unit takes more than three bytes in UTF-8.
static_assert(3 * MaxNameLength <= MaxNameBytes);

} // namespace

QString cleanName(const QString &name)
{
    // Cut first: a name may be too long to examine.
    return visibleText(name.left(4 * MaxNameLength).trimmed(), MaxNameLength, LineBreaks::Fold).trimmed();
}

bool Presence::setName(const QString &name)
{
    const QString clean = cleanName(name);
    return clean != std::exchange(m_name, clean);
}

bool Presence::handleTyped(TimePoint now)
{
    if (m_typingSaid && now < *m_typingSaid + TypingInterval)
        return false;
    m_typingSaid = now;
    return true;
}

ChatCommands Presence::handlePeerName(const QString &name, TimePoint now)
{
    m_peerName = cleanName(name);
    return tellPeerName(now);
}

ChatCommands Presence::handlePeerTyping(TimePoint now)
{
    const bool isNew = !m_peerTypingUntil;
    m_peerTypingUntil = now + TypingTime;
    return isNew ? ChatCommands{chat::TypingChanged{true}} : ChatCommands{};
}

ChatCommands Presence::handlePeerText()
{
    return std::exchange(m_peerTypingUntil, std::nullopt) ? ChatCommands{chat::TypingChanged{false}}
                                                          : ChatCommands{};
}

ChatCommands Presence::tellPeerName(TimePoint now)
{
    if (m_peerName == m_toldPeerName || (m_renameDue && now < *m_renameDue))
        return {};
    m_toldPeerName = m_peerName;
    m_renameDue = now + RenameInterval;
    return {chat::NameChanged{m_peerName}};
}

ChatCommands Presence::handleTimeout(TimePoint now)
{
    ChatCommands commands;
    if (m_peerTypingUntil && now >= *m_peerTypingUntil)
        commands += handlePeerText();
    commands += tellPeerName(now);
    return commands;
}

std::optional<Presence::TimePoint> Presence::nextTimeout() const
{
    const auto renameDue = m_peerName != m_toldPeerName ? m_renameDue : std::nullopt;
    if (!m_peerTypingUntil || !renameDue)
        return m_peerTypingUntil ? m_peerTypingUntil : renameDue;
    return std::min(*m_peerTypingUntil, *renameDue);
}

} // namespace punchline
