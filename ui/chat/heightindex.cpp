// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/heightindex.h"

#include <algorithm>
#include <bit>

namespace punchline {

namespace {

/// The lowest set bit: the number of rows that the tree's node covers.
std::size_t coverage(std::size_t node)
{
    return node & (~node + 1);
}

} // namespace

qint64 HeightIndex::top(int row) const
{
    qint64 sum = 0;
    for (std::size_t node = index(row); node > 0; node -= coverage(node))
        sum += m_sums[node - 1];
    return sum;
}

int HeightIndex::rowAt(qint64 offset) const
{
    std::size_t node = 0;
    qint64 left = offset;
    for (std::size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        const std::size_t next = node + step;
        if (next <= m_sums.size() && m_sums[next - 1] <= left) {
            node = next;
            left -= m_sums[next - 1];
        }
    }
    return std::min(static_cast<int>(node), count() - 1);
}

void HeightIndex::append(int rows, int estimate)
{
    for (int i = 0; i < rows; ++i) {
        const int height = std::max(1, estimate);
        m_heights.push_back(height);
        m_measured.push_back(false);
        // The new node is the sum of its own row and of the nodes below it.
        const std::size_t node = m_heights.size();
        qint64 sum = height;
        for (std::size_t child = node - 1; child > node - coverage(node); child -= coverage(child))
            sum += m_sums[child - 1];
        m_sums.push_back(sum);
    }
}

void HeightIndex::removeFirst(int rows)
{
    const std::vector<int> heights(m_heights.begin() + rows, m_heights.end());
    const std::vector<bool> measured(m_measured.begin() + rows, m_measured.end());
    reset(0, 0);
    for (const int height : heights)
        append(1, height);
    m_measured = measured;
}

void HeightIndex::measure(int row, int height)
{
    const int measured = std::max(1, height);
    const int change = measured - m_heights[index(row)];
    m_heights[index(row)] = measured;
    m_measured[index(row)] = true;
    if (change == 0)
        return;
    for (std::size_t node = index(row) + 1; node <= m_sums.size(); node += coverage(node))
        m_sums[node - 1] += change;
}

void HeightIndex::reset(int rows, int estimate)
{
    m_sums.clear();
    m_heights.clear();
    m_measured.clear();
    append(rows, estimate);
}

} // namespace punchline
