// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// The main() of a test program: runs the class that its first argument names, with the remaining arguments
// for Qt Test. Without arguments it lists the classes.

#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextStream>

#include <span>

int main(int argc, char *argv[])
{
    using punchline::TestClass;

    const QString wanted = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    QStringList names;
    for (const TestClass *test = TestClass::first(); test != nullptr; test = test->next()) {
        names.append(test->name());
        if (test->name() != wanted)
            continue;
        // Settings and the like are named after it, so that classes running at the same time share none.
        QCoreApplication::setApplicationName(wanted);
        std::span arguments(argv, static_cast<size_t>(argc));
        arguments[1] = arguments[0];
        return test->run(argc - 1, arguments.subspan(1).data());
    }
    names.sort();
    QTextStream(stderr) << "Usage: " << (argc > 0 ? argv[0] : "tests")
                        << " CLASS [OPTION]…, with the options of Qt Test.\n"
                        << names.join(u'\n') << '\n';
    return 2;
}
