// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QtEndian>

namespace punchline {

/// The text header of a proxy for a connection from @p from to @p to.
inline QByteArray headerV1(const Endpoint &from, const Endpoint &to)
{
    return QStringLiteral("PROXY %1 %2 %3 %4 %5\r\n")
        .arg(from.isIpv4() ? QStringLiteral("TCP4") : QStringLiteral("TCP6"), from.address.toString(),
             to.address.toString())
        .arg(from.port)
        .arg(to.port)
        .toLatin1();
}

/// The same as a binary header, with @p extensions at the end.
inline QByteArray headerV2(const Endpoint &from, const Endpoint &to, const QByteArray &extensions = {})
{
    const auto number = [](auto value) {
        QByteArray bytes(sizeof value, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const auto address = [&number](const Endpoint &endpoint) {
        if (endpoint.isIpv4())
            return number(endpoint.address.toIPv4Address());
        const Q_IPV6ADDR bytes = endpoint.address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c);
    };
    const QByteArray block = address(from) + address(to) + number(from.port) + number(to.port) + extensions;
    return QByteArray::fromHex("0d0a0d0a000d0a515549540a") + '\x21' + (from.isIpv4() ? '\x11' : '\x21')
        + number(static_cast<quint16>(block.size())) + block;
}

} // namespace punchline
