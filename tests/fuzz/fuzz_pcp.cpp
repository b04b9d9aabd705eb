// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/pcpmessages.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A router's answer to a PCP request.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray datagram = fuzz::bytes(data, size);
    const auto response = pcp::decodeMapResponse(datagram);
    if (!response)
        return 0;
    REQUIRE(datagram.size() <= pcp::MaxMessageSize);
    REQUIRE(canonicalAddress(response->external.address) == response->external.address);

    pcp::MapRequest request;
    request.client = QHostAddress(QStringLiteral("192.168.1.20"));
    request.nonce = "twelve bytes";
    request.internalPort = 50'000;
    const pcp::Verdict verdict = pcp::judge(*response, request);
    REQUIRE(response->version == 2 || verdict == pcp::Verdict::Refused);
    // A grant for a nonce, a port or a protocol that was not asked for is not accepted.
    if (verdict != pcp::Verdict::Granted)
        return 0;
    REQUIRE(datagram.size() >= pcp::MapMessageSize && datagram.mid(24, pcp::NonceSize) == request.nonce);
    REQUIRE(datagram.mid(36, 1) == "\x06" && datagram.mid(40, 2) == "\xc3\x50");
    REQUIRE(datagram.at(3) == 0);
    REQUIRE(!isPlausibleExternal(response->external, {}) || fuzz::isSomewhere(response->external));
    return 0;
}
