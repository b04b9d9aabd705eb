// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/localdirectory.h"

#include <algorithm>

namespace punchline {

std::optional<Directory::Opened> LocalDirectory::open(ClientId /*host*/, const Wish &wish, TimePoint now)
{
    const auto number = takeAgain(wish, now) ? std::optional(wish.room) : takeNumber(now);
    if (!number)
        return Failure::Full;
    m_open.emplace(*number, wish.owner);
    return *number;
}

void LocalDirectory::close(quint32 room, TimePoint now)
{
    if (const auto open = m_open.extract(room))
        m_resting.push_back({now + RestTime, room, open.mapped()});
}

bool LocalDirectory::takeAgain(const Wish &wish, TimePoint now)
{
    if (wish.room == 0 || wish.owner.isEmpty())
        return false;
    const auto resting = std::ranges::find(m_resting, wish.room, &Resting::room);
    if (resting != m_resting.end()) {
        const TimePoint closed = resting->end - RestTime;
        if (resting->owner != wish.owner || now - closed > ReturnTime)
            return false;
        m_resting.erase(resting);
        return true;
    }
    const bool hasJustBegun = now < m_start + ReturnTime;
    return hasJustBegun && wish.room > m_highest && m_ahead.insert(wish.room).second;
}

std::optional<quint32> LocalDirectory::takeNumber(TimePoint now)
{
    while (!m_resting.empty() && m_resting.front().end <= now) {
        m_rested.insert(m_resting.front().room);
        m_resting.pop_front();
    }
    if (!m_rested.empty())
        return m_rested.extract(m_rested.begin()).value();
    while (m_highest < MaxRoomNumber) {
        if (m_ahead.erase(++m_highest) == 0)
            return m_highest;
    }
    if (m_resting.empty())
        return std::nullopt;
    // A number that has not rested long enough is better than none.
    const quint32 number = m_resting.front().room;
    m_resting.pop_front();
    return number;
}

} // namespace punchline
