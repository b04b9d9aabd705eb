// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobbyclient.h"
#include "server/lobbycounts.h"
#include "server/lobbyquotas.h"
#include "server/rooms.h"
#include "server/roomstore.h"
#include "server/serverlimits.h"
#include "server/synquota.h"
#include "server/visit.h"

#include "app/protocol/classic.h"
#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QHostAddress>
#include <QList>

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace punchline {

/// Where clients meet: it greets them, pairs each with the next arrival, relays the signalling of a pair, and
/// lets both start at one moment. It knows no socket, no clock and no timer: what happens comes in with its
/// time, what is to be done goes out as Commands. Driven by RendezvousServer. A client that it has closed, or
/// that has left, is forgotten at once: what still comes from it has no effect.
///
/// A pair is tentative until everybody in it who has been waiting has answered a Ping: nobody is paired with
/// a client that died while it waited. A classic client cannot be asked; it counts as alive as long as its
/// connection stands. In the lobby any two meet; in a room, whoever has opened it and the first who names its
/// number, once: the room is used up when the pair is certain. If who came leaves before that it has learned
/// nothing, and the room is open again.
///
/// Several servers can share a RoomStore. The one that holds who waits pairs it with another's client as with
/// its own: there that client is a guest, and the Lobby does not see whether a connection or another server
/// is behind an id. Here, a client that is another server's guest only has its messages passed on.
///
/// One table of clients, in which every input is a transition: those that move one client are in lobby.cpp,
/// those that move two in lobbypairs.cpp, those that concern another server in lobbyvisits.cpp.
class Lobby
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;
    using ClientId = quint64;

    /// A client that is silent for this long has only the classic protocol: there the server speaks first.
    static constexpr std::chrono::milliseconds ClassicSilence{500};
    /// For so long a classic arrival leaves somebody framed who waits to framed arrivals. Silence proves
    /// nothing, and what two have that greet is encrypted.
    static constexpr std::chrono::milliseconds YieldTime{1500};
    /// From a greeting's first byte to its last. Also how long silence may last where classic clients are
    /// turned away.
    static constexpr std::chrono::seconds GreetingTime{5};
    /// From Welcome to EnterLobby: the client's time to look at its NAT.
    static constexpr std::chrono::seconds EnterTime{10};
    /// For the store's answer, and then for the other server to make a pair.
    static constexpr std::chrono::seconds StoreTime{5};
    /// From Paired to the Outcome: half as much again as the 60 s after which clients give up by themselves.
    static constexpr std::chrono::seconds PunchTime{90};

    /// For the answer to an unsolicited SYN: three of the client's round trips, within these bounds.
    static constexpr std::chrono::milliseconds MinSynTime{400};
    static constexpr std::chrono::milliseconds MaxSynTime{1500};
    /// Below it there are services, and no mapping that a NAT would choose.
    static constexpr quint16 MinSynPort = 1024;

    /// How many clients above the limits are kept for a moment, to be told so.
    static constexpr qsizetype MaxRefused = 64;

    struct Settings
    {
        ServerLimits limits = {};
        quint16 probePort = 0;       ///< What Welcome says; 0 for none.
        QHostAddress alternate = {}; ///< What Welcome says; null for none.
    };

    struct SendMessage
    {
        ClientId client = 0;
        RendezvousMessage message;
        friend bool operator==(const SendMessage &, const SendMessage &) = default;
    };

    struct SendClassic
    {
        ClientId client = 0;
        classic::ServerMessage message;
        friend bool operator==(const SendClassic &, const SendClassic &) = default;
    };

    /// Close once everything has been sent; @c error, where there is one, goes out last.
    struct Close
    {
        ClientId client = 0;
        std::optional<ProtocolError> error;
        friend bool operator==(const Close &, const Close &) = default;
    };

    /// Send the client a SYN that its NAT does not expect, and give the answer to handleUnsolicitedResult().
    struct SendUnsolicitedSyn
    {
        ClientId client = 0;
        Endpoint target; ///< Where the client itself comes from, never what anybody says.
        std::chrono::milliseconds wait = MinSynTime; ///< For an answer.
        friend bool operator==(const SendUnsolicitedSyn &, const SendUnsolicitedSyn &) = default;
    };

    /// Let the client be a guest of @c host.
    struct BeginVisit
    {
        ClientId client = 0;
        RoomStore::ServerId host;
        Visit visit;
        friend bool operator==(const BeginVisit &, const BeginVisit &) = default;
    };

    /// Give @c host what the client says there.
    struct PassOn
    {
        ClientId client = 0;
        RoomStore::ServerId host;
        RendezvousMessage message;
        friend bool operator==(const PassOn &, const PassOn &) = default;
    };

    /// The client has left @c host.
    struct EndVisit
    {
        ClientId client = 0;
        RoomStore::ServerId host;
        friend bool operator==(const EndVisit &, const EndVisit &) = default;
    };

    using Command =
        std::variant<SendMessage, SendClassic, Close, SendUnsolicitedSyn, BeginVisit, PassOn, EndVisit>;
    /// To be carried out in this order.
    using Commands = QList<Command>;

    /// @p store has to outlive it.
    Lobby(const Settings &settings, RoomStore &store)
        : m_settings(settings)
        , m_store(&store)
        , m_quotas(settings.limits)
    { }

    void setLimits(const ServerLimits &limits);

    /// For a client that comes, here or as a guest. No id is ever used again.
    [[nodiscard]] ClientId takeId() { return ++m_lastId; }

    /// @p observed is where the connection comes from.
    [[nodiscard]] Commands handleConnected(ClientId id, const Endpoint &observed, TimePoint now);
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
    /// The client that has greeted with @p ticket comes from @p observed as well, where a probe port has seen
    /// it: there may be no proxy before that one. Nothing where nobody has that ticket.
    void handleTicket(const QByteArray &ticket, const Endpoint &observed);

    // The store's answers; the client may have left, or met somebody, since it was asked.
    [[nodiscard]] Commands handleOpened(ClientId host, const RoomStore::Opened &opened, TimePoint now);
    [[nodiscard]] Commands handleFound(ClientId seeker, const RoomStore::Found &found, TimePoint now);
    /// Another server has the room's number, since the store had forgotten that this one has.
    [[nodiscard]] Commands handleRoomLost(quint32 room, TimePoint now);

    /// Another server's client comes. Its id is one of this server's, its messages come as any client's.
    [[nodiscard]] Commands handleGuest(ClientId id, const Visit &visit, TimePoint now);
    // What @p host has for its guest @p id, which is connected here and may have left since.
    [[nodiscard]] Commands handleHostSaid(ClientId id, const RoomStore::ServerId &host,
                                          const RendezvousMessage &message, TimePoint now);
    [[nodiscard]] Commands handleHostSaid(ClientId id, const RoomStore::ServerId &host,
                                          const classic::ServerMessage &message);
    [[nodiscard]] Commands handleHostClosed(ClientId id, const RoomStore::ServerId &host,
                                            const std::optional<ProtocolError> &error, TimePoint now);
    /// @p host has died, or does not know any more what went on.
    [[nodiscard]] Commands handleHostLost(const RoomStore::ServerId &host, TimePoint now);

    /// Says goodbye to everybody.
    [[nodiscard]] Commands shutDown();

    /// When handleTimeout() wants to be called next; nothing where there is nothing to wait for.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Whose time is up at @p now: each of them is to be read once more before handleTimeout(). A server that
    /// is busy hears late, and nobody is to pay for that.
    [[nodiscard]] QList<ClientId> due(TimePoint now) const;

    /// All of them, guests included.
    [[nodiscard]] qsizetype clientCount() const { return static_cast<qsizetype>(m_clients.size()); }
    /// Those that are connected to another server.
    [[nodiscard]] qsizetype guestCount() const { return m_guests; }
    [[nodiscard]] qsizetype roomCount() const { return m_rooms.count(); }
    [[nodiscard]] const LobbyCounts &counts() const { return m_counts; }
    /// Who waits for somebody to come, in the lobby or in a room.
    [[nodiscard]] qsizetype waitingCount() const
    {
        return static_cast<qsizetype>(m_queue.size()) + m_rooms.count();
    }

private:
    using Client = LobbyClient;
    using Phase = Client::Phase;

    [[nodiscard]] static ProtocolError errorAbout(ProtocolErrorCode code, const RendezvousMessage &message);
    [[nodiscard]] Commands takeCommands() { return std::exchange(m_commands, {}); }
    [[nodiscard]] Client *find(ClientId id);
    [[nodiscard]] Client &at(ClientId id) { return m_clients.at(id); }
    void send(ClientId id, const RendezvousMessage &message);
    void sendPing(ClientId id, TimePoint now);
    void enterPhase(ClientId id, const Phase &phase);
    void makeRoom(TimePoint now);

    // Each says whether the message is in place.
    [[nodiscard]] bool accept(ClientId id, const Hello &hello, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const EnterLobby &entry, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const OpenRoom &request, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const JoinRoom &request, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const Pong &pong, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const AskUnsolicited &, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const Signal &signal, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const PunchReady &, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const Outcome &outcome, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const ProtocolError &error, TimePoint now);
    template <typename OtherMessage> [[nodiscard]] bool accept(ClientId, const OtherMessage &, TimePoint)
    {
        return false;
    }

    [[nodiscard]] bool settle(ClientId id, Punching::Verdict verdict, const RendezvousMessage &message,
                              TimePoint now);

    void arrive(ClientId id, TimePoint now);
    void seekPartner(ClientId id, TimePoint now);
    [[nodiscard]] bool meetHere(ClientId id, TimePoint now);
    void meetInLobby(ClientId id, ClientId partner, TimePoint now);
    void yield(ClientId id, TimePoint now);
    void enterQueue(ClientId id);
    void leaveLobby(ClientId id, const Client &client);
    [[nodiscard]] bool joinHere(ClientId id, const JoinRoom &request, TimePoint now);
    /// Whether @p id has come back to its room, which stands here.
    [[nodiscard]] bool returnHere(ClientId id, const RoomStore::Wish &wish, TimePoint now);
    void waitIn(ClientId id, const Client::Hosting &hosting, TimePoint now);
    void settleOpened(ClientId id, const RoomStore::Opened &opened, TimePoint now);
    void settleFound(ClientId id, const RoomStore::Found &found, TimePoint now);
    void visit(ClientId id, const RoomStore::Place &place, const std::optional<JoinRoom> &wish,
               TimePoint now);
    void seekOn(ClientId id, const Client::Visiting &ended, TimePoint now);
    [[nodiscard]] Client::Visiting *visitAt(ClientId id, const RoomStore::ServerId &host);
    void loseHost(ClientId id, TimePoint now);
    void sendBack(ClientId id, TimePoint now);
    [[nodiscard]] bool meetHost(ClientId id, ClientId host, TimePoint now);
    void giveUp(ClientId id, const Client::Visiting &visiting, TimePoint now);
    void giveUpOpening(ClientId id, const Client &client);
    void pairTentatively(ClientId first, ClientId second, const std::optional<Client::ClaimedRoom> &room,
                         TimePoint now);
    void confirm(ClientId id, TimePoint now);
    void introduce(ClientId id, const Client &peer, std::optional<ClientId> partner, TimePoint now);
    void startRound(ClientId a, ClientId b, TimePoint now);
    void sendGo(ClientId id);

    void expire(ClientId id, TimePoint now);
    void askWhoWaits(ClientId id, TimePoint now);
    void drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now);
    void countRejection(ClientId id, const std::optional<Rejection> &reason);
    void forget(ClientId id, TimePoint now);
    void leavePhase(ClientId id, const Client &client, const Phase &phase, TimePoint now);
    void leavePartner(const Client &client, const Client::Tentative &left, TimePoint now);
    void closeRoom(quint32 room, const Client &host, TimePoint now);
    void tellPeerLeft(const Punching &left);

    void schedule(ClientId id);

    Settings m_settings;
    RoomStore *m_store;
    std::map<ClientId, Client> m_clients;
    /// Who waits, by arrival. Any two of them may not meet, so there are hardly ever more than three.
    std::map<quint64, ClientId> m_queue;
    std::set<std::pair<TimePoint, ClientId>> m_deadlines;
    std::set<ClientId> m_atTheDoor; ///< Who has not greeted yet, by age.
    std::map<QByteArray, ClientId> m_tickets;
    ClientId m_lastId = 0;
    quint64 m_arrivals = 0;
    qsizetype m_refused = 0;
    qsizetype m_guests = 0; ///< Of the clients.
    LobbyQuotas m_quotas;
    Rooms m_rooms;
    SynQuota m_synQuota;
    LobbyCounts m_counts;
    Commands m_commands;
};

} // namespace punchline
