// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace punchline::load {

/// Assigns address ranges to the loads, as numbers for sourceAddress(). Each address has quotas, and no load
/// may use up another one's.
struct Sources
{
    quint32 first = 0;
    quint32 count = 0;

    /// The @p number th address; numbers wrap around.
    [[nodiscard]] constexpr quint32 at(quint32 number) const { return first + number % count; }
};

inline constexpr Sources IdleSources{0, 1000};
inline constexpr Sources PairingSources{10'000, 40'000};
inline constexpr Sources ClassicSources{60'000, 4'000};
inline constexpr Sources ManyBadSources{100'000, 40'000};
inline constexpr Sources FewBadSources{150'000, 4};
inline constexpr Sources MortalSources{160'000, 40'000};
inline constexpr Sources RelaySources{210'000, 4'000};
inline constexpr Sources GreedySources{215'000, 2};

/// By default a server allows 64 open rooms per address.
inline constexpr quint32 IdlePerSource = 32;
inline constexpr double IdleArrivalsPerSecond = 1500;

} // namespace punchline::load
