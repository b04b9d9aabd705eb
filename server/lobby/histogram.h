// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace punchline {

/// Counts durations by bucket, and sums them up. @p Bounds is an ascending array of seconds. Durations beyond
/// the last bound have a bucket too, so that no value from a stranger makes it grow.
template <const auto &Bounds> class Histogram
{
public:
    static constexpr std::size_t Places = Bounds.size() + 1;

    void add(std::chrono::duration<double> duration)
    {
        const auto bound = std::ranges::lower_bound(Bounds, duration.count());
        ++m_counts.at(static_cast<std::size_t>(bound - Bounds.begin()));
        m_sum += duration.count();
    }

    /// One count for each bound, and one for longer durations; not cumulative.
    [[nodiscard]] const std::array<quint64, Places> &counts() const { return m_counts; }
    [[nodiscard]] double sum() const { return m_sum; }

private:
    std::array<quint64, Places> m_counts = {};
    double m_sum = 0; ///< In seconds.
};

} // namespace punchline
