// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"

#include "app/protocol/cbormap.h"

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

qsizetype frameSize(const QByteArray &begin)
{
    if (begin.size() < FrameHeaderSize)
        return FrameHeaderSize;
    return FrameHeaderSize + static_cast<qsizetype>(qFromBigEndian<quint32>(begin.constData()));
}

FrameStatus takeFrame(QByteArray &buffer, QCborMap &map, qsizetype maxPayload)
{
    if (buffer.size() < FrameHeaderSize)
        return FrameStatus::NeedMore;
    const qsizetype length = frameSize(buffer) - FrameHeaderSize;
    if (length > maxPayload)
        return FrameStatus::TooLarge;
    if (buffer.size() < FrameHeaderSize + length)
        return FrameStatus::NeedMore;

    auto read = cbor::mapFrom(buffer.mid(FrameHeaderSize, length));
    if (!read)
        return FrameStatus::Malformed;
    map = *std::move(read);
    buffer.remove(0, FrameHeaderSize + length);
    return FrameStatus::Taken;
}

} // namespace punchline
