// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace punchline {

/// Cuts what comes from standard input into messages: one a line. A line that is longer than one message may
/// be becomes several, cut between characters, so that nothing is lost and the buffer stays bounded.
class LineSplitter
{
public:
    /// @p maxBytes: the longest message, in UTF-8 bytes, at least 4.
    explicit LineSplitter(qsizetype maxBytes)
        : m_maxBytes(maxBytes)
    { }

    /// The messages that @p bytes complete. Empty lines are messages of no use and left out.
    [[nodiscard]] QList<QString> append(const QByteArray &bytes);

    /// What is left at the end of the input without a line feed.
    [[nodiscard]] QList<QString> finish();

    /// Whether nothing waits for the end of its line.
    [[nodiscard]] bool isEmpty() const { return m_buffer.isEmpty(); }

private:
    void cut(QByteArray line, QList<QString> &messages) const;

    qsizetype m_maxBytes;
    QByteArray m_buffer;
};

} // namespace punchline
