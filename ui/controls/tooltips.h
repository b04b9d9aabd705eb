// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace punchline {

/// @p foreign, from a peer, a network or a file system, as a tool tip: harmless, never read as markup, no
/// longer than a few lines, and none of them wider than a window. QToolTip takes any text for markup that
/// looks like it, and puts plain text into one line, be it longer than the screen is wide.
[[nodiscard]] QString foreignToolTip(const QString &foreign);

} // namespace punchline
