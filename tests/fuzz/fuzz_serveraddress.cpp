// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/endpoint.h"
#include "app/protocol/serveraddress.h"
#include "app/protocol/typedaddress.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A server address as a person types it, and endpoints as text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytes(data, size));
    for (const auto &parsed : {ServerAddress::parse(text), parseTypedServer(text)}) {
        const auto *address = std::get_if<ServerAddress>(&parsed);
        if (!address)
            continue;
        const auto again = ServerAddress::parse(address->toString());
        REQUIRE(std::holds_alternative<ServerAddress>(again));
        REQUIRE(std::get<ServerAddress>(again) == *address);
    }
    if (const auto endpoint = Endpoint::fromString(text)) {
        REQUIRE(!endpoint->isNull());
        REQUIRE(Endpoint::fromString(endpoint->toString()) == endpoint);
    }
    return 0;
}
