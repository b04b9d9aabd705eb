// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/peermessages.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// A line of the input, or the part of one that fits a message.
struct InputLine
{
    QString text;
    LineEnd end = LineEnd::Feed;
    friend bool operator==(const InputLine &, const InputLine &) = default;
};

/// Cuts what comes from standard input into messages, of which the other side makes the very same bytes: one
/// a line, empty ones as well. A line that is longer than one message may be becomes several, cut between
/// characters, so that the buffer stays bounded. A line that is no UTF-8 cannot be said, and ends it all.
class LineSplitter
{
public:
    /// @p maxBytes: the longest message, in UTF-8 bytes, at least 4.
    explicit LineSplitter(qsizetype maxBytes)
        : m_maxBytes(maxBytes)
    { }

    /// The messages that @p bytes complete.
    [[nodiscard]] QList<InputLine> append(const QByteArray &bytes);

    /// What is left at the end of the input without a line feed.
    [[nodiscard]] QList<InputLine> finish();

    /// Whether nothing waits for the end of its line.
    [[nodiscard]] bool isEmpty() const { return m_buffer.isEmpty(); }

    /// The number of the line, from 1, that is no UTF-8: there are no further messages.
    [[nodiscard]] std::optional<quint64> badLine() const { return m_badLine; }

private:
    void add(QByteArrayView part, LineEnd end, QList<InputLine> &lines);

    qsizetype m_maxBytes;
    QByteArray m_buffer;
    quint64 m_ended = 0; ///< How many lines have had their end.
    std::optional<quint64> m_badLine;
};

} // namespace punchline
