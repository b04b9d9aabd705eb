// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/natkinds.h"
#include "tests/natlab/netns.h"
#include "tests/natlab/tool.h"

#include <QAnyStringView>
#include <QCoreApplication>
#include <QStringList>
#include <QTest>
#include <QTextStream>

namespace punchline::natlab {

/// The kind with this name, which must exist.
inline NatKind kindNamed(QAnyStringView name)
{
    return findNatKind(name.toString()).value();
}

/// ctest's exit code for a skipped test.
inline constexpr int Skipped = 77;

/// The main() of a test on real namespaces. If the system does not allow them, or lacks one of @p tools, it
/// prints one line that says so, and the test is skipped.
template <typename Test>
int runLabTest(const char *name, int argc, char *argv[], const QStringList &tools = {})
{
    const auto skip = [name](const QString &why) {
        QTextStream(stderr) << name << ": skipped: " << why << '\n';
        return Skipped;
    };
    // Must come before anything can start a thread.
    if (const MaybeProblem notAllowed = leaveMachineNetwork())
        return skip(notAllowed->what);
    for (const QString &tool : tools) {
        if (findTool(tool).isEmpty())
            return skip(QStringLiteral("%1 is not installed").arg(tool));
    }
    const QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace punchline::natlab
