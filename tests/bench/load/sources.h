// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace punchline::load {

/// Which addresses belong to whom, as numbers for sourceAddress(): what one address may take is limited, and
/// nobody is to use up what another one needs.
struct Sources
{
    quint32 first = 0;
    quint32 count = 0;

    /// The @p number th, over and over.
    [[nodiscard]] constexpr quint32 at(quint32 number) const { return first + number % count; }
};

inline constexpr Sources IdleSources{0, 1000};
inline constexpr Sources PairingSources{10'000, 40'000};
inline constexpr Sources ClassicSources{60'000, 4'000};
inline constexpr Sources ManyBadSources{100'000, 40'000};
inline constexpr Sources FewBadSources{150'000, 4};
inline constexpr Sources MortalSources{160'000, 40'000};

/// A server lets 64 rooms be open at a time from one address, unless it is told otherwise.
inline constexpr quint32 IdlePerSource = 32;
inline constexpr double IdleArrivalsPerSecond = 1500;

} // namespace punchline::load
