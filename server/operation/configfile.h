// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/operation/optiontable.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <variant>

/// The configuration file: "key = value" lines whose keys are the names of the command line's options, so
/// that one table holds all names and what each of them takes. No sections, quotes or escapes: no setting
/// needs them. QSettings is not used because it has neither line numbers nor error messages.
namespace punchline {

/// A longer file is refused before it is read.
inline constexpr qsizetype MaxConfigBytes = 64 * 1024;

struct ConfigLine
{
    int number = 0; ///< Counts from 1.
    OptionId option = OptionId::Listen;
    QString value; ///< Never empty. Judged elsewhere.
    friend bool operator==(const ConfigLine &, const ConfigLine &) = default;
};

struct ConfigProblem
{
    enum class Kind { NotText, NoAssignment, UnknownKey, NoValue, SetTwice };

    int line = 0; ///< Counts from 1.
    Kind kind = Kind::NotText;
    QString key;       ///< As written, if there is one.
    int firstLine = 0; ///< For SetTwice: the line that set it first.
    friend bool operator==(const ConfigProblem &, const ConfigProblem &) = default;
};

/// The lines that set something, or the first wrong line. Blank lines and lines that begin with '#' are
/// skipped.
[[nodiscard]] std::variant<QList<ConfigLine>, ConfigProblem> parseConfig(QByteArrayView text);

} // namespace punchline
