// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/cbormap.h"

#include <QCborStreamReader>
#include <QCborValue>

namespace punchline::cbor {

namespace {

/// Skips one item. Nothing is allocated for what it claims to contain.
bool isModest(QCborStreamReader &reader, quint64 maxItems, int depth)
{
    if (reader.isTag())
        return depth > 0 && reader.next() && isModest(reader, maxItems, depth - 1);
    if (!reader.isContainer())
        return reader.next();
    if (depth == 0 || (reader.isLengthKnown() && reader.length() > maxItems) || !reader.enterContainer())
        return false;
    while (reader.hasNext()) {
        if (!isModest(reader, maxItems, depth - 1))
            return false;
    }
    return reader.leaveContainer();
}

} // namespace

std::optional<QCborMap> mapFrom(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    if (!reader.isMap() || !isModest(reader, static_cast<quint64>(bytes.size()), MaxNesting))
        return std::nullopt;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap())
        return std::nullopt;
    return value.toMap();
}

} // namespace punchline::cbor
