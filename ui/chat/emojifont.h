// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QList>
#include <QTextLayout>

namespace punchline {

/// Assigns the emoji of @p text, which is laid out in @p font, a colour emoji font if this machine has one.
/// By default Qt takes digits, hearts and the like from any font that has outlines for them, and sequences
/// joined with them fall apart.
[[nodiscard]] QList<QTextLayout::FormatRange> emojiFormats(const QString &text, const QFont &font);

} // namespace punchline
