// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/rooms.h"

#include "app/protocol/rendezvousmessages.h"

namespace punchline {

std::optional<quint32> Rooms::open(ClientId host, TimePoint now)
{
    const auto number = takeNumber(now);
    if (number)
        m_rooms.emplace(*number, Room{host});
    return number;
}

std::optional<Rooms::ClientId> Rooms::claim(quint32 room)
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

void Rooms::close(quint32 room, TimePoint now)
{
    if (m_rooms.erase(room) > 0)
        m_resting.emplace_back(now + RestTime, room);
}

std::optional<quint32> Rooms::takeNumber(TimePoint now)
{
    while (!m_resting.empty() && m_resting.front().first <= now) {
        m_rested.insert(m_resting.front().second);
        m_resting.pop_front();
    }
    if (!m_rested.empty())
        return m_rested.extract(m_rested.begin()).value();
    if (m_highest < MaxRoomNumber)
        return ++m_highest;
    if (m_resting.empty())
        return std::nullopt;
    // Better one that has not rested enough than none.
    const quint32 number = m_resting.front().second;
    m_resting.pop_front();
    return number;
}

} // namespace punchline
