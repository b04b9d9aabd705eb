// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/conditions.h"
#include "tests/natlab/stage.h"

#include <QStringList>

#include <variant>

namespace punchline::natlab {

/// What a person has asked the lab for.
struct Options
{
    enum class Output { Text, Json };
    enum class Require { Nothing, Expectations };

    QString command;
    QStringList arguments; ///< Of the command.
    Conditions conditions;
    ProgramSettings programs;
    QStringList kinds; ///< Of the matrix; empty: all that belong there.
    int tries = 1;
    int jobs = 1;
    Output output = Output::Text;
    Require require = Require::Nothing;
    /// Whether a pair of a matrix that has not gone as expected is run anew, and the second run counts.
    bool secondChance = false;
    QString htmlFile;
    QString textFile;
    QString captureFile;

    /// The arguments that ask another process of this program for the same conditions and programs.
    [[nodiscard]] QStringList forWorker() const;
};

struct OptionsText
{
    QString text;
};
struct OptionsError
{
    QString message;
};

/// Takes the arguments apart, the program's name first. Where there are no options for the programs' paths,
/// they are @p programs'.
[[nodiscard]] std::variant<Options, OptionsText, OptionsError> parseOptions(const QStringList &arguments,
                                                                            const ProgramSettings &programs);

} // namespace punchline::natlab
