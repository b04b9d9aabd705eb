// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/peermessages.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// A line of the input, or a part of one that fits into a message.
struct InputLine
{
    QString text;
    LineEnd end = LineEnd::Feed;
    friend bool operator==(const InputLine &, const InputLine &) = default;
};

/// Splits standard input into messages from which the other side restores the very same bytes: one per line,
/// including empty lines. A line that is too long for one message becomes several, split between characters,
/// so that the buffer stays bounded. A line that is not UTF-8 cannot be sent, and ends the input.
class LineSplitter
{
public:
    /// @p maxBytes is the longest message in UTF-8 bytes, at least 4.
    explicit LineSplitter(qsizetype maxBytes)
        : m_maxBytes(maxBytes)
    { }

    /// The messages that @p bytes complete.
    [[nodiscard]] QList<InputLine> append(const QByteArray &bytes);

    /// The rest of the input, if it does not end with a line feed.
    [[nodiscard]] QList<InputLine> finish();

    /// True if no text waits for the end of its line.
    [[nodiscard]] bool isEmpty() const { return m_buffer.isEmpty(); }

    /// The number, from 1, of the line that is not UTF-8; no messages follow it.
    [[nodiscard]] std::optional<quint64> badLine() const { return m_badLine; }

private:
    void add(QByteArrayView part, LineEnd end, QList<InputLine> &lines);

    qsizetype m_maxBytes;
    QByteArray m_buffer;
    quint64 m_ended = 0; ///< Number of complete lines so far.
    std::optional<quint64> m_badLine;
};

} // namespace punchline
