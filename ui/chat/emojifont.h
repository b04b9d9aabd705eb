// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QList>
#include <QTextLayout>

namespace punchline {

/// Puts the emoji of @p text, which is laid out in @p font, on a font that has them in colours, where this
/// machine has one. Left to itself Qt takes digits, hearts and the like from whatever font has their
/// outlines, and what is joined with them falls apart.
[[nodiscard]] QList<QTextLayout::FormatRange> emojiFormats(const QString &text, const QFont &font);

} // namespace punchline
