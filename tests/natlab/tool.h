// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/problem.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace punchline::natlab {

class NetNamespace;

/// Kills @p process and waits for its end.
void kill(QProcess &process);

/// Makes @p process die with this program, however that ends.
void dieWithThisProgram(QProcess &process);

/// Makes @p process start inside @p place, and die with this program.
void startInside(QProcess &process, const NetNamespace &place);

/// Runs a system tool inside @p place with @p input as its standard input, until it ends (10 s at most).
[[nodiscard]] MaybeProblem runTool(const NetNamespace &place, const QString &tool,
                                   const QStringList &arguments, const QByteArray &input = {});

/// Runs `ip -batch` with these commands, one per line.
[[nodiscard]] MaybeProblem configureNetwork(const NetNamespace &place, const QStringList &commands);

/// Sets /proc/sys/net/@p name inside @p place.
[[nodiscard]] MaybeProblem setSystemControl(const NetNamespace &place, const QString &name,
                                            const QByteArray &value);

/// Full path of a system tool, even in a folder for administrators only; empty if it is not installed.
[[nodiscard]] QString findTool(const QString &name);

} // namespace punchline::natlab
