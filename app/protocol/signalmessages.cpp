// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"

#include "app/protocol/cbormap.h"
#include "app/protocol/messagecodec.h"

namespace punchline {

namespace {

using cbor::EndpointField;
using cbor::exactly;
using cbor::FlagField;
using cbor::Lenient;
using cbor::NumberField;
using cbor::upTo;

constexpr quint16 LastPort = 0xffff;

constexpr NumberField KindField = upTo(CandidateKind::Predicted);

/// At most MaxCandidates candidates, as [kind, endpoint] each. Those of an unknown kind are left out.
struct CandidatesField
{
    QCborValue write(const QList<Candidate> &candidates) const
    {
        QCborArray array;
        for (const Candidate &candidate : candidates)
            array.append(
                QCborArray{KindField.write(candidate.kind), EndpointField().write(candidate.endpoint)});
        return array;
    }

    bool read(const QCborValue &field, QList<Candidate> &candidates) const
    {
        const QCborArray array = field.toArray();
        if (!field.isArray() || array.size() > MaxCandidates)
            return false;
        QList<Candidate> known;
        for (const auto &value : array) {
            const QCborArray pair = value.toArray();
            Candidate candidate;
            if (pair.size() != 2 || !EndpointField().read(pair.at(1), candidate.endpoint)
                || !pair.at(0).isInteger())
                return false;
            if (KindField.read(pair.at(0), candidate.kind))
                known.append(candidate);
        }
        candidates = known;
        return true;
    }
};

/// An array of the numbers of a verdict, which must make sense together.
struct VerdictField
{
    QCborValue write(const NatVerdict &verdict) const
    {
        return QCborArray{static_cast<qint64>(verdict.mapping),
                          static_cast<qint64>(verdict.allocation),
                          verdict.delta,
                          verdict.firstPort,
                          verdict.lastPort,
                          static_cast<qint64>(verdict.unsolicited)};
    }

    bool read(const QCborValue &field, NatVerdict &verdict) const
    {
        const QCborArray array = field.toArray();
        NatVerdict told;
        if (!upTo(NatMapping::AddressAndPortDependent).read(array.at(0), told.mapping)
            || !upTo(PortAllocation::Random).read(array.at(1), told.allocation)
            || !NumberField{-LastPort, LastPort}.read(array.at(2), told.delta)
            || !upTo(LastPort).read(array.at(3), told.firstPort)
            || !upTo(LastPort).read(array.at(4), told.lastPort)
            || !upTo(UnsolicitedAnswer::Open).read(array.at(5), told.unsolicited))
            return false;
        const bool stepMissing = told.allocation == PortAllocation::Sequential && told.delta == 0;
        const bool noBlock = told.allocation == PortAllocation::Block
            && (told.firstPort == 0 || told.firstPort > told.lastPort);
        if (stepMissing || noBlock)
            return false;
        verdict = told;
        return true;
    }
};

// The keys for the same things are lower in the update than in the offer.

void fields(auto &io, CandidateOffer &offer)
{
    io.required(1, offer.fingerprint, exactly(FingerprintSize));
    io.required(2, offer.candidates, CandidatesField());
    io.optional(3, offer.verdict, Lenient{VerdictField()});
    io.optional(4, offer.morePending, Lenient{FlagField()});
    io.optional(5, offer.returns, Lenient{FlagField()});
    io.optional(6, offer.relays, Lenient{FlagField()});
}

void fields(auto &io, CandidateUpdate &update)
{
    io.required(1, update.candidates, CandidatesField());
    io.optional(2, update.morePending, Lenient{FlagField()});
}

void fields(auto &io, KeyShare &share)
{
    io.required(1, share.share, exactly(KeyShareSize));
}

void fields(auto &io, KeyConfirm &confirm)
{
    io.required(1, confirm.mac, exactly(ConfirmMacSize));
    io.required(2, confirm.opening, exactly(OpeningSize));
}

void fields(auto &io, Sealed &sealed)
{
    io.required(1, sealed.box, cbor::BytesField{MinBoxSize, MaxBoxSize});
}

constexpr auto SignalFields = [](auto &io, auto &message) { fields(io, message); };

QByteArray encoded(const auto &message)
{
    QCborMap map;
    cbor::writeMessage(map, message, SignalFields);
    return QCborValue(map).toCbor();
}

template <typename Message> Decoded<Message> decoded(const QByteArray &bytes)
{
    return cbor::readMessage<Message>(cbor::mapFrom(bytes).value_or(QCborMap()), SignalFields);
}

} // namespace

QByteArray encodeSignal(const SignalMessage &message)
{
    return encoded(message);
}

Decoded<SignalMessage> decodeSignal(const QByteArray &payload)
{
    return decoded<SignalMessage>(payload);
}

QByteArray encodeSealed(const SealedMessage &message)
{
    return encoded(message);
}

Decoded<SealedMessage> decodeSealed(const QByteArray &text)
{
    return decoded<SealedMessage>(text);
}

} // namespace punchline
