// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace punchline {

/// A text of one message can keep a window busy for a second: joined emoji, directions that alternate, a
/// thousand lines. So a long one is shown in parts, each of which is laid out and drawn in a moment, however
/// it is made. Plain prose fills one with about 4,000 characters, emoji with a hundred.
///
/// Where the parts of @p text, which visibleText() has made harmless, begin, in UTF-16 code units: 0 first. A
/// part ends behind a space or a line where there is one, and never within what is drawn as one character,
/// unless that is as long as a part.
[[nodiscard]] QList<qsizetype> partStarts(const QString &text);

/// The part of @p text that holds @p position; the last one where that is behind the end.
[[nodiscard]] int partAt(const QList<qsizetype> &starts, qsizetype position);

/// Part @p part, counted from 0; the last one where there are fewer.
[[nodiscard]] QString textPart(const QString &text, const QList<qsizetype> &starts, int part);

/// How many characters of @p text are probably drawn from pictures, which takes a few hundred times as long
/// as a letter: emoji and what belongs to them.
[[nodiscard]] int emojiCount(const QString &text);

} // namespace punchline
