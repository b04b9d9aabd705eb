// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/frame.h"
#include "app/protocol/peermessages.h"

#include <QByteArray>

#include <variant>

namespace punchline {

/// No whole message has arrived yet.
struct NeedMore
{ };

/// A message of a type that this version does not know; it was skipped.
struct UnknownMessage
{
    quint64 type = 0;
};

/// Bytes that are not a message: the stream cannot be read on.
struct Spoilt
{ };

using PeerInput = std::variant<NeedMore, PeerMessage, UnknownMessage, Spoilt>;

/// The stream of one link: bytes on one side, PeerMessages on the other, in the peer's dialect. In the
/// classic dialect, a Text is NUL-terminated ASCII, and there are no other messages. A frame in a classic
/// stream is understood nevertheless: its first byte cannot begin a text, and this is how two framed clients
/// behind a classic server recognise each other. Driven by PeerLink; knows no socket.
class PeerCodec
{
public:
    explicit PeerCodec(Dialect dialect)
        : m_dialect(dialect)
        , m_classicStream(dialect == Dialect::Classic)
    { }

    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    void setDialect(Dialect dialect) { m_dialect = dialect; }

    /// Sets the largest frame payload accepted from now on, in bytes.
    void setMaxPayload(qsizetype bytes) { m_maxPayload = bytes; }

    /// How many bytes append() accepts now.
    [[nodiscard]] qsizetype capacity() const { return MaxBufferedBytes - m_buffer.size(); }

    void append(const QByteArray &bytes) { m_buffer += bytes; }

    /// Takes the next message. Call until it returns NeedMore or Spoilt.
    [[nodiscard]] PeerInput next();

    /// @p message in bytes; empty if the dialect has no such message.
    [[nodiscard]] QByteArray encode(const PeerMessage &message) const;

private:
    [[nodiscard]] PeerInput take();
    [[nodiscard]] PeerInput nextFrame();
    [[nodiscard]] PeerInput nextClassicText();

    Dialect m_dialect;
    bool m_classicStream; ///< The stream began in the classic dialect, so late texts are still classic.
    qsizetype m_maxPayload = MaxFramePayload;
    QByteArray m_buffer;
    bool m_spoilt = false;
    quint64 m_classicTexts = 0; ///< Classic texts carry no id, so they are counted.
};

} // namespace punchline
