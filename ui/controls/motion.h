// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace punchline {

/// How much may move by itself. Some people cannot tolerate motion, and tell their desktop so.
enum class Motion { Usual, Less };

/// True unless the style of @p widget has been told that less motion is wanted.
[[nodiscard]] bool mayMove(const QWidget &widget);

} // namespace punchline
