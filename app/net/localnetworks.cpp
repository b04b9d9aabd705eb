// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localnetworks.h"

#include <QNetworkInterface>
#include <QUdpSocket>

#include <algorithm>

namespace punchline {

namespace {

/// The source address of a packet to @p somewhere, a documentation address that only a default route leads
/// to; null without a default route. Connecting a UDP socket sends nothing.
QHostAddress defaultSource(const QString &somewhere)
{
    constexpr quint16 AnyPort = 9;
    QUdpSocket socket;
    socket.connectToHost(QHostAddress(somewhere), AnyPort);
    return canonicalAddress(socket.localAddress());
}

} // namespace

QList<LocalNetwork> localNetworks()
{
    QList<LocalNetwork> networks;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            QHostAddress address = entry.ip();
            address.setScopeId({});
            networks.append({address, entry.prefixLength()});
        }
    }
    return networks;
}

QList<LocalNetwork> routedNetworks(const QList<Route> &routes)
{
    QList<LocalNetwork> networks;
    for (const Route &route : routes) {
        if (route.prefixLength > 0 && isPrivateAddress(route.destination))
            networks.append({route.destination, route.prefixLength, LocalNetwork::Place::Routed});
    }
    return networks;
}

QList<LocalNetwork> withFirst(QList<LocalNetwork> networks, const QList<QHostAddress> &preferred)
{
    const auto rank = [&preferred](const LocalNetwork &network) {
        const qsizetype index = preferred.indexOf(network.address);
        return index < 0 ? preferred.size() : index;
    };
    std::ranges::stable_sort(networks, {}, rank);
    return networks;
}

QList<LocalNetwork> networksFrom(const QHostAddress &first)
{
    const QList<QHostAddress> preferred{canonicalAddress(first), defaultSource(QStringLiteral("192.0.2.1")),
                                        defaultSource(QStringLiteral("2001:db8::1"))};
    return withFirst(localNetworks(), preferred) + routedNetworks(routes());
}

} // namespace punchline
