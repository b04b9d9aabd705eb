// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/safetywords.h"

#include <QtGlobal>

namespace punchline {

SafetyWordIndexes safetyWordIndexes(const SecretBytes &key)
{
    constexpr std::size_t WordBits = 11; // 2^11 words
    SafetyWordIndexes indexes{};
    Q_ASSERT(key.size() * 8 >= indexes.size() * WordBits);
    for (std::size_t bit = 0; bit < indexes.size() * WordBits; ++bit) {
        const int value = (key.data()[bit / 8] >> (7 - bit % 8)) & 1;
        int &index = indexes.at(bit / WordBits);
        index = index * 2 + value;
    }
    return indexes;
}

} // namespace punchline
