// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/memoryrooms.h"

namespace punchline {

std::optional<RoomStore::Opened> MemoryRooms::open(ClientId /*host*/, std::chrono::seconds /*time*/,
                                                   TimePoint now)
{
    const auto number = takeNumber(now);
    if (!number)
        return Failure::Full;
    m_open.insert(*number);
    return *number;
}

void MemoryRooms::close(quint32 room, TimePoint now)
{
    if (m_open.erase(room) > 0)
        m_resting.emplace_back(now + RestTime, room);
}

std::optional<RoomStore::Found> MemoryRooms::find(ClientId /*seeker*/, quint32 /*room*/)
{
    return Nobody();
}

std::optional<RoomStore::Found> MemoryRooms::meet(ClientId /*seeker*/, const Traits & /*traits*/)
{
    return Nobody();
}

void MemoryRooms::withdraw(ClientId /*client*/) { }

std::optional<quint32> MemoryRooms::takeNumber(TimePoint now)
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
