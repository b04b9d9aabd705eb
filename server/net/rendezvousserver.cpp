// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/rendezvousserver.h"

#include "server/net/alternate.h"
#include "server/net/rendezvousserverclient.h"
#include "server/net/unsoliciteddial.h"
#include "server/platform/clock.h"

#include "app/platform/nativesocket.h"

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// A stopping server waits no longer than this for its clients to read the goodbye.
constexpr auto StopTime = 1500ms;
// Relayed links that still stand after this time of it are closed. Their clients have heard the goodbye, and
// meet again at another server: a visit takes a second or two, as does the lead that a direct link has.
constexpr auto RelayStopTime = 5s;
// If somebody else holds the port, as systemd does for its sockets, new clients wait there meanwhile.
constexpr auto RelayStopTimeOnPassedSockets = 1s;

// A process or machine that was stopped finds many deadlines over at once. Input that would have met them
// waits in the system's buffers, from clients, from the Redis and from other servers. All of it is read
// before any client is judged.
constexpr auto StallTime = 500ms;
constexpr auto CatchUpTime = 1s;

// A client that is turned away keeps its descriptor until it has read the reason, or a second has passed.
// Above this number, the oldest is closed at once.
constexpr std::size_t MaxClosing = 1024;

std::size_t mostSockets(const ServerLimits &limits)
{
    return static_cast<std::size_t>(limits.maxClients + AdmissionControl::MaxRefused) + MaxClosing;
}

// One for each socket, and for those that have left since the last search of AddressQuota: in a flood these
// are thousands, and without a place for them no new client would get in.
std::size_t mostAddresses(const ServerLimits &limits)
{
    constexpr std::size_t LeftLately = 65536;
    return mostSockets(limits) + LeftLately;
}

AddressQuota::Limits socketLimits(const ServerLimits &limits)
{
    return {.atATime = 2 * limits.maxClientsPerAddress, .addresses = mostAddresses(limits)};
}

RelayPace::Limits paceOf(const ServerLimits &limits)
{
    return {.rate = limits.relayRate, .totalRate = limits.relayTotalRate};
}

} // namespace

RendezvousServer::RendezvousServer(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_door(m_listeners, settings.proxies)
    , m_probes(settings.limits.maxClientsPerAddress, settings.proxies)
    , m_cluster(settings.redis ? std::make_unique<Cluster>(*settings.redis) : nullptr)
    , m_sockets(socketLimits(settings.limits))
    , m_relays(paceOf(settings.limits))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RendezvousServer::handleTimeout);
    connect(&m_door, &ProxyDoor::arrived, this,
            [this](NativeSocket::Descriptor descriptor, const Endpoint &client, ProxyDoor::Way way) {
                handleConnection(NativeSocket(descriptor), client, way);
            });
    connect(&m_probes, &ProbeService::ticketShown, this,
            [this](const QByteArray &ticket, const Endpoint &serverReflexive) {
                m_lobby->handleTicket(ticket, serverReflexive);
            });
    connect(&m_relays, &RelayRoom::ended, this, [this](Relays::Id relay) {
        carryOut(m_lobby->handleRelayEnded(relay, now()));
        finishIfDone();
    });
    connect(&m_door, &ProxyDoor::refused, this, &RendezvousServer::proxyRefused);
    connect(&m_probes.door(), &ProxyDoor::refused, this, &RendezvousServer::proxyRefused);
}

RendezvousServer::~RendezvousServer() = default;

std::optional<ListenFailure> RendezvousServer::listen()
{
    const QHostAddress &alternate = m_settings.alternate;
    if (auto failure = alternate.isNull() ? std::nullopt : failureToUse(alternate))
        return failure;
    if (auto failure = m_listeners.listen(m_settings.addresses, m_settings.port, m_settings.passedSockets))
        return failure;
    if (auto failure = m_probes.listeners().listen(withAlternate(m_settings.addresses, alternate),
                                                   m_settings.probePort, m_settings.passedProbeSockets)) {
        m_listeners.close();
        return failure;
    }
    openLobby();
    return std::nullopt;
}

void RendezvousServer::openLobby()
{
    const quint16 probePort =
        m_settings.probePublicPort != 0 ? m_settings.probePublicPort : m_probes.listeners().port();
    Directory &directory = m_cluster ? m_cluster->directory() : static_cast<Directory &>(m_localDirectory);
    m_lobby.emplace(Lobby::Settings{m_settings.limits, probePort, m_settings.alternate, m_settings.relays,
                                    relayAddress()},
                    directory);
    if (!m_cluster)
        return;
    connect(m_cluster.get(), &Cluster::happened, this, &RendezvousServer::carryOut);
    connect(m_cluster.get(), &Cluster::left, this, [this] {
        m_hasLeft = true;
        QMetaObject::invokeMethod(this, &RendezvousServer::finishIfDone, Qt::QueuedConnection);
    });
    m_cluster->join(*m_lobby);
}

