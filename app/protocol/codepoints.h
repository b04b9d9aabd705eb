// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace punchline {

/// A range of Unicode code points, both ends included.
struct CodePoints
{
    char32_t first;
    char32_t last;
};

/// Joins several emoji into one picture.
inline constexpr char32_t ZeroWidthJoiner = 0x200d;
inline constexpr CodePoints SkinTones{0x1f3fb, 0x1f3ff};
/// Invisible letters, digits and signs; the last one ends a sequence of them.
inline constexpr CodePoints Tags{0xe0020, 0xe007f};

[[nodiscard]] constexpr bool isIn(CodePoints row, char32_t c)
{
    return c >= row.first && c <= row.last;
}

/// True if @p c is in one of @p rows.
template <std::size_t Count> [[nodiscard]] bool isAmong(const std::array<CodePoints, Count> &rows, char32_t c)
{
    return std::ranges::any_of(rows, [c](const CodePoints &row) { return isIn(row, c); });
}

/// The character of @p text at @p position, which must be within the text and moves behind the character. An
/// unpaired surrogate counts as a character.
[[nodiscard]] inline char32_t takeCharacter(QStringView text, qsizetype *position)
{
    const QChar c = text.at((*position)++);
    if (c.isHighSurrogate() && *position < text.size() && text.at(*position).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at((*position)++));
    return c.unicode();
}

} // namespace punchline
