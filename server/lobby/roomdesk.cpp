// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/roomdesk.h"

#include <QCryptographicHash>

#include <chrono>

namespace punchline {

namespace {

/// Proves who owns the room, but does not let anybody return in the owner's place.
QByteArray ownerOf(const OpenRoom &request)
{
    return request.ticket.isEmpty() ? QByteArray()
                                    : QCryptographicHash::hash(request.ticket, QCryptographicHash::Sha256);
}

} // namespace

bool RoomDesk::open(ClientId id, const OpenRoom &request, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Welcomed>(id))
        return false;
    LobbyClient &client = m_clients.at(id);
    client.commitment = request.commitment;
    client.asked = now;
    Directory::Wish wish{m_admission.limits().roomTime, ownerOf(request), request.room};
    if (m_rooms.hostOf(request.room)) {
        if (takeBack(id, wish, now))
            return true;
        wish.room = 0; // It belongs to another client, or is claimed already.
    }
    if (!m_rooms.reserve(client.serverReflexive.address, now)) {
        m_admission.dismiss(id, lobby::errorAbout(ProtocolErrorCode::TooManyAttempts, request));
        return true;
    }
    m_clients.enter(id, LobbyClient::Opening{now + LobbyClient::DirectoryTime, wish.owner});
    if (const auto opened = m_directory.open(id, wish, now))
        handleOpened(id, *opened, now);
    return true;
}

bool RoomDesk::takeBack(ClientId id, const Directory::Wish &wish, TimePoint now)
{
    const ClientId old = *m_rooms.hostOf(wish.room);
    const auto *standing = m_clients.in<LobbyClient::Hosting>(old);
    if (!standing || wish.owner.isEmpty() || standing->owner != wish.owner)
        return false;
    // The old connection is lost, whether or not the server has noticed. It goes, and the room stays.
    const auto hosting = *standing;
    m_rooms.remove(hosting.room);
    m_rooms.cancel(m_clients.at(old).serverReflexive.address);
    m_admission.dismiss(old, std::nullopt);
    if (m_rooms.reserve(m_clients.at(id).serverReflexive.address, now)) {
        wait(id, hosting, now);
    } else {
        m_directory.close(hosting.room, now);
        m_admission.dismiss(id, lobby::errorAbout(ProtocolErrorCode::TooManyAttempts, OpenRoom{}));
    }
    return true;
}

void RoomDesk::wait(ClientId id, const LobbyClient::Hosting &hosting, TimePoint now)
{
    m_rooms.add(hosting.room, id);
    m_clients.at(id).hasWaited = true;
    m_clients.enter(id, hosting);
    m_clients.send(id,
                   RoomOpened{hosting.room, std::chrono::ceil<std::chrono::seconds>(hosting.expiry - now)});
    m_clients.send(id, Waiting{});
}

void RoomDesk::handleOpened(ClientId id, const Directory::Opened &opened, TimePoint now)
{
    if (const auto *failure = std::get_if<Directory::Failure>(&opened)) {
        const bool full = *failure == Directory::Failure::Full;
        const auto code = full ? ProtocolErrorCode::Full : ProtocolErrorCode::Unavailable;
        leaveOpening(id, m_admission.dismiss(id, lobby::errorAbout(code, OpenRoom{})));
        return;
    }
    const auto owner = std::get<LobbyClient::Opening>(m_clients.at(id).phase).owner;
    wait(id, {std::get<quint32>(opened), now + m_admission.limits().roomTime, owner}, now);
}

void RoomDesk::leaveOpening(ClientId id, const LobbyClient &client)
{
    m_directory.withdraw(id);
    m_rooms.cancel(client.serverReflexive.address);
}

bool RoomDesk::join(ClientId id, const JoinRoom &request, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Welcomed>(id))
        return false;
    LobbyClient &client = m_clients.at(id);
    if (!m_admission.quotas().joins.take(client.serverReflexive.address, now)) {
        m_admission.dismiss(id, lobby::errorAbout(ProtocolErrorCode::TooManyAttempts, request));
        return true;
    }
    client.commitment = request.commitment;
    client.asked = now;
    if (receive(id, request, now))
        return true;
    if (m_rooms.hostOf(request.room)) { // It is claimed already.
        m_admission.dismiss(id, lobby::errorAbout(ProtocolErrorCode::NoSuchRoom, request));
        return true;
    }
    m_clients.enter(id, LobbyClient::Seeking{now + LobbyClient::DirectoryTime, request});
    if (const auto found = m_directory.find(id, request.room))
        handleFound(id, *found, request, now);
    return true;
}

bool RoomDesk::receive(ClientId id, const JoinRoom &request, TimePoint now)
{
    const auto host = m_rooms.claim(request.room);
    if (!host)
        return false;
    const auto hosting = std::get<LobbyClient::Hosting>(m_clients.at(*host).phase);
    m_pairs.meet(*host, id, Pair::ClaimedRoom{hosting, request.secret}, now);
    return true;
}

void RoomDesk::handleFound(ClientId id, const Directory::Found &found, const JoinRoom &wish, TimePoint now)
{
    m_directory.withdraw(id);
    if (const auto *place = std::get_if<Directory::Place>(&found))
        return m_clients.enterVisit(id, *place, wish, now);
    const bool failed = std::holds_alternative<Directory::Failure>(found);
    const auto code = failed ? ProtocolErrorCode::Unavailable : ProtocolErrorCode::NoSuchRoom;
    m_admission.dismiss(id, lobby::errorAbout(code, wish));
}

void RoomDesk::handleLost(quint32 room, TimePoint now)
{
    const auto host = m_rooms.hostOf(room);
    if (!host)
        return;
    if (const auto *paired = m_clients.in<LobbyClient::InPair>(*host)) {
        // It is claimed already. If that comes to nothing, the room is over.
        paired->pair->room()->hosting.expiry = now;
        return;
    }
    const LobbyClient client = m_admission.dismiss(*host, ProtocolError{ProtocolErrorCode::Unavailable, 0});
    m_rooms.close(room, client.serverReflexive.address, now);
}

} // namespace punchline
