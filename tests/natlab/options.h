// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/conditions.h"
#include "tests/natlab/cuts.h"
#include "tests/natlab/stage.h"

#include <QStringList>

#include <variant>

namespace punchline::natlab {

/// The options and arguments of one invocation.
struct Options
{
    enum class Output { Text, Json };
    enum class Require { Nothing, Expectations };

    QString command;
    QStringList arguments; ///< Of the command.
    Conditions conditions;
    ProgramSettings programs;
    QStringList kinds; ///< For the matrix; empty: all kinds in it.
    QList<Cut> cuts;   ///< That can happen to those who return.
    int tries = 1;
    int lines = 0; ///< Of a pipe.
    int jobs = 1;
    Output output = Output::Text;
    Require require = Require::Nothing;
    /// Whether a matrix pair with an unexpected result is run again; then the second run counts.
    bool secondChance = false;
    QString htmlFile;
    QString textFile;
    QString captureFile;

    /// The arguments for a child process of this program with the same conditions and programs.
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

/// Parses the arguments, of which the first is the program's name. Paths of programs that no option gives
/// come from @p programs.
[[nodiscard]] std::variant<Options, OptionsText, OptionsError> parseOptions(const QStringList &arguments,
                                                                            const ProgramSettings &programs);

} // namespace punchline::natlab
