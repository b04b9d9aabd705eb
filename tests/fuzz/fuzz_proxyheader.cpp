// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/proxyheader.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace punchline;

/// What a proxy sends ahead of a connection. The header is read in the portions that the reader asks for:
/// none may reach into what follows, and where pieces end must not matter.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const auto judged = proxy::readHeader(bytes);
    if (const auto *header = std::get_if<proxy::Header>(&judged)) {
        REQUIRE(header->size > 0 && header->size <= std::min(bytes.size(), proxy::MaxHeader));
        REQUIRE(!header->source || !header->source->isNull());
        REQUIRE(proxy::readHeader(bytes.first(header->size)) == judged);
    }
    qsizetype read = 0;
    while (read <= bytes.size()) {
        const auto earlier = proxy::readHeader(bytes.first(read));
        const auto *more = std::get_if<proxy::HeaderIncomplete>(&earlier);
        if (!more) {
            REQUIRE(earlier == judged);
            break;
        }
        REQUIRE(more->least > 0 && read + more->least <= proxy::MaxHeader);
        const auto *header = std::get_if<proxy::Header>(&judged);
        REQUIRE(!header || read + more->least <= header->size);
        read += more->least;
    }
    return 0;
}
