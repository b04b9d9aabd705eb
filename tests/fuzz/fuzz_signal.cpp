// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// The payload of one Signal.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const auto decoded = decodeSignal(fuzz::bytes(data, size));
    const auto *message = std::get_if<SignalMessage>(&decoded);
    if (!message)
        return 0;
    const auto &offer = std::get<CandidateOffer>(*message);
    REQUIRE(offer.nonce.size() == SessionNonceSize);
    REQUIRE(offer.candidates.size() <= MaxCandidates);
    for (const Candidate &candidate : offer.candidates) {
        REQUIRE(!candidate.endpoint.isNull());
        REQUIRE(Endpoint::fromString(candidate.endpoint.toString()) == candidate.endpoint);
    }
    REQUIRE(decodeSignal(encodeSignal(*message)) == decoded);
    return 0;
}
