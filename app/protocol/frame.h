// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCborMap>

namespace punchline {

/// The largest payload of a control frame. A length above it is refused before anything is allocated.
inline constexpr qsizetype MaxFramePayload = 64 * 1024;

/// The bytes of a frame's length prefix: a 32-bit unsigned number, big-endian.
inline constexpr qsizetype FrameHeaderSize = 4;

/// What a connection's receive buffer needs to hold, and may hold at most: one largest frame.
inline constexpr qsizetype MaxBufferedBytes = FrameHeaderSize + MaxFramePayload;

/// The first byte of every frame, since no length reaches 2^24. Classic text never begins with it: whoever
/// reads a stream that may hold either tells them apart by this byte.
inline constexpr char FrameFirstByte = '\0';

/// One frame that holds @p map: the length prefix and the CBOR bytes.
/// @p map must encode to at most MaxFramePayload bytes; the messages' own limits see to that.
[[nodiscard]] QByteArray encodeFrame(const QCborMap &map);

enum class FrameStatus {
    NeedMore,  ///< No whole frame yet.
    Taken,     ///< A frame was taken.
    TooLarge,  ///< The length prefix is above the limit: the stream is spoilt, close it.
    Malformed, ///< The payload is not exactly one CBOR map: the stream is spoilt, close it.
};

/// Takes the first frame off @p buffer into @p map. @p buffer is left as it is unless a frame was taken.
/// @p maxPayload may be smaller than MaxFramePayload as long as the other side has proven nothing.
[[nodiscard]] FrameStatus takeFrame(QByteArray &buffer, QCborMap &map,
                                    qsizetype maxPayload = MaxFramePayload);

} // namespace punchline
