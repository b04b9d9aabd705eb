// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/clientconnection.h"
#include "server/net/rendezvousserver.h"
#include "server/platform/clock.h"

#include <utility>

namespace punchline {

/// Gives the Lobby what one client says, and has the resulting commands carried out.
class RendezvousServer::Client final : public ClientConnection
{
public:
    Client(NativeSocket socket, const Endpoint &serverReflexive, ProxyDoor::Way way, ClientId id,
           RendezvousServer &server)
        : ClientConnection(std::move(socket), serverReflexive)
        , m_way(way)
        , m_id(id)
        , m_server(server)
    { }

    /// The address of this machine that the client has reached. For a client behind a proxy, any address that
    /// the system picks.
    [[nodiscard]] QHostAddress reached() const
    {
        if (m_way == ProxyDoor::Way::Direct)
            return local().address;
        return QHostAddress(serverReflexive().isIpv4() ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    }

protected:
    void handleFrameBegun() override { m_server.carryOut(lobby().handleFrameBegun(m_id, now())); }
    void handleStranger() override { m_server.carryOut(lobby().handleStranger(m_id, now())); }
    void handleMessage(const RendezvousMessage &message) override
    {
        if (m_way == ProxyDoor::Way::Direct)
            notice(message);
        m_server.carryOut(lobby().handleMessage(m_id, message, now()));
        m_server.noticeLimits(serverReflexive().address);
    }
    void handleRefusedMessage(const DecodeFailure &failure) override
    {
        m_server.carryOut(lobby().handleRefusedMessage(m_id, failure, now()));
    }
    void handleThrottled() override { ++m_server.m_counts.throttled; }
    void handleClosed() override
    {
        if (m_isNoticed)
            m_server.m_sources.handleLeft(serverReflexive().address);
        m_server.handleClosed(m_id);
    }

private:
    void notice(const RendezvousMessage &message)
    {
        m_isNoticed = m_isNoticed || std::holds_alternative<Hello>(message);
        m_server.noticeSource(serverReflexive().address, message);
    }
    [[nodiscard]] Lobby &lobby() { return *m_server.m_lobby; }

    ProxyDoor::Way m_way;
    ClientId m_id;
    RendezvousServer &m_server;
    bool m_isNoticed = false; ///< SourceWatch counts this client.
};

} // namespace punchline
