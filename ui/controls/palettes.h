// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>

/// Whole palettes, for who wants another than the desktop's.
namespace punchline::palettes {

[[nodiscard]] QPalette light();
[[nodiscard]] QPalette dark();

/// @p palette with those of its colours mended that every style writes with and that would be too pale to
/// read on what they lie on.
[[nodiscard]] QPalette readable(const QPalette &palette);

} // namespace punchline::palettes
