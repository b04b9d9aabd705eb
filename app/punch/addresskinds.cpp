// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/addresskinds.h"

#include "app/protocol/endpoint.h"

#include <QList>
#include <QPair>
#include <QtEndian>

#include <algorithm>

namespace punchline {

namespace {

using Subnet = QPair<QHostAddress, int>;

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::ranges::any_of(subnets, [&](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

} // namespace

bool isInsideRealm(const QHostAddress &address)
{
    return isPrivateAddress(address) || address.isLoopback();
}

bool isNobodys(const QHostAddress &address)
{
    static const QList<Subnet> ranges = {
        {QHostAddress(0x00000000U), 8},
        {QHostAddress(0xf0000000U), 4},
    };
    return address.isMulticast() || address.isBroadcast() || isInAny(address, ranges)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

QHostAddress embeddedIn(const QHostAddress &address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QHostAddress(qFromBigEndian<quint32>(bytes.c + 12));
}

QHostAddress translatedFrom(const QHostAddress &address)
{
    static const QPair<QHostAddress, int> wellKnownPrefix(QHostAddress(QStringLiteral("64:ff9b::")), 96);
    return address.isInSubnet(wellKnownPrefix) ? embeddedIn(address) : QHostAddress();
}

bool isDetour(const QHostAddress &address)
{
    static const QList<Subnet> ranges = {
        {QHostAddress(0xc0000000U), 24},
        {QHostAddress(QStringLiteral("2002::")), 16},
        {QHostAddress(QStringLiteral("2001::")), 32},
        {QHostAddress(QStringLiteral("fec0::")), 10},
        {QHostAddress(QStringLiteral("64:ff9b:1::")), 48},
    };
    if (isInAny(address, ranges))
        return true;
    // RFC 6052, section 3.1: an address that only has a local meaning must not be translated.
    const QHostAddress ipv4 = translatedFrom(address);
    return !ipv4.isNull()
        && (isInsideRealm(ipv4) || isNobodys(ipv4) || ipv4.isLinkLocal() || isInAny(ipv4, ranges));
}

bool isProxied(const QHostAddress &server, const QHostAddress &serverReflexive, const QHostAddress &local)
{
    return isInsideRealm(serverReflexive) && !isInsideRealm(server) && serverReflexive != local;
}

bool isPublicIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol && !isInsideRealm(address)
        && !address.isLinkLocal();
}

} // namespace punchline
