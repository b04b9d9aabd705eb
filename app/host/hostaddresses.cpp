// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostaddresses.h"

#include <algorithm>

namespace punchline {

namespace {

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// True if others can connect to it at all: a link-local address needs a scope, which only has a meaning on
/// each machine.
bool isOfUse(const QHostAddress &address)
{
    return !address.isNull() && !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast();
}

bool isPublic(const QHostAddress &address)
{
    return isOfUse(address) && !isPrivateAddress(address);
}

bool holds(const LocalNetwork &network, const QHostAddress &address)
{
    return network.prefixLength > 0 && address.protocol() == network.address.protocol()
        && address.isInSubnet(network.address, network.prefixLength);
}

/// The addresses in the order in which to give them away, without those that the router adds.
QList<HostAddress> ownAddresses(const QList<LocalNetwork> &networks, const QHostAddress &gateway,
                                quint16 port)
{
    QList<LocalNetwork> useful;
    std::ranges::copy_if(networks, std::back_inserter(useful),
                         [](const LocalNetwork &network) { return isOfUse(network.address); });
    // Public IPv4 works for everybody, IPv6 only for those who have it.
    const auto rank = [&](const LocalNetwork &network) {
        if (isPublic(network.address))
            return isIpv4(network.address) ? 0 : 2;
        if (!isIpv4(network.address))
            return 4;
        return holds(network, gateway) ? 1 : 3;
    };
    std::ranges::stable_sort(useful, {}, rank);
    QList<HostAddress> addresses;
    bool hasIpv6 = false;
    for (const LocalNetwork &network : std::as_const(useful)) {
        // A machine has several IPv6 addresses that all lead to it; one is enough to read.
        if (!isIpv4(network.address) && std::exchange(hasIpv6, true))
            continue;
        const ServerAddress own{network.address.toString(), port};
        const Audience audience = isPublic(network.address) ? Audience::Anybody : Audience::OwnNetwork;
        addresses.append({own, own, audience});
    }
    return addresses;
}

} // namespace

QList<HostAddress> hostAddresses(const QList<LocalNetwork> &networks, const QHostAddress &gateway,
                                 quint16 port, const std::optional<Endpoint> &opened)
{
    QList<HostAddress> addresses = ownAddresses(networks, gateway, port);
    const auto behind = std::ranges::find_if(addresses, [](const HostAddress &address) {
        return isIpv4(QHostAddress(address.inside.host)) && address.audience == Audience::OwnNetwork;
    });
    if (opened && behind != addresses.end()) {
        const bool isReal = isPublic(opened->address);
        const HostAddress routers{{opened->address.toString(), opened->port},
                                  behind->inside,
                                  isReal ? Audience::BehindRouter : Audience::BehindCarrier};
        addresses.insert(isReal ? 0 : std::distance(addresses.begin(), behind) + 1, routers);
    }
    if (addresses.isEmpty()) {
        const ServerAddress loopback{QHostAddress(QHostAddress::LocalHost).toString(), port};
        addresses.append({loopback, loopback, Audience::ThisMachine});
    }
    return addresses.mid(0, MaxHostAddresses);
}

bool isBehindRouter(const QList<LocalNetwork> &networks)
{
    const auto hasIpv4 = [&networks](bool wantsPublic) {
        return std::ranges::any_of(networks, [wantsPublic](const LocalNetwork &network) {
            return isIpv4(network.address) && isOfUse(network.address)
                && isPublic(network.address) == wantsPublic;
        });
    };
    return hasIpv4(false) && !hasIpv4(true);
}

bool isFromOutside(const QHostAddress &address, const QList<LocalNetwork> &networks,
                   const std::optional<Endpoint> &opened)
{
    const auto isWithin = [&address](const LocalNetwork &network) {
        return network.address == address || holds(network, address);
    };
    return isPublic(address) && std::ranges::none_of(networks, isWithin)
        && !(opened && opened->address == address);
}

} // namespace punchline
