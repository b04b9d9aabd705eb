// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace punchline {

/// Part of a text, in UTF-16 code units.
struct TextRun
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// The runs of @p text that are emoji to be drawn as pictures (Unicode TR 51): by default, or because of a
/// following selector, skin tone, keycap or tags; joined sequences count as one. A character followed by the
/// text selector is not an emoji. Adjacent emoji form one run; a run never ends within an emoji.
[[nodiscard]] QList<TextRun> emojiRuns(const QString &text);

} // namespace punchline
