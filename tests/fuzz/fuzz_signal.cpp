// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

namespace {

void check(const KeyShare &share)
{
    REQUIRE(share.share.size() == KeyShareSize);
}

void check(const KeyConfirm &confirm)
{
    REQUIRE(confirm.mac.size() == ConfirmMacSize && confirm.opening.size() == OpeningSize);
}

void check(const Sealed &sealed)
{
    REQUIRE(sealed.box.size() >= MinBoxSize && sealed.box.size() <= MaxBoxSize);
}

void check(const QList<Candidate> &candidates)
{
    REQUIRE(candidates.size() <= MaxCandidates);
    for (const Candidate &candidate : candidates) {
        REQUIRE(!candidate.endpoint.isNull());
        REQUIRE(Endpoint::fromString(candidate.endpoint.toString()) == candidate.endpoint);
    }
}

void check(const CandidateOffer &offer)
{
    REQUIRE(offer.fingerprint.size() == FingerprintSize);
    check(offer.candidates);
}

void check(const CandidateUpdate &update)
{
    check(update.candidates);
}

} // namespace

/// The payload of one Signal, or the plaintext of one box.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const auto signal = decodeSignal(bytes);
    if (const auto *message = std::get_if<SignalMessage>(&signal)) {
        std::visit([](const auto &m) { check(m); }, *message);
        REQUIRE(decodeSignal(encodeSignal(*message)) == signal);
    }
    const auto sealed = decodeSealed(bytes);
    if (const auto *message = std::get_if<SealedMessage>(&sealed)) {
        std::visit([](const auto &m) { check(m); }, *message);
        REQUIRE(decodeSealed(encodeSealed(*message)) == sealed);
    }
    return 0;
}
