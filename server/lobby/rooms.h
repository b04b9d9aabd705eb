// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/lobby/directory.h"

#include <QHostAddress>

#include <map>
#include <optional>

namespace punchline {

/// The rooms of this server: which number belongs to which host, and how many an address may still open. A
/// Directory gives out the numbers. Part of the Lobby, which knows when a room expires.
class Rooms
{
public:
    /// @p quota says how many rooms an address may have at a time. Both have to outlive this.
    Rooms(Directory &directory, AddressQuota &quota)
        : m_directory(directory)
        , m_quota(quota)
    { }

    /// Takes a room for a host at @p address off the quota. False if the address may not have another one.
    [[nodiscard]] bool reserve(const QHostAddress &address, TimePoint now)
    {
        return m_quota.take(address, now);
    }
    /// The reserved room does not come into being.
    void cancel(const QHostAddress &address) { m_quota.giveBack(address); }

    /// @p host waits in @p room from now on; no other client does.
    void add(quint32 room, ClientId host) { m_rooms.emplace(room, Room{host}); }
    /// The host of @p room, which other clients do not find any more from now on; `nullopt` if it cannot be
    /// found already.
    [[nodiscard]] std::optional<ClientId> claim(quint32 room);
    /// Takes a claim back: the room can be found again.
    void release(quint32 room);
    /// False if there was no such room.
    bool remove(quint32 room) { return m_rooms.erase(room) > 0; }
    /// Ends the room of a host at @p address, here and in the directory.
    void close(quint32 room, const QHostAddress &address, TimePoint now);
    void clear() { m_rooms.clear(); }

    /// The host of @p room, claimed or not.
    [[nodiscard]] std::optional<ClientId> hostOf(quint32 room) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_rooms.size()); }

private:
    struct Room
    {
        ClientId host = 0;
        bool claimed = false;
    };

    Directory &m_directory;
    AddressQuota &m_quota;
    std::map<quint32, Room> m_rooms;
};

} // namespace punchline
