// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace punchline {

/// The numbered rooms in which inviting clients wait: which number is whose. A number is as small as it can
/// be, for people say it to each other; one that was used rests for a while before it is given out again, so
/// that who comes too late finds nobody rather than somebody else. Part of the Lobby, which knows when a room
/// expires; no sockets, no clock.
class Rooms
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using ClientId = quint64;

    /// For a number that was used; as long as a room stands unless the server is told otherwise.
    static constexpr std::chrono::minutes RestTime{10};

    /// A room for @p host; nothing where all numbers are taken.
    [[nodiscard]] std::optional<quint32> open(ClientId host, TimePoint now);
    /// Who waits in @p room. From now on the room is not to be found, but its number is not free either.
    [[nodiscard]] std::optional<ClientId> claim(quint32 room);
    /// Takes a claim back: the room is to be found again.
    void release(quint32 room);
    /// For good.
    void close(quint32 room, TimePoint now);

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_rooms.size()); }

private:
    struct Room
    {
        ClientId host = 0;
        bool claimed = false;
    };

    [[nodiscard]] std::optional<quint32> takeNumber(TimePoint now);

    std::map<quint32, Room> m_rooms;
    std::set<quint32> m_rested;
    std::deque<std::pair<TimePoint, quint32>> m_resting; ///< Until when, in that order.
    quint32 m_highest = 0;                               ///< Numbers above it were never used.
};

} // namespace punchline
