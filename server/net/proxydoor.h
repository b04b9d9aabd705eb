// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/network.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/endpoint.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <chrono>
#include <deque>

namespace punchline {

/// Between a port's Listeners and its service, where proxies of the operator's may be in front of the port:
/// takes the PROXY protocol's header off each connection that comes from one of them, and says who really
/// comes. All other connections pass as they are, so that nobody else's header is believed. Driven by who
/// owns the Listeners; it reads no byte that is the client's.
class ProxyDoor : public QObject
{
    Q_OBJECT

public:
    /// How a connection has come, once it is known whose it is.
    enum class Way {
        Direct,
        Proxied, ///< Its own endpoints are the proxy's business.
    };
    /// Why one of a proxy's is closed.
    enum class Refusal {
        Missing,   ///< It begins with something else.
        Malformed, ///< It has begun, and is wrong, too long, or names nobody.
        Late,      ///< It has not come, or not wholly, in time.
        Crowded,   ///< So many others wait that it has to make room.
    };

    static constexpr std::size_t RefusalCount = 4;

    /// From accepting to the header's last byte: as long as a greeting may take.
    static constexpr std::chrono::seconds HeaderTime{5};
    /// Whose header is awaited at a time. Proxies send it at once: beyond this the oldest makes room.
    static constexpr std::size_t MaxWaiting = 4096;

    /// @p proxies are those that are believed, and that have to speak the protocol.
    explicit ProxyDoor(const QList<Network> &proxies, QObject *parent = nullptr);
    ~ProxyDoor() override;

    void handleConnection(NativeSocket socket, const Endpoint &remote);
    /// Closes what still waits.
    void close();

Q_SIGNALS:
    /// Whoever is connected to this owns @p descriptor, whose client comes from @p client.
    void arrived(punchline::NativeSocket::Descriptor descriptor, const punchline::Endpoint &client,
                 punchline::ProxyDoor::Way way);
    /// A connection of @p proxy was closed.
    void refused(punchline::ProxyDoor::Refusal reason, const QHostAddress &proxy);

private:
    class Greeting;

    void forget(Greeting *greeting);

    QList<Network> m_proxies;
    std::deque<Greeting *> m_waiting; ///< By age.
};

} // namespace punchline
