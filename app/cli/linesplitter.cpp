// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/linesplitter.h"

#include "app/protocol/utf8text.h"

#include <utility>

namespace punchline {

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<quint8>(byte) & 0xc0) == 0x80; // RFC 3629, section 3
}

/// The largest position up to @p maxBytes that does not split a character.
qsizetype cutPosition(QByteArrayView line, qsizetype maxBytes)
{
    qsizetype position = maxBytes;
    while (position > maxBytes - 4 && continuesCharacter(line.at(position)))
        --position;
    return position > maxBytes - 4 ? position : maxBytes; // not UTF-8 at all: split anywhere
}

} // namespace

QList<InputLine> LineSplitter::append(const QByteArray &bytes)
{
    QList<InputLine> lines;
    m_buffer += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n', begin)) {
        add(QByteArrayView(m_buffer).sliced(begin, end - begin), LineEnd::Feed, lines);
        begin = end + 1;
    }
    m_buffer.remove(0, begin);
    begin = 0;
    while (m_buffer.size() - begin > m_maxBytes) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(begin);
        const qsizetype position = cutPosition(rest, m_maxBytes);
        add(rest.first(position), LineEnd::None, lines);
        begin += position;
    }
    m_buffer.remove(0, begin);
    if (m_badLine)
        m_buffer.clear();
    return lines;
}

QList<InputLine> LineSplitter::finish()
{
    QList<InputLine> lines;
    const QByteArray rest = std::exchange(m_buffer, {});
    if (!rest.isEmpty())
        add(rest, LineEnd::None, lines);
    return lines;
}

void LineSplitter::add(QByteArrayView part, LineEnd end, QList<InputLine> &lines)
{
    qsizetype begin = 0;
    while (!m_badLine) {
        const QByteArrayView rest = part.sliced(begin);
        const bool isLast = rest.size() <= m_maxBytes;
        const qsizetype size = isLast ? rest.size() : cutPosition(rest, m_maxBytes);
        if (auto text = textFromUtf8(rest.first(size)))
            lines.append({*std::move(text), isLast ? end : LineEnd::None});
        else
            m_badLine = m_ended + 1;
        begin += size;
        if (isLast)
            break;
    }
    if (end == LineEnd::Feed)
        ++m_ended;
}

} // namespace punchline
