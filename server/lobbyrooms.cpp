// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// What the Lobby does with rooms, from their number to their end.

#include "server/lobby.h"

#include <QCryptographicHash>

namespace punchline {

namespace {

/// What shows the owner of a room without being enough to return in its place.
QByteArray ownerOf(const OpenRoom &request)
{
    return request.ticket.isEmpty() ? QByteArray()
                                    : QCryptographicHash::hash(request.ticket, QCryptographicHash::Sha256);
}

} // namespace

bool Lobby::accept(ClientId id, const OpenRoom &request, TimePoint now)
{
    Client &client = at(id);
    if (!std::holds_alternative<Client::Welcomed>(client.phase))
        return false;
    client.commitment = request.commitment;
    client.asked = now;
    RoomStore::Wish wish{m_settings.limits.roomTime, ownerOf(request), request.room};
    if (m_rooms.hostOf(request.room)) {
        if (returnHere(id, wish, now))
            return true;
        wish.room = 0; // Somebody else's, or somebody is in it already.
    }
    if (!m_quotas.rooms.take(client.observed.address, now)) {
        drop(id, errorAbout(ProtocolErrorCode::TooManyAttempts, request), now);
        return true;
    }
    enterPhase(id, Client::Opening{now + StoreTime, wish.owner});
    if (const auto opened = m_store->open(id, wish, now))
        settleOpened(id, *opened, now);
    return true;
}

bool Lobby::returnHere(ClientId id, const RoomStore::Wish &wish, TimePoint now)
{
    const ClientId old = *m_rooms.hostOf(wish.room);
    const auto *standing = std::get_if<Client::Hosting>(&at(old).phase);
    if (!standing || wish.owner.isEmpty() || standing->owner != wish.owner)
        return false;
    // The old connection is lost, whether that has been noticed here or not. It goes without the room.
    const auto hosting = *standing;
    m_rooms.remove(hosting.room);
    m_quotas.rooms.giveBack(at(old).observed.address);
    enterPhase(old, Client::Welcomed{now});
    drop(old, std::nullopt, now);
    if (m_quotas.rooms.take(at(id).observed.address, now)) {
        waitIn(id, hosting, now);
    } else {
        m_store->close(hosting.room, now);
        drop(id, errorAbout(ProtocolErrorCode::TooManyAttempts, OpenRoom{}), now);
    }
    return true;
}

void Lobby::waitIn(ClientId id, const Client::Hosting &hosting, TimePoint now)
{
    m_rooms.add(hosting.room, id);
    at(id).hasWaited = true;
    enterPhase(id, hosting);
    send(id, RoomOpened{hosting.room, std::chrono::ceil<std::chrono::seconds>(hosting.expiry - now)});
    send(id, Waiting{});
}

Lobby::Commands Lobby::handleOpened(ClientId host, const RoomStore::Opened &opened, TimePoint now)
{
    const Client *client = find(host);
    if (client && std::holds_alternative<Client::Opening>(client->phase))
        settleOpened(host, opened, now);
    return takeCommands();
}

void Lobby::settleOpened(ClientId id, const RoomStore::Opened &opened, TimePoint now)
{
    if (const auto *failure = std::get_if<RoomStore::Failure>(&opened)) {
        const bool full = *failure == RoomStore::Failure::Full;
        const auto code = full ? ProtocolErrorCode::Full : ProtocolErrorCode::Unavailable;
        return drop(id, errorAbout(code, OpenRoom{}), now);
    }
    const auto owner = std::get<Client::Opening>(at(id).phase).owner;
    waitIn(id, {std::get<quint32>(opened), now + m_settings.limits.roomTime, owner}, now);
}

void Lobby::giveUpOpening(ClientId id, const Client &client)
{
    m_store->withdraw(id);
    m_quotas.rooms.giveBack(client.observed.address);
}

bool Lobby::accept(ClientId id, const JoinRoom &request, TimePoint now)
{
    Client &client = at(id);
    if (!std::holds_alternative<Client::Welcomed>(client.phase))
        return false;
    if (!m_quotas.joins.take(client.observed.address, now)) {
        drop(id, errorAbout(ProtocolErrorCode::TooManyAttempts, request), now);
        return true;
    }
    client.commitment = request.commitment;
    client.asked = now;
    if (joinHere(id, request, now))
        return true;
    if (m_rooms.hostOf(request.room)) { // Somebody is in it already.
        drop(id, errorAbout(ProtocolErrorCode::NoSuchRoom, request), now);
        return true;
    }
    enterPhase(id, Client::Seeking{now + StoreTime, request});
    if (const auto found = m_store->find(id, request.room))
        settleFound(id, *found, now);
    return true;
}

bool Lobby::joinHere(ClientId id, const JoinRoom &request, TimePoint now)
{
    const auto host = m_rooms.claim(request.room);
    if (!host)
        return false;
    const auto hosting = std::get<Client::Hosting>(at(*host).phase);
    pairTentatively(*host, id, Client::ClaimedRoom{hosting, request.secret}, now);
    return true;
}

Lobby::Commands Lobby::handleRoomLost(quint32 room, TimePoint now)
{
    const auto host = m_rooms.hostOf(room);
    if (!host)
        return {};
    if (auto *tentative = std::get_if<Client::Tentative>(&at(*host).phase)) {
        // Somebody is in it already. If that comes to nothing, it is over.
        for (auto *side : {tentative, std::get_if<Client::Tentative>(&at(tentative->partner).phase)})
            side->room->hosting.expiry = now;
    } else {
        drop(*host, ProtocolError{ProtocolErrorCode::Unavailable, 0}, now);
    }
    return takeCommands();
}

void Lobby::closeRoom(quint32 room, const Client &host, TimePoint now)
{
    m_rooms.remove(room);
    m_store->close(room, now);
    m_quotas.rooms.giveBack(host.observed.address);
}

} // namespace punchline
