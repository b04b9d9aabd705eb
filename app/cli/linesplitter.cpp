// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/linesplitter.h"

#include <utility>

namespace punchline {

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<quint8>(byte) & 0xc0) == 0x80; // RFC 3629, section 3
}

/// The largest cut of at most @p maxBytes that does not go through a character.
qsizetype cutPosition(const QByteArray &line, qsizetype maxBytes)
{
    qsizetype position = maxBytes;
    while (position > maxBytes - 4 && continuesCharacter(line.at(position)))
        --position;
    return position > maxBytes - 4 ? position : maxBytes; // no UTF-8 at all: anywhere
}

} // namespace

QList<QString> LineSplitter::append(const QByteArray &bytes)
{
    QList<QString> messages;
    m_buffer += bytes;
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        cut(m_buffer.left(end), messages);
        m_buffer.remove(0, end + 1);
    }
    while (m_buffer.size() > m_maxBytes) {
        const qsizetype position = cutPosition(m_buffer, m_maxBytes);
        cut(m_buffer.left(position), messages);
        m_buffer.remove(0, position);
    }
    return messages;
}

QList<QString> LineSplitter::finish()
{
    QList<QString> messages;
    cut(std::exchange(m_buffer, {}), messages);
    return messages;
}

void LineSplitter::cut(QByteArray line, QList<QString> &messages) const
{
    if (line.endsWith('\r'))
        line.chop(1);
    while (line.size() > m_maxBytes) {
        const qsizetype position = cutPosition(line, m_maxBytes);
        messages.append(QString::fromUtf8(line.left(position)));
        line.remove(0, position);
    }
    if (!line.isEmpty())
        messages.append(QString::fromUtf8(line));
}

} // namespace punchline
