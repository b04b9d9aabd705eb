// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/listeners.h"
#include "server/net/network.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/endpoint.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <chrono>
#include <deque>

namespace punchline {

/// Stands between the Listeners of a port and its service, for ports behind the operator's proxies: it
/// removes the PROXY protocol header from each connection of such a proxy, and reports the real client. All
/// other connections pass unchanged, so that no other header is believed. Driven by the Listeners. It never
/// reads a byte of the client's.
class ProxyDoor : public QObject
{
    Q_OBJECT

public:
    /// How a connection has come.
    enum class Way {
        Direct,
        Proxied, ///< Its own endpoints are the proxy's business.
    };
    /// Why a proxy's connection is closed.
    enum class Refusal {
        Missing,   ///< The connection begins with something else.
        Malformed, ///< The header is wrong, too long, or names no client.
        Late,      ///< The header did not come completely in time.
        Crowded,   ///< Too many connections wait for their headers.
    };

    static constexpr std::size_t RefusalCount = 4;

    /// Time limit from accepting to the last byte of the header: that of a greeting.
    static constexpr std::chrono::seconds HeaderTime{5};
    /// How many headers are awaited at a time. Proxies send them at once, so above this the oldest one makes
    /// room.
    static constexpr std::size_t MaxWaiting = 4096;

    /// The door of @p port. @p proxies are believed, and have to speak the protocol.
    explicit ProxyDoor(const Listeners &port, const QList<Network> &proxies, QObject *parent = nullptr);
    ~ProxyDoor() override;

    /// Closes the connections that still wait.
    void close();

Q_SIGNALS:
    /// The receiver owns @p descriptor, whose client comes from @p client.
    void arrived(punchline::NativeSocket::Descriptor descriptor, const punchline::Endpoint &client,
                 punchline::ProxyDoor::Way way);
    /// A connection of @p proxy was closed.
    void refused(punchline::ProxyDoor::Refusal reason, const QHostAddress &proxy);

private:
    class Greeting;

    void handleConnection(NativeSocket socket, const Endpoint &remote);
    void forget(Greeting *greeting);

    QList<Network> m_proxies;
    std::deque<Greeting *> m_waiting; ///< By age.
};

} // namespace punchline
