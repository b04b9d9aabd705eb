// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messagelayout.h"

#include "app/protocol/plaintext.h"
#include "ui/chat/emojifont.h"
#include "ui/chat/textparts.h"
#include "ui/controls/textlines.h"

#include <cmath>

namespace punchline {

MessageLayout::MessageLayout(const QString &message, int wantedPart, int lineWidth, const QFont &font)
    : width(lineWidth)
{
    const QString whole = layoutText(message);
    const QList<qsizetype> starts = partStarts(whole);
    parts = static_cast<int>(starts.size());
    part = std::clamp(wantedPart, 0, parts - 1);
    QString shown = textPart(whole, starts, part);
    const bool isCut = part + 1 < parts;
    links = findLinks(shown);
    // A link that continues in the next part would have a wrong target.
    if (isCut && !links.isEmpty() && links.last().start + links.last().length == shown.size())
        links.removeLast();
    if (isCut && shown.endsWith(QChar::LineSeparator))
        shown.chop(1); // The end of the part already breaks the line.
    emoji = emojiCount(shown);
    text.setText(shown);
    text.setFont(font);
    text.setCacheEnabled(true); // Otherwise each paint would shape the text again, which is most of its cost.
    text.setFormats(emojiFormats(shown, font));
    layOut(whole.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
}

void MessageLayout::layOut(Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    // QTextLayout takes "left" literally, even for right-to-left text.
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    text.setTextOption(option);

    const QSizeF used = layOutLines(text, width);
    size = QSizeF(std::min<qreal>(width, std::ceil(used.width())), std::ceil(used.height()));
    if (text.lineCount() > 0)
        lastLine = std::ceil(text.lineAt(text.lineCount() - 1).naturalTextWidth());
    isRightToLeft = direction == Qt::RightToLeft;
    if (!isRightToLeft)
        return;
    // Lines are aligned in the full width; move them into the width that is used.
    for (int i = 0; i < text.lineCount(); ++i) {
        QTextLine line = text.lineAt(i);
        line.setPosition({size.width() - width, line.y()});
    }
}

QString layoutText(const QString &text)
{
    return visibleText(text, AnyLength, LineBreaks::Keep).replace(u'\n', QChar::LineSeparator);
}

} // namespace punchline
