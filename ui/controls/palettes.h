// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>

/// Complete palettes for users who prefer another one to the desktop's.
namespace punchline::palettes {

[[nodiscard]] QPalette light();
[[nodiscard]] QPalette dark();

/// @p palette with corrections to the text colours that every style uses and that would be too pale to read
/// on their backgrounds.
[[nodiscard]] QPalette readable(const QPalette &palette);

} // namespace punchline::palettes
