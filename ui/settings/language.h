// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/translation.h"

class QSettings;

/// The language of the windows: the one chosen in the settings, or the system's. shippedLanguages() lists the
/// choices. A change reaches every widget at once (translated() listens for it) and mirrors the layout for
/// right-to-left languages.
namespace punchline::language {

/// The code of the chosen language; empty if the system's is followed.
[[nodiscard]] QString chosen(const QSettings &settings);

/// Chooses @p code, or the system's language if it is empty, and switches to it at once.
void choose(QSettings &settings, const QString &code);

/// Switches to the chosen language at program start, once the QApplication exists.
void apply(const QSettings &settings);

/// The code of the current language.
[[nodiscard]] QString current();

} // namespace punchline::language
