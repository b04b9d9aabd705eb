// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/address.h"

#include <QtEndian>

#include <algorithm>

namespace punchline::natlab {

Subnet only(const QHostAddress &address)
{
    constexpr int BitsOfIpv4 = 32;
    constexpr int BitsOfIpv6 = 128;
    return {address, address.protocol() == QAbstractSocket::IPv4Protocol ? BitsOfIpv4 : BitsOfIpv6};
}

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::any_of(subnets.begin(), subnets.end(),
                       [&address](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

std::optional<AddressPair> addressesOf(const QByteArray &packet)
{
    // RFC 791, section 3.1, and RFC 8200, section 3.
    constexpr qsizetype Ipv4Header = 20;
    constexpr qsizetype Ipv4Source = 12;
    constexpr qsizetype Ipv4Destination = 16;
    constexpr qsizetype Ipv6Header = 40;
    constexpr qsizetype Ipv6Source = 8;
    constexpr qsizetype Ipv6Destination = 24;

    if (packet.isEmpty())
        return {};
    const auto *bytes = reinterpret_cast<const uchar *>(packet.constData());
    const int version = bytes[0] >> 4;
    if (version == 4 && packet.size() >= Ipv4Header)
        return AddressPair{QHostAddress(qFromBigEndian<quint32>(bytes + Ipv4Source)),
                           QHostAddress(qFromBigEndian<quint32>(bytes + Ipv4Destination))};
    if (version == 6 && packet.size() >= Ipv6Header)
        return AddressPair{QHostAddress(bytes + Ipv6Source), QHostAddress(bytes + Ipv6Destination)};
    return {};
}

bool staysOnLink(const QHostAddress &address)
{
    return address.isMulticast() || address.isBroadcast() || address.isLinkLocal();
}

} // namespace punchline::natlab
