// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/program.h"

namespace punchline::test {

/// The attacker of tests/support/attacker, whose main.cpp says what it can do.
struct Attacker : Program
{
    /// @p options are separated by single spaces.
    Attacker(const char *command, const QString &where, const QString &options)
        : Program(ATTACKER,
                  QStringList{QString::fromLatin1(command), where} + options.split(u' ', Qt::SkipEmptyParts))
    { }

    /// Where it serves; empty until it is ready.
    [[nodiscard]] QString address() { return match("^attacker ready on (.+)$"); }

    /// Whether it has printed a line that starts like this.
    [[nodiscard]] bool hasSaid(const QByteArray &beginning)
    {
        return ('\n' + out()).contains('\n' + beginning);
    }
};

} // namespace punchline::test
