// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/wordlist.h"

#include <algorithm>
#include <array>

namespace punchline {

/// Generated from resources/words/english.txt by cmake/EmbedWords.cmake.
extern const std::array<QLatin1StringView, WordCount> EmbeddedWords;

QLatin1StringView wordAt(int index)
{
    return EmbeddedWords.at(static_cast<std::size_t>(index));
}

std::optional<int> indexOfWord(QStringView word)
{
    if (word.size() < WordPrefixLength)
        return {};
    const WordRange range = wordsBeginningWith(word);
    if (range.first == range.last)
        return {};
    return range.first;
}

WordRange wordsBeginningWith(QStringView prefix)
{
    // Compare only as many letters as the prefix has: all words that begin with it are then equal to it.
    const auto before = [](QLatin1StringView word, QStringView wanted) {
        return QStringView(wanted).compare(word.left(std::min(word.size(), wanted.size()))) > 0;
    };
    const auto after = [](QStringView wanted, QLatin1StringView word) {
        return QStringView(wanted).compare(word.left(std::min(word.size(), wanted.size()))) < 0;
    };
    const auto *begin = EmbeddedWords.begin();
    const auto *first = std::lower_bound(begin, EmbeddedWords.end(), prefix, before);
    const auto *last = std::upper_bound(first, EmbeddedWords.end(), prefix, after);
    return {static_cast<int>(first - begin), static_cast<int>(last - begin)};
}

} // namespace punchline
