// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QtEndian>

// Numbers, addresses and checksums in network byte order. Positions must be within the bytes.
namespace punchline::natlab {

[[nodiscard]] inline quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

[[nodiscard]] inline quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

[[nodiscard]] inline quint32 longAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

inline void putWord(QByteArray &bytes, qsizetype at, quint16 value)
{
    qToBigEndian(value, bytes.data() + at);
}

[[nodiscard]] inline QByteArray word(quint16 value)
{
    QByteArray bytes(2, '\0');
    putWord(bytes, 0, value);
    return bytes;
}

[[nodiscard]] inline QByteArray longWord(quint32 value)
{
    return word(static_cast<quint16>(value >> 16)) + word(static_cast<quint16>(value));
}

[[nodiscard]] inline QByteArray addressBytes(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return longWord(address.toIPv4Address());
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArrayView(ipv6.c, sizeof ipv6.c).toByteArray();
}

[[nodiscard]] inline quint16 folded(quint32 sum)
{
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<quint16>(sum);
}

/// The Internet checksum (RFC 1071) of at most 128 KiB; 0 over bytes that include a valid one.
[[nodiscard]] inline quint16 checksumOf(QByteArrayView bytes)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        sum += wordAt(bytes, at);
    if (bytes.size() % 2 != 0)
        sum += quint32(byteAt(bytes, bytes.size() - 1)) << 8;
    return static_cast<quint16>(~folded(sum));
}

} // namespace punchline::natlab
