// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/frame.h"
#include "app/protocol/messagereader.h"

namespace punchline {

namespace {

using cbor::unsignedField;

enum class Type : qint64 {
    LinkReady = 3,
    Text = 16,
    Ack = 17,
    StopHello = 18,
    KeepAlive = 19,
    Alive = 20,
    Leave = 21,
    Name = 22,
    Typing = 23,
};

QCborMap typed(Type type)
{
    return {{cbor::TypeKey, static_cast<qint64>(type)}};
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
    if (m.end == LineEnd::None)
        map[4] = true;
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

QCborMap toMap(const Name &m)
{
    QCborMap map = typed(Type::Name);
    map[1] = m.name;
    return map;
}

QCborMap toMap(const Typing &)
{
    return typed(Type::Typing);
}

template <typename... Messages> QCborMap toMap(const std::variant<Messages...> &family)
{
    return std::visit([](const auto &m) { return toMap(m); }, family);
}

using MaybeMessage = std::optional<PeerMessage>;

MaybeMessage textFrom(const QCborMap &map)
{
    const auto id = unsignedField(map, 1);
    const auto text = cbor::textField(map, 2, MaxTextBytes);
    const auto hello = cbor::boolField(map, 3);
    const auto isOpen = map.contains(4) ? cbor::boolField(map, 4) : std::optional(false);
    if (!id || *id == 0 || !text || !hello || !isOpen)
        return std::nullopt;
    return Text{*id, *text, *hello, *isOpen ? LineEnd::None : LineEnd::Feed};
}

MaybeMessage ackFrom(const QCborMap &map)
{
    const auto id = unsignedField(map, 1);
    return id ? MaybeMessage(Ack{*id}) : std::nullopt;
}

MaybeMessage nameFrom(const QCborMap &map)
{
    const auto name = cbor::textField(map, 1, MaxNameBytes);
    return name ? MaybeMessage(Name{*name}) : std::nullopt;
}

MaybeMessage errorFrom(const QCborMap &map)
{
    const auto error = protocolErrorFrom(map);
    return error ? MaybeMessage(*error) : std::nullopt;
}

constexpr qint64 typeNumber(Type type)
{
    return static_cast<qint64>(type);
}

using Reader = cbor::MessageReader<PeerMessage>;
constexpr std::array Readers{
    Reader{typeNumber(Type::LinkReady), cbor::readEmpty<PeerMessage, LinkReady>},
    Reader{typeNumber(Type::Text), textFrom},
    Reader{typeNumber(Type::Ack), ackFrom},
    Reader{typeNumber(Type::StopHello), cbor::readEmpty<PeerMessage, StopHello>},
    Reader{typeNumber(Type::KeepAlive), cbor::readEmpty<PeerMessage, KeepAlive>},
    Reader{typeNumber(Type::Alive), cbor::readEmpty<PeerMessage, Alive>},
    Reader{typeNumber(Type::Leave), cbor::readEmpty<PeerMessage, Leave>},
    Reader{typeNumber(Type::Name), nameFrom},
    Reader{typeNumber(Type::Typing), cbor::readEmpty<PeerMessage, Typing>},
    Reader{ProtocolErrorType, errorFrom},
};

} // namespace

QByteArray encodePeer(const PeerMessage &message)
{
    return encodeFrame(toMap(message));
}

Decoded<PeerMessage> decodePeer(const QCborMap &map)
{
    return cbor::readMessage(map, Readers);
}

} // namespace punchline