Endpoint RendezvousServer::relayAddress() const
{
    Endpoint address = m_settings.publicAddress;
    if (!address.address.isNull() && address.port == 0)
        address.port = m_listeners.port();
    return address;
}

void RendezvousServer::setLimits(const ServerLimits &limits)
{
    m_settings.limits = limits;
    m_sockets.setLimits(socketLimits(limits));
    m_probes.setLimits(limits.maxClientsPerAddress);
    m_relays.setLimits(paceOf(limits));
    m_lobby->setLimits(limits);
}

void RendezvousServer::stop()
{
    m_stopping = true;
    m_listeners.close();
    m_door.close();
    m_probes.close();
    qDeleteAll(std::exchange(m_dials, {}));
    QTimer::singleShot(StopTime, this, [this] {
        m_hasSaidGoodbye = true;
        finishIfDone();
    });
    const bool isPortHeld = !m_settings.passedSockets.isEmpty();
    QTimer::singleShot(isPortHeld ? RelayStopTimeOnPassedSockets : RelayStopTime, &m_relays,
                       &RelayRoom::close);
    m_hasLeft = !m_cluster;
    carryOut(m_lobby->shutDown());
    if (m_cluster)
        m_cluster->leave();
    QMetaObject::invokeMethod(this, &RendezvousServer::finishIfDone, Qt::QueuedConnection);
}

void RendezvousServer::finishIfDone()
{
    const bool isGone = m_hasSaidGoodbye || (m_hasLeft && m_clients.empty());
    if (!m_stopping || !isGone || m_relays.count() > 0)
        return;
    m_stopping = false;
    Q_EMIT stopped();
}

void RendezvousServer::handleConnection(NativeSocket socket, const Endpoint &remote, ProxyDoor::Way way)
{
    ++m_counts.accepted;
    if (m_clients.size() >= mostSockets(m_settings.limits) || !m_sockets.take(remote.address, now())) {
        ++m_counts.refused;
        Q_EMIT limitReached(Rejection::TooManyConnections, remote.address);
        return;
    }
    const ClientId id = m_lobby->takeId();
    m_clients.emplace(id, std::make_unique<Client>(std::move(socket), remote, way, id, *this));
    Q_EMIT clientArrived(remote);
    carryOut(m_lobby->handleConnected(id, remote, now()));
    noticeLimits(remote.address);
}

void RendezvousServer::noticeLimits(const QHostAddress &address)
{
    for (const Rejection reason : {Rejection::Full, Rejection::TooManyAttempts, Rejection::TooMuch}) {
        const quint64 count = m_lobby->counts().of(reason);
        if (std::exchange(m_noticed.at(static_cast<std::size_t>(reason)), count) != count)
            Q_EMIT limitReached(reason, address);
    }
}

void RendezvousServer::noticeSource(const QHostAddress &address, const RendezvousMessage &message)
{
    std::optional<SourceWatch::Finding> finding;
    const auto *const outcome = std::get_if<Outcome>(&message);
    if (std::holds_alternative<Hello>(message))
        finding = m_sources.handleGreeted(address, now());
    else if (outcome && outcome->nat != NatKind::Unknown && outcome->nat != NatKind::None
             && isOfThisMachine(address))
        finding = m_sources.handleNatAtHome(address);
    if (finding)
        Q_EMIT sourceDoubted(*finding);
}

RendezvousServer::Client *RendezvousServer::find(ClientId id) const
{
    const auto found = m_clients.find(id);
    return found == m_clients.end() ? nullptr : found->second.get();
}

void RendezvousServer::handleClosed(ClientId id)
{
    putAway(id);
    carryOut(m_lobby->handleDisconnected(id, now()));
    finishIfDone();
}

void RendezvousServer::putAway(ClientId id)
{
    auto client = m_clients.extract(id);
    if (!client)
        return;
    m_sockets.giveBack(client.mapped()->serverReflexive().address);
    m_gone.push_back(std::move(client.mapped()));
    endTurnLater();
}

void RendezvousServer::handleTimeout()
{
    // What has arrived by this moment is read first, so the Lobby has to get the same moment.
    const TimePoint moment = now();
    const bool hasStalled = moment - m_armedFor >= StallTime;
    if (hasStalled && !std::exchange(m_catchesUp, true)) {
        m_timer.start(CatchUpTime);
        return;
    }
    m_catchesUp = false;
    for (const ClientId id : m_lobby->due(moment)) {
        if (Client *client = find(id))
            client->readAvailable();
    }
    carryOut(m_lobby->handleTimeout(moment));
}

