// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/expectations.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace punchline::natlab {

/// How one try of two programs to reach each other ended.
enum class Outcome {
    Linked,   ///< Both say so, and a message has come through in each direction.
    Refused,  ///< Both have reported that there is no direct path.
    TimedOut, ///< At least one had said neither in time.
    Failed,   ///< Anything else: the note says what.
};

struct TryResult
{
    Outcome outcome = Outcome::Failed;
    /// Linked: of the later side. Refused: how long after the pairing the later one has said so.
    double seconds = 0;
    QString strategy; ///< Of the sprays, "prediction" or "birthday"; otherwise empty.
    QString note;     ///< For a person.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TryResult fromJson(const QJsonObject &object);
};

/// All tries of one pair.
struct PairResult
{
    QString a;
    QString b;
    Way expected = Way::Plain;
    QList<TryResult> tries;
    QString problem; ///< Why there are none, or why they are worthless.

    [[nodiscard]] int count(Outcome outcome) const;
    /// The seconds of the tries that ended so.
    [[nodiscard]] QList<double> seconds(Outcome outcome) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PairResult fromJson(const QJsonObject &object);
};

/// The middle one; of an even number, the mean of the two in the middle. Nothing of nothing.
[[nodiscard]] std::optional<double> median(QList<double> values);

[[nodiscard]] QString nameOf(Outcome outcome);

} // namespace punchline::natlab
