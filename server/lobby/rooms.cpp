// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/rooms.h"

#include <utility>

namespace punchline {

std::optional<ClientId> Rooms::claim(quint32 room)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end() || std::exchange(found->second.claimed, true))
        return std::nullopt;
    return found->second.host;
}

void Rooms::release(quint32 room)
{
    const auto found = m_rooms.find(room);
    if (found != m_rooms.end())
        found->second.claimed = false;
}

void Rooms::close(quint32 room, const QHostAddress &address, TimePoint now)
{
    remove(room);
    m_directory.close(room, now);
    m_quota.giveBack(address);
}

std::optional<ClientId> Rooms::hostOf(quint32 room) const
{
    const auto found = m_rooms.find(room);
    return found == m_rooms.end() ? std::nullopt : std::optional(found->second.host);
}

} // namespace punchline
