// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/pcpmessages.h"
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
    pcp::MapRequest request;
    request.client = QHostAddress(QStringLiteral("192.168.1.20"));
    request.nonce = "twelve bytes";
    request.internalPort = 50'000;
    // Nothing is granted to somebody else: a nonce, a port or a protocol that was not asked for.
    if (pcp::judge(*response, request) == pcp::Verdict::Granted) {
        REQUIRE(response->nonce == request.nonce);
        REQUIRE(response->internalPort == request.internalPort);
        REQUIRE(response->result == 0);
    }
    return 0;
}
