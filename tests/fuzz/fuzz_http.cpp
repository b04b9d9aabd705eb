// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/httprequest.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace punchline;

/// What arrives at the operator's port. It comes in pieces: the verdict must not depend on where they end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const auto judged = http::readRequest(bytes.first(std::min(bytes.size(), http::MaxHeadBytes)));
    REQUIRE(bytes.size() < http::MaxHeadBytes || !std::holds_alternative<http::RequestIncomplete>(judged));
    const auto *request = std::get_if<http::Request>(&judged);
    if (request)
        REQUIRE(request->path.startsWith('/') && !request->path.contains('?')
                && !request->path.contains('\n'));
    for (qsizetype piece = 0; piece < std::min<qsizetype>(bytes.size(), 64); ++piece) {
        const auto earlier = http::readRequest(bytes.first(piece));
        REQUIRE(std::holds_alternative<http::RequestIncomplete>(earlier) || earlier == judged);
    }
    return 0;
}
