// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/paircode.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// What a person types as a code, and what it can be read as.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(fuzz::bytes(data, size));
    const auto parsed = parsePairCode(typed);
    if (const auto *code = std::get_if<PairCode>(&parsed)) {
        REQUIRE(code->room >= 1 && code->room <= MaxRoomNumber);
        REQUIRE(parsePairCode(code->toString()) == parsed);
        REQUIRE(!code->password().isEmpty());
    }
    constexpr int Limit = 8;
    const QStringList texts = completionsOf(typed, Limit);
    REQUIRE(texts.size() <= Limit);
    for (const QString &text : texts) {
        REQUIRE(completionsOf(text).isEmpty());
        const auto completed = parsePairCode(text);
        const auto *error = std::get_if<PairCodeError>(&completed);
        REQUIRE(!error || *error == PairCodeError::TooFewWords);
    }
    return 0;
}
