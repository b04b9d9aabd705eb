// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/probeservice.h"

#include "server/net/clientconnection.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Time limit from accepting to the Probe.
constexpr auto ProbeTime = 5s;

/// Limits per address. A client probes from several ports, one after the other or at once.
AddressQuota::Limits limitsFor(qint64 clientsPerAddress)
{
    // Less than the whole service has, so that one address cannot use it all.
    return {.atATime = std::min<qint64>(clientsPerAddress, ProbeService::MaxProbes / 2),
            .burst = 4 * clientsPerAddress,
            .refill = Duration(1s) / clientsPerAddress};
}

} // namespace

/// Answers one Probe.
class ProbeService::Client final : public ClientConnection
{
public:
    Client(NativeSocket socket, const Endpoint &serverReflexive, ProbeService &service)
        : ClientConnection(std::move(socket), serverReflexive, &service)
        , m_service(service)
    { }

protected:
    void handleFrameBegun() override { }
    void handleStranger() override
    {
        ++m_service.m_counts.refused;
        finish();
    }
    void handleMessage(const RendezvousMessage &message) override;
    void handleRefusedMessage(const DecodeFailure &failure) override;
    void handleClosed() override
    {
        m_service.m_clients.removeOne(this);
        m_service.m_quota.giveBack(serverReflexive().address);
        deleteLater();
    }

private:
    ProbeService &m_service;
    bool m_hasSaidUnknown = false;
};

void ProbeService::Client::handleMessage(const RendezvousMessage &message)
{
    const auto *const probe = std::get_if<Probe>(&message);
    ++(probe ? m_service.m_counts.answered : m_service.m_counts.refused);
    if (probe) {
        if (!probe->ticket.isEmpty())
            Q_EMIT m_service.ticketShown(probe->ticket, serverReflexive());
        send(ProbeResult{serverReflexive()});
        finish();
    } else if (std::holds_alternative<ProtocolError>(message)) {
        finish();
    } else {
        reject({ProtocolErrorCode::OutOfPlace, rendezvousType(message)});
    }
}

void ProbeService::Client::handleRefusedMessage(const DecodeFailure &failure)
{
    ++m_service.m_counts.refused;
    const auto type = static_cast<quint64>(failure.type);
    if (failure.reason != DecodeFailure::Reason::UnknownType) {
        reject({ProtocolErrorCode::Malformed, type});
    } else if (std::exchange(m_hasSaidUnknown, true)) {
        // These connections come and go by the hundreds, so none of them signals a flood.
        reject({ProtocolErrorCode::TooMuch, type});
    } else {
        send(ProtocolError{ProtocolErrorCode::UnknownType, type});
        flush();
    }
}

ProbeService::ProbeService(qint64 clientsPerAddress, const QList<Network> &proxies, QObject *parent)
    : QObject(parent)
    , m_door(m_listeners, proxies)
    , m_quota(limitsFor(clientsPerAddress))
{
    connect(&m_door, &ProxyDoor::arrived, this,
            [this](NativeSocket::Descriptor descriptor, const Endpoint &client) {
                handleConnection(NativeSocket(descriptor), client);
            });
}

void ProbeService::setLimits(qint64 clientsPerAddress)
{
    m_quota.setLimits(limitsFor(clientsPerAddress));
}

void ProbeService::close()
{
    m_listeners.close();
    m_door.close();
    qDeleteAll(std::exchange(m_clients, {}));
}

void ProbeService::handleConnection(NativeSocket socket, const Endpoint &remote)
{
    if (m_clients.size() >= MaxProbes || !m_quota.take(remote.address, std::chrono::steady_clock::now())) {
        ++m_counts.refused;
        return;
    }
    auto *client = new Client(std::move(socket), remote, *this);
    m_clients.append(client);
    QTimer::singleShot(ProbeTime, client, [client] {
        client->readAvailable(); // What has arrived by now is in time.
        client->abort();
    });
}

} // namespace punchline
