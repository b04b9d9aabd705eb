// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/tooltips.h"

#include "app/protocol/plaintext.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace punchline {

namespace {

constexpr qsizetype MaxLength = 400;
constexpr qsizetype LineLength = 72;

/// The length of the first line of @p rest, which does not fit on one line: up to and including a space if
/// possible, otherwise without splitting a character.
qsizetype firstLine(const QString &rest)
{
    if (const qsizetype space = rest.lastIndexOf(u' ', LineLength - 1); space > 0)
        return space + 1;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, rest);
    finder.setPosition(LineLength);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return finder.position() > 0 ? finder.position() : LineLength;
}

} // namespace

QString foreignToolTip(const QString &foreign)
{
    QStringList lines;
    QString rest = visibleText(foreign.trimmed(), MaxLength, LineBreaks::Fold);
    while (rest.size() > LineLength) {
        const qsizetype length = firstLine(rest);
        lines.append(rest.first(length).trimmed());
        rest.remove(0, length);
    }
    lines.append(rest);
    // An invisible space breaks a tag or an entity.
    QString text = lines.join(u'\n');
    for (const QChar mark : {u'<', u'&'})
        text.replace(mark, QString(mark) + QChar(0x200B));
    return text;
}

} // namespace punchline
