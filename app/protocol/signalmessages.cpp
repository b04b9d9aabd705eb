// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/cbormap.h"
#include "app/protocol/messagereader.h"

namespace punchline {

namespace {

// Each type has one number, inside a box or outside.
enum class Type : qint64 {
    CandidateOffer = 1,
    CandidateUpdate = 2,
    KeyShare = 3,
    KeyConfirm = 4,
    Sealed = 5,
};

// Keys of the offer; the update's keys for the same things are lower.
constexpr qint64 FingerprintKey = 1;
constexpr qint64 OfferedKey = 2;
constexpr qint64 VerdictKey = 3;
constexpr qint64 PendingKey = 4;
constexpr qint64 UpdatedKey = 1;
constexpr qint64 StillPendingKey = 2;
// Keys of the signals.
constexpr qint64 ShareKey = 1;
constexpr qint64 MacKey = 1;
constexpr qint64 OpeningKey = 2;
constexpr qint64 BoxKey = 1;

QCborArray toArray(const QList<Candidate> &candidates)
{
    QCborArray array;
    for (const Candidate &candidate : candidates)
        array.append(QCborArray{static_cast<qint64>(candidate.kind), cbor::fromEndpoint(candidate.endpoint)});
    return array;
}

QCborArray toArray(const NatVerdict &verdict)
{
    return {static_cast<qint64>(verdict.mapping),
            static_cast<qint64>(verdict.allocation),
            verdict.delta,
            verdict.firstPort,
            verdict.lastPort,
            static_cast<qint64>(verdict.unsolicited)};
}

QCborMap toMap(const CandidateOffer &offer)
{
    QCborMap map{{cbor::TypeKey, static_cast<qint64>(Type::CandidateOffer)},
                 {FingerprintKey, offer.fingerprint},
                 {OfferedKey, toArray(offer.candidates)}};
    if (offer.verdict != NatVerdict())
        map.insert(VerdictKey, toArray(offer.verdict));
    if (offer.morePending)
        map.insert(PendingKey, true);
    return map;
}

QCborMap toMap(const CandidateUpdate &update)
{
    QCborMap map{{cbor::TypeKey, static_cast<qint64>(Type::CandidateUpdate)},
                 {UpdatedKey, toArray(update.candidates)}};
    if (update.morePending)
        map.insert(StillPendingKey, true);
    return map;
}

QCborMap toMap(const KeyShare &share)
{
    return {{cbor::TypeKey, static_cast<qint64>(Type::KeyShare)}, {ShareKey, share.share}};
}

QCborMap toMap(const KeyConfirm &confirm)
{
    return {{cbor::TypeKey, static_cast<qint64>(Type::KeyConfirm)},
            {MacKey, confirm.mac},
            {OpeningKey, confirm.opening}};
}

QCborMap toMap(const Sealed &sealed)
{
    return {{cbor::TypeKey, static_cast<qint64>(Type::Sealed)}, {BoxKey, sealed.box}};
}

bool isKnownKind(qint64 kind)
{
    return kind >= static_cast<qint64>(CandidateKind::Host)
        && kind <= static_cast<qint64>(CandidateKind::Predicted);
}

std::optional<QList<Candidate>> candidatesFrom(const QCborValue &listed)
{
    if (!listed.isArray() || listed.toArray().size() > MaxCandidates)
        return std::nullopt;
    QList<Candidate> candidates;
    const QCborArray array = listed.toArray();
    for (const auto &value : array) {
        const QCborArray pair = value.toArray();
        const auto endpoint = pair.size() == 2 ? cbor::toEndpoint(pair.at(1)) : std::nullopt;
        if (!endpoint || !pair.at(0).isInteger())
            return std::nullopt;
        if (const qint64 kind = pair.at(0).toInteger(); isKnownKind(kind))
            candidates.append(Candidate{static_cast<CandidateKind>(kind), *endpoint});
    }
    return candidates;
}

/// The number at @p index if it is between @p min and @p max.
std::optional<qint64> numberAt(const QCborArray &array, qsizetype index, qint64 min, qint64 max)
{
    // Check the type first: QCborValue would convert other kinds of numbers, which is not always possible.
    const QCborValue value = array.at(index);
    const std::optional<qint64> number = value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
    return number >= min && number <= max ? number : std::nullopt;
}

NatVerdict verdictFrom(const QCborValue &value)
{
    constexpr qint64 LastPort = 0xffff;
    const QCborArray array = value.toArray();
    const auto mapping = numberAt(array, 0, 0, static_cast<qint64>(NatMapping::AddressAndPortDependent));
    const auto allocation = numberAt(array, 1, 0, static_cast<qint64>(PortAllocation::Random));
    const auto delta = numberAt(array, 2, -LastPort, LastPort);
    const auto firstPort = numberAt(array, 3, 0, LastPort);
    const auto lastPort = numberAt(array, 4, 0, LastPort);
    const auto unsolicited = numberAt(array, 5, 0, static_cast<qint64>(UnsolicitedAnswer::Open));
    if (!mapping || !allocation || !delta || !firstPort || !lastPort || !unsolicited)
        return {};
    NatVerdict verdict{static_cast<NatMapping>(*mapping), static_cast<PortAllocation>(*allocation),
                       static_cast<qint32>(*delta),       static_cast<quint16>(*firstPort),
                       static_cast<quint16>(*lastPort),   static_cast<UnsolicitedAnswer>(*unsolicited)};
    const bool stepMissing = verdict.allocation == PortAllocation::Sequential && verdict.delta == 0;
    const bool noBlock = verdict.allocation == PortAllocation::Block
        && (verdict.firstPort == 0 || verdict.firstPort > verdict.lastPort);
    return stepMissing || noBlock ? NatVerdict() : verdict;
}

std::optional<SealedMessage> offerFrom(const QCborMap &map)
{
    const auto fingerprint = cbor::bytesField(map, FingerprintKey, FingerprintSize, FingerprintSize);
    const auto candidates = candidatesFrom(map.value(OfferedKey));
    if (!fingerprint || !candidates)
        return std::nullopt;
    return CandidateOffer{*fingerprint, *candidates, verdictFrom(map.value(VerdictKey)),
                          cbor::boolField(map, PendingKey).value_or(false)};
}

std::optional<SealedMessage> updateFrom(const QCborMap &map)
{
    const auto candidates = candidatesFrom(map.value(UpdatedKey));
    if (!candidates)
        return std::nullopt;
    return CandidateUpdate{*candidates, cbor::boolField(map, StillPendingKey).value_or(false)};
}

std::optional<SignalMessage> shareFrom(const QCborMap &map)
{
    const auto share = cbor::bytesField(map, ShareKey, KeyShareSize, KeyShareSize);
    return share ? std::optional(KeyShare{*share}) : std::nullopt;
}

std::optional<SignalMessage> confirmFrom(const QCborMap &map)
{
    const auto mac = cbor::bytesField(map, MacKey, ConfirmMacSize, ConfirmMacSize);
    const auto opening = cbor::bytesField(map, OpeningKey, OpeningSize, OpeningSize);
    return mac && opening ? std::optional(KeyConfirm{*mac, *opening}) : std::nullopt;
}

std::optional<SignalMessage> boxFrom(const QCborMap &map)
{
    const auto box = cbor::bytesField(map, BoxKey, MinBoxSize, MaxBoxSize);
    return box ? std::optional(Sealed{*box}) : std::nullopt;
}

template <typename Message> QByteArray encoded(const Message &message)
{
    return QCborValue(std::visit([](const auto &m) { return toMap(m); }, message)).toCbor();
}

template <typename Message, std::size_t Count>
Decoded<Message> decoded(const QByteArray &bytes,
                         const std::array<cbor::MessageReader<Message>, Count> &readers)
{
    return cbor::readMessage(cbor::mapFrom(bytes).value_or(QCborMap()), readers);
}

using SignalReader = cbor::MessageReader<SignalMessage>;
constexpr std::array SignalReaders{SignalReader{static_cast<qint64>(Type::KeyShare), shareFrom},
                                   SignalReader{static_cast<qint64>(Type::KeyConfirm), confirmFrom},
                                   SignalReader{static_cast<qint64>(Type::Sealed), boxFrom}};

using SealedReader = cbor::MessageReader<SealedMessage>;
constexpr std::array SealedReaders{SealedReader{static_cast<qint64>(Type::CandidateOffer), offerFrom},
                                   SealedReader{static_cast<qint64>(Type::CandidateUpdate), updateFrom}};

} // namespace

QByteArray encodeSignal(const SignalMessage &message)
{
    return encoded(message);
}

Decoded<SignalMessage> decodeSignal(const QByteArray &payload)
{
    return decoded(payload, SignalReaders);
}

QByteArray encodeSealed(const SealedMessage &message)
{
    return encoded(message);
}

Decoded<SealedMessage> decodeSealed(const QByteArray &text)
{
    return decoded(text, SealedReaders);
}

} // namespace punchline
