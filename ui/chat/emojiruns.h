// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace punchline {

/// A part of a text, in UTF-16 code units.
struct TextRun
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// Where @p text has emoji that are to be drawn as pictures (Unicode TR 51): those that are by themselves, or
/// by the selector, the skin tone, the keycap or the tags behind them, joined ones as a whole. What the text
/// selector follows is none. Neighbours make one run; a run never ends within an emoji.
[[nodiscard]] QList<TextRun> emojiRuns(const QString &text);

} // namespace punchline
