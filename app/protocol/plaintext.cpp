// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/plaintext.h"

#include "app/protocol/codepoints.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace punchline {

namespace {

constexpr char32_t Replacement = 0xfffd;
constexpr char16_t Ellipsis = 0x2026;

/// Embeddings, overrides and isolates, which apply until something ends them.
constexpr std::array DirectionRuns{CodePoints{0x202a, 0x202e}, CodePoints{0x2066, 0x2069}};

/// ZWNJ, ZWJ, LRM, RLM; ALM.
constexpr std::array KeptFormats{CodePoints{0x200c, 0x200f}, CodePoints{0x061c, 0x061c}};

/// The visible format characters: signs before a number, and hieroglyph controls.
constexpr std::array SeenFormats{CodePoints{0x0600, 0x0605},   CodePoints{0x06dd, 0x06dd},
                                 CodePoints{0x070f, 0x070f},   CodePoints{0x0890, 0x0891},
                                 CodePoints{0x08e2, 0x08e2},   CodePoints{0x110bd, 0x110bd},
                                 CodePoints{0x110cd, 0x110cd}, CodePoints{0x13430, 0x1343f}};

/// Invisible although not format characters: the grapheme joiner, Hangul fillers, and code points that
/// Unicode has reserved for more of the kind (Default_Ignorable_Code_Point).
constexpr std::array OtherUnseen{
    CodePoints{0x034f, 0x034f}, CodePoints{0x115f, 0x1160},   CodePoints{0x17b4, 0x17b5},
    CodePoints{0x2065, 0x2065}, CodePoints{0x3164, 0x3164},   CodePoints{0xffa0, 0xffa0},
    CodePoints{0xfff0, 0xfff8}, CodePoints{0xe0000, 0xe00ff}, CodePoints{0xe01f0, 0xe0fff}};

// The flag of a region: a black flag, the letters and digits of the region's name as tags, and the tag that
// ends them (Unicode TR 51, ED-14a and annex C). Tags are invisible: alone, or beyond such a name, they would
// be a hiding place for text.
constexpr char32_t BlackFlag = 0x1f3f4;
constexpr char32_t CancelTag = Tags.last;
constexpr std::array NameTags{CodePoints{0xe0030, 0xe0039}, CodePoints{0xe0061, 0xe007a}};
constexpr int LeastNameTags = 3;
constexpr int MostNameTags = 6;

bool isNoncharacter(char32_t c)
{
    return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/// The character of @p text at @p position, which moves behind it.
char32_t nextCharacter(QStringView text, qsizetype *position)
{
    const char32_t c = takeCharacter(text, position);
    return QChar::isSurrogate(c) ? Replacement : c;
}

/// The tags at @p position that make a flag of @p before, moving behind them; empty if they do not make one.
QStringView takeTags(QStringView text, char32_t before, qsizetype *position)
{
    qsizetype end = *position;
    for (int count = 0; before == BlackFlag && count <= MostNameTags && end < text.size(); ++count) {
        const char32_t c = nextCharacter(text, &end);
        if (c == CancelTag && count >= LeastNameTags) {
            const qsizetype start = std::exchange(*position, end);
            return text.sliced(start, end - start);
        }
        if (!isAmong(NameTags, c))
            break;
    }
    return {};
}

/// The picture of the control character @p c, which must not be a tab or a line break.
char32_t pictureOf(char32_t c)
{
    constexpr char32_t ControlPictures = 0x2400;
    constexpr char32_t PictureOfDelete = 0x2421;
    if (c < 0x20)
        return ControlPictures + c;
    return c == 0x7f ? PictureOfDelete : Replacement;
}

/// What to show for @p c, which must not be a tab or a line break; `nullopt` if nothing.
std::optional<char32_t> shown(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Other_Control)
        return pictureOf(c);
    if (isAmong(DirectionRuns, c) || isNoncharacter(c))
        return Replacement;
    const bool isUnseen =
        category == QChar::Other_Format && !isAmong(KeptFormats, c) && !isAmong(SeenFormats, c);
    if (isUnseen || isAmong(OtherUnseen, c))
        return {};
    return c;
}

bool isLineBreak(char32_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029;
}

/// True if it is drawn onto the character before it, or not at all.
bool isMark(char32_t c)
{
    return QChar::isMark(c) || isAmong(KeptFormats, c);
}

/// True if it is shown unchanged: a quick test for most of what people write.
bool isPlain(QChar c)
{
    constexpr char16_t SoftHyphen = 0xad;
    return (c >= u' ' && c < u'\x7f') || (c >= u'\xa0' && c < QChar(0x250) && c != SoftHyphen);
}

/// True if @p text ends with a tag that others should follow.
bool endsWithinTags(QStringView text)
{
    if (text.size() < 2 || !text.at(text.size() - 2).isHighSurrogate())
        return false;
    const char32_t last = QChar::surrogateToUcs4(text.at(text.size() - 2), text.back());
    return last >= Tags.first && last < CancelTag;
}

/// Cuts @p text to @p maxLength code units, the ellipsis included, and never within a surrogate pair or a
/// flag.
void cut(QString *text, qsizetype maxLength)
{
    qsizetype kept = std::max<qsizetype>(maxLength - 1, 0);
    if (kept > 0 && text->at(kept - 1).isHighSurrogate())
        --kept;
    while (endsWithinTags(QStringView(*text).first(kept)))
        kept -= 2;
    text->truncate(kept);
    if (maxLength > 0)
        text->append(QChar(Ellipsis));
}

} // namespace

QString visibleText(const QString &foreign, qsizetype maxLength, LineBreaks lineBreaks)
{
    if (foreign.size() <= maxLength && std::ranges::all_of(foreign, isPlain))
        return foreign;
    const bool keeps = lineBreaks == LineBreaks::Keep;
    QString result;
    result.reserve(std::min(foreign.size(), std::max<qsizetype>(maxLength, 0)));
    int marks = 0;
    for (qsizetype position = 0; position < foreign.size() && result.size() <= maxLength;) {
        const char32_t c = nextCharacter(foreign, &position);
        if (isLineBreak(c) || c == u'\t') {
            if (c == u'\r' && position < foreign.size() && foreign.at(position) == u'\n')
                ++position;
            result += !keeps ? u' ' : c == u'\t' ? u'\t' : u'\n';
            marks = 0;
            continue;
        }
        const auto visible = shown(c);
        if (!visible)
            continue;
        marks = isMark(*visible) ? marks + 1 : 0;
        if (marks <= MaxMarks)
            result += QChar::fromUcs4(*visible);
        result += takeTags(foreign, c, &position);
    }
    if (result.size() > maxLength)
        cut(&result, maxLength);
    return result;
}

} // namespace punchline
