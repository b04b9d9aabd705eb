// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/problem.h"

#include <QTest>

/// Fails the test with the text of the problem that @p expression returns.
#define VERIFY_NO_PROBLEM(expression)                                                                        \
    do {                                                                                                     \
        const MaybeProblem found = expression;                                                               \
        QVERIFY2(!found, qPrintable(found ? found->what : QString()));                                       \
    } while (false)