void RendezvousServer::carryOut(Lobby::Commands commands)
{
    m_commands.append(std::move(commands));
    // Carrying out a command can end a connection, which brings further commands: they wait for their turn.
    if (std::exchange(m_running, true))
        return;
    while (!m_commands.isEmpty())
        std::visit([this](const auto &command) { carryOutOne(command); }, m_commands.takeFirst());
    m_running = false;
    armTimer();
    Q_EMIT lobbyChanged();
}

template <typename Message> void RendezvousServer::send(ClientId id, const Message &message)
{
    if (Client *client = find(id)) {
        client->send(message);
        flushLater(id);
    } else if (m_cluster && m_cluster->visits().isGuest(id)) {
        m_cluster->visits().say(id, message);
    }
}

void RendezvousServer::carryOutOne(const lobby::Close &command)
{
    Client *client = find(command.client);
    if (!client) {
        if (m_cluster && m_cluster->visits().isGuest(command.client))
            m_cluster->visits().end(command.client, command.error);
        return;
    }
    if (!command.error) {
        client->finish();
        return;
    }
    client->reject(*command.error);
    m_closing.push_back(command.client);
    if (!m_stopping)
        boundClosing();
}

void RendezvousServer::boundClosing()
{
    while (!m_closing.empty()) {
        Client *oldest = find(m_closing.front());
        if (oldest && m_closing.size() <= MaxClosing)
            return;
        m_closing.pop_front();
        if (oldest)
            oldest->abort();
    }
}

void RendezvousServer::carryOutOne(const lobby::BeginRelay &command)
{
    NativeSocket first = takeSocket(command.first);
    NativeSocket second = takeSocket(command.second);
    if (first.isValid() && second.isValid())
        m_relays.begin(command.relay, std::move(first), std::move(second));
    else
        carryOut(m_lobby->handleRelayEnded(command.relay, now()));
}

NativeSocket RendezvousServer::takeSocket(ClientId id)
{
    Client *client = find(id);
    auto socket = client ? client->handOver() : std::nullopt;
    if (socket)
        putAway(id);
    else if (client)
        client->abort();
    return socket ? std::move(*socket) : NativeSocket();
}

void RendezvousServer::carryOutOne(const lobby::SendUnsolicitedSyn &command)
{
    const ClientId id = command.client;
    const Client *client = find(id);
    if (!client) {
        carryOut(m_lobby->handleUnsolicitedResult(id, UnsolicitedAnswer::Unknown, now()));
        return;
    }
    // From an address that the client has never contacted, if there is one: to a NAT with address-dependent
    // filtering, another port of the server's first address is no stranger (RFC 5382).
    const bool sameFamily = m_settings.alternate.protocol() == command.target.address.protocol();
    const QHostAddress source = sameFamily ? m_settings.alternate : client->reached();
    auto *dial = new UnsolicitedDial(source, command.target, command.wait, this);
    m_dials.append(dial);
    connect(dial, &UnsolicitedDial::answered, this, [this, id, dial](UnsolicitedAnswer answer) {
        m_dials.removeOne(dial);
        dial->deleteLater();
        carryOut(m_lobby->handleUnsolicitedResult(id, answer, now()));
    });
}

void RendezvousServer::flushLater(ClientId id)
{
    if (m_unflushed.isEmpty() || m_unflushed.constLast() != id)
        m_unflushed.append(id);
    endTurnLater();
}

void RendezvousServer::endTurnLater()
{
    // At the end of the turn most clients have several messages to get, and one packet is enough for them.
    // Closed clients make no more calls by then, and can be deleted.
    if (!std::exchange(m_turnEnds, true))
        QMetaObject::invokeMethod(this, &RendezvousServer::endTurn, Qt::QueuedConnection);
}

void RendezvousServer::endTurn()
{
    m_turnEnds = false;
    m_gone.clear();
    for (const ClientId id : std::exchange(m_unflushed, {})) {
        if (Client *client = find(id))
            client->flush();
    }
}

void RendezvousServer::armTimer()
{
    if (m_catchesUp)
        return;
    const auto next = m_lobby->nextTimeout();
    if (!next) {
        m_timer.stop();
        return;
    }
    // Most events postpone the next deadline a little. Then the timer fires too early once, and is set again.
    if (m_timer.isActive() && m_armedFor <= *next)
        return;
    m_armedFor = *next;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - now());
    m_timer.start(std::max(wait, 0ms));
}

} // namespace punchline
