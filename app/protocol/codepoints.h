// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <array>

namespace punchline {

/// Code points of Unicode in a row, both ends included.
struct CodePoints
{
    char32_t first;
    char32_t last;
};

/// Whether @p c is in one of @p rows.
template <std::size_t Count> [[nodiscard]] bool isAmong(const std::array<CodePoints, Count> &rows, char32_t c)
{
    return std::ranges::any_of(rows, [c](const CodePoints &row) { return c >= row.first && c <= row.last; });
}

} // namespace punchline
