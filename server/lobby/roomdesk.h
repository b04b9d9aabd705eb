// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/directory.h"
#include "server/lobby/pairs.h"
#include "server/lobby/rooms.h"

namespace punchline {

/// Opens rooms for hosts and brings those who name a number to the host, here or at another server that the
/// directory names. A host that has lost its connection gets its room back. Part of the Lobby.
class RoomDesk
{
public:
    RoomDesk(ClientTable &clients, AdmissionControl &admission, Directory &directory, Rooms &rooms,
             Pairs &pairs)
        : m_clients(clients)
        , m_admission(admission)
        , m_directory(directory)
        , m_rooms(rooms)
        , m_pairs(pairs)
    { }

    /// False if the message is out of place. The same holds for join().
    [[nodiscard]] bool open(ClientId id, const OpenRoom &request, TimePoint now);
    [[nodiscard]] bool join(ClientId id, const JoinRoom &request, TimePoint now);
    /// The guest @p id comes to join a room of this server. False if nobody waits in that room.
    [[nodiscard]] bool receive(ClientId id, const JoinRoom &request, TimePoint now);

    // The directory's answers, for a client that is in the phase Opening or Seeking.
    void handleOpened(ClientId id, const Directory::Opened &opened, TimePoint now);
    void handleFound(ClientId id, const Directory::Found &found, const JoinRoom &wish, TimePoint now);
    /// Another server has the room's number.
    void handleLost(quint32 room, TimePoint now);

    void leaveOpening(ClientId id, const LobbyClient &client);

private:
    /// Whether @p id has come back to its room, which is still open here.
    [[nodiscard]] bool takeBack(ClientId id, const Directory::Wish &wish, TimePoint now);
    void wait(ClientId id, const LobbyClient::Hosting &hosting, TimePoint now);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    Directory &m_directory;
    Rooms &m_rooms;
    Pairs &m_pairs;
};

} // namespace punchline
