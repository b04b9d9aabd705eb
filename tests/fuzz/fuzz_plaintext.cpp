// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/plaintext.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// Foreign text: the first byte is its maximum length, the rest is UTF-16, valid or not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    QString foreign;
    for (std::size_t i = 1; i + 1 < size; i += 2)
        foreign += QChar(data[i + 1], data[i]);
    for (const LineBreaks lineBreaks : {LineBreaks::Keep, LineBreaks::Fold}) {
        const QString visible = visibleText(foreign, data[0], lineBreaks);
        REQUIRE(visible.size() <= data[0]);
        REQUIRE(visible.isValidUtf16());
        REQUIRE(visibleText(visible, data[0], lineBreaks) == visible);
        for (const QChar c : visible) {
            const bool isKept = lineBreaks == LineBreaks::Keep && (c == u'\n' || c == u'\t');
            REQUIRE(isKept || c.category() != QChar::Other_Control);
        }
    }
    return 0;
}
