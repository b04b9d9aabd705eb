// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace punchline {

/// The text of a single message can freeze a window for a second: joined emoji, alternating directions, a
/// thousand lines. So a long text is shown in parts, each of which is laid out and drawn quickly, whatever it
/// contains. A part holds about 4,000 characters of plain prose, or a hundred emoji.
///
/// Returns where the parts of @p text, which visibleText() has made harmless, begin, in UTF-16 code units: 0
/// first. A part ends after a space or a line if possible, and never within what is drawn as one character,
/// unless that is as long as a part.
[[nodiscard]] QList<qsizetype> partStarts(const QString &text);

/// The part of @p text that contains @p position; the last one if that is past the end.
[[nodiscard]] int partAt(const QList<qsizetype> &starts, qsizetype position);

/// Part @p part, counted from 0; the last one if there are fewer.
[[nodiscard]] QString textPart(const QString &text, const QList<qsizetype> &starts, int part);

/// Estimates how many characters of @p text are drawn as pictures, which takes a few hundred times as long as
/// a letter: emoji and their modifiers.
[[nodiscard]] int emojiCount(const QString &text);

} // namespace punchline
