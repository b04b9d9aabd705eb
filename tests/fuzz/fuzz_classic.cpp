// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/classic.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A classic server's stream.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    QByteArray buffer = fuzz::bytes(data, size);
    QByteArray text;
    while (classic::takeMessage(buffer, text) == classic::MessageStatus::Taken) {
        REQUIRE(text.size() < classic::MaxMessageSize);
        REQUIRE(classic::textMessage(classic::messageText(text)).size() <= classic::MaxMessageSize);
        const auto message = classic::decodeServerMessage(text);
        if (!message)
            continue;
        QByteArray again = classic::encode(*message);
        REQUIRE(classic::takeMessage(again, text) == classic::MessageStatus::Taken && again.isEmpty());
        REQUIRE(classic::decodeServerMessage(text) == message);
    }
    return 0;
}
