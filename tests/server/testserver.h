// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/rendezvousserver.h"

namespace punchline {

inline const QHostAddress Localhost(QHostAddress::LocalHost);

/// A server on free ports of the loopback interface.
class TestServer
{
public:
    explicit TestServer(RendezvousServer::Settings settings = {})
        : m_server(withFreePorts(settings))
    {
        if (m_server.listen())
            qFatal("TestServer: cannot listen");
    }

    [[nodiscard]] Endpoint endpoint() const { return m_server.endpoints().constFirst(); }
    [[nodiscard]] Endpoint probeEndpoint() const { return m_server.probeEndpoints().constFirst(); }
    [[nodiscard]] qsizetype clientCount() const { return m_server.lobby().clientCount(); }
    [[nodiscard]] RendezvousServer &server() { return m_server; }

private:
    static RendezvousServer::Settings withFreePorts(RendezvousServer::Settings settings)
    {
        settings.addresses = {Localhost};
        settings.port = 0;
        settings.probePort = 0;
        return settings;
    }

    RendezvousServer m_server;
};

} // namespace punchline
