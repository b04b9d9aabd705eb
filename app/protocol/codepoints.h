// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace punchline {

/// Code points of Unicode in a row, both ends included.
struct CodePoints
{
    char32_t first;
    char32_t last;
};

/// What makes one picture of several emoji.
inline constexpr char32_t ZeroWidthJoiner = 0x200d;
inline constexpr CodePoints SkinTones{0x1f3fb, 0x1f3ff};
/// Letters, digits and signs that nobody sees, and the one that ends them: the last.
inline constexpr CodePoints Tags{0xe0020, 0xe007f};

[[nodiscard]] constexpr bool isIn(CodePoints row, char32_t c)
{
    return c >= row.first && c <= row.last;
}

/// Whether @p c is in one of @p rows.
template <std::size_t Count> [[nodiscard]] bool isAmong(const std::array<CodePoints, Count> &rows, char32_t c)
{
    return std::ranges::any_of(rows, [c](const CodePoints &row) { return isIn(row, c); });
}

/// The character of @p text at @p position, which is within it and is moved behind the character. Half a
/// surrogate pair is one by itself.
[[nodiscard]] inline char32_t takeCharacter(QStringView text, qsizetype *position)
{
    const QChar c = text.at((*position)++);
    if (c.isHighSurrogate() && *position < text.size() && text.at(*position).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at((*position)++));
    return c.unicode();
}

} // namespace punchline
