// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace punchline {

/// How many durations fell between which bounds, and their sum. @p Bounds is an array of seconds that grows;
/// what is longer than the last of them has a place of its own, so that it takes whatever a stranger says
/// without growing.
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

    /// For each bound, and at last for what is longer; not added up.
    [[nodiscard]] const std::array<quint64, Places> &counts() const { return m_counts; }
    [[nodiscard]] double sum() const { return m_sum; }

private:
    std::array<quint64, Places> m_counts = {};
    double m_sum = 0; ///< Of seconds.
};

} // namespace punchline
