// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCborMap>

namespace punchline {

/// The largest payload of a control frame. A larger length is refused before anything is allocated.
inline constexpr qsizetype MaxFramePayload = 64 * 1024;

/// The size of a frame's length prefix in bytes: a 32-bit unsigned number, big-endian.
inline constexpr qsizetype FrameHeaderSize = 4;

/// What a connection's receive buffer must be able to hold, and the most it may hold: one largest frame.
inline constexpr qsizetype MaxBufferedBytes = FrameHeaderSize + MaxFramePayload;

/// The first byte of every frame, because no length reaches 2^24. Classic text never begins with it, so this
/// byte tells the two apart in a stream that may hold either.
inline constexpr char FrameFirstByte = '\0';

/// One frame that holds @p map: the length prefix and the CBOR bytes. @p map must encode to at most
/// MaxFramePayload bytes, which the messages' own limits ensure.
[[nodiscard]] QByteArray encodeFrame(const QCborMap &map);

/// The size of the frame that begins with @p begin, as far as it is known: FrameHeaderSize as long as the
/// length prefix is not complete.
[[nodiscard]] qsizetype frameSize(const QByteArray &begin);

enum class FrameStatus {
    NeedMore,  ///< There is no whole frame yet.
    Taken,     ///< A frame was taken.
    TooLarge,  ///< The length prefix is above the limit: the stream is spoilt and must be closed.
    Malformed, ///< The payload is not exactly one CBOR map: the stream is spoilt and must be closed.
};

/// Moves the first frame from @p buffer to @p map. @p buffer only changes if a frame was taken. @p maxPayload
/// may be smaller than MaxFramePayload until the other side has proved its identity.
[[nodiscard]] FrameStatus takeFrame(QByteArray &buffer, QCborMap &map,
                                    qsizetype maxPayload = MaxFramePayload);

} // namespace punchline
