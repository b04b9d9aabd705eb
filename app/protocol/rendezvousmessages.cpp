// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"

#include "app/protocol/cborfields.h"
#include "app/protocol/messagereader.h"
#include "app/protocol/rendezvoustypes.h"

namespace punchline {

namespace {

using cbor::boolField;
using cbor::bytesField;
using cbor::textField;
using cbor::toEndpoint;
using cbor::unsignedField;
using rendezvous::Magic;
using rendezvous::Type;

constexpr qsizetype MaxSoftwareBytes = 64;
/// A lone address is sent and judged like one within an endpoint; null if it is not valid.
QHostAddress addressOrNull(const QCborValue &value)
{
    return toEndpoint(QCborArray{value, 1}).value_or(Endpoint()).address;
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

/// A message whose only field is a number.
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

/// A message whose only field is the commitment.
template <typename Message> MaybeMessage committed(const QCborMap &map)
{
    const auto commitment = commitmentField(map, 1);
    return commitment ? MaybeMessage(Message{*commitment}) : std::nullopt;
}

MaybeMessage openRoomFrom(const QCborMap &map)
{
    const auto commitment = commitmentField(map, 1);
    if (!commitment || (!map.contains(2) && map.contains(3)))
        return std::nullopt;
    OpenRoom open{*commitment};
    if (map.contains(2)) {
        const auto ticket = bytesField(map, 2, TicketSize, TicketSize);
        if (!ticket)
            return std::nullopt;
        open.ticket = *ticket;
    }
    if (map.contains(3)) {
        const auto room = roomField(map, 3);
        if (!room)
            return std::nullopt;
        open.room = *room;
    }
    return open;
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
    const auto serverReflexive = toEndpoint(map.value(2));
    const auto probePort = unsignedField(map, 3, 0xffff);
    if (!version || *version == 0 || !serverReflexive || !probePort)
        return std::nullopt;
    return Welcome{*version, *serverReflexive, static_cast<quint16>(*probePort), addressOrNull(map.value(4))};
}

MaybeMessage pairedFrom(const QCborMap &map)
{
    const auto role = unsignedField(map, 1, 1);
    const auto classic = boolField(map, 2);
    const auto serverReflexive = toEndpoint(map.value(3));
    const auto peer = toEndpoint(map.value(4));
    if (!role || !classic || !serverReflexive || !peer)
        return std::nullopt;
    Paired paired{static_cast<Role>(*role), *classic ? Dialect::Classic : Dialect::Framed, *serverReflexive,
                  *peer};
    if (*classic) // A classic peer has no commitment, and cannot be in a room.
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
    const auto serverReflexive = toEndpoint(map.value(1));
    return serverReflexive ? MaybeMessage(ProbeResult{*serverReflexive}) : std::nullopt;
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
    Reader{typeNumber(Type::OpenRoom), openRoomFrom},
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

Decoded<RendezvousMessage> decodeRendezvous(const QCborMap &map)
{
    return cbor::readMessage(map, Readers);
}

} // namespace punchline
