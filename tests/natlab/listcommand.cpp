// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/scenarios.h"

#include <QTextStream>

namespace punchline::natlab {

Exit runList()
{
    constexpr int NameWidth = 24;
    constexpr int ClassWidth = 16;
    QTextStream out(stdout);
    out << "Kinds (those with * are in the matrix):\n";
    for (const NatKind &kind : natKinds()) {
        out << (kind.set == NatKind::Set::Matrix ? "* " : "  ") << kind.name.leftJustified(NameWidth)
            << nameOf(kind.portClass).leftJustified(ClassWidth) << kind.description << '\n';
    }
    out << "\nScenarios:\n";
    for (const Scenario &scenario : scenarios())
        out << "  " << scenario.name.leftJustified(NameWidth + ClassWidth) << scenario.description << '\n';
    return Exit::AsExpected;
}

} // namespace punchline::natlab
