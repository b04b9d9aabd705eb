// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/cborfields.h"
#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/rendezvoustypes.h"

namespace punchline {

namespace {

using cbor::fromEndpoint;
using rendezvous::Magic;
using rendezvous::Type;

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

// A lone address is sent and judged like one within an endpoint.

QCborValue fromAddress(const QHostAddress &address)
{
    return fromEndpoint(Endpoint(address, 1)).toArray().at(0);
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
    QCborMap map = withTicket(typed(Type::OpenRoom, m.commitment), 2, m.ticket);
    if (m.room != 0)
        map[3] = static_cast<qint64>(m.room);
    return map;
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
    map[2] = fromEndpoint(m.serverReflexive);
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
    map[3] = fromEndpoint(m.serverReflexive);
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
    return typed(Type::ProbeResult, fromEndpoint(m.serverReflexive));
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

} // namespace punchline
