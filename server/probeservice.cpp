// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/probeservice.h"

#include "server/clientconnection.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// From accepting to the Probe.
constexpr auto ProbeTime = 5s;

void answer(ClientConnection *connection, const RendezvousMessage &message)
{
    if (std::holds_alternative<Probe>(message)) {
        connection->send(ProbeResult{connection->observed()});
        connection->finish();
    } else if (std::holds_alternative<ProtocolError>(message)) {
        connection->finish();
    } else {
        connection->reject({ProtocolErrorCode::OutOfPlace, rendezvousType(message)});
    }
}

void refuse(ClientConnection *connection, const DecodeFailure &failure)
{
    const auto type = static_cast<quint64>(failure.type);
    if (failure.reason != DecodeFailure::Reason::UnknownType) {
        connection->reject({ProtocolErrorCode::Malformed, type});
        return;
    }
    connection->send(ProtocolError{ProtocolErrorCode::UnknownType, type});
    connection->flush();
}

} // namespace

AddressQuota::Limits ProbeService::limitsFor(qint64 clientsPerAddress)
{
    // Less than the service has in all: one address does not take everybody's.
    return {.atATime = std::min<qint64>(clientsPerAddress, MaxProbes / 2),
            .burst = 4 * clientsPerAddress,
            .refill = AddressQuota::Duration(1s) / clientsPerAddress};
}

ProbeService::ProbeService(const AddressQuota::Limits &limits, QObject *parent)
    : QObject(parent)
    , m_quota(limits)
{
    connect(&m_listeners, &Listeners::connectionAccepted, this,
            [this](NativeSocket::Descriptor descriptor, const Endpoint &remote) {
                handleConnection(NativeSocket(descriptor), remote);
            });
}

std::optional<ListenFailure> ProbeService::listen(const QList<QHostAddress> &addresses, quint16 port)
{
    return m_listeners.listen(addresses, port);
}

void ProbeService::close()
{
    m_listeners.close();
    qDeleteAll(std::exchange(m_connections, {}));
}

void ProbeService::handleConnection(NativeSocket socket, const Endpoint &remote)
{
    if (m_connections.size() >= MaxProbes
        || !m_quota.take(remote.address, std::chrono::steady_clock::now())) {
        ++m_counts.refused;
        return;
    }
    auto *connection = new ClientConnection(std::move(socket), remote, this);
    m_connections.append(connection);
    connect(connection, &ClientConnection::strangerHeard, this, [this, connection] {
        ++m_counts.refused;
        connection->finish();
    });
    connect(connection, &ClientConnection::messageReceived, this,
            [this, connection](const RendezvousMessage &message) {
                ++(std::holds_alternative<Probe>(message) ? m_counts.answered : m_counts.refused);
                answer(connection, message);
            });
    connect(connection, &ClientConnection::messageRefused, this,
            [this, connection](const DecodeFailure &failure) {
                ++m_counts.refused;
                refuse(connection, failure);
            });
    connect(connection, &ClientConnection::closed, this, [this, connection] {
        m_connections.removeOne(connection);
        m_quota.giveBack(connection->observed().address);
        connection->deleteLater();
    });
    QTimer::singleShot(ProbeTime, connection, &ClientConnection::abort);
}

} // namespace punchline
