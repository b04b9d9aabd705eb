// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace punchline {

/// Foreign text made safe for a terminal or a log: control characters (C0, C1, DEL, line feeds included) and
/// the characters that reorder text (Unicode TR 9, section 2) become visible symbols.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace punchline
