// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/directory.h"
#include "server/lobby/handles.h"
#include "server/lobby/pairs.h"

namespace punchline {

/// Brings those who call a handle to those who await it, here or at another server that the directory names,
/// whoever of the two comes first. The newest connection has a handle: an older one that still seems to wait
/// has most likely died. Part of the Lobby.
class HandleDesk
{
public:
    HandleDesk(ClientTable &clients, AdmissionControl &admission, Directory &directory, Handles &handles,
               Pairs &pairs)
        : m_clients(clients)
        , m_admission(admission)
        , m_directory(directory)
        , m_handles(handles)
        , m_pairs(pairs)
    { }

    /// Takes the handles from older connections, before @p id arrives. Returns those clients that have no
    /// reason to wait any more, and are to be dropped.
    [[nodiscard]] QList<ClientId> takeOver(ClientId id, const Listing &listing);
    /// Takes @p handles from @p id, if it still waits under them. True if it has no reason to wait any more.
    [[nodiscard]] bool lose(ClientId id, const QList<QByteArray> &handles);
    /// @p id comes with @p listing, in a message of type @p about.
    void arrive(ClientId id, const Listing &listing, quint64 about, TimePoint now);
    /// For a client that has its handles already. A guest that meets nobody here is sent back to its own
    /// server.
    void seek(ClientId id, const Listing &listing, TimePoint now);
    /// The guest @p id comes to meet a client of this server. False if that one is gone.
    [[nodiscard]] bool receive(ClientId id, const Visit &visit, TimePoint now);
    /// What the directory has found for a client that is in the phase Listed.
    void handleFound(ClientId id, const Directory::Found &found, TimePoint now);
    /// Nobody is there yet; @p id is told so once.
    void wait(ClientId id);
    /// @p client does not wait under the handles any more, here or in the directory.
    void leave(ClientId id, const LobbyClient &client, const Listing &listing);

private:
    /// What @p id waits under or goes back to; `nullptr` if it has no handles.
    [[nodiscard]] Listing *listingOf(ClientId id);
    void meet(ClientId host, ClientId id, const QByteArray &handle, TimePoint now);

    ClientTable &m_clients;
    AdmissionControl &m_admission;
    Directory &m_directory;
    Handles &m_handles;
    Pairs &m_pairs;
};

} // namespace punchline
