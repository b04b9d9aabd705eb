// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/admissioncontrol.h"
#include "server/lobby/clienttable.h"
#include "server/lobby/directory.h"
#include "server/lobby/handledesk.h"
#include "server/lobby/handles.h"
#include "server/lobby/lobbycommands.h"
#include "server/lobby/lobbycounts.h"
#include "server/lobby/lobbyqueue.h"
#include "server/lobby/pairs.h"
#include "server/lobby/relaydesk.h"
#include "server/lobby/roomdesk.h"
#include "server/lobby/rooms.h"
#include "server/lobby/visit.h"
#include "server/lobby/visits.h"

#include "app/protocol/classic.h"
#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QList>

#include <optional>

namespace punchline {

/// Where clients meet: it greets them, pairs each with the next arrival, passes the signalling of a pair on,
/// and lets both start at the same moment. It knows no socket, no clock and no timer: what happens comes in
/// with its time, what is to be done goes out as commands. Driven by RendezvousServer. A client that was
/// closed, or has left, is forgotten at once: what still comes from it has no effect.
///
/// A pair is tentative until each side that has waited has answered a Ping: nobody is paired with a client
/// that died while it waited. A classic client cannot be asked; it counts as alive while its connection
/// stands. In the lobby any two clients meet. In a room, the host meets the first client that names its
/// number, once: the room is used up when the pair is certain. If that client leaves earlier, it has learned
/// nothing, and the room is open again. Clients that share a handle meet whenever both are there.
///
/// Several servers can share a Directory. The server that holds a waiting client pairs it with another
/// server's client as with its own. There, that client is a guest, and the Lobby does not see whether a
/// connection or another server is behind an id. At the guest's own server, its messages are only passed on.
///
/// This is the face of eight parts, each with one task: AdmissionControl, LobbyQueue, RoomDesk, HandleDesk,
/// Pairs, Visits and RelayDesk work on one ClientTable. It has an input for each kind of thing that can
/// happen, hence its many functions; it only finds the part that deals with it, and moves clients from one
/// part to another.
class Lobby
{
public:
    using TimePoint = punchline::TimePoint;
    using Duration = punchline::Duration;
    using ClientId = punchline::ClientId;
    using Settings = AdmissionControl::Settings;
    using Commands = lobby::Commands;

    /// @p directory has to outlive it.
    Lobby(const Settings &settings, Directory &directory);
    Q_DISABLE_COPY_MOVE(Lobby)

    void setLimits(const ServerLimits &limits) { m_admission.setLimits(limits); }

    /// For a client that comes, here or as a guest. No id is ever used again.
    [[nodiscard]] ClientId takeId() { return ++m_lastId; }

    /// @p serverReflexive is where the connection comes from.
    [[nodiscard]] Commands handleConnected(ClientId id, const Endpoint &serverReflexive, TimePoint now);
    /// The client's very first byte has come, and it can begin a frame.
    [[nodiscard]] Commands handleFrameBegun(ClientId id, TimePoint now);
    [[nodiscard]] Commands handleMessage(ClientId id, const RendezvousMessage &message, TimePoint now);
    /// A frame came that is no message, or bytes that are no frame.
    [[nodiscard]] Commands handleRefusedMessage(ClientId id, const DecodeFailure &failure, TimePoint now);
    /// The client's very first byte cannot begin a frame: it speaks neither protocol.
    [[nodiscard]] Commands handleStranger(ClientId id, TimePoint now);
    [[nodiscard]] Commands handleDisconnected(ClientId id, TimePoint now);
    /// The answer to a SendUnsolicitedSyn; the client may have left since.
    [[nodiscard]] Commands handleUnsolicitedResult(ClientId id, UnsolicitedAnswer answer, TimePoint now);
    [[nodiscard]] Commands handleTimeout(TimePoint now);
    /// The relayed link of a BeginRelay is over, or has never come about.
    [[nodiscard]] Commands handleRelayEnded(Relays::Id relay, TimePoint now);
    /// A probe port has seen the client that greeted with @p ticket at @p serverReflexive. The client port
    /// may see a proxy instead. No effect if no client has that ticket.
    void handleTicket(const QByteArray &ticket, const Endpoint &serverReflexive);

