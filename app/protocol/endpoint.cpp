// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/endpoint.h"

namespace punchline {

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

    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 0xffff)
        return std::nullopt;

    QStringView host = text.left(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    if (bracketed != host.contains(u':'))
        return std::nullopt;

    QHostAddress address;
    if (!address.setAddress(host.toString()))
        return std::nullopt;
    return Endpoint(address, static_cast<quint16>(port));
}

QString Endpoint::toString() const
{
    if (isNull())
        return {};
    const QString host = address.toString();
    return isIpv4() ? QStringLiteral("%1:%2").arg(host).arg(port)
                    : QStringLiteral("[%1]:%2").arg(host).arg(port);
}

} // namespace punchline
