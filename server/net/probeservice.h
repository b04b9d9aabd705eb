// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/net/listeners.h"
#include "server/net/proxydoor.h"

#include <QObject>

namespace punchline {

class ClientConnection;

/// The probe port: tells each connection where it comes from, and closes it. Compared with what the client
/// port saw, the answer shows the client how its NAT maps a second destination. Owned by RendezvousServer.
class ProbeService : public QObject
{
    Q_OBJECT

public:
    /// Further connections are closed unheard. Each is open for one round trip only.
    static constexpr int MaxProbes = 1000;

    /// The limits of an address are in proportion to the @p clientsPerAddress.
    explicit ProbeService(qint64 clientsPerAddress, const QList<Network> &proxies = {},
                          QObject *parent = nullptr);

    void setLimits(qint64 clientsPerAddress);

    struct Counts
    {
        quint64 answered = 0;
        quint64 refused = 0; ///< Above a limit, or not a probe.
    };
    [[nodiscard]] Counts counts() const { return m_counts; }

    [[nodiscard]] Listeners &listeners() { return m_listeners; }
    [[nodiscard]] const Listeners &listeners() const { return m_listeners; }
    [[nodiscard]] const ProxyDoor &door() const { return m_door; }
    /// Stops listening, and closes what is open.
    void close();

Q_SIGNALS:
    /// The client with @p ticket, which is not empty, comes from @p serverReflexive.
    void ticketShown(const QByteArray &ticket, const punchline::Endpoint &serverReflexive);

private:
    class Client;

    void handleConnection(NativeSocket socket, const Endpoint &remote);

    Listeners m_listeners;
    ProxyDoor m_door;
    AddressQuota m_quota;
    Counts m_counts;
    QList<Client *> m_clients;
};

} // namespace punchline
