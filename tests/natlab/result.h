// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/expectations.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace punchline::natlab {

/// How one try of two programs to link ended.
enum class Outcome {
    Linked,   ///< Both report a direct link, and a message came through in each direction.
    Relayed,  ///< The same over a link through the server.
    Refused,  ///< Both have reported that no direct path exists.
    TimedOut, ///< At least one reported neither in time.
    Failed,   ///< Anything else; see the note.
};

struct TryResult
{
    Outcome outcome = Outcome::Failed;
    /// Linked, relayed: time of the later side. Refused: time from the pairing to the later side's report.
    double seconds = 0;
    QString strategy; ///< From the sprays: "prediction" or "birthday"; empty without any.
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
    QString problem; ///< Why there are no tries, or why they are worthless.

    [[nodiscard]] int count(Outcome outcome) const;
    /// The seconds of all tries with this outcome.
    [[nodiscard]] QList<double> seconds(Outcome outcome) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PairResult fromJson(const QJsonObject &object);
};

/// The median; the mean of the two middle values for an even number. `nullopt` if empty.
[[nodiscard]] std::optional<double> median(QList<double> values);

[[nodiscard]] QString nameOf(Outcome outcome);

} // namespace punchline::natlab
