// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/synquota.h"

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
/// connection stands.
///
/// Long, but one thing: every input is a transition in the same table of clients, and most of them move two.
class Lobby
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;
    using ClientId = quint64;

    /// A client that is silent for this long has only the classic protocol: there the server speaks first.
    static constexpr std::chrono::milliseconds ClassicSilence{500};
    /// From a greeting's first byte to its last. Also how long silence may last where classic clients are
    /// turned away.
    static constexpr std::chrono::seconds GreetingTime{5};
    /// From Welcome to EnterLobby: the client's time to look at its NAT.
    static constexpr std::chrono::seconds EnterTime{10};
    /// Between the Pings to a waiting client; shorter than the idle time-outs of common NATs.
    static constexpr std::chrono::seconds PingInterval{15};
    /// For a waiting client's Pong.
    static constexpr std::chrono::seconds PongTime{10};
    /// For the Pong that confirms a tentative pair, while the other one is kept in suspense.
    static constexpr std::chrono::seconds ConfirmTime{2};
    /// From Paired to the Outcome: half as much again as the 60 s after which clients give up by themselves.
    static constexpr std::chrono::seconds PunchTime{90};
    /// The longest time by which one client's Go is held back for the other's: no sane path needs more.
    static constexpr std::chrono::seconds MaxGoDelay{1};

    /// For the answer to an unsolicited SYN: three of the client's round trips, within these bounds.
    static constexpr std::chrono::milliseconds MinSynTime{400};
    static constexpr std::chrono::milliseconds MaxSynTime{1500};
    /// Below it there are services, and no mapping that a NAT would choose.
    static constexpr quint16 MinSynPort = 1024;

    /// What one client of a pair may have relayed.
    static constexpr int MaxSignals = 64;
    static constexpr qsizetype MaxSignalBytes = 256 * 1024;
    static constexpr quint32 MaxRounds = 32;

    /// How many clients above Settings::maxClients are kept for a moment, to be told that the server is full.
    static constexpr qsizetype MaxRefused = 64;

    struct Settings
    {
        bool classic = true;           ///< Whether classic clients may enter.
        quint16 probePort = 0;         ///< What Welcome says; 0 for none.
        qsizetype maxClients = 10'000; ///< At a time.
        QHostAddress alternate = {};   ///< What Welcome says; null for none.
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

    using Command = std::variant<SendMessage, SendClassic, Close, SendUnsolicitedSyn>;
    /// To be carried out in this order.
    using Commands = QList<Command>;

    /// What the clients reported; both of a pair may report.
    struct Outcomes
    {
        quint64 linked = 0;
        quint64 failed = 0;
        friend bool operator==(const Outcomes &, const Outcomes &) = default;
    };

    explicit Lobby(const Settings &settings)
        : m_settings(settings)
    { }

    /// @p observed is where the connection comes from. Ids are never used again.
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

    /// Says goodbye to everybody.
    [[nodiscard]] Commands shutDown();

    /// When handleTimeout() wants to be called next; nothing where there is nothing to wait for.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    [[nodiscard]] qsizetype clientCount() const { return static_cast<qsizetype>(m_clients.size()); }
    [[nodiscard]] Outcomes outcomes() const { return m_outcomes; }

private:
    // A connection's phases.
    struct Silent ///< Nothing has been heard.
    {
        TimePoint since;
    };
    struct Refused ///< One too many; told so once it shows that it would understand.
    {
        TimePoint since;
    };
    struct Greeting ///< A frame has begun.
    {
        TimePoint since;
    };
    struct Welcomed
    {
        TimePoint since;
    };
    struct Queued ///< Waits in m_queue.
    { };
    struct Tentative ///< Paired as soon as nobody's Pong is owed any more.
    {
        ClientId partner = 0;
        Role role = Role::Initiator;
        bool owesPong = false;
    };
    struct Punching
    {
        TimePoint since;
        std::optional<ClientId> partner; ///< Nothing where it has left, or is classic.
        Dialect peerDialect = Dialect::Framed;
        int signalCount = 0;
        qsizetype signalBytes = 0;
        bool ready = false;
        quint32 round = 0;                             ///< The last one that both were ready for.
        std::optional<TimePoint> goDue = std::nullopt; ///< When Go for that round goes out.
        bool reported = false;                         ///< The Outcome is known.
    };
    using Phase = std::variant<Silent, Refused, Greeting, Welcomed, Queued, Tentative, Punching>;

    static constexpr TimePoint Never = TimePoint::max();

    struct Client
    {
        Endpoint observed;
        Phase phase;
        Dialect dialect = Dialect::Framed;
        quint64 arrival = 0;     ///< The place in the lobby's order.
        bool hasWaited = false;  ///< It may have died since it was last heard of.
        bool toldToWait = false; ///< A classic client that was told so must become the initiator.
        bool hasAsked = false;   ///< For an unsolicited SYN.
        quint32 lastPing = 0;
        TimePoint lastPingSent;
        bool pongOutstanding = false;
        std::optional<Duration> roundTrip; ///< The latest one.
        TimePoint deadline = Never;        ///< As it stands in m_deadlines.
    };

    [[nodiscard]] Commands takeCommands() { return std::exchange(m_commands, {}); }
    [[nodiscard]] Client *find(ClientId id);
    [[nodiscard]] Client &at(ClientId id) { return m_clients.at(id); }
    void send(ClientId id, const RendezvousMessage &message);
    void sendPing(ClientId id, TimePoint now);
    void enterPhase(ClientId id, const Phase &phase);

    // Each says whether the message is in place.
    [[nodiscard]] bool accept(ClientId id, const Hello &hello, TimePoint now);
    [[nodiscard]] bool accept(ClientId id, const EnterLobby &, TimePoint now);
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

    void arrive(ClientId id, TimePoint now);
    void seekPartner(ClientId id, TimePoint now);
    [[nodiscard]] static bool mayMeet(const Client &a, const Client &b);
    void pairTentatively(ClientId a, ClientId b, TimePoint now);
    void confirm(ClientId id, TimePoint now);
    void introduce(ClientId id, Role role, const Client &peer, std::optional<ClientId> partner,
                   TimePoint now);
    void startRound(ClientId a, ClientId b, TimePoint now);
    void sendGo(ClientId id);

    void expire(ClientId id, TimePoint now);
    void drop(ClientId id, const std::optional<ProtocolError> &error, TimePoint now);
    void forget(ClientId id, TimePoint now);
    void leavePhase(const Client &client, const Phase &phase, TimePoint now);
    void tellPeerLeft(const Punching &left);

    [[nodiscard]] TimePoint deadlineOf(const Client &client) const;
    void schedule(ClientId id);

    Settings m_settings;
    std::map<ClientId, Client> m_clients;
    /// Who waits, by arrival. Any two of them may not meet, so there are hardly ever more than three.
    std::map<quint64, ClientId> m_queue;
    std::set<std::pair<TimePoint, ClientId>> m_deadlines;
    quint64 m_arrivals = 0;
    qsizetype m_refused = 0;
    SynQuota m_synQuota;
    Outcomes m_outcomes;
    Commands m_commands;
};

} // namespace punchline
