// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/visitmessages.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A message from another server. What can be read can be written, and reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const auto message = visit::decode(fuzz::bytes(data, size));
    if (message)
        REQUIRE(visit::decode(visit::encode(*message)) == message);
    return 0;
}
