// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/report.h"

namespace punchline::natlab {

/// One cell of a matrix, for both output formats.
struct Cell
{
    /// The cell's colour.
    enum class Color {
        Good,    ///< All tries linked, as they can.
        Relayed, ///< All tries linked through the server; directly they cannot.
        Weak,    ///< Some linked, but too few.
        Bad,     ///< None linked, or impossibility was not reported in time.
        Told,    ///< Linking is impossible, and that was reported in time.
        Broken,  ///< There are no results.
    };

    Color color = Color::Broken;
    QString text;      ///< "0.13 s", "4/5 0.13 s", "⇄ 0.30 s", "— 1.20 s".
    bool good = false; ///< All requirements are met.
    QString tip;       ///< The full result line.
};

[[nodiscard]] Cell cellOf(const PairResult &result);

/// The result of two kinds in either order; `nullptr` if there is none.
[[nodiscard]] const PairResult *findPair(const QList<PairResult> &results, const QString &a,
                                         const QString &b);

} // namespace punchline::natlab
