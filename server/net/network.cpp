// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/network.h"

#include "app/protocol/endpoint.h"

#include <QNetworkInterface>

#include <algorithm>

namespace punchline {

namespace {

constexpr int Ipv4Bits = 32;
constexpr int Ipv6Bits = 128;
// The prefix of an IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2).
constexpr int MappedPrefixBits = Ipv6Bits - Ipv4Bits;

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// `nullopt` if it is not a plain number up to @p most.
std::optional<int> toBits(QStringView text, int most)
{
    constexpr qsizetype MostDigits = 3;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > MostDigits || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    const int bits = text.toInt();
    return bits <= most ? std::optional(bits) : std::nullopt;
}

} // namespace

std::optional<Network> Network::fromText(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto written = addressFromText(slash < 0 ? text : text.first(slash));
    if (!written)
        return std::nullopt;
    const int all = isIpv4(*written) ? Ipv4Bits : Ipv6Bits;
    const auto bits = slash < 0 ? std::optional(all) : toBits(text.sliced(slash + 1), all);
    if (!bits)
        return std::nullopt;
    const QHostAddress address = canonicalAddress(*written);
    const int folded = isIpv4(address) && all == Ipv6Bits ? *bits - MappedPrefixBits : *bits;
    return folded < 0 ? std::nullopt : std::optional(Network{address, folded});
}

bool Network::contains(const QHostAddress &other) const
{
    const QHostAddress canonical = canonicalAddress(other);
    return isIpv4(canonical) == isIpv4(address) && canonical.isInSubnet(address, bits);
}

std::optional<QHostAddress> addressFromText(QStringView text)
{
    const bool isInBrackets = text.startsWith(u'[') && text.endsWith(u']');
    return addressFromString(isInBrackets ? text.sliced(1).chopped(1) : text);
}

bool isOfAHost(const QHostAddress &address)
{
    return !address.isNull() && !address.isMulticast() && !address.isBroadcast()
        && address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6);
}

AddressScope scopeOf(const QHostAddress &address)
{
    const QHostAddress canonical = canonicalAddress(address);
    if (canonical.isLoopback())
        return AddressScope::Machine;
    if (canonical.isLinkLocal())
        return AddressScope::Link;
    const bool isOfANetwork = isPrivateAddress(canonical) || canonical.isSiteLocal();
    return isOfANetwork ? AddressScope::Network : AddressScope::Public;
}

bool isOfThisMachine(const QHostAddress &address)
{
    return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
}

} // namespace punchline
