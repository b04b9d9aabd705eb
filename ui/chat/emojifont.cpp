// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojifont.h"

#include "ui/chat/emojiruns.h"

#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

namespace punchline {

namespace {

// Each font change within a line has a cost. A text that keeps alternating between letters and emoji, which
// nobody writes, leaves the choice to Qt.
constexpr qsizetype MaxRuns = 64;

/// Empty if there is none.
const QString &colourFamily()
{
    static const QString family = [] {
        for (const char *name : {"Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji", "Twemoji"}) {
            if (QFontDatabase::hasFamily(QString::fromLatin1(name)))
                return QString::fromLatin1(name);
        }
        return QString();
    }();
    return family;
}

/// True if the colour font has every visible character of @p emoji.
bool hasAll(QStringView emoji)
{
    static const QRawFont font = QRawFont::fromFont(QFont(colourFamily()));
    const QList<uint> characters = emoji.toUcs4();
    return std::ranges::all_of(characters, [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return QChar::isMark(c) || category == QChar::Other_Format || font.supportsCharacter(c);
    });
}

} // namespace

QList<QTextLayout::FormatRange> emojiFormats(const QString &text, const QFont &font)
{
    QList<QTextLayout::FormatRange> formats;
    if (colourFamily().isEmpty())
        return formats;
    QFont colours(font);
    colours.setFamilies({colourFamily()});
    const QList<TextRun> runs = emojiRuns(text);
    if (runs.size() > MaxRuns)
        return formats;
    for (const TextRun &run : runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(run.start);
        range.length = static_cast<int>(run.length);
        // Qt would take the emoji variation selector from another font, which splits joined sequences.
        const bool isWhole = hasAll(QStringView(text).sliced(run.start, run.length));
        colours.setStyleStrategy(isWhole ? QFont::NoFontMerging : font.styleStrategy());
        range.format.setFont(colours);
        formats.append(range);
    }
    return formats;
}

} // namespace punchline
