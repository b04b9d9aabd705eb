// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbycounts.h"

#include <numeric>

namespace punchline {

/// What clients have reported of their punching, whatever the strategy.
struct OutcomeCounts
{
    quint64 linked = 0;
    quint64 failed = 0;
    friend bool operator==(const OutcomeCounts &, const OutcomeCounts &) = default;
};

inline OutcomeCounts outcomesIn(const LobbyCounts &counts)
{
    const auto sum = [](const auto &numbers) {
        return std::accumulate(numbers.begin(), numbers.end(), quint64(0));
    };
    return {.linked = sum(counts.outcomes.at(1)), .failed = sum(counts.outcomes.at(0))};
}

} // namespace punchline
