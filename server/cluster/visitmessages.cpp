// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/visitmessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/cbormap.h"
#include "app/protocol/frame.h"
#include "app/protocol/messagereader.h"

#include <QCborMap>

#include <array>
#include <limits>

namespace punchline::visit {

namespace {

enum Kind : qint64 { BeginKind = 1, SayKind = 2, SayClassicKind = 3, EndedKind = 4, SyncKind = 5 };

constexpr qint64 MaxU32 = std::numeric_limits<quint32>::max();

// The keys of a message, followed by those of its content.
enum Key : qint64 { KindKey = cbor::TypeKey, FromKey, FromHostKey, VisitKey, NumberKey, FirstKey, AnswerKey };
enum VisitField : qint64 {
    ObservedKey = FirstKey,
    ClassicKey,
    ToldKey,
    WaitedKey,
    PingKey,
    CommitmentKey,
    RoomKey,
    LinkKey,
    HostKey
};

// A message travels as the payload of its frame.
QByteArray payloadOf(const RendezvousMessage &message)
{
    return encodeRendezvous(message).mid(FrameHeaderSize);
}

std::optional<RendezvousMessage> messageFrom(const QCborValue &value)
{
    const auto map = cbor::mapFrom(value.toByteArray());
    if (!map)
        return std::nullopt;
    auto decoded = decodeRendezvous(*map);
    auto *message = std::get_if<RendezvousMessage>(&decoded);
    return message ? std::optional(std::move(*message)) : std::nullopt;
}

void write(QCborMap &map, const Begin &begin)
{
    const Visit &visit = begin.visit;
    map[KindKey] = qint64(BeginKind);
    map[ObservedKey] = cbor::fromEndpoint(visit.serverReflexive);
    map[ClassicKey] = visit.dialect == Dialect::Classic;
    map[ToldKey] = visit.toldToWait;
    map[WaitedKey] = visit.hasWaited;
    map[PingKey] = qint64(visit.lastPing);
    map[CommitmentKey] = visit.commitment;
    map[RoomKey] = qint64(visit.room);
    map[LinkKey] = visit.secret == SecretKind::Link;
    map[HostKey] = qint64(visit.host);
}

std::optional<Content> readBegin(const QCborMap &map)
{
    const auto serverReflexive = cbor::toEndpoint(map.value(ObservedKey));
    const auto isClassic = cbor::boolField(map, ClassicKey);
    const auto told = cbor::boolField(map, ToldKey);
    const auto hasWaited = cbor::boolField(map, WaitedKey);
    const auto ping = cbor::unsignedField(map, PingKey, MaxU32);
    const auto commitment = cbor::bytesField(map, CommitmentKey, 0, CommitmentSize);
    const auto room = cbor::unsignedField(map, RoomKey, MaxRoomNumber);
    const auto isLink = cbor::boolField(map, LinkKey);
    const auto host = cbor::unsignedField(map, HostKey);
    if (!serverReflexive || !isClassic || !told || !hasWaited || !ping || !commitment || !room || !isLink
        || !host)
        return std::nullopt;
    const qsizetype wanted = *isClassic ? 0 : CommitmentSize;
    if (commitment->size() != wanted || (*isClassic && *room != 0))
        return std::nullopt;
    return Begin{Visit{.serverReflexive = *serverReflexive,
                       .dialect = *isClassic ? Dialect::Classic : Dialect::Framed,
                       .toldToWait = *told,
                       .hasWaited = *hasWaited,
                       .lastPing = static_cast<quint32>(*ping),
                       .commitment = *commitment,
                       .room = static_cast<quint32>(*room),
                       .secret = *isLink ? SecretKind::Link : SecretKind::SpokenCode,
                       .host = *host}};
}

void write(QCborMap &map, const Say &say)
{
    map[KindKey] = qint64(SayKind);
    map[FirstKey] = payloadOf(say.message);
}

std::optional<Content> readSay(const QCborMap &map)
{
    auto message = messageFrom(map.value(FirstKey));
    return message ? std::optional<Content>(Say{*std::move(message)}) : std::nullopt;
}

void write(QCborMap &map, const SayClassic &say)
{
    map[KindKey] = qint64(SayClassicKind);
    map[FirstKey] = classic::encode(say.message);
}

std::optional<Content> readSayClassic(const QCborMap &map)
{
    const auto text = cbor::bytesField(map, FirstKey, 1, classic::MaxMessageSize);
    const auto message = text ? classic::decodeServerMessage(text->chopped(1)) : std::nullopt;
    return message ? std::optional<Content>(SayClassic{*message}) : std::nullopt;
}

void write(QCborMap &map, const Ended &end)
{
    map[KindKey] = qint64(EndedKind);
    if (end.error)
        map[FirstKey] = payloadOf(*end.error);
}

std::optional<Content> readEnd(const QCborMap &map)
{
    if (!map.contains(FirstKey))
        return Ended{};
    const auto message = messageFrom(map.value(FirstKey));
    const auto *error = message ? std::get_if<ProtocolError>(&*message) : nullptr;
    return error ? std::optional<Content>(Ended{*error}) : std::nullopt;
}

void write(QCborMap &map, const Sync &sync)
{
    map[KindKey] = qint64(SyncKind);
    map[FirstKey] = qint64(sync.heard);
    map[AnswerKey] = sync.isAnswer;
}

std::optional<Content> readSync(const QCborMap &map)
{
    const auto heard = cbor::unsignedField(map, FirstKey, MaxU32);
    const auto isAnswer = cbor::boolField(map, AnswerKey);
    return heard && isAnswer ? std::optional<Content>(Sync{static_cast<quint32>(*heard), *isAnswer})
                             : std::nullopt;
}

using Reader = cbor::MessageReader<Content>;
constexpr std::array Readers{
    Reader{BeginKind, readBegin}, Reader{SayKind, readSay},   Reader{SayClassicKind, readSayClassic},
    Reader{EndedKind, readEnd},   Reader{SyncKind, readSync},
};

} // namespace

QByteArray encode(const Envelope &message)
{
    QCborMap map;
    map[FromKey] = message.from;
    map[FromHostKey] = message.fromHost;
    map[VisitKey] = qint64(message.visit);
    map[NumberKey] = qint64(message.number);
    std::visit([&map](const auto &content) { write(map, content); }, message.content);
    return map.toCborValue().toCbor();
}

std::optional<Envelope> decode(const QByteArray &bytes)
{
    const auto map = cbor::mapFrom(bytes);
    if (!map)
        return std::nullopt;
    const auto from = cbor::bytesField(*map, FromKey, 1, MaxServerIdBytes);
    const auto fromHost = cbor::boolField(*map, FromHostKey);
    const auto visit = cbor::unsignedField(*map, VisitKey);
    const auto number = cbor::unsignedField(*map, NumberKey, MaxU32);
    const Decoded<Content> decoded = cbor::readMessage(*map, Readers);
    const auto *content = std::get_if<Content>(&decoded);
    if (!from || !fromHost || !visit || !number || !content)
        return std::nullopt;
    return Envelope{*from, *fromHost, *visit, static_cast<quint32>(*number), *content};
}

} // namespace punchline::visit
