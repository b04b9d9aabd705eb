// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/fuzz/fuzz.h"
#include "tests/support/forbiddentargets.h"

using namespace punchline;
using namespace punchline::test;

namespace {

/// One of the places where a server may claim to have seen somebody.
Endpoint placeOf(quint8 number)
{
    static const QList<Endpoint> places{
        Endpoint(QHostAddress(QStringLiteral("203.0.113.9")), 40'000),
        Endpoint(QHostAddress(QStringLiteral("203.0.113.7")), 40'001),
        Endpoint(QHostAddress(QStringLiteral("10.0.0.9")), 40'002),
        Endpoint(QHostAddress(QStringLiteral("127.0.0.1")), 40'003),
        Endpoint(QHostAddress(QStringLiteral("2001:db8::7")), 40'004),
        Endpoint(QHostAddress(QStringLiteral("203.0.113.7")), 80),
        Endpoint(),
    };
    return places.at(number % places.size());
}

/// One of the places where this client may have reached the server.
Endpoint serverOf(quint8 number)
{
    static const QList<QHostAddress> places{
        QHostAddress(QStringLiteral("198.51.100.200")),
        QHostAddress(QStringLiteral("10.0.0.1")),
        QHostAddress(QStringLiteral("127.0.0.1")),
    };
    return {places.at(number / 64 % places.size()), 8877};
}

/// Any candidates from any bytes: hardly any of them could be found by way of CBOR. Each takes eight bytes:
/// kind, family, port, and an IPv4 address or the last 32 bits of an IPv6 one.
QList<Candidate> candidatesFrom(QByteArrayView bytes)
{
    static const char *const prefixes[] = {
        "::", "::ffff:0:0", "fe80::", "fc00::", "ff02::", "2001:db8:0:1::"};
    QList<Candidate> candidates;
    for (; bytes.size() >= 8 && candidates.size() < MaxCandidates; bytes = bytes.sliced(8)) {
        const auto byte = [&bytes](qsizetype at) { return static_cast<quint8>(bytes.at(at)); };
        const auto kind = static_cast<CandidateKind>(byte(0) % 4);
        const quint8 family = byte(1) % 8;
        const auto port = static_cast<quint16>(byte(2) << 8 | byte(3));
        const quint32 number =
            quint32(byte(4)) << 24 | quint32(byte(5)) << 16 | quint32(byte(6)) << 8 | byte(7);
        QHostAddress address(number);
        if (family < std::size(prefixes)) {
            Q_IPV6ADDR raw = QHostAddress(QString::fromLatin1(prefixes[family])).toIPv6Address();
            for (int i = 0; i < 4; ++i)
                raw[12 + i] = byte(4 + i);
            address = QHostAddress(raw);
        }
        candidates.append({kind, Endpoint(address, port)});
    }
    return candidates;
}

QList<Candidate> offered(const QByteArray &bytes)
{
    const auto decoded = decodeSealed(bytes);
    const auto *message = std::get_if<SealedMessage>(&decoded);
    if (!message)
        return candidatesFrom(bytes);
    return std::visit([](const auto &m) { return m.candidates; }, *message);
}

} // namespace

/// What a peer may make a client dial: where the server sees both, then a box's plaintext or bare candidates.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const Endpoint peer = placeOf(data[1]);
    const Surroundings surroundings = surroundingsOf(
        serverOf(data[0]), placeOf(data[0]), peer,
        (data[0] & 0x20) != 0 ? Acquaintance::KnowsCode : Acquaintance::Stranger, homeNetworks(), LocalPort);
    const QList<Candidate> all = offered(fuzz::bytes(data + 2, size - 2));

    const QList<Candidate> targets = targetsFrom(all, peer, surroundings);
    REQUIRE(targets.size() <= MaxCandidates + 1);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        REQUIRE(!isForbidden(targets.at(i).endpoint, surroundings));
        REQUIRE(targets.at(i).kind != CandidateKind::Predicted);
        REQUIRE(canonicalAddress(targets.at(i).endpoint.address) == targets.at(i).endpoint.address);
        for (qsizetype j = 0; j < i; ++j)
            REQUIRE(targets.at(i).endpoint != targets.at(j).endpoint);
    }
    // A port is predicted only for the address at which the server sees the peer.
    if (const quint16 port = predictedPort(all, peer); port != 0)
        REQUIRE(all.contains(Candidate{CandidateKind::Predicted, Endpoint(peer.address, port)}));
    // No router can make a distant peer dial any address but the one that the server sees.
    for (const Candidate &granted : all) {
        if (const auto mapped = mappedCandidate(granted.endpoint, peer))
            REQUIRE(mapped->endpoint.address == peer.address || !isAcceptableTarget(mapped->endpoint, {}));
    }
    // Both sides must come to the same conclusion.
    const QList<Candidate> own = ownCandidates(surroundings, placeOf(data[0]));
    REQUIRE(own.size() <= MaxCandidates);
    REQUIRE(otherWay(surroundings, own, all) == otherWay(surroundings, all, own));
    return 0;
}
