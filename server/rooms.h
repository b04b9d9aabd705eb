// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <map>
#include <optional>

namespace punchline {

/// The rooms in which this server's inviting clients wait: which number is whose. Part of the Lobby, which
/// knows when a room expires; a RoomStore gives out the numbers.
class Rooms
{
public:
    using ClientId = quint64;

    /// @p host waits in @p room from now on; nobody else does.
    void add(quint32 room, ClientId host) { m_rooms.emplace(room, Room{host}); }
    /// Who waits in @p room. From now on it is not to be found.
    [[nodiscard]] std::optional<ClientId> claim(quint32 room);
    /// Takes a claim back: the room is to be found again.
    void release(quint32 room);
    /// For good. Whether there was such a room.
    bool remove(quint32 room) { return m_rooms.erase(room) > 0; }

    /// Whose it is, claimed or not.
    [[nodiscard]] std::optional<ClientId> hostOf(quint32 room) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_rooms.size()); }

private:
    struct Room
    {
        ClientId host = 0;
        bool claimed = false;
    };

    std::map<quint32, Room> m_rooms;
};

} // namespace punchline
