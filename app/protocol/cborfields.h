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
#include <QtEndian>

#include <limits>

/// The kinds of fields that messages are made of. `write()` turns a value into CBOR. `read()` returns false,
/// and leaves the value as it is, if the field is missing, has the wrong type or is out of range: a peer's
/// bytes are judged, never trusted.
namespace punchline::cbor {

/// An integer from `min` to `max`: a number, an enumeration or a duration.
struct NumberField
{
    qint64 min = 0;
    qint64 max = std::numeric_limits<qint64>::max();

    QCborValue write(const auto &value) const
    {
        if constexpr (requires { *value; })
            return write(*value);
        else if constexpr (requires { value.count(); })
            return static_cast<qint64>(value.count());
        else
            return static_cast<qint64>(value);
    }

    template <typename Value> bool read(const QCborValue &field, Value &value) const
    {
        if (!field.isInteger() || field.toInteger() < min || field.toInteger() > max)
            return false;
        value = static_cast<Value>(field.toInteger());
        return true;
    }
};

[[nodiscard]] constexpr NumberField upTo(auto max)
{
    return {0, static_cast<qint64>(max)};
}

inline constexpr NumberField UInt32Field = upTo(std::numeric_limits<quint32>::max());

/// A boolean, or an enumeration whose values are 0 and 1.
struct FlagField
{
    QCborValue write(auto value) const { return static_cast<bool>(value); }

    template <typename Value> bool read(const QCborValue &field, Value &value) const
    {
        if (field.isBool())
            value = static_cast<Value>(field.toBool());
        return field.isBool();
    }
};

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

/// A text of at most that many UTF-8 bytes.
struct TextField
{
    qsizetype maxBytes;

    QCborValue write(const QString &text) const { return text; }

    bool read(const QCborValue &field, QString &text) const
    {
        const QByteArray bytes = field.isString() ? utf8Of(field) : QByteArray();
        const auto read = field.isString() && bytes.size() <= maxBytes ? textFromUtf8(bytes) : std::nullopt;
        if (read)
            text = *read;
        return read.has_value();
    }
};

struct BytesField
{
    qsizetype minSize;
    qsizetype maxSize;

    QCborValue write(const QByteArray &bytes) const { return bytes; }

    bool read(const QCborValue &field, QByteArray &bytes) const
    {
        const QByteArray read = field.toByteArray();
        if (!field.isByteArray() || read.size() < minSize || read.size() > maxSize)
            return false;
        bytes = read;
        return true;
    }
};

[[nodiscard]] constexpr BytesField exactly(qsizetype size)
{
    return {size, size};
}

/// An endpoint in canonical form whose port is not 0: [address bytes (4 or 16, network order), port].
struct EndpointField
{
    QCborValue write(const Endpoint &endpoint) const
    {
        const Q_IPV6ADDR ipv6 = endpoint.address.toIPv6Address();
        QByteArray bytes(reinterpret_cast<const char *>(&ipv6), sizeof ipv6);
        if (endpoint.isIpv4())
            bytes = bytes.last(4); // The IPv4 address within an IPv4-mapped one.
        return QCborArray{bytes, endpoint.port};
    }

    bool read(const QCborValue &field, Endpoint &endpoint) const
    {
        const QCborArray array = field.toArray();
        QByteArray bytes;
        quint16 port = 0;
        if (array.size() != 2 || !BytesField{4, 16}.read(array.at(0), bytes)
            || !NumberField{1, 0xffff}.read(array.at(1), port))
            return false;
        if (bytes.size() == 4)
            endpoint = Endpoint(QHostAddress(qFromBigEndian<quint32>(bytes.constData())), port);
        else if (bytes.size() == 16)
            endpoint = Endpoint(QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())), port);
        return bytes.size() == 4 || bytes.size() == 16;
    }
};

/// A lone address, which is sent and judged like one within an endpoint.
struct AddressField
{
    QCborValue write(const QHostAddress &address) const
    {
        return EndpointField().write(Endpoint(address, 1)).toArray().at(0);
    }

    bool read(const QCborValue &field, QHostAddress &address) const
    {
        Endpoint endpoint;
        const bool isRead = EndpointField().read(QCborArray{field, 1}, endpoint);
        if (isRead)
            address = endpoint.address;
        return isRead;
    }
};

/// A field whose value stays as it is if what came is bad or missing.
template <typename Field> struct Lenient
{
    Field field;

    QCborValue write(const auto &value) const { return field.write(value); }

    bool read(const QCborValue &from, auto &value) const
    {
        static_cast<void>(field.read(from, value));
        return true;
    }
};
template <typename Field> Lenient(Field) -> Lenient<Field>;

} // namespace punchline::cbor
