// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/cbormap.h"
#include "app/protocol/messagereader.h"

namespace punchline {

namespace {

enum class Type : qint64 {
    CandidateOffer = 1,
};

QCborMap toMap(const CandidateOffer &offer)
{
    QCborArray candidates;
    for (const Candidate &candidate : offer.candidates)
        candidates.append(
            QCborArray{static_cast<qint64>(candidate.kind), cbor::fromEndpoint(candidate.endpoint)});
    return {{cbor::TypeKey, static_cast<qint64>(Type::CandidateOffer)}, {1, offer.nonce}, {2, candidates}};
}

bool isKnownKind(qint64 kind)
{
    return kind >= static_cast<qint64>(CandidateKind::Host)
        && kind <= static_cast<qint64>(CandidateKind::Predicted);
}

std::optional<SignalMessage> offerFrom(const QCborMap &map)
{
    const auto nonce = cbor::bytesField(map, 1, SessionNonceSize, SessionNonceSize);
    const QCborValue listed = map.value(2);
    if (!nonce || !listed.isArray() || listed.toArray().size() > MaxCandidates)
        return std::nullopt;

    CandidateOffer offer{*nonce, {}};
    const QCborArray candidates = listed.toArray();
    for (const auto &value : candidates) {
        const QCborArray pair = value.toArray();
        const auto endpoint = pair.size() == 2 ? cbor::toEndpoint(pair.at(1)) : std::nullopt;
        if (!endpoint || !pair.at(0).isInteger())
            return std::nullopt;
        if (const qint64 kind = pair.at(0).toInteger(); isKnownKind(kind))
            offer.candidates.append(Candidate{static_cast<CandidateKind>(kind), *endpoint});
    }
    return offer;
}

using Reader = cbor::MessageReader<SignalMessage>;
constexpr std::array Readers{Reader{static_cast<qint64>(Type::CandidateOffer), offerFrom}};

} // namespace

QByteArray encodeSignal(const SignalMessage &message)
{
    return QCborValue(std::visit([](const auto &m) { return toMap(m); }, message)).toCbor();
}

Decoded<SignalMessage> decodeSignal(const QByteArray &payload)
{
    const QCborMap map = cbor::mapFrom(payload).value_or(QCborMap());
    return cbor::readMessage(map, Readers);
}

} // namespace punchline
