// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace punchline {

/// The number of words; one word holds 11 bits.
inline constexpr int WordCount = 2048;

/// This many letters identify a word: no two words begin with the same ones, and none is shorter.
inline constexpr qsizetype WordPrefixLength = 4;

/// The length of the longest word.
inline constexpr qsizetype MaxWordLength = 8;

/// Word number @p index, from 0 to WordCount - 1, of the sorted list in resources/words.
[[nodiscard]] QLatin1StringView wordAt(int index);

/// The index of @p word, which must be complete or have at least the first WordPrefixLength letters. Lower
/// case only.
[[nodiscard]] std::optional<int> indexOfWord(QStringView word);

/// The words that begin with @p prefix are [first, last); an empty prefix matches all.
struct WordRange
{
    int first = 0;
    int last = 0;
};
[[nodiscard]] WordRange wordsBeginningWith(QStringView prefix);

} // namespace punchline
