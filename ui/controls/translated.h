// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace punchline {

/// One text, translated into the current language on each call: [] { return tr("Cancel"); }
using Wording = QString (*)();

/// Calls @p setTexts now and after each change of the program's language, for as long as @p widget lives.
/// Everything that a widget shows by tr() is set here, so that nothing keeps the previous language. Several
/// functions for one widget are called in the order in which they were registered, and a parent's before its
/// children's.
void translated(QWidget *widget, std::function<void()> setTexts);

} // namespace punchline
