// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace punchline::load {

using Samples = std::vector<double>;

/// The smallest sample that is at least as large as @p part of all samples (nearest rank); 0 if there are
/// none.
[[nodiscard]] inline double percentile(Samples samples, double part)
{
    if (samples.empty())
        return 0;
    const double rank = std::ceil(part * static_cast<double>(samples.size()));
    const auto index = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    const auto wanted = samples.begin() + std::min(index, std::ssize(samples) - 1);
    std::nth_element(samples.begin(), wanted, samples.end());
    return *wanted;
}

[[nodiscard]] inline double median(const Samples &samples)
{
    return percentile(samples, 0.5);
}

/// By how much later @p samples exceed earlier ones: the median of the last third minus that of the first.
[[nodiscard]] inline double growth(const Samples &samples)
{
    const auto third = std::ssize(samples) / 3;
    return median({samples.end() - third, samples.end()})
        - median({samples.begin(), samples.begin() + third});
}

} // namespace punchline::load
