// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/cluster.h"
#include "server/lobby/addressquota.h"
#include "server/lobby/lobby.h"
#include "server/lobby/localdirectory.h"
#include "server/lobby/serverlimits.h"
#include "server/net/listeners.h"
#include "server/net/network.h"
#include "server/net/probeservice.h"
#include "server/net/proxydoor.h"
#include "server/net/relayroom.h"
#include "server/net/sourcewatch.h"

#include "app/protocol/serveraddress.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace punchline {

class UnsolicitedDial;

/// The rendezvous server: accepts connections, gives the Lobby what they say together with the time, and does
/// what the Lobby commands. It decides nothing itself. It has a function for each command of the Lobby and a
/// member for each kind of socket, hence their number.
class RendezvousServer : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QList<QHostAddress> addresses = {QHostAddress(QHostAddress::Any)};
        quint16 port = DefaultServerPort;
        quint16 probePort = DefaultProbePort;
        quint16 probePublicPort = 0; ///< The probe port that clients are told; 0 for its own number.
        ServerLimits limits = {};
        QHostAddress alternate = {};            ///< A second address, only for the probe port; null for none.
        std::optional<RedisAddress> redis = {}; ///< The Redis that the servers share.
        bool relays = false; ///< Whether it carries the links of pairs that have no direct one.
        /// Where clients reach this very server, for relays; with port 0 on the port of the server. Null for
        /// where each client has reached it.
        Endpoint publicAddress = {};
        QList<Network> proxies = {};       ///< Have to speak the PROXY protocol, and are believed.
        QList<qintptr> passedSockets = {}; ///< Sockets that listen already, instead of addresses and port
        QList<qintptr> passedProbeSockets = {}; ///< and instead of the probe port.
    };

    explicit RendezvousServer(const Settings &settings, QObject *parent = nullptr);
    ~RendezvousServer() override;

    [[nodiscard]] std::optional<ListenFailure> listen();
    /// Where clients connect to, and where they probe.
    [[nodiscard]] QList<Endpoint> endpoints() const { return m_listeners.endpoints(); }
    [[nodiscard]] QList<Endpoint> probeEndpoints() const { return m_probes.listeners().endpoints(); }

    /// True if "::" among these endpoints stands for IPv6 alone.
    [[nodiscard]] bool isIpv6Only() const { return m_listeners.isIpv6Only(); }

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Exists only after listen().
    [[nodiscard]] const Lobby &lobby() const { return *m_lobby; }
    [[nodiscard]] const ProbeService &probes() const { return m_probes; }
    [[nodiscard]] const RelayRoom &relays() const { return m_relays; }
    /// The other servers; `nullptr` if the server works alone.
    [[nodiscard]] const Cluster *cluster() const { return m_cluster.get(); }

    struct SocketCounts
    {
        quint64 accepted = 0;  ///< Since it began.
        quint64 refused = 0;   ///< How many of them were closed unheard.
        quint64 throttled = 0; ///< How often a client was not read for a while.
    };
    [[nodiscard]] const SocketCounts &sockets() const { return m_counts; }
    /// Connections to clients at present, including closing ones.
    [[nodiscard]] qsizetype openCount() const { return static_cast<qsizetype>(m_clients.size()); }

    void setLimits(const ServerLimits &limits);

    /// Stops accepting and says goodbye to everybody; stopped() comes within 1.5 s. Relayed links go on, for
    /// up to 5 s, so that their clients can find another way; stopped() waits for them.
    void stop();

Q_SIGNALS:
    /// A client has connected from @p serverReflexive and is let in.
    void clientArrived(const punchline::Endpoint &serverReflexive);
    /// The counts of lobby() may have changed.
    void lobbyChanged();
    void stopped();
    /// A client from @p address was refused or dropped because of a limit.
    void limitReached(punchline::Rejection reason, const QHostAddress &address);
    /// A connection of @p proxy to either port was closed, because it did not say which client it carries.
    void proxyRefused(punchline::ProxyDoor::Refusal reason, const QHostAddress &proxy);
    /// All clients seem to come from one address where they cannot all be. Comes once.
    void sourceDoubted(const punchline::SourceWatch::Finding &finding);

private:
    class Client;

    [[nodiscard]] Client *find(ClientId id) const;
    [[nodiscard]] Endpoint relayAddress() const;
    void handleConnection(NativeSocket socket, const Endpoint &remote, ProxyDoor::Way way);
    void noticeLimits(const QHostAddress &address);
    void noticeSource(const QHostAddress &address, const RendezvousMessage &message);
    void handleClosed(ClientId id);
    void putAway(ClientId id);
    [[nodiscard]] NativeSocket takeSocket(ClientId id);
    void openLobby();
    void finishIfDone();
    void handleTimeout();
    void carryOut(Lobby::Commands commands);
    void carryOutOne(const lobby::SendMessage &command) { send(command.client, command.message); }
    void carryOutOne(const lobby::SendClassic &command) { send(command.client, command.message); }
    void carryOutOne(const lobby::Close &command);
    void carryOutOne(const lobby::SendUnsolicitedSyn &command);
    void carryOutOne(const lobby::BeginVisit &command)
    {
        m_cluster->visits().begin(command.client, command.host, command.visit);
    }
    void carryOutOne(const lobby::PassOn &command)
    {
        m_cluster->visits().say(command.client, command.message);
    }
    void carryOutOne(const lobby::BeginRelay &command);
    void carryOutOne(const lobby::EndVisit &command) { m_cluster->visits().end(command.client); }
    template <typename Message> void send(ClientId id, const Message &message);
    void boundClosing();
    void flushLater(ClientId id);
    void endTurnLater();
    void endTurn();
    void armTimer();

    Settings m_settings;
    Listeners m_listeners;
    ProxyDoor m_door;
    ProbeService m_probes;
    LocalDirectory m_localDirectory{TimePoint::clock::now()}; ///< Used if there is no cluster.
    std::unique_ptr<Cluster> m_cluster;
    std::optional<Lobby> m_lobby;
    AddressQuota m_sockets; ///< Includes closing ones, which the Lobby has forgotten.
    RelayRoom m_relays;
    SourceWatch m_sources; ///< Of clients that come without a proxy.
    QTimer m_timer;
    TimePoint m_armedFor;     ///< The timer's deadline while it is active.
    bool m_catchesUp = false; ///< The timer runs for catching up after a stall.
    std::unordered_map<ClientId, std::unique_ptr<Client>> m_clients;
    std::vector<std::unique_ptr<Client>> m_gone; ///< Kept until they make no more calls.
    std::deque<ClientId> m_closing;              ///< Turned away, sorted by age; some have gone since.
    QList<UnsolicitedDial *> m_dials;
    std::array<quint64, RejectionCount> m_noticed = {}; ///< Rejections of the Lobby that were reported.
    SocketCounts m_counts;
    Lobby::Commands m_commands;  ///< Not carried out yet.
    QList<ClientId> m_unflushed; ///< Clients with messages to flush.
    bool m_turnEnds = false;     ///< endTurn() is queued.
    bool m_running = false;
    bool m_stopping = false;
    bool m_hasLeft = true;         ///< The cluster has left.
    bool m_hasSaidGoodbye = false; ///< The clients have had their time to read it.
};

} // namespace punchline
