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

/// One that is there.
inline NatKind kindNamed(QAnyStringView name)
{
    return findNatKind(name.toString()).value();
}

/// What ctest takes for skipped.
inline constexpr int Skipped = 77;

/// The main() of a test on real namespaces. Where the system does not allow them, or has not @p tools, it
/// says so in one line and is skipped.
template <typename Test>
int runLabTest(const char *name, int argc, char *argv[], const QStringList &tools = {})
{
    const auto skip = [name](const QString &why) {
        QTextStream(stderr) << name << ": skipped: " << why << '\n';
        return Skipped;
    };
    // Before anything can have started a thread.
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
