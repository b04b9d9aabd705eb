// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/frame.h"

#include <QByteArray>
#include <QCborMap>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// Shared by the tests of the wire formats.
namespace punchline::wire {

[[nodiscard]] inline QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

[[nodiscard]] inline Endpoint at(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

/// A text turned into a row name.
[[nodiscard]] inline QByteArray rowName(const char *text)
{
    return QByteArray(text).replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
}

/// The nonce, knock and other 32-byte values of the golden messages: 00 01 02 … 1f.
[[nodiscard]] inline QByteArray thirtyTwoBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(i));
    return bytes;
}

/// A message and its encoding, which was made by hand and independently of this code.
template <typename Message> struct Golden
{
    const char *name;
    Message message;
    const char *bytes;
};

/// One key of a valid message replaced by a value that makes it invalid; an undefined value removes the key.
struct BadField
{
    const char *message; ///< Name of the golden one.
    qint64 key;
    QCborValue value;
};

/// The map of a complete frame; `nullopt` if @p frame is not exactly one.
[[nodiscard]] inline std::optional<QCborMap> mapOf(QByteArray frame)
{
    QCborMap map;
    const bool taken = takeFrame(frame, map) == FrameStatus::Taken && frame.isEmpty();
    return taken ? std::optional(map) : std::nullopt;
}

template <typename Message>
[[nodiscard]] const Golden<Message> &named(const std::vector<Golden<Message>> &all, const char *name)
{
    for (const Golden<Message> &golden : all) {
        if (qstrcmp(golden.name, name) == 0)
            return golden;
    }
    qFatal("no golden message %s", name);
}

[[nodiscard]] inline QCborMap spoilt(QCborMap map, const BadField &bad)
{
    if (bad.value.isUndefined())
        map.remove(bad.key);
    else
        map[bad.key] = bad.value;
    return map;
}

/// The payload with a matching length prefix: a complete frame, even if the payload is cut.
[[nodiscard]] inline QByteArray framed(const QByteArray &payload)
{
    QByteArray frame;
    for (int shift = 24; shift >= 0; shift -= 8)
        frame.append(static_cast<char>((payload.size() >> shift) & 0xff));
    return frame + payload;
}

[[nodiscard]] inline DecodeFailure malformed(qint64 type)
{
    return {DecodeFailure::Reason::Malformed, type};
}

[[nodiscard]] inline DecodeFailure unknownType(qint64 type)
{
    return {DecodeFailure::Reason::UnknownType, type};
}

} // namespace punchline::wire
