// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/operation/optiontable.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <variant>

/// The configuration file: "key = value" lines whose keys are the names of the command line's options, so
/// that there is one set of names and one table of what each of them takes. No sections, quotes or escapes:
/// nothing that is set needs them, and what QSettings makes of a file has neither line numbers nor
/// complaints.
namespace punchline {

/// A longer file is refused before it is read.
inline constexpr qsizetype MaxConfigBytes = 64 * 1024;

struct ConfigLine
{
    int number = 0; ///< Counts from 1.
    OptionId option = OptionId::Listen;
    QString value; ///< Never empty; whether the option takes it is judged elsewhere.
    friend bool operator==(const ConfigLine &, const ConfigLine &) = default;
};

struct ConfigProblem
{
    enum class Kind { NotText, NoAssignment, UnknownKey, NoValue, SetTwice };

    int line = 0; ///< Counts from 1.
    Kind kind = Kind::NotText;
    QString key;       ///< As it stands there, where there is one.
    int firstLine = 0; ///< Where it was set before, with SetTwice.
    friend bool operator==(const ConfigProblem &, const ConfigProblem &) = default;
};

/// The lines that set something, or the first one that is wrong. Blank lines are skipped, and those whose
/// first character is '#'.
[[nodiscard]] std::variant<QList<ConfigLine>, ConfigProblem> parseConfig(QByteArrayView text);

} // namespace punchline
