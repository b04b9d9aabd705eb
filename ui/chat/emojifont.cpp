// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojifont.h"

#include "ui/chat/emojiruns.h"

#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

namespace punchline {

namespace {

// Each font that begins or ends within a line costs: a text that alternates between letters and emoji without
// end, which nobody writes, leaves the choice to Qt.
constexpr qsizetype MaxRuns = 64;

/// Empty where there is none.
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

/// Whether the colour font has all of @p emoji that is seen by itself.
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
        // Qt would take the selector of pictures from another font, and with that split what is joined.
        const bool isWhole = hasAll(QStringView(text).sliced(run.start, run.length));
        colours.setStyleStrategy(isWhole ? QFont::NoFontMerging : font.styleStrategy());
        range.format.setFont(colours);
        formats.append(range);
    }
    return formats;
}

} // namespace punchline
