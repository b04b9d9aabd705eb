// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A stream of frames. What can be read can be written, and reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    QByteArray buffer = fuzz::bytes(data, size);
    QCborMap map;
    for (;;) {
        const qsizetype before = buffer.size();
        const FrameStatus status = takeFrame(buffer, map);
        REQUIRE((status == FrameStatus::Taken) == (buffer.size() < before));
        if (status != FrameStatus::Taken)
            return 0;
        const auto decoded = decodeRendezvous(map);
        const auto *message = std::get_if<RendezvousMessage>(&decoded);
        if (!message)
            continue;
        QByteArray again = encodeRendezvous(*message);
        QCborMap mapAgain;
        REQUIRE(takeFrame(again, mapAgain) == FrameStatus::Taken && again.isEmpty());
        REQUIRE(decodeRendezvous(mapAgain) == decoded);
    }
}
