// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/options.h"
#include "tests/natlab/result.h"

#include <QDateTime>

namespace punchline::natlab {

/// The requirements for a matrix.
namespace required {
constexpr double OverallShare = 0.99; ///< Of all tries of the pairs that can link.
constexpr double ShareOfEachPair = 0.95;
constexpr double SlowestRefusal = 3.0; ///< Seconds from the pairing to the report that no path exists.
constexpr double SlowestRelay = 1.0;   ///< Seconds from the pairing to a link through the server.
} // namespace required

/// A matrix in figures.
struct Summary
{
    int linkedTries = 0; ///< Of pairs that can link.
    int possibleTries = 0;
    int linkedPairs = 0; ///< With at least one linked try.
    int possiblePairs = 0;
    double slowestRefusal = 0; ///< Of pairs that cannot link.
    int relayedPairs = 0;      ///< With at least one relayed try,
    int pairsToRelay = 0;      ///< of those that cannot link directly, if the server relays.
    double slowestRelay = 0;   ///< Of them.
    std::optional<double> medianPlain;
    std::optional<double> medianPrediction;
    std::optional<double> medianBirthday;
    QStringList shortcomings; ///< Unmet requirements, one sentence each.

    [[nodiscard]] double share() const
    {
        return possibleTries == 0 ? 1.0 : double(linkedTries) / possibleTries;
    }
};

[[nodiscard]] Summary summaryOf(const QList<PairResult> &results);

/// The requirement that a pair misses, as one sentence; empty if none.
[[nodiscard]] QString shortcomingOf(const PairResult &result);

/// A pair's result in one line: "linked 5 of 5, median 0.13 s".
[[nodiscard]] QString lineOf(const PairResult &result);
/// The conditions in one line.
[[nodiscard]] QString lineOf(const Options &options);
/// The figures, one per line.
[[nodiscard]] QStringList linesOf(const Summary &summary);

/// The matrix as a Markdown document.
[[nodiscard]] QString markdownOf(const QList<PairResult> &results, const QStringList &kinds,
                                 const Options &options, const QDateTime &when);
/// The matrix as a self-contained HTML page.
[[nodiscard]] QString htmlOf(const QList<PairResult> &results, const QStringList &kinds,
                             const Options &options, const QDateTime &when);

} // namespace punchline::natlab
