// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <vector>

namespace punchline {

/// The heights of the rows of a long list, in pixels, and where each row begins: a Fenwick tree (Fenwick
/// 1994), so that a change, a row's top and the row at an offset each cost O(log n). A row has an estimated
/// height until it is measured.
class HeightIndex
{
public:
    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }

    /// The height of all rows.
    [[nodiscard]] qint64 total() const { return top(count()); }

    [[nodiscard]] int height(int row) const { return m_heights[index(row)]; }
    [[nodiscard]] bool isMeasured(int row) const { return m_measured[index(row)]; }

    /// Where @p row begins: the height of all rows before it. count() is a valid row here.
    [[nodiscard]] qint64 top(int row) const;

    /// The row that covers the pixel @p offset; the first or the last where none does. -1 without rows.
    [[nodiscard]] int rowAt(qint64 offset) const;

    /// Adds @p rows rows at the end, each with the estimated height @p estimate (at least 1).
    void append(int rows, int estimate);

    /// Removes the first @p rows rows.
    void removeFirst(int rows);

    /// Replaces the height of @p row by a measured one (at least 1).
    void measure(int row, int height);

    /// Starts anew with @p rows rows, all estimated.
    void reset(int rows, int estimate);

private:
    [[nodiscard]] static std::size_t index(int row) { return static_cast<std::size_t>(row); }

    std::vector<qint64> m_sums; ///< m_sums[i - 1] is the tree's node i.
    std::vector<int> m_heights;
    std::vector<bool> m_measured;
};

} // namespace punchline
