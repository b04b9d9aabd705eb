// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/visitmessages.h"

#include "app/protocol/cbormap.h"
#include "app/protocol/frame.h"
#include "app/protocol/messagecodec.h"

#include <QCborMap>

#include <utility>

namespace punchline::visit {

namespace {

using cbor::BytesField;
using cbor::FlagField;
using cbor::NumberField;
using cbor::UInt32Field;

// The keys of a message, followed by those of its content.
enum Key : qint64 { FromKey = 1, FromHostKey, VisitKey, NumberKey, FirstKey, AnswerKey };
enum VisitField : qint64 {
    ObservedKey = FirstKey,
    ClassicKey,
    ToldKey,
    WaitedKey,
    PingKey,
    CommitmentKey,
    RoomKey,
    LinkKey,
    HostKey,
    HandleKey,
    RelayKey,
    ConcealedKey
};

/// A message of a client's conversation, as the payload of its frame.
struct MessageField
{
    QCborValue write(const RendezvousMessage &message) const
    {
        return encodeRendezvous(message).mid(FrameHeaderSize);
    }

    bool read(const QCborValue &field, RendezvousMessage &message) const
    {
        auto decoded = decodeRendezvous(cbor::mapFrom(field.toByteArray()).value_or(QCborMap()));
        const auto *read = std::get_if<RendezvousMessage>(&decoded);
        if (read)
            message = *read;
        return read != nullptr;
    }
};

struct ErrorField
{
    QCborValue write(const std::optional<ProtocolError> &error) const { return MessageField().write(*error); }

    bool read(const QCborValue &field, std::optional<ProtocolError> &error) const
    {
        RendezvousMessage message;
        const bool isRead =
            MessageField().read(field, message) && std::holds_alternative<ProtocolError>(message);
        if (isRead)
            error = std::get<ProtocolError>(message);
        return isRead;
    }
};

struct ClassicField
{
    QCborValue write(const classic::ServerMessage &message) const { return classic::encode(message); }

    bool read(const QCborValue &field, classic::ServerMessage &message) const
    {
        QByteArray text;
        if (!BytesField{1, classic::MaxMessageSize}.read(field, text))
            return false;
        const auto read = classic::decodeServerMessage(text.chopped(1));
        if (read)
            message = *read;
        return read.has_value();
    }
};

void fields(auto &io, Begin &begin)
{
    Visit &visit = begin.visit;
    io.required(ObservedKey, visit.serverReflexive, cbor::EndpointField());
    io.required(ClassicKey, visit.dialect, FlagField());
    io.required(ToldKey, visit.toldToWait, FlagField());
    io.required(WaitedKey, visit.hasWaited, FlagField());
    io.required(PingKey, visit.lastPing, UInt32Field);
    io.required(CommitmentKey, visit.commitment, BytesField{0, CommitmentSize});
    io.required(RoomKey, visit.room, cbor::upTo(MaxRoomNumber));
    io.required(LinkKey, visit.secret, FlagField());
    io.required(HostKey, visit.host, NumberField());
    io.optional(HandleKey, visit.handle, cbor::exactly(HandleSize));
    io.optional(RelayKey, visit.hearsOfRelays, FlagField());
    // Beside what is told, so that an older server, which does not know of it, tells nobody.
    io.optional(ConcealedKey, visit.concealed, cbor::EndpointField());
    io.demand(visit.concealed.isNull() || visit.serverReflexive == hiddenEndpoint());
    if (visit.dialect == Dialect::Classic)
        io.demand(visit.commitment.isEmpty() && visit.room == 0 && visit.handle.isEmpty());
    else
        io.demand(visit.commitment.size() == CommitmentSize && (visit.room == 0 || visit.handle.isEmpty()));
}

void fields(auto &io, Say &say)
{
    io.required(FirstKey, say.message, MessageField());
}

void fields(auto &io, SayClassic &say)
{
    io.required(FirstKey, say.message, ClassicField());
}

void fields(auto &io, Ended &end)
{
    io.optional(FirstKey, end.error, ErrorField());
}

void fields(auto &io, Sync &sync)
{
    io.required(FirstKey, sync.heard, UInt32Field);
    io.required(AnswerKey, sync.isAnswer, FlagField());
}

/// What stands beside the content.
void fields(auto &io, Envelope &envelope)
{
    io.required(FromKey, envelope.from, BytesField{1, MaxServerIdBytes});
    io.required(FromHostKey, envelope.fromHost, FlagField());
    io.required(VisitKey, envelope.visit, NumberField());
    io.required(NumberKey, envelope.number, UInt32Field);
}

constexpr auto VisitFields = [](auto &io, auto &message) { fields(io, message); };

} // namespace

QByteArray encode(const Envelope &message)
{
    QCborMap map;
    cbor::FieldWriter writer(map);
    Envelope envelope = message;
    fields(writer, envelope);
    cbor::writeMessage(map, message.content, VisitFields);
    return QCborValue(map).toCbor();
}

std::optional<Envelope> decode(const QByteArray &bytes)
{
    const QCborMap map = cbor::mapFrom(bytes).value_or(QCborMap());
    Envelope envelope;
    cbor::FieldReader reader(map);
    fields(reader, envelope);
    auto content = cbor::readMessage<Content>(map, VisitFields);
    auto *read = std::get_if<Content>(&content);
    if (!reader.isGood() || !read)
        return std::nullopt;
    envelope.content = std::move(*read);
    return envelope;
}

} // namespace punchline::visit
