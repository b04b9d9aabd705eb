// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/utf8text.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QString>

#include <limits>
#include <optional>

/// Readers of single fields, shared by the message families. Each returns `nullopt` if the key is missing,
/// the type is wrong or the value is out of range: a peer's bytes are judged, never trusted.
namespace punchline::cbor {

/// The key under which every message holds its type.
inline constexpr qint64 TypeKey = 0;

inline std::optional<quint64> unsignedField(const QCborMap &map, qint64 key,
                                            qint64 max = std::numeric_limits<qint64>::max())
{
    const QCborValue value = map.value(key);
    if (!value.isInteger() || value.toInteger() < 0 || value.toInteger() > max)
        return std::nullopt;
    return static_cast<quint64>(value.toInteger());
}

inline std::optional<bool> boolField(const QCborMap &map, qint64 key)
{
    const QCborValue value = map.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

/// The UTF-8 bytes of the text string @p value. QCborValue::toString() would drop a byte order mark.
inline QByteArray utf8Of(const QCborValue &value)
{
    // The head of a string holds its length, or the number of bytes in which the length follows (RFC 8949,
    // section 3).
    constexpr int LengthBits = 0x1f;
    constexpr int OneByteFollows = 24;
    const QByteArray whole = value.toCbor();
    const int length = whole.front() & LengthBits;
    return whole.mid(length < OneByteFollows ? 1 : 1 + (1 << (length - OneByteFollows)));
}

/// @p maxBytes bounds the text's UTF-8 length.
inline std::optional<QString> textField(const QCborMap &map, qint64 key, qsizetype maxBytes)
{
    const QCborValue value = map.value(key);
    if (!value.isString())
        return std::nullopt;
    const QByteArray bytes = utf8Of(value);
    return bytes.size() <= maxBytes ? textFromUtf8(bytes) : std::nullopt;
}

inline std::optional<QByteArray> bytesField(const QCborMap &map, qint64 key, qsizetype minSize,
                                            qsizetype maxSize)
{
    const QCborValue value = map.value(key);
    if (!value.isByteArray())
        return std::nullopt;
    QByteArray bytes = value.toByteArray();
    return bytes.size() >= minSize && bytes.size() <= maxSize ? std::optional(std::move(bytes))
                                                              : std::nullopt;
}

/// An endpoint is sent as [address bytes (4 or 16, network order), port].
inline QCborValue fromEndpoint(const Endpoint &endpoint)
{
    QByteArray bytes;
    if (endpoint.isIpv4()) {
        const quint32 ipv4 = endpoint.address.toIPv4Address();
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>((ipv4 >> shift) & 0xff));
    } else {
        const Q_IPV6ADDR ipv6 = endpoint.address.toIPv6Address();
        bytes = QByteArray(reinterpret_cast<const char *>(&ipv6), sizeof ipv6);
    }
    return QCborArray{bytes, endpoint.port};
}

/// An endpoint in canonical form whose port is not 0.
inline std::optional<Endpoint> toEndpoint(const QCborValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    const QCborArray array = value.toArray();
    if (array.size() != 2 || !array.at(0).isByteArray() || !array.at(1).isInteger())
        return std::nullopt;
    const QByteArray bytes = array.at(0).toByteArray();
    const qint64 port = array.at(1).toInteger();
    if (port < 1 || port > 0xffff)
        return std::nullopt;
    if (bytes.size() == 4) {
        quint32 ipv4 = 0;
        for (const char byte : bytes)
            ipv4 = (ipv4 << 8) | static_cast<quint8>(byte);
        return Endpoint(QHostAddress(ipv4), static_cast<quint16>(port));
    }
    if (bytes.size() == 16)
        return Endpoint(QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())),
                        static_cast<quint16>(port));
    return std::nullopt;
}

} // namespace punchline::cbor
