// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/result.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace punchline::natlab {

namespace {

constexpr std::array Outcomes{Outcome::Linked, Outcome::Relayed, Outcome::Refused, Outcome::TimedOut,
                              Outcome::Failed};
constexpr std::array Ways{Way::Plain, Way::Prediction, Way::Birthday, Way::Impossible, Way::Relayed};

template <typename Value, std::size_t size>
Value valueNamed(const QString &name, const std::array<Value, size> &values, Value otherwise)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&name](Value value) { return nameOf(value) == name; });
    return found == values.end() ? otherwise : *found;
}

} // namespace

QJsonObject TryResult::toJson() const
{
    return {{QStringLiteral("outcome"), nameOf(outcome)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("strategy"), strategy},
            {QStringLiteral("note"), note}};
}

TryResult TryResult::fromJson(const QJsonObject &object)
{
    TryResult result;
    result.outcome = valueNamed(object[QStringLiteral("outcome")].toString(), Outcomes, Outcome::Failed);
    result.seconds = object[QStringLiteral("seconds")].toDouble();
    result.strategy = object[QStringLiteral("strategy")].toString();
    result.note = object[QStringLiteral("note")].toString();
    return result;
}

int PairResult::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(tries.begin(), tries.end(), [outcome](const TryResult &result) {
        return result.outcome == outcome;
    }));
}

QList<double> PairResult::seconds(Outcome outcome) const
{
    QList<double> all;
    for (const TryResult &result : tries) {
        if (result.outcome == outcome)
            all.append(result.seconds);
    }
    return all;
}

QJsonObject PairResult::toJson() const
{
    QJsonArray array;
    for (const TryResult &result : tries)
        array.append(result.toJson());
    return {{QStringLiteral("a"), a},
            {QStringLiteral("b"), b},
            {QStringLiteral("expected"), nameOf(expected)},
            {QStringLiteral("tries"), array},
            {QStringLiteral("problem"), problem}};
}

PairResult PairResult::fromJson(const QJsonObject &object)
{
    PairResult result;
    result.a = object[QStringLiteral("a")].toString();
    result.b = object[QStringLiteral("b")].toString();
    result.expected = valueNamed(object[QStringLiteral("expected")].toString(), Ways, Way::Plain);
    for (const auto &value : object[QStringLiteral("tries")].toArray())
        result.tries.append(TryResult::fromJson(value.toObject()));
    result.problem = object[QStringLiteral("problem")].toString();
    return result;
}

std::optional<double> median(QList<double> values)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

QString nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Linked:
        return QStringLiteral("linked");
    case Outcome::Relayed:
        return QStringLiteral("relayed");
    case Outcome::Refused:
        return QStringLiteral("refused");
    case Outcome::TimedOut:
        return QStringLiteral("timed-out");
    case Outcome::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace punchline::natlab
