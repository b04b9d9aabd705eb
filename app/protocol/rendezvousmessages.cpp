// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/frame.h"
#include "app/protocol/messagereader.h"

namespace punchline {

namespace {

using cbor::boolField;
using cbor::bytesField;
using cbor::fromEndpoint;
using cbor::textField;
using cbor::toEndpoint;
using cbor::unsignedField;

constexpr qsizetype MaxSoftwareBytes = 64;
constexpr QLatin1StringView Magic("punchline");

enum class Type : qint64 {
    Hello = 1,
    EnterLobby = 2,
    PunchReady = 3,
    Pong = 4,
    Outcome = 5,
    Probe = 6,
    AskUnsolicited = 7,
    OpenRoom = 8,
    JoinRoom = 9,
    Signal = 16,
    Welcome = 32,
    Waiting = 33,
    Paired = 34,
    Go = 35,
    Ping = 36,
    PeerLeft = 37,
    ProbeResult = 38,
    UnsolicitedResult = 39,
    RoomOpened = 40,
};

QCborMap typed(Type type)
{
    return {{cbor::TypeKey, static_cast<qint64>(type)}};
}

QCborMap typed(Type type, const QCborValue &first)
{
    QCborMap map = typed(type);
    map[1] = first;
    return map;
}

// An address alone travels, and is judged, as it does within an endpoint.

QCborValue fromAddress(const QHostAddress &address)
{
    return fromEndpoint(Endpoint(address, 1)).toArray().at(0);
}

QHostAddress addressOrNull(const QCborValue &value)
{
    return toEndpoint(QCborArray{value, 1}).value_or(Endpoint()).address;
}

QCborMap withTicket(QCborMap map, qint64 key, const QByteArray &ticket)
{
    if (!ticket.isEmpty())
        map[key] = ticket;
    return map;
}

QCborMap toMap(const Hello &m)
{
    QCborMap map = typed(Type::Hello, Magic);
    map[2] = static_cast<qint64>(m.version);
    map[3] = m.software;
    return withTicket(map, 4, m.ticket);
}

QCborMap toMap(const EnterLobby &m)
{
    return typed(Type::EnterLobby, m.commitment);
}

QCborMap toMap(const PunchReady &)
{
    return typed(Type::PunchReady);
}

QCborMap toMap(const Pong &m)
{
    return typed(Type::Pong, static_cast<qint64>(m.number));
}

QCborMap toMap(const Outcome &m)
{
    QCborMap map = typed(Type::Outcome);
    addOutcome(map, m);
    return map;
}

QCborMap toMap(const Probe &m)
{
    return withTicket(typed(Type::Probe, Magic), 2, m.ticket);
}

QCborMap toMap(const AskUnsolicited &)
{
    return typed(Type::AskUnsolicited);
}

QCborMap toMap(const OpenRoom &m)
{
    return typed(Type::OpenRoom, m.commitment);
}

QCborMap toMap(const JoinRoom &m)
{
    QCborMap map = typed(Type::JoinRoom, m.commitment);
    map[2] = static_cast<qint64>(m.room);
    map[3] = static_cast<qint64>(m.secret);
    return map;
}

QCborMap toMap(const Signal &m)
{
    return typed(Type::Signal, m.payload);
}

QCborMap toMap(const Welcome &m)
{
    QCborMap map = typed(Type::Welcome, static_cast<qint64>(m.version));
    map[2] = fromEndpoint(m.observed);
    map[3] = m.probePort;
    if (!m.alternate.isNull())
        map[4] = fromAddress(m.alternate);
    return map;
}

QCborMap toMap(const Waiting &)
{
    return typed(Type::Waiting);
}

QCborMap toMap(const Paired &m)
{
    QCborMap map = typed(Type::Paired, static_cast<qint64>(m.role));
    map[2] = m.peerDialect == Dialect::Classic;
    map[3] = fromEndpoint(m.observed);
    map[4] = fromEndpoint(m.peer);
    if (m.peerDialect == Dialect::Framed)
        map[5] = m.peerCommitment;
    if (m.room != 0) {
        map[6] = static_cast<qint64>(m.room);
        map[7] = static_cast<qint64>(m.secret);
    }
    return map;
}

QCborMap toMap(const Go &m)
{
    return typed(Type::Go, static_cast<qint64>(m.round));
}

QCborMap toMap(const Ping &m)
{
    return typed(Type::Ping, static_cast<qint64>(m.number));
}

QCborMap toMap(const PeerLeft &)
{
    return typed(Type::PeerLeft);
}

QCborMap toMap(const ProbeResult &m)
{
    return typed(Type::ProbeResult, fromEndpoint(m.observed));
}

QCborMap toMap(const UnsolicitedResult &m)
{
    return typed(Type::UnsolicitedResult, static_cast<qint64>(m.answer));
}

QCborMap toMap(const RoomOpened &m)
{
    QCborMap map = typed(Type::RoomOpened, static_cast<qint64>(m.room));
    map[2] = static_cast<qint64>(m.timeLeft.count());
    return map;
}

using MaybeMessage = std::optional<RendezvousMessage>;

bool hasMagic(const QCborMap &map)
{
    return textField(map, 1, Magic.size()) == Magic;
}

std::optional<quint32> numberField(const QCborMap &map, qint64 key)
{
    const auto number = unsignedField(map, key, 0xffffffff);
    return number ? std::optional(static_cast<quint32>(*number)) : std::nullopt;
}

std::optional<QByteArray> commitmentField(const QCborMap &map, qint64 key)
{
    return bytesField(map, key, CommitmentSize, CommitmentSize);
}

QByteArray ticketField(const QCborMap &map, qint64 key)
{
    return bytesField(map, key, TicketSize, TicketSize).value_or(QByteArray());
}

std::optional<quint32> roomField(const QCborMap &map, qint64 key)
{
    const auto room = unsignedField(map, key, MaxRoomNumber);
    return room && *room > 0 ? std::optional(static_cast<quint32>(*room)) : std::nullopt;
}

std::optional<SecretKind> secretField(const QCborMap &map, qint64 key)
{
    const auto secret = unsignedField(map, key, static_cast<quint64>(SecretKind::Link));
    return secret ? std::optional(static_cast<SecretKind>(*secret)) : std::nullopt;
}

MaybeMessage helloFrom(const QCborMap &map)
{
    const auto version = numberField(map, 2);
    if (!hasMagic(map) || !version || *version == 0)
        return std::nullopt;
    return Hello{*version, textField(map, 3, MaxSoftwareBytes).value_or(QString()), ticketField(map, 4)};
}

MaybeMessage probeFrom(const QCborMap &map)
{
    return hasMagic(map) ? MaybeMessage(Probe{ticketField(map, 2)}) : std::nullopt;
}

/// A message whose one field is a number.
template <typename Message> MaybeMessage numbered(const QCborMap &map)
{
    const auto number = numberField(map, 1);
    return number ? MaybeMessage(Message{*number}) : std::nullopt;
}

MaybeMessage outcomeFrom(const QCborMap &map)
{
    const auto outcome = readOutcome(map);
    return outcome ? MaybeMessage(*outcome) : std::nullopt;
}

/// A message whose one field is the commitment.
template <typename Message> MaybeMessage committed(const QCborMap &map)
{
    const auto commitment = commitmentField(map, 1);
    return commitment ? MaybeMessage(Message{*commitment}) : std::nullopt;
}

MaybeMessage joinRoomFrom(const QCborMap &map)
{
    const auto commitment = commitmentField(map, 1);
    const auto room = roomField(map, 2);
    const auto secret = secretField(map, 3);
    if (!commitment || !room || !secret)
        return std::nullopt;
    return JoinRoom{*room, *secret, *commitment};
}

MaybeMessage signalFrom(const QCborMap &map)
{
    const auto payload = bytesField(map, 1, 1, MaxSignalPayload);
    return payload ? MaybeMessage(Signal{*payload}) : std::nullopt;
}

MaybeMessage welcomeFrom(const QCborMap &map)
{
    const auto version = numberField(map, 1);
    const auto observed = toEndpoint(map.value(2));
    const auto probePort = unsignedField(map, 3, 0xffff);
    if (!version || *version == 0 || !observed || !probePort)
        return std::nullopt;
    return Welcome{*version, *observed, static_cast<quint16>(*probePort), addressOrNull(map.value(4))};
}

MaybeMessage pairedFrom(const QCborMap &map)
{
    const auto role = unsignedField(map, 1, 1);
    const auto classic = boolField(map, 2);
    const auto observed = toEndpoint(map.value(3));
    const auto peer = toEndpoint(map.value(4));
    if (!role || !classic || !observed || !peer)
        return std::nullopt;
    Paired paired{static_cast<Role>(*role), *classic ? Dialect::Classic : Dialect::Framed, *observed, *peer};
    if (*classic) // It has committed itself to nothing, and cannot be in a room.
        return paired;
    const auto commitment = commitmentField(map, 5);
    const bool inRoom = map.contains(6);
    const auto room = roomField(map, 6);
    const auto secret = secretField(map, 7);
    if (!commitment || (inRoom && (!room || !secret)))
        return std::nullopt;
    paired.peerCommitment = *commitment;
    if (inRoom) {
        paired.room = *room;
        paired.secret = *secret;
    }
    return paired;
}

MaybeMessage goFrom(const QCborMap &map)
{
    const auto round = numberField(map, 1);
    return round && *round > 0 ? MaybeMessage(Go{*round}) : std::nullopt;
}

MaybeMessage probeResultFrom(const QCborMap &map)
{
    const auto observed = toEndpoint(map.value(1));
    return observed ? MaybeMessage(ProbeResult{*observed}) : std::nullopt;
}

MaybeMessage unsolicitedResultFrom(const QCborMap &map)
{
    const auto answer = unsignedField(map, 1);
    if (!answer)
        return std::nullopt;
    const bool known = *answer <= static_cast<quint64>(UnsolicitedAnswer::Open);
    return UnsolicitedResult{known ? static_cast<UnsolicitedAnswer>(*answer) : UnsolicitedAnswer::Unknown};
}

MaybeMessage roomOpenedFrom(const QCborMap &map)
{
    const auto room = roomField(map, 1);
    const auto timeLeft = numberField(map, 2);
    if (!room || !timeLeft)
        return std::nullopt;
    return RoomOpened{*room, std::chrono::seconds(*timeLeft)};
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

using Reader = cbor::MessageReader<RendezvousMessage>;
constexpr std::array Readers{
    Reader{typeNumber(Type::Hello), helloFrom},
    Reader{typeNumber(Type::EnterLobby), committed<EnterLobby>},
    Reader{typeNumber(Type::PunchReady), cbor::readEmpty<RendezvousMessage, PunchReady>},
    Reader{typeNumber(Type::Pong), numbered<Pong>},
    Reader{typeNumber(Type::Outcome), outcomeFrom},
    Reader{typeNumber(Type::Probe), probeFrom},
    Reader{typeNumber(Type::AskUnsolicited), cbor::readEmpty<RendezvousMessage, AskUnsolicited>},
    Reader{typeNumber(Type::OpenRoom), committed<OpenRoom>},
    Reader{typeNumber(Type::JoinRoom), joinRoomFrom},
    Reader{typeNumber(Type::Signal), signalFrom},
    Reader{typeNumber(Type::Welcome), welcomeFrom},
    Reader{typeNumber(Type::Waiting), cbor::readEmpty<RendezvousMessage, Waiting>},
    Reader{typeNumber(Type::Paired), pairedFrom},
    Reader{typeNumber(Type::Go), goFrom},
    Reader{typeNumber(Type::Ping), numbered<Ping>},
    Reader{typeNumber(Type::PeerLeft), cbor::readEmpty<RendezvousMessage, PeerLeft>},
    Reader{typeNumber(Type::ProbeResult), probeResultFrom},
    Reader{typeNumber(Type::UnsolicitedResult), unsolicitedResultFrom},
    Reader{typeNumber(Type::RoomOpened), roomOpenedFrom},
    Reader{ProtocolErrorType, errorFrom},
};

} // namespace

QByteArray encodeRendezvous(const RendezvousMessage &message)
{
    return encodeFrame(std::visit([](const auto &m) { return toMap(m); }, message));
}

quint64 rendezvousType(const RendezvousMessage &message)
{
    const QCborMap map = std::visit([](const auto &m) { return toMap(m); }, message);
    return static_cast<quint64>(map.value(cbor::TypeKey).toInteger());
}

Decoded<RendezvousMessage> decodeRendezvous(const QCborMap &map)
{
    return cbor::readMessage(map, Readers);
}

} // namespace punchline
