// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"

#include "app/protocol/frame.h"
#include "app/protocol/messagecodec.h"

#include <algorithm>

namespace punchline {

namespace {

using cbor::EndpointField;
using cbor::fields;
using cbor::FlagField;
using cbor::Lenient;
using cbor::NumberField;
using cbor::UInt32Field;
using cbor::upTo;

constexpr qsizetype MaxSoftwareBytes = 64;
constexpr cbor::BytesField CommitmentField = cbor::exactly(CommitmentSize);
constexpr cbor::BytesField TicketField = cbor::exactly(TicketSize);
constexpr NumberField RoomField{1, MaxRoomNumber};
constexpr NumberField SecretField = upTo(SecretKind::Link);
constexpr cbor::BytesField HandleField = cbor::exactly(HandleSize);
constexpr cbor::BytesField RelayTokenField = cbor::exactly(RelayTokenSize);

/// One handle at least, and none of them twice.
struct HandlesField
{
    qsizetype maxCount;

    QCborValue write(const QList<QByteArray> &handles) const
    {
        QCborArray array;
        for (const QByteArray &handle : handles)
            array.append(HandleField.write(handle));
        return array;
    }

    bool read(const QCborValue &field, QList<QByteArray> &handles) const
    {
        const QCborArray array = field.toArray();
        if (!field.isArray() || array.isEmpty() || array.size() > maxCount)
            return false;
        QList<QByteArray> read;
        for (const auto &value : array) {
            QByteArray handle;
            if (!HandleField.read(value, handle))
                return false;
            read.append(handle);
        }
        QList<QByteArray> sorted = read;
        std::ranges::sort(sorted);
        if (std::ranges::adjacent_find(sorted) != sorted.end())
            return false;
        handles = read;
        return true;
    }
};

/// Begins what the first message on a connection says, so that it is none of another protocol.
void magicField(auto &io)
{
    static constexpr QLatin1StringView Magic("punchline");
    QString magic = Magic;
    io.required(1, magic, cbor::TextField{Magic.size()});
    io.demand(magic == Magic);
}

void fields(auto &io, Hello &hello)
{
    magicField(io);
    io.required(2, hello.version, NumberField{1, UInt32Field.max});
    io.required(3, hello.software, Lenient{cbor::TextField{MaxSoftwareBytes}});
    io.optional(4, hello.ticket, Lenient{TicketField});
    io.optional(5, hello.hidden, Lenient{FlagField()});
}

void fields(auto &io, EnterLobby &enter)
{
    io.required(1, enter.commitment, CommitmentField);
}

void fields(auto &io, Pong &pong)
{
    io.required(1, pong.number, UInt32Field);
}

void fields(auto &io, Outcome &outcome)
{
    if (outcome.time > Outcome::MaxTime)
        outcome.time.reset();
    io.required(1, outcome.linked, FlagField());
    io.optional(2, outcome.strategy, Lenient{upTo(PunchStrategyCount - 1)});
    io.optional(3, outcome.nat, Lenient{upTo(NatKindCount - 1)});
    io.optional(4, outcome.peerNat, Lenient{upTo(NatKindCount - 1)});
    io.optional(5, outcome.time, Lenient{upTo(Outcome::MaxTime.count())});
}

void fields(auto &io, Probe &probe)
{
    magicField(io);
    io.optional(2, probe.ticket, Lenient{TicketField});
}

void fields(auto &io, OpenRoom &open)
{
    io.required(1, open.commitment, CommitmentField);
    io.optional(2, open.ticket, TicketField);
    io.optional(3, open.room, RoomField);
    io.demand(open.room == 0 || !open.ticket.isEmpty());
}

void fields(auto &io, JoinRoom &join)
{
    io.required(1, join.commitment, CommitmentField);
    io.required(2, join.room, RoomField);
    io.required(3, join.secret, SecretField);
}

void fields(auto &io, Await &await)
{
    io.required(1, await.commitment, CommitmentField);
    io.required(2, await.handles, HandlesField{MaxAwaitedHandles});
}

void fields(auto &io, Call &call)
{
    io.required(1, call.commitment, CommitmentField);
    io.required(2, call.handles, HandlesField{MaxCalledHandles});
}

void fields(auto &io, JoinRelay &join)
{
    io.required(1, join.token, RelayTokenField);
}

void fields(auto &io, Signal &signal)
{
    io.required(1, signal.payload, cbor::BytesField{1, MaxSignalPayload});
}

void fields(auto &io, Welcome &welcome)
{
    io.required(1, welcome.version, NumberField{1, UInt32Field.max});
    io.required(2, welcome.serverReflexive, EndpointField());
    io.required(3, welcome.probePort, upTo(0xffff));
    io.optional(4, welcome.alternate, Lenient{cbor::AddressField()});
    io.optional(5, welcome.relays, Lenient{FlagField()});
}

void fields(auto &io, Paired &paired)
{
    io.required(1, paired.role, upTo(Role::Responder));
    io.required(2, paired.peerDialect, FlagField());
    io.required(3, paired.serverReflexive, EndpointField());
    io.required(4, paired.peer, EndpointField());
    if (paired.peerDialect == Dialect::Classic)
        return; // A classic peer has no commitment, and no way to a room or by a handle.
    io.required(5, paired.peerCommitment, CommitmentField);
    io.optional(6, paired.room, RoomField);
    if (paired.room != 0)
        io.required(7, paired.secret, SecretField);
    io.optional(8, paired.handle, HandleField);
    io.demand(paired.room == 0 || paired.handle.isEmpty());
    io.optional(9, paired.canHaveRelay, Lenient{FlagField()});
}

void fields(auto &io, Go &go)
{
    io.required(1, go.round, NumberField{1, UInt32Field.max});
}

void fields(auto &io, Ping &ping)
{
    io.required(1, ping.number, UInt32Field);
}

void fields(auto &io, ProbeResult &result)
{
    io.required(1, result.serverReflexive, EndpointField());
}

void fields(auto &io, UnsolicitedResult &result)
{
    auto answer = static_cast<qint64>(result.answer);
    io.required(1, answer, NumberField());
    const bool isKnown = answer <= static_cast<qint64>(UnsolicitedAnswer::Open);
    result.answer = isKnown ? static_cast<UnsolicitedAnswer>(answer) : UnsolicitedAnswer::Unknown;
}

void fields(auto &io, RoomOpened &opened)
{
    io.required(1, opened.room, RoomField);
    io.required(2, opened.timeLeft, UInt32Field);
}

void fields(auto &io, RelayOffer &offer)
{
    io.required(1, offer.token, RelayTokenField);
    io.optional(2, offer.address, EndpointField());
}

constexpr auto RendezvousFields = [](auto &io, auto &message) { fields(io, message); };

} // namespace

QByteArray encodeRendezvous(const RendezvousMessage &message)
{
    QCborMap map;
    cbor::writeMessage(map, message, RendezvousFields);
    return encodeFrame(map);
}

quint64 rendezvousType(const RendezvousMessage &message)
{
    return std::visit([]<typename Message>(const Message &) { return quint64(Message::Type); }, message);
}

Decoded<RendezvousMessage> decodeRendezvous(const QCborMap &map)
{
    return cbor::readMessage<RendezvousMessage>(map, RendezvousFields);
}

} // namespace punchline
