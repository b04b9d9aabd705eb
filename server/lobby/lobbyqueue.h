// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/directory.h"
#include "server/lobby/pairs.h"

#include <map>

namespace punchline {

/// The clients that wait in the lobby for whoever comes next. Each arrival meets the first of them that it
/// may meet: here, or at another server that the directory names. Part of the Lobby.
class LobbyQueue
{
public:
    LobbyQueue(ClientTable &clients, AdmissionControl &admission, Directory &directory, Pairs &pairs)
        : m_clients(clients)
        , m_admission(admission)
        , m_directory(directory)
        , m_pairs(pairs)
    { }

    void arrive(ClientId id, TimePoint now);
    /// Like arrive(), but the client keeps its place in the order of arrivals. A guest that meets nobody here
    /// is sent back to its own server.
    void seek(ClientId id, TimePoint now);
    /// The guest @p id comes to meet @p host. False if there is nobody whom it may meet.
    [[nodiscard]] bool receive(ClientId id, ClientId host, TimePoint now);
    /// What the directory has found for a client that seeks or waits in the lobby.
    void handleFound(ClientId id, const Directory::Found &found, TimePoint now);
    /// @p client does not wait any more, here or in the directory.
    void leave(ClientId id, const LobbyClient &client);
    void clear() { m_waiting.clear(); }

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_waiting.size()); }

private:
    [[nodiscard]] bool meetHere(ClientId id, TimePoint now);
    void meet(ClientId id, ClientId peer, TimePoint now);
    void yield(ClientId id, TimePoint now);
    void wait(ClientId id);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    Directory &m_directory;
    Pairs &m_pairs;
    /// By arrival. Hardly ever more than three, since only a few kinds of clients may not meet each other.
    std::map<quint64, ClientId> m_waiting;
    quint64 m_arrivals = 0;
};

} // namespace punchline
