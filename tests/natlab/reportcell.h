// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/report.h"

namespace punchline::natlab {

/// One cell of a matrix, as both its forms show it.
struct Cell
{
    /// How it is coloured.
    enum class Color {
        Good,   ///< All linked that can.
        Weak,   ///< Some did, but too few.
        Bad,    ///< None did, or it was not said in time that none can.
        Told,   ///< None can, and it was said in time.
        Broken, ///< There are no results.
    };

    Color color = Color::Broken;
    QString text;      ///< "0.13 s", "4/5 0.13 s", "— 1.20 s".
    bool good = false; ///< Nothing is lacking.
    QString tip;       ///< The whole line.
};

[[nodiscard]] Cell cellOf(const PairResult &result);

/// The result of two kinds in either order; null if there is none.
[[nodiscard]] const PairResult *findPair(const QList<PairResult> &results, const QString &a,
                                         const QString &b);

} // namespace punchline::natlab
