// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/reportcell.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

QString shareAndTime(const PairResult &result, Outcome outcome)
{
    const int count = result.count(outcome);
    const QString time = QStringLiteral("%1 s").arg(median(result.seconds(outcome)).value_or(0), 0, 'f', 2);
    return count == result.tries.size()
        ? time
        : QStringLiteral("%1/%2 %3").arg(QString::number(count), QString::number(result.tries.size()), time);
}

Cell::Color colorOf(const PairResult &result, bool good)
{
    if (!result.problem.isEmpty() || result.tries.isEmpty())
        return Cell::Color::Broken;
    const bool linked = result.count(Outcome::Linked) > 0;
    const bool relayed = result.count(Outcome::Relayed) > 0;
    if (good && relayed)
        return Cell::Color::Relayed;
    if (good)
        return linked ? Cell::Color::Good : Cell::Color::Told;
    return linked ? Cell::Color::Weak : Cell::Color::Bad;
}

} // namespace

Cell cellOf(const PairResult &result)
{
    Cell cell;
    cell.good = shortcomingOf(result).isEmpty();
    cell.color = colorOf(result, cell.good);
    cell.tip =
        QStringLiteral("%1 × %2 (%3): %4").arg(result.a, result.b, nameOf(result.expected), lineOf(result));
    if (cell.color == Cell::Color::Broken)
        cell.text = QStringLiteral("?");
    else if (result.count(Outcome::Linked) > 0)
        cell.text = shareAndTime(result, Outcome::Linked);
    else if (result.count(Outcome::Relayed) > 0)
        cell.text = QStringLiteral("⇄ ") + shareAndTime(result, Outcome::Relayed);
    else if (result.count(Outcome::Refused) > 0)
        cell.text = QStringLiteral("— ") + shareAndTime(result, Outcome::Refused);
    else
        cell.text = nameOf(result.tries.constFirst().outcome);
    return cell;
}

const PairResult *findPair(const QList<PairResult> &results, const QString &a, const QString &b)
{
    const auto found = std::find_if(results.begin(), results.end(), [&](const PairResult &result) {
        return (result.a == a && result.b == b) || (result.a == b && result.b == a);
    });
    return found == results.end() ? nullptr : &*found;
}

} // namespace punchline::natlab
