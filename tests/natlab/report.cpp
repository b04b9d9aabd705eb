// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/report.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

QString inSeconds(double seconds)
{
    return QStringLiteral("%1 s").arg(seconds, 0, 'f', 2);
}

QString inPercent(double share)
{
    constexpr double All = 100.0;
    return QStringLiteral("%1 %").arg(share * All, 0, 'f', 1);
}

QString nameOf(const PairResult &result)
{
    return QStringLiteral("%1 × %2").arg(result.a, result.b);
}

QString medianLine(const QString &name, const std::optional<double> &seconds)
{
    return QStringLiteral("median of %1 pairs: %2")
        .arg(name, seconds ? inSeconds(*seconds) : QStringLiteral("–"));
}

double slowestOf(const QList<double> &seconds)
{
    return seconds.isEmpty() ? 0.0 : *std::max_element(seconds.begin(), seconds.end());
}

QString shortcomingOfRelayed(const PairResult &result)
{
    const QList<double> relayed = result.seconds(Outcome::Relayed);
    const auto tries = result.tries.size();
    // A direct link although none was promised is no shortcoming.
    if (result.count(Outcome::Linked) + relayed.size() < tries)
        return QStringLiteral("%1: relayed %2 of %3").arg(nameOf(result)).arg(relayed.size()).arg(tries);
    const double slowest = slowestOf(relayed);
    return slowest > required::SlowestRelay
        ? QStringLiteral("%1: relayed after %2").arg(nameOf(result), inSeconds(slowest))
        : QString();
}

QList<double> secondsOf(const QList<PairResult> &results, Way way)
{
    QList<double> all;
    for (const PairResult &result : results) {
        if (result.expected == way)
            all += result.seconds(Outcome::Linked);
    }
    return all;
}

} // namespace

QString shortcomingOf(const PairResult &result)
{
    const int linked = result.count(Outcome::Linked);
    const auto tries = static_cast<int>(result.tries.size());
    if (!result.problem.isEmpty() || tries == 0)
        return QStringLiteral("%1: %2").arg(nameOf(result), result.problem);
    if (result.expected == Way::Relayed)
        return shortcomingOfRelayed(result);
    if (result.expected != Way::Impossible)
        return linked < required::ShareOfEachPair * tries
            ? QStringLiteral("%1: linked %2 of %3").arg(nameOf(result)).arg(linked).arg(tries)
            : QString();
    const QList<double> refusals = result.seconds(Outcome::Refused);
    // A link although none was promised is no shortcoming.
    if (linked + refusals.size() < tries)
        return QStringLiteral("%1: reported %2 of %3").arg(nameOf(result)).arg(refusals.size()).arg(tries);
    const double slowest = slowestOf(refusals);
    return slowest > required::SlowestRefusal
        ? QStringLiteral("%1: reported after %2").arg(nameOf(result), inSeconds(slowest))
        : QString();
}

Summary summaryOf(const QList<PairResult> &results)
{
    Summary summary;
    for (const PairResult &result : results) {
        if (const QString shortcoming = shortcomingOf(result); !shortcoming.isEmpty())
            summary.shortcomings.append(shortcoming);
        if (result.expected == Way::Impossible) {
            summary.slowestRefusal =
                std::max(summary.slowestRefusal, slowestOf(result.seconds(Outcome::Refused)));
            continue;
        }
        if (result.expected == Way::Relayed) {
            const QList<double> relayed = result.seconds(Outcome::Relayed);
            summary.slowestRelay = std::max(summary.slowestRelay, slowestOf(relayed));
            summary.relayedPairs += relayed.isEmpty() ? 0 : 1;
            ++summary.pairsToRelay;
            continue;
        }
        const int linked = result.count(Outcome::Linked);
        summary.linkedTries += linked;
        summary.possibleTries += static_cast<int>(result.tries.size());
        summary.linkedPairs += linked > 0 ? 1 : 0;
        ++summary.possiblePairs;
    }
    summary.medianPlain = median(secondsOf(results, Way::Plain));
    summary.medianPrediction = median(secondsOf(results, Way::Prediction));
    summary.medianBirthday = median(secondsOf(results, Way::Birthday));
    if (summary.share() < required::OverallShare)
        summary.shortcomings.prepend(QStringLiteral("all pairs that can link: linked %1 of %2")
                                         .arg(summary.linkedTries)
                                         .arg(summary.possibleTries));
    return summary;
}

