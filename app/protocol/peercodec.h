// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/frame.h"
#include "app/protocol/peermessages.h"

#include <QByteArray>

#include <variant>

namespace punchline {

/// Nothing whole has arrived yet.
struct NeedMore
{ };

/// A message whose type this version does not know; it has been skipped.
struct UnknownMessage
{
    quint64 type = 0;
};

/// Bytes that are no message: the stream has no next one.
struct Spoilt
{ };

using PeerInput = std::variant<NeedMore, PeerMessage, UnknownMessage, Spoilt>;

/// The stream of one direct link: bytes on one side, PeerMessages on the other, in the peer's dialect.
///
/// In the classic dialect a Text is NUL-terminated ASCII and nothing else can be said. A frame in a classic
/// stream is understood nevertheless: its first byte cannot begin a text, and this is how two framed clients
/// find each other behind a classic server. Driven by PeerLink; knows no socket.
class PeerCodec
{
public:
    explicit PeerCodec(Dialect dialect)
        : m_dialect(dialect)
        , m_classicStream(dialect == Dialect::Classic)
    { }

    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    void setDialect(Dialect dialect) { m_dialect = dialect; }

    /// Bounds the frames that are accepted from now on, in payload bytes.
    void setMaxPayload(qsizetype bytes) { m_maxPayload = bytes; }

    /// How many bytes append() takes now.
    [[nodiscard]] qsizetype capacity() const { return MaxBufferedBytes - m_buffer.size(); }

    void append(const QByteArray &bytes) { m_buffer += bytes; }

    /// Takes the next message. Call until NeedMore or Spoilt.
    [[nodiscard]] PeerInput next();

    /// The bytes that say @p message; empty where the dialect has no words for it.
    [[nodiscard]] QByteArray encode(const PeerMessage &message) const;

private:
    [[nodiscard]] PeerInput take();
    [[nodiscard]] PeerInput nextFrame();
    [[nodiscard]] PeerInput nextClassicText();

    Dialect m_dialect;
    bool m_classicStream; ///< It began in the classic dialect: late texts are still classic.
    qsizetype m_maxPayload = MaxFramePayload;
    QByteArray m_buffer;
    bool m_spoilt = false;
    quint64 m_classicTexts = 0; ///< Classic texts carry no id: they are counted.
};

} // namespace punchline
