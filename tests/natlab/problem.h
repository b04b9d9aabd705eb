// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cerrno>
#include <cstring>
#include <optional>

namespace punchline::natlab {

/// Why a step of building the lab failed, as one plain sentence.
struct Problem
{
    QString what;
};

/// What a step returns: nothing is good news.
using MaybeProblem = std::optional<Problem>;

/// The sentence of @p what and the system's reason, from errno.
inline Problem systemProblem(const QString &what)
{
    return {QStringLiteral("%1: %2.").arg(what, QString::fromLocal8Bit(std::strerror(errno)))};
}

} // namespace punchline::natlab
