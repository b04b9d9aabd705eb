// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostedserver.h"

#include "app/platform/descriptorlimit.h"
#include "app/platform/routes.h"
#include "server/net/rendezvousserver.h"

#include <array>
#include <utility>

namespace punchline {

namespace {

// Enough for friends, and little enough for one thread in one process.
constexpr qsizetype MaxClients = 256;
constexpr qsizetype MaxClientsPerAddress = 64;

// Strangers on the server's port must not use up the descriptors that this program's session needs.
constexpr int WantedDescriptors = 8192;

} // namespace

HostedServer::HostedServer(QObject *parent)
    : HostedServer(Settings(), parent)
{ }

HostedServer::HostedServer(Settings settings, QObject *parent)
    : ServerHost(parent)
    , m_settings(std::move(settings))
{ }

HostedServer::~HostedServer() = default;

/// Every change of the state goes through here, so that each is reported once, and only real changes are.
template <typename Change> void HostedServer::update(Change change)
{
    const HostState before = m_state;
    change();
    if (m_state != before)
        Q_EMIT changed();
}

void HostedServer::start()
{
    if (m_server)
        return;
    raiseDescriptorLimit(WantedDescriptors);
    update([this] {
        m_state = HostState();
        m_state.reason = listen();
        m_state.phase = m_server ? HostState::Phase::Running : HostState::Phase::Failed;
        if (!m_server)
            return;
        m_state.port = m_server->endpoints().constFirst().port;
        m_probePort = m_server->probeEndpoints().constFirst().port;
        m_networks = m_settings.networks();
        askRouter();
        listAddresses();
    });
}

/// Returns the reason if it cannot listen.
QString HostedServer::listen()
{
    QString reason;
    const std::array ports = {std::pair(m_settings.port, m_settings.probePort),
                              std::pair(m_settings.port, quint16(0)), std::pair(quint16(0), quint16(0))};
    for (const auto &[port, probePort] : ports) {
        auto server = std::make_unique<RendezvousServer>(RendezvousServer::Settings{
            .addresses = m_settings.listenOn,
            .port = port,
            .probePort = probePort,
            .limits = {.maxClients = MaxClients, .maxClientsPerAddress = MaxClientsPerAddress}});
        const auto failure = server->listen();
        if (!failure) {
            m_server = std::move(server);
            connect(m_server.get(), &RendezvousServer::clientArrived, this, &HostedServer::handleArrived);
            connect(m_server.get(), &RendezvousServer::lobbyChanged, this, &HostedServer::count);
            connect(m_server.get(), &RendezvousServer::stopped, this, &HostedServer::handleStopped);
            return {};
        }
        reason = failure->reason;
    }
    return reason;
}

void HostedServer::askRouter()
{
    m_opened.reset();
    m_mapper.reset();
    m_probeMapper.reset();
    m_state.router = HostState::Router::NotAsked;
    if (!isBehindRouter(m_networks))
        return;
    m_state.router = HostState::Router::Asked;
    m_mapper = std::make_unique<PortMapper>(m_settings.router);
    connect(m_mapper.get(), &PortMapper::mapped, this, &HostedServer::handleMapped);
    connect(m_mapper.get(), &PortMapper::finished, this, &HostedServer::handleRouterFinished);
    m_mapper->start(m_state.port);

    m_probeMapper = std::make_unique<PortMapper>(m_settings.router);
    connect(m_probeMapper.get(), &PortMapper::mapped, this, [this](const PortMapping &mapping) {
        // Clients are told the inside port; if the outside port differs, they would not find it.
        if (mapping.external.port != m_probePort)
            m_probeMapper->release();
    });
    m_probeMapper->start(m_probePort);
}

void HostedServer::handleMapped(const PortMapping &mapping)
{
    // Each protocol may grant a mapping; a public address is worth more than another router's private one.
    if (m_opened && (!isPrivateAddress(m_opened->address) || isPrivateAddress(mapping.external.address)))
        return;
    update([&] {
        m_opened = mapping.external;
        m_state.router = HostState::Router::Opened;
        listAddresses();
    });
}

void HostedServer::handleRouterFinished()
{
    update([this] {
        if (m_state.router == HostState::Router::Asked)
            m_state.router = HostState::Router::Refused;
    });
}

void HostedServer::handleArrived(const Endpoint &observed)
{
    if (isFromOutside(observed.address, m_networks, m_opened))
        update([this] { m_state.reachedFromOutside = true; });
}

void HostedServer::count()
{
    if (m_state.phase != HostState::Phase::Running)
        return;
    update([this] {
        m_state.connected = m_server->lobby().clientCount();
        m_state.waiting = m_server->lobby().waitingCount();
        m_state.pairs = m_server->lobby().counts().allPairs();
    });
}

void HostedServer::listAddresses()
{
    const QHostAddress &router = m_settings.router.gateway;
    m_state.addresses =
        hostAddresses(m_networks, router.isNull() ? defaultGateway() : router, m_state.port, m_opened);
}

void HostedServer::refresh()
{
    if (m_state.phase != HostState::Phase::Running)
        return;
    const auto networks = m_settings.networks();
    if (networks == m_networks)
        return;
    update([&] {
        m_networks = networks;
        m_state.reachedFromOutside = false;
        askRouter();
        listAddresses();
    });
}

void HostedServer::stop()
{
    if (m_state.phase != HostState::Phase::Running)
        return;
    // Release in the background; deleting the mappers waits for what has not finished by then.
    for (PortMapper *mapper : {m_mapper.get(), m_probeMapper.get()}) {
        if (mapper) {
            mapper->disconnect(this);
            mapper->release();
        }
    }
    update([this] {
        m_state = HostState();
        m_state.phase = HostState::Phase::Stopping;
    });
    m_server->stop();
}

void HostedServer::handleStopped()
{
    m_server.release()->deleteLater(); // The server itself is emitting this signal.
    update([this] { m_state = HostState(); });
}

} // namespace punchline
