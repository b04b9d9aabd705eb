// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"

#include <algorithm>

namespace punchline::test {

/// A machine in a home network, for the tests below.
inline constexpr quint16 LocalPort = 50000;

[[nodiscard]] inline QList<LocalNetwork> homeNetworks()
{
    return {{QHostAddress(QStringLiteral("127.0.0.1")), 8},
            {QHostAddress(QStringLiteral("::1")), 128},
            {QHostAddress(QStringLiteral("192.168.1.20")), 24},
            {QHostAddress(QStringLiteral("fe80::20")), 64},
            {QHostAddress(QStringLiteral("2001:db8:0:1::20")), 64}};
}

/// The rules of isAcceptableTarget() written a second time, as what a target must never be.
[[nodiscard]] inline bool isForbidden(const Endpoint &endpoint, const Surroundings &surroundings)
{
    if (endpoint.isNull() || endpoint.port < 1024)
        return true;
    const QHostAddress &address = endpoint.address;
    if (address.isLoopback() != surroundings.sameMachine)
        return true;
    const auto isAt = [&address](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    };
    const bool isOwn = endpoint.port == LocalPort
        && std::ranges::any_of(surroundings.networks, [&address](const LocalNetwork &network) {
                           return network.address == address;
                       });
    const bool onLink = isAt("192.168.1.0/24") || isAt("fe80::/64");
    const bool isPrivate = isAt("10.0.0.0/8") || isAt("172.16.0.0/12") || isAt("192.168.0.0/16")
        || isAt("100.64.0.0/10") || isAt("fc00::/7");
    const bool isLinkLocal = isAt("169.254.0.0/16") || isAt("fe80::/10");
    const bool isTranslated =
        isAt("64:ff9b::7f00:0/104") || isAt("64:ff9b::a00:0/104") || isAt("64:ff9b:1::/48");
    if (isAt("192.0.0.0/24") || isAt("2002::/16") || isAt("2001::/32") || isAt("fec0::/10") || isTranslated)
        return true;
    const bool isNear = onLink && surroundings.mayBeNear;
    return isOwn || isAt("0.0.0.0/8") || isAt("224.0.0.0/3") || isAt("ff00::/8") || isAt("::/128")
        || isAt("::ffff:0:0/96") || (isLinkLocal && !isNear)
        || (isPrivate && !isNear && !surroundings.sharedRealm);
}

} // namespace punchline::test
