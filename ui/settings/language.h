// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/translation.h"

class QSettings;

/// The language of the windows: what the person has chosen in the settings, or else the system's. Which ones
/// there are to choose from, shippedLanguages() says. A change reaches every widget at once (translated()
/// waits for it), and turns the layout round for those that are written from right to left.
namespace punchline::language {

/// The code of the language that was chosen; empty where the system's is followed.
[[nodiscard]] QString chosen(const QSettings &settings);

/// Chooses @p code, or with an empty one to follow the system, and speaks it from now on.
void choose(QSettings &settings, const QString &code);

/// Speaks what was chosen: for the start of the program, after the QApplication is made.
void apply(const QSettings &settings);

/// The code of the language that is spoken.
[[nodiscard]] QString current();

} // namespace punchline::language