QString lineOf(const PairResult &result)
{
    if (!result.problem.isEmpty())
        return result.problem;
    const int linked = result.count(Outcome::Linked);
    const int relayed = result.count(Outcome::Relayed);
    const int refused = result.count(Outcome::Refused);
    QStringList parts;
    if (linked > 0)
        parts.append(QStringLiteral("linked %1 of %2, median %3")
                         .arg(QString::number(linked), QString::number(result.tries.size()),
                              inSeconds(median(result.seconds(Outcome::Linked)).value_or(0))));
    if (relayed > 0)
        parts.append(QStringLiteral("relayed %1 of %2, median %3")
                         .arg(QString::number(relayed), QString::number(result.tries.size()),
                              inSeconds(median(result.seconds(Outcome::Relayed)).value_or(0))));
    if (refused > 0)
        parts.append(QStringLiteral("no direct path %1 of %2, median %3")
                         .arg(QString::number(refused), QString::number(result.tries.size()),
                              inSeconds(median(result.seconds(Outcome::Refused)).value_or(0))));
    for (const TryResult &one : result.tries) {
        if (one.outcome == Outcome::TimedOut || one.outcome == Outcome::Failed)
            parts.append(QStringLiteral("%1 (%2)").arg(nameOf(one.outcome), one.note));
    }
    return parts.join(QStringLiteral("; "));
}

QString lineOf(const Options &options)
{
    const Conditions &c = options.conditions;
    const auto milliseconds = [](std::chrono::microseconds time) {
        return QString::number(std::chrono::duration<double, std::milli>(time).count());
    };
    return QStringLiteral("%1 tries each, one-way delay %2 ms, jitter %3 ms, skew %4 ms, loss %5 %, %6, "
                          "%7%8, seed %9")
        .arg(QString::number(options.tries), milliseconds(c.delay), milliseconds(c.jitter),
             milliseconds(c.skew), QString::number(c.lossPercent),
             c.bandwidthKbit > 0 ? QStringLiteral("%1 kbit/s").arg(c.bandwidthKbit)
                                 : QStringLiteral("unlimited bandwidth"),
             options.programs.alternate == ProgramSettings::Alternate::Never
                 ? QStringLiteral("one server address")
                 : QStringLiteral("two server addresses"),
             options.programs.relay == ProgramSettings::Relay::On ? QStringLiteral(", a server that relays")
                                                                  : QString(),
             QString::number(c.seed));
}

QStringList linesOf(const Summary &summary)
{
    return {QStringLiteral("direct: %1 of %2 tries (%3), %4 of %5 pairs")
                .arg(QString::number(summary.linkedTries), QString::number(summary.possibleTries),
                     inPercent(summary.share()), QString::number(summary.linkedPairs),
                     QString::number(summary.possiblePairs)),
            medianLine(QStringLiteral("plain"), summary.medianPlain),
            medianLine(QStringLiteral("prediction"), summary.medianPrediction),
            medianLine(QStringLiteral("birthday"), summary.medianBirthday),
            summary.pairsToRelay > 0
                ? QStringLiteral("through the server: %1 of %2 pairs, the slowest after %3")
                      .arg(QString::number(summary.relayedPairs), QString::number(summary.pairsToRelay),
                           inSeconds(summary.slowestRelay))
                : QStringLiteral("slowest report of a pair that cannot link: %1")
                      .arg(inSeconds(summary.slowestRefusal))};
}

} // namespace punchline::natlab
