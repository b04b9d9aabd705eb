// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace punchline {

/// @p foreign, a text from a peer, a network or a file system, as a tool tip: harmless, never read as markup,
/// at most a few lines, none wider than a window. QToolTip treats any text that looks like markup as such,
/// and puts plain text on a single line, even if that is wider than the screen.
[[nodiscard]] QString foreignToolTip(const QString &foreign);

} // namespace punchline
