// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/nat64.h"

#include "app/punch/addresskinds.h"

#include <QtEndian>

#include <algorithm>

namespace punchline {

namespace {

constexpr int PrefixLength = 96;
// RFC 6052, section 2.2: bits 64 to 71 of every such address are zero.
constexpr int ReservedAt = 8;

QHostAddress withLast(const QHostAddress &prefix, quint32 last)
{
    Q_IPV6ADDR bytes = prefix.toIPv6Address();
    qToBigEndian(last, bytes.c + PrefixLength / 8);
    return QHostAddress(bytes);
}

bool isOfTheInternet(const QHostAddress &ipv4)
{
    return isPublicIpv4(ipv4) && !isNobodys(ipv4) && !isDetour(ipv4);
}

/// True if the prefix leads to a network or an address of this machine's interfaces.
bool isOnLink(const QHostAddress &prefix, const QHostAddress &server, const QList<LocalNetwork> &networks)
{
    return std::ranges::any_of(networks, [&](const LocalNetwork &network) {
        const bool isThere = network.place == LocalNetwork::Place::OnLink;
        return isThere
            && (isInNetworks(server, {network})
                || (network.address.protocol() == QAbstractSocket::IPv6Protocol
                    && network.address.isInSubnet(prefix, PrefixLength)));
    });
}

} // namespace

std::optional<Nat64> Nat64::behind(const Endpoint &server, const Endpoint &serverReflexive,
                                   const QList<LocalNetwork> &networks)
{
    const QHostAddress &address = server.address;
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address.isLinkLocal()
        || !isOfTheInternet(embeddedIn(address)))
        return std::nullopt;
    const bool isWellKnown = !translatedFrom(address).isNull();
    // A proxy in front of the server also speaks IPv4 to it, usually from a private address.
    const bool isTranslated =
        isOfTheInternet(serverReflexive.address) && address.toIPv6Address()[ReservedAt] == 0;
    const QHostAddress prefix = withLast(address, 0);
    if ((!isWellKnown && !isTranslated) || isOnLink(prefix, address, networks))
        return std::nullopt;
    return Nat64(prefix);
}

Endpoint Nat64::wayTo(const Endpoint &endpoint) const
{
    if (!endpoint.isIpv4() || !isOfTheInternet(endpoint.address))
        return endpoint;
    return {withLast(m_prefix, endpoint.address.toIPv4Address()), endpoint.port};
}

Endpoint Nat64::meantBy(const Endpoint &endpoint) const
{
    const QHostAddress ipv4 = embeddedIn(endpoint.address);
    const bool isBehind = endpoint.address.protocol() == QAbstractSocket::IPv6Protocol
        && endpoint.address.isInSubnet(m_prefix, PrefixLength) && isOfTheInternet(ipv4);
    return isBehind ? Endpoint(ipv4, endpoint.port) : endpoint;
}

Endpoint wayTo(const Endpoint &endpoint, const std::optional<Nat64> &nat64)
{
    return nat64 ? nat64->wayTo(endpoint) : endpoint;
}

Endpoint meantBy(const Endpoint &endpoint, const std::optional<Nat64> &nat64)
{
    return nat64 ? nat64->meantBy(endpoint) : endpoint;
}

} // namespace punchline
