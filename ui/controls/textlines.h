// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSizeF>

class QTextLayout;

namespace punchline {

/// Puts the text of @p layout, whose options are set, into lines of @p width, one below the other. Returns
/// the width that they use, which is more than that where something cannot be broken, and their height.
[[nodiscard]] QSizeF layOutLines(QTextLayout &layout, qreal width);

} // namespace punchline
