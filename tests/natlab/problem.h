// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cerrno>
#include <cstring>
#include <optional>

namespace punchline::natlab {

/// Why a step of building the lab failed, in one plain sentence.
struct Problem
{
    QString what;
};

/// The result of a step: `nullopt` means success.
using MaybeProblem = std::optional<Problem>;

/// For a test's output; empty if there is no problem.
inline QString textOf(const MaybeProblem &problem)
{
    return problem ? problem->what : QString();
}

/// A sentence of @p what and the system's reason from errno.
inline Problem systemProblem(const QString &what)
{
    return {QStringLiteral("%1: %2.").arg(what, QString::fromLocal8Bit(std::strerror(errno)))};
}

} // namespace punchline::natlab
