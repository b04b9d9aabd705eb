// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace punchline {

/// How many words there are: one says 11 bits.
inline constexpr int WordCount = 2048;

/// As many letters name a word: no two words have the same first ones, and none is shorter.
inline constexpr qsizetype WordPrefixLength = 4;

/// The longest word's letters.
inline constexpr qsizetype MaxWordLength = 8;

/// The word number @p index, from 0 to WordCount - 1, of the sorted list in resources/words.
[[nodiscard]] QLatin1StringView wordAt(int index);

/// Which word @p word is: all of its letters, or at least the first WordPrefixLength of them. Lower case
/// only.
[[nodiscard]] std::optional<int> indexOfWord(QStringView word);

/// The words that begin with @p prefix are [first, last); all of them where it is empty.
struct WordRange
{
    int first = 0;
    int last = 0;
};
[[nodiscard]] WordRange wordsBeginningWith(QStringView prefix);

} // namespace punchline
