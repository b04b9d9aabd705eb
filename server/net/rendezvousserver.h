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
/// what the Lobby commands. It decides nothing itself.
class RendezvousServer : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QList<QHostAddress> addresses = {QHostAddress(QHostAddress::Any)};
        quint16 port = DefaultServerPort;
        quint16 probePort = DefaultProbePort;
        quint16 probePublicPort = 0; ///< What clients are told of the probe port; 0: its own number.
        ServerLimits limits = {};
        QHostAddress alternate = {}; ///< A second address, where only the probe port listens; null for none.
        std::optional<RedisAddress> redis = {}; ///< Where other servers share their rooms.
        QList<Network> proxies = {};            ///< Whose PROXY protocol is believed, and expected.
        QList<qintptr> passedSockets = {};      ///< Listening already: instead of addresses and port,
        QList<qintptr> passedProbeSockets = {}; ///< and of the probe port.
    };

    explicit RendezvousServer(const Settings &settings, QObject *parent = nullptr);
    ~RendezvousServer() override;

    [[nodiscard]] std::optional<ListenFailure> listen();
    /// Where clients connect to, and where they probe.
    [[nodiscard]] QList<Endpoint> endpoints() const { return m_listeners.endpoints(); }
    [[nodiscard]] QList<Endpoint> probeEndpoints() const { return m_probes.listeners().endpoints(); }

    /// Whether "::" among these endpoints stands for IPv6 alone.
    [[nodiscard]] bool isIpv6Only() const { return m_listeners.isIpv6Only(); }

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// There is one after listen().
    [[nodiscard]] const Lobby &lobby() const { return *m_lobby; }
    [[nodiscard]] const ProbeService &probes() const { return m_probes; }
    /// The other servers; nothing where it works alone.
    [[nodiscard]] const Cluster *cluster() const { return m_cluster.get(); }

    struct SocketCounts
    {
        quint64 accepted = 0;  ///< Since it began.
        quint64 refused = 0;   ///< Of them, closed unheard.
        qsizetype open = 0;    ///< Now, those that are closing included.
        quint64 throttled = 0; ///< How often a client was not read for a while.
    };
    [[nodiscard]] SocketCounts sockets() const { return {m_accepted, m_unheard, openCount(), m_throttled}; }

    void setLimits(const ServerLimits &limits);

    /// Stops accepting and says goodbye to everybody; stopped() comes within 1.5 s.
    void stop();

Q_SIGNALS:
    /// Somebody has connected from @p serverReflexive and is let in.
    void clientArrived(const punchline::Endpoint &serverReflexive);
    /// What lobby() counts may have changed.
    void lobbyChanged();
    void stopped();
    /// Somebody from @p address was refused, or ended, since they have reached a limit.
    void limitReached(punchline::Rejection reason, const QHostAddress &address);
    /// A connection of @p proxy to either port was closed: it did not say, as it has to, who comes.
    void proxyRefused(punchline::ProxyDoor::Refusal reason, const QHostAddress &proxy);
    /// Clients seem to come from where they cannot all be. Once.
    void sourceDoubted(const punchline::SourceWatch::Finding &finding);

private:
    class Client;

    [[nodiscard]] qsizetype openCount() const { return static_cast<qsizetype>(m_clients.size()); }
    [[nodiscard]] Client *find(Lobby::ClientId id) const;
    void handleConnection(NativeSocket socket, const Endpoint &remote, ProxyDoor::Way way);
    void noticeLimits(const QHostAddress &address);
    void noticeSource(const QHostAddress &address, const RendezvousMessage &message);
    void handleClosed(Lobby::ClientId id);
    void openLobby();
    [[nodiscard]] bool mayHold(const QHostAddress &address);
    void finishIfDone();
    void finishStopping();
    void handleTimeout();
    void carryOut(Lobby::Commands commands);
    void carryOutOne(const lobby::SendMessage &command);
    void carryOutOne(const lobby::SendClassic &command);
    void carryOutOne(const lobby::Close &command);
    void carryOutOne(const lobby::SendUnsolicitedSyn &command);
    void carryOutOne(const lobby::BeginVisit &command) { m_cluster->beginVisit(command); }
    void carryOutOne(const lobby::PassOn &command) { m_cluster->passOn(command); }
    void carryOutOne(const lobby::EndVisit &command) { m_cluster->endVisit(command); }
    void boundClosing();
    void flushLater(Lobby::ClientId id);
    void endTurnLater();
    void endTurn();
    void armTimer();

    Settings m_settings;
    Listeners m_listeners;
    ProxyDoor m_door;
    ProbeService m_probes;
    LocalDirectory m_localDirectory{Lobby::TimePoint::clock::now()}; ///< Where there is no cluster.
    std::unique_ptr<Cluster> m_cluster;
    std::optional<Lobby> m_lobby;
    AddressQuota m_sockets; ///< Those that are closing included, which the Lobby knows nothing of any more.
    SourceWatch m_sources;  ///< Of those whom no proxy names.
    QTimer m_timer;
    Lobby::TimePoint m_armedFor; ///< Of the timer, while it is active.
    bool m_catchesUp = false;    ///< The timer is for what comes after a stall.
    std::unordered_map<Lobby::ClientId, std::unique_ptr<Client>> m_clients;
    std::vector<std::unique_ptr<Client>> m_gone; ///< Until they tell nothing any more.
    std::deque<Lobby::ClientId> m_closing;       ///< Who was turned away, by age; some have gone since.
    QList<UnsolicitedDial *> m_dials;
    std::array<quint64, RejectionCount> m_noticed = {}; ///< Of the Lobby's rejections.
    quint64 m_accepted = 0;
    quint64 m_unheard = 0;
    quint64 m_throttled = 0;
    Lobby::Commands m_commands;         ///< Yet to be carried out.
    QList<Lobby::ClientId> m_unflushed; ///< They have something to hear.
    bool m_turnEnds = false;            ///< endTurn() is to come.
    bool m_running = false;
    bool m_stopping = false;
    bool m_hasLeft = true; ///< The cluster.
};

} // namespace punchline
