// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSizeF>

class QTextLayout;

namespace punchline {

/// Breaks the text of @p layout, whose options are set, into lines of @p width, one below the other. Returns
/// their total height and the width in use, which exceeds @p width if something cannot be broken.
[[nodiscard]] QSizeF layOutLines(QTextLayout &layout, qreal width);

} // namespace punchline
