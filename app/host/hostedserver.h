// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"
#include "app/net/localnetworks.h"
#include "app/portmapping/portmapper.h"

#include <functional>
#include <memory>
#include <optional>

namespace punchline {

class RendezvousServer;

/// Runs a RendezvousServer in this program, lists the addresses that lead to it, and has the router let
/// others in. Driven by the user interface, whose thread it shares: handling a message takes the server
/// microseconds and never blocks, two people cause a few dozen messages, and a slow repaint delays both of a
/// pair alike. Blocking work, asking a router, has threads of its own (PortMapper). It never claims that the
/// server can be reached: it reports the addresses and who has connected.
class HostedServer : public ServerHost
{
    Q_OBJECT

public:
    /// The defaults are for real use; other values are for tests.
    struct Settings
    {
        QList<QHostAddress> listenOn{QHostAddress(QHostAddress::Any)};
        quint16 port = DefaultServerPort;
        quint16 probePort = DefaultProbePort;
        std::function<QList<LocalNetwork>()> networks = localNetworks;
        PortMapperSettings router;
    };

    explicit HostedServer(QObject *parent = nullptr);
    explicit HostedServer(Settings settings, QObject *parent = nullptr);

    /// Removes the router's mappings, which may take PortMapperSettings::goodbye.
    ~HostedServer() override;

    [[nodiscard]] const HostState &state() const override { return m_state; }

    void start() override;
    void stop() override;
    void refresh() override;

private:
    [[nodiscard]] QString listen();
    void askRouter();
    void handleMapped(const PortMapping &mapping);
    void handleRouterFinished();
    void handleArrived(const Endpoint &observed);
    void handleStopped();
    void count();
    void listAddresses();
    template <typename Change> void update(Change change);

    Settings m_settings;
    HostState m_state;
    QList<LocalNetwork> m_networks; ///< When last looked at.
    std::optional<Endpoint> m_opened;
    quint16 m_probePort = 0;
    std::unique_ptr<RendezvousServer> m_server;
    std::unique_ptr<PortMapper> m_mapper;
    std::unique_ptr<PortMapper> m_probeMapper;
};

} // namespace punchline
