// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <vector>

namespace punchline {

/// The heights of the rows of a long list, in pixels, and where each row begins. It is a Fenwick tree
/// (Fenwick 1994), so a change, a row's top and the row at an offset each cost O(log n). A row has an
/// estimated height until it is measured.
class HeightIndex
{
public:
    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }

    /// The total height of all rows.
    [[nodiscard]] qint64 total() const { return top(count()); }

    [[nodiscard]] int height(int row) const { return m_heights[index(row)]; }
    [[nodiscard]] bool isMeasured(int row) const { return m_measured[index(row)]; }

    /// Offset of the top of @p row, which is the height of all rows before it. count() is valid here.
    [[nodiscard]] qint64 top(int row) const;

    /// The row that covers pixel @p offset, or the nearest row if none does; -1 if there are no rows.
    [[nodiscard]] int rowAt(qint64 offset) const;

    /// Adds @p rows rows at the end, each with the estimated height @p estimate (at least 1).
    void append(int rows, int estimate);

    /// Removes the first @p rows rows.
    void removeFirst(int rows);

    /// Replaces the height of @p row with a measured one (at least 1).
    void measure(int row, int height);

    /// Starts afresh with @p rows rows, all estimated.
    void reset(int rows, int estimate);

private:
    [[nodiscard]] static std::size_t index(int row) { return static_cast<std::size_t>(row); }

    std::vector<qint64> m_sums; ///< m_sums[i - 1] is node i of the tree.
    std::vector<int> m_heights;
    std::vector<bool> m_measured;
};

} // namespace punchline
