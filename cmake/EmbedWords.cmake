# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# cmake -DWORDS=english.txt -DSOURCE=words.cpp -P EmbedWords.cmake: turns the word list into a C++ table, so that
# no program has to find, or trust, a file at run time.

file(STRINGS "${WORDS}" words)
list(LENGTH words count)
if(NOT count EQUAL 2048)
    message(FATAL_ERROR "${WORDS} has ${count} words, not 2048")
endif()

set(rows "")
foreach(word IN LISTS words)
    if(NOT word MATCHES "^[a-z]+$")
        message(FATAL_ERROR "${WORDS}: '${word}' is not all lower case letters")
    endif()
    string(APPEND rows "    QLatin1StringView(\"${word}\"),\n")
endforeach()

file(WRITE "${SOURCE}" "// Made of resources/words/english.txt by cmake/EmbedWords.cmake.

#include \"app/trust/wordlist.h\"

#include <array>

namespace punchline {

extern const std::array<QLatin1StringView, WordCount> EmbeddedWords;

constexpr std::array<QLatin1StringView, WordCount> EmbeddedWords{
${rows}};

} // namespace punchline
")
