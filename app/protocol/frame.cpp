// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QtEndian>

namespace punchline {

QByteArray encodeFrame(const QCborMap &map)
{
    const QByteArray payload = QCborValue(map).toCbor();
    QByteArray frame(FrameHeaderSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(payload.size()), frame.data());
    return frame + payload;
}

FrameStatus takeFrame(QByteArray &buffer, QCborMap &map, qsizetype maxPayload)
{
    if (buffer.size() < FrameHeaderSize)
        return FrameStatus::NeedMore;
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(buffer.constData()));
    if (length > maxPayload)
        return FrameStatus::TooLarge;
    if (buffer.size() < FrameHeaderSize + length)
        return FrameStatus::NeedMore;

    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(buffer.mid(FrameHeaderSize, length), &error);
    if (error.error != QCborError::NoError || error.offset != length || !value.isMap())
        return FrameStatus::Malformed;
    map = value.toMap();
    buffer.remove(0, FrameHeaderSize + length);
    return FrameStatus::Taken;
}

} // namespace punchline
