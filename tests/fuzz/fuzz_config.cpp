// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/configfile.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// The configuration file comes from a person, not a stranger, and goes wrong in its own ways. A problem
/// names an existing line, and accepted settings can be written again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const qsizetype lineCount = bytes.count('\n') + 1;
    const auto parsed = parseConfig(bytes);
    if (const auto *problem = std::get_if<ConfigProblem>(&parsed)) {
        REQUIRE(problem->line >= 1 && problem->line <= lineCount && problem->firstLine < problem->line);
        return 0;
    }
    QByteArray again;
    for (const ConfigLine &line : std::get<QList<ConfigLine>>(parsed)) {
        REQUIRE(line.number >= 1 && line.number <= lineCount && !line.value.isEmpty());
        const QByteArray empty(line.number - 1 - again.count('\n'), '\n');
        again += empty + optionEntry(line.option).name.data() + '=' + line.value.toUtf8() + '\n';
    }
    REQUIRE(parseConfig(again) == parsed);
    return 0;
}
