// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testprogram.h"
#include "ui/controls/ownstyle.h"

#include <QApplication>

namespace punchline {

/// An application with the style of the program: what tests measure and see is what people get.
class WidgetsApplication : public QApplication
{
    Q_OBJECT

public:
    WidgetsApplication(int &argc, char *argv[]) // NOLINT(*-avoid-c-arrays): as main() gets them.
        : QApplication(argc, argv)
    {
        setStyle(new OwnStyle);
    }
};

} // namespace punchline

#define PUNCHLINE_WIDGETS_TEST(Class)                                                                        \
    PUNCHLINE_TEST(Class, punchline::runTestClass<Class, punchline::WidgetsApplication>)
