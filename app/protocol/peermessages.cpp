// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/frame.h"

namespace punchline {

namespace {

using cbor::unsignedField;

enum class Type : qint64 {
    Knock = 1,
    Nominate = 2,
    LinkReady = 3,
    Text = 16,
    Ack = 17,
    StopHello = 18,
    KeepAlive = 19,
    Alive = 20,
    Leave = 21,
    Error = 48,
};

QCborMap typed(Type type)
{
    return {{cbor::TypeKey, static_cast<qint64>(type)}};
}

QCborMap toMap(const Knock &m)
{
    QCborMap map = typed(Type::Knock);
    map[1] = m.mac;
    return map;
}

QCborMap toMap(const Nominate &)
{
    return typed(Type::Nominate);
}

QCborMap toMap(const LinkReady &)
{
    return typed(Type::LinkReady);
}

QCborMap toMap(const Text &m)
{
    QCborMap map = typed(Type::Text);
    map[1] = static_cast<qint64>(m.id);
    map[2] = m.text;
    map[3] = m.hello;
    return map;
}

QCborMap toMap(const Ack &m)
{
    QCborMap map = typed(Type::Ack);
    map[1] = static_cast<qint64>(m.id);
    return map;
}

QCborMap toMap(const StopHello &)
{
    return typed(Type::StopHello);
}

QCborMap toMap(const KeepAlive &)
{
    return typed(Type::KeepAlive);
}

QCborMap toMap(const Alive &)
{
    return typed(Type::Alive);
}

QCborMap toMap(const Leave &)
{
    return typed(Type::Leave);
}

QCborMap toMap(const ProtocolError &m)
{
    QCborMap map = typed(Type::Error);
    map[1] = static_cast<qint64>(m.code);
    map[2] = static_cast<qint64>(m.aboutType);
    return map;
}

using MaybeMessage = std::optional<PeerMessage>;

MaybeMessage knockFrom(const QCborMap &map)
{
    const auto mac = cbor::bytesField(map, 1, KnockSize, KnockSize);
    return mac ? MaybeMessage(Knock{*mac}) : std::nullopt;
}

MaybeMessage textFrom(const QCborMap &map)
{
    const auto id = unsignedField(map, 1);
    const auto text = cbor::textField(map, 2, MaxTextBytes);
    const auto hello = cbor::boolField(map, 3);
    if (!id || *id == 0 || !text || !hello)
        return std::nullopt;
    return Text{*id, *text, *hello};
}

MaybeMessage ackFrom(const QCborMap &map)
{
    const auto id = unsignedField(map, 1);
    return id ? MaybeMessage(Ack{*id}) : std::nullopt;
}

MaybeMessage errorFrom(const QCborMap &map)
{
    const auto code = unsignedField(map, 1, 0xffff);
    const auto about = unsignedField(map, 2);
    if (!code || !about)
        return std::nullopt;
    return ProtocolError{static_cast<ProtocolErrorCode>(*code), *about};
}

} // namespace

QByteArray encodePeer(const PeerMessage &message)
{
    return encodeFrame(std::visit([](const auto &m) { return toMap(m); }, message));
}

Decoded<PeerMessage> decodePeer(const QCborMap &map)
{
    const auto type = unsignedField(map, cbor::TypeKey);
    if (!type)
        return DecodeFailure{DecodeFailure::Reason::Malformed, 0};

    const auto number = static_cast<qint64>(*type);
    MaybeMessage message;
    switch (static_cast<Type>(number)) {
    case Type::Knock:
        message = knockFrom(map);
        break;
    case Type::Nominate:
        message = Nominate{};
        break;
    case Type::LinkReady:
        message = LinkReady{};
        break;
    case Type::Text:
        message = textFrom(map);
        break;
    case Type::Ack:
        message = ackFrom(map);
        break;
    case Type::StopHello:
        message = StopHello{};
        break;
    case Type::KeepAlive:
        message = KeepAlive{};
        break;
    case Type::Alive:
        message = Alive{};
        break;
    case Type::Leave:
        message = Leave{};
        break;
    case Type::Error:
        message = errorFrom(map);
        break;
    default:
        return DecodeFailure{DecodeFailure::Reason::UnknownType, number};
    }
    if (!message)
        return DecodeFailure{DecodeFailure::Reason::Malformed, number};
    return *std::move(message);
}

} // namespace punchline
