// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/problem.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace punchline::natlab {

class NetNamespace;

/// Ends @p process now, and waits for that.
void kill(QProcess &process);

/// Has @p process die with this program, however that ends.
void dieWithThisProgram(QProcess &process);

/// Has @p process start inside @p place, and die with this program.
void startInside(QProcess &process, const NetNamespace &place);

/// Runs a tool of the system inside @p place, with @p input as its standard input, to its end (10 s at most).
[[nodiscard]] MaybeProblem runTool(const NetNamespace &place, const QString &tool,
                                   const QStringList &arguments, const QByteArray &input = {});

/// `ip -batch` with these commands, one a line.
[[nodiscard]] MaybeProblem configureNetwork(const NetNamespace &place, const QStringList &commands);

/// Sets /proc/sys/net/@p name inside @p place.
[[nodiscard]] MaybeProblem setSystemControl(const NetNamespace &place, const QString &name,
                                            const QByteArray &value);

/// The full path of a tool of the system, which may be in a folder only for administrators; empty if it is
/// not installed.
[[nodiscard]] QString findTool(const QString &name);

} // namespace punchline::natlab
