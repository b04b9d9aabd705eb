// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/endpoint.h"

#include <algorithm>

namespace punchline {

namespace {

bool isDecimal(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDottedQuad(QStringView text)
{
    const auto numbers = text.split(u'.');
    return numbers.size() == 4 && std::ranges::all_of(numbers, [](QStringView number) {
               return isDecimal(number) && number.size() <= 3
                   && (number.size() == 1 || number.front() != u'0');
           });
}

/// True if @p text consists of characters that an address may have: RFC 4291, section 2.2, and a zone after
/// '%' (RFC 4007, section 11.2) in the form of an interface's name. QHostAddress accepts any characters in a
/// zone, and skips NULs.
bool isAddressText(QStringView text)
{
    const auto isLetterOrDigit = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    const qsizetype percent = text.indexOf(u'%');
    const QStringView numbers = percent < 0 ? text : text.first(percent);
    const QStringView zone = percent < 0 ? QStringView(u"0") : text.sliced(percent + 1);
    return !zone.isEmpty()
        && std::ranges::all_of(numbers, [&](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u':'; })
        && std::ranges::all_of(
            zone, [&](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u'-' || c == u'_'; });
}

} // namespace

QHostAddress canonicalAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    // toIPv4Address() also converts "::" and "::1"-like compatible forms; only the mapped form is folded.
    if (address.protocol() == QAbstractSocket::IPv6Protocol && isIpv4) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        if (bytes[10] == 0xff && bytes[11] == 0xff)
            return QHostAddress(ipv4);
    }
    QHostAddress canonical = address;
    if (!canonical.isLinkLocal())
        canonical.setScopeId({});
    return canonical;
}

bool isPrivateAddress(const QHostAddress &address)
{
    static const QList<QPair<QHostAddress, int>> ranges = {
        {QHostAddress(0x0a000000U), 8},
        {QHostAddress(0xac100000U), 12},
        {QHostAddress(0xc0a80000U), 16},
        {QHostAddress(0x64400000U), 10},
        {QHostAddress(QStringLiteral("fc00::")), 7},
    };
    return std::ranges::any_of(ranges, [&address](const auto &range) { return address.isInSubnet(range); });
}

std::optional<QHostAddress> addressFromString(QStringView text)
{
    const bool isIpv6 = text.contains(u':');
    QHostAddress address;
    if ((!isIpv6 && !isDottedQuad(text)) || !isAddressText(text) || !address.setAddress(text.toString()))
        return std::nullopt;
    return address;
}

Endpoint::Endpoint(const QHostAddress &ip, quint16 tcpPort)
    : address(canonicalAddress(ip))
    , port(tcpPort)
{ }

std::optional<Endpoint> Endpoint::fromString(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;

    const QStringView portText = text.mid(colon + 1);
    bool isNumber = false;
    const uint port = portText.toUInt(&isNumber);
    if (!isNumber || !isDecimal(portText) || port == 0 || port > 0xffff)
        return std::nullopt;

    QStringView host = text.left(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    if (bracketed != host.contains(u':'))
        return std::nullopt;

    const auto address = addressFromString(host);
    if (!address)
        return std::nullopt;
    return Endpoint(*address, static_cast<quint16>(port));
}

QString Endpoint::toString() const
{
    if (isNull())
        return {};
    const QString host = address.toString();
    const QString number = QString::number(port);
    // Replace both at once: a zone can begin with a digit ("fe80::1%1").
    return isIpv4() ? QStringLiteral("%1:%2").arg(host, number) : QStringLiteral("[%1]:%2").arg(host, number);
}

} // namespace punchline
