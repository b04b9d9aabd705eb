// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/textparts.h"

#include "app/protocol/codepoints.h"

#include <algorithm>
#include <array>

namespace punchline {

namespace {

constexpr int MaxPartCost = 4000;
constexpr int MaxPartLines = 40;

// The cost of a character relative to a letter: to shape it and, for emoji, to draw it.
constexpr int LetterCost = 1;
constexpr int IdeographCost = 2;
constexpr int ShapedCost = 4;
constexpr int EmojiCost = 40;

/// Characters drawn as pictures, by default or through the emoji selector; that selector; the keycap.
constexpr std::array Emoji{CodePoints{0x1f000, 0x1faff}, CodePoints{0x2600, 0x27bf},
                           CodePoints{0x231a, 0x23ff},   CodePoints{0x25fb, 0x25fe},
                           CodePoints{0x2b05, 0x2b55},   CodePoints{0xfe0f, 0xfe0f},
                           CodePoints{0x20e3, 0x20e3}};

/// Besides Latin: Greek, Cyrillic, Armenian; punctuation, signs, box drawings.
constexpr std::array Letters{CodePoints{0x370, 0x58f}, CodePoints{0x2010, 0x2027}, CodePoints{0x2030, 0x205e},
                             CodePoints{0x20a0, 0x20cf}, CodePoints{0x2100, 0x25ff}};

constexpr std::array Ideographs{CodePoints{0x2e80, 0x9fff}, CodePoints{0xac00, 0xd7a3},
                                CodePoints{0xf900, 0xfaff}, CodePoints{0xff00, 0xffef}};

/// Nearly everything that most people write; needs no lookup.
bool isLatin(char32_t c)
{
    return c < 0x300;
}

int costOf(char32_t c)
{
    if (isLatin(c))
        return LetterCost;
    if (isAmong(Emoji, c))
        return EmojiCost;
    if (isAmong(Letters, c))
        return LetterCost;
    return isAmong(Ideographs, c) ? IdeographCost : ShapedCost;
}

bool endsLine(char32_t c)
{
    return c == u'\n' || c == QChar::LineSeparator;
}

/// True if @p c is drawn as one with the characters before it.
bool continuesGlyph(char32_t c)
{
    if (isLatin(c))
        return false;
    return QChar::isMark(c) || QChar::category(c) == QChar::Other_Format || isIn(SkinTones, c);
}

/// The end of the part that begins at @p start.
qsizetype partEnd(const QString &text, qsizetype start)
{
    int cost = 0;
    int lines = 1;
    qsizetype afterGap = start;
    qsizetype glyph = start;
    char32_t before = 0;
    for (qsizetype position = start; position < text.size();) {
        const qsizetype at = position;
        const char32_t c = takeCharacter(text, &position);
        if (before != ZeroWidthJoiner && !continuesGlyph(c))
            glyph = at;
        cost += costOf(c);
        if (cost > MaxPartCost || lines > MaxPartLines) {
            if (afterGap > start + (at - start) / 2)
                return afterGap;
            return glyph > start ? glyph : at;
        }
        lines += endsLine(c) ? 1 : 0;
        if (endsLine(c) || c == u' ')
            afterGap = position;
        before = c;
    }
    return text.size();
}

} // namespace

QList<qsizetype> partStarts(const QString &text)
{
    QList<qsizetype> starts{0};
    for (qsizetype end = partEnd(text, 0); end < text.size(); end = partEnd(text, end))
        starts.append(end);
    return starts;
}

int partAt(const QList<qsizetype> &starts, qsizetype position)
{
    const auto after = std::ranges::upper_bound(starts, position);
    return static_cast<int>(std::distance(starts.begin(), after)) - 1;
}

QString textPart(const QString &text, const QList<qsizetype> &starts, int part)
{
    const qsizetype index = std::clamp<qsizetype>(part, 0, starts.size() - 1);
    const qsizetype end = starts.value(index + 1, text.size());
    return text.sliced(starts.at(index), end - starts.at(index));
}

int emojiCount(const QString &text)
{
    int count = 0;
    for (qsizetype position = 0; position < text.size();) {
        const char32_t c = takeCharacter(text, &position);
        count += !isLatin(c) && isAmong(Emoji, c) ? 1 : 0;
    }
    return count;
}

} // namespace punchline