    // The directory's answers. The client may have left, or met somebody, since the directory was asked.
    [[nodiscard]] Commands handleOpened(ClientId host, const Directory::Opened &opened, TimePoint now);
    [[nodiscard]] Commands handleFound(ClientId seeker, const Directory::Found &found, TimePoint now);
    /// Another server has the room's number, because the directory had forgotten that it belongs to this one.
    [[nodiscard]] Commands handleRoomLost(quint32 room, TimePoint now);
    /// A newer connection, at another server, has taken @p handles from @p client.
    [[nodiscard]] Commands handleHandlesLost(ClientId client, const QList<QByteArray> &handles,
                                             TimePoint now);

    /// Another server's client comes. Its id is one of this server's, and its messages come as any client's.
    [[nodiscard]] Commands handleGuest(ClientId id, const Visit &visit, TimePoint now);
    // From @p host, for its guest @p id. The guest is connected here, and may have left since.
    template <typename Message>
    [[nodiscard]] Commands handleHostSaid(ClientId id, const Directory::ServerId &host,
                                          const Message &message, TimePoint now)
    {
        m_visits.handleSaid(id, host, message, now);
        return m_clients.takeCommands();
    }
    [[nodiscard]] Commands handleHostClosed(ClientId id, const Directory::ServerId &host,
                                            const std::optional<ProtocolError> &error, TimePoint now);
    /// @p host has died, or has forgotten its guests.
    [[nodiscard]] Commands handleHostLost(const Directory::ServerId &host, TimePoint now);

    /// Says goodbye to all clients.
    [[nodiscard]] Commands shutDown();

    /// When handleTimeout() is to be called next; `nullopt` if there is nothing to wait for.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const { return m_clients.nextTimeout(); }
    /// Clients whose time is up at @p now. Each is to be read once more before handleTimeout(): a busy server
    /// hears late, and no client should pay for that.
    [[nodiscard]] QList<ClientId> due(TimePoint now) const { return m_clients.due(now); }

    /// All clients, guests included.
    [[nodiscard]] qsizetype clientCount() const { return m_clients.count(); }
    /// The clients that are connected to another server.
    [[nodiscard]] qsizetype guestCount() const { return m_clients.guestCount(); }
    [[nodiscard]] qsizetype roomCount() const { return m_rooms.count(); }
    /// The clients that wait for somebody to come, in the lobby or in a room.
    [[nodiscard]] qsizetype waitingCount() const { return m_queue.count() + m_rooms.count(); }
    /// The handles under which clients wait. Each client counts each of its handles.
    [[nodiscard]] qsizetype handleCount() const { return m_handles.count(); }
    /// Relays, from their offers to their ends.
    [[nodiscard]] qsizetype relayCount() const { return m_relayDesk.count(); }
    [[nodiscard]] const LobbyCounts &counts() const { return m_counts; }

private:
    // True if the message is in place.
    [[nodiscard]] bool enter(ClientId id, const EnterLobby &entry, TimePoint now);
    [[nodiscard]] bool list(ClientId id, HandleSide side, const auto &request, TimePoint now);
    [[nodiscard]] bool acceptPong(ClientId id, const Pong &pong, TimePoint now);
    template <typename Message> [[nodiscard]] bool handleInPair(ClientId id, const Message &m, TimePoint now);

    void expire(ClientId id, TimePoint now);
    void askWhoStays(ClientId id, TimePoint now);
    void drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now);
    /// Ends what the client took part in while it was in @p phase. It may be forgotten already.
    void leave(ClientId id, const LobbyClient &client, const LobbyClient::Phase &phase, TimePoint now);

    ClientId m_lastId = 0;
    LobbyCounts m_counts;
    ClientTable m_clients;
    AdmissionControl m_admission;
    Rooms m_rooms;
    Handles m_handles;
    Pairs m_pairs;
    LobbyQueue m_queue;
    RoomDesk m_desk;
    HandleDesk m_handleDesk;
    Visits m_visits;
    RelayDesk m_relayDesk;
};

} // namespace punchline
