// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace punchline {

/// One text, in the language that is in use when it is asked for: [] { return tr("Cancel"); }
using Wording = QString (*)();

/// Calls @p setTexts at once, and again whenever the program's language changes as long as @p widget lives.
/// Whatever a widget shows by tr() is set in here, so that nothing stays behind in the language before. Of
/// several for one widget, the first comes first; a parent's come before its children's.
void translated(QWidget *widget, std::function<void()> setTexts);

} // namespace punchline
