// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/natverdict.h"
#include "app/protocol/outcome.h"
#include "app/protocol/protocolerror.h"
#include "app/protocol/secretkind.h"

#include <QByteArray>
#include <QCborMap>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <variant>

/// What a client and the rendezvous server say to each other, one message a frame. PROTOCOL.md holds the
/// CDDL, who may say what when, and worked bytes.
namespace punchline {

/// The version of the rendezvous protocol that this code speaks.
inline constexpr quint32 RendezvousVersion = 1;

/// The largest payload of a Signal, in bytes.
inline constexpr qsizetype MaxSignalPayload = 32 * 1024;

/// The size of a commitment, in bytes. It is opaque for the server, which only passes it on: what a client
/// commits itself to before it has heard anything of the other.
inline constexpr qsizetype CommitmentSize = 32;

/// The size of a ticket, in bytes: random, by which whoever has drawn it is known again.
inline constexpr qsizetype TicketSize = 16;

/// Rooms are numbered from 1 to this.
inline constexpr quint32 MaxRoomNumber = 999'999;

/// Which of the two paired clients: the first arrival, or who has opened the room, is the initiator, which
/// decides where one must.
enum class Role { Initiator = 0, Responder = 1 };

[[nodiscard]] constexpr Role otherRole(Role role)
{
    return role == Role::Initiator ? Role::Responder : Role::Initiator;
}

/// What kind of program a client or its peer is.
enum class Dialect {
    Framed,  ///< Speaks this protocol.
    Classic, ///< Speaks only the classic text protocol.
};

// From client to server; an Outcome as well (outcome.h).

/// The greeting, the client's first frame on the server's port.
struct Hello
{
    quint32 version = RendezvousVersion;
    QString software; ///< Name and version of the program, at most 64 bytes; for the server's statistics.
    /// TicketSize random bytes by which the server knows this client again on the probe port; empty for none.
    QByteArray ticket = {};
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// Asks to be paired with the next arrival in the lobby.
struct EnterLobby
{
    QByteArray commitment; ///< CommitmentSize bytes.
    friend bool operator==(const EnterLobby &, const EnterLobby &) = default;
};

/// The client has said all that the other has to hear first: it can start as soon as the other can, too. It
/// need not have heard the other's Signals; those said before the other's PunchReady come before Go.
struct PunchReady
{
    friend bool operator==(const PunchReady &, const PunchReady &) = default;
};

/// The answer to a Ping, which carries its number.
struct Pong
{
    quint32 number = 0;
    friend bool operator==(const Pong &, const Pong &) = default;
};

/// The client's only message on the probe port.
struct Probe
{
    QByteArray ticket = {}; ///< Of the Hello; empty for none.
    friend bool operator==(const Probe &, const Probe &) = default;
};

/// Asks the server for a SYN to the client's observed endpoint that its NAT does not expect, and what it got.
/// Once a connection, any time after Welcome.
struct AskUnsolicited
{
    friend bool operator==(const AskUnsolicited &, const AskUnsolicited &) = default;
};

/// Asks for a room of its own, and waits there for whoever names its number.
struct OpenRoom
{
    QByteArray commitment;  ///< CommitmentSize bytes.
    QByteArray ticket = {}; ///< TicketSize bytes, by which the sender can return to its room; or none.
    quint32 room = 0;       ///< The number of the room to return to, up to MaxRoomNumber; 0: any.
    friend bool operator==(const OpenRoom &, const OpenRoom &) = default;
};

/// Asks to be paired with who waits in a room. Right or wrong, the room is used up by it.
struct JoinRoom
{
    quint32 room = 0; ///< From 1 to MaxRoomNumber.
    SecretKind secret = SecretKind::Words;
    QByteArray commitment; ///< CommitmentSize bytes.
    friend bool operator==(const JoinRoom &, const JoinRoom &) = default;
};

// Both ways.

/// Bytes for the other client of the pair; the server relays them unread.
struct Signal
{
    QByteArray payload;
    friend bool operator==(const Signal &, const Signal &) = default;
};

// From server to client.

/// The answer to Hello.
struct Welcome
{
    quint32 version = RendezvousVersion; ///< The one to use: the smaller of both sides'.
    Endpoint observed;                   ///< The client's mapped endpoint, as the server sees it.
    quint16 probePort = 0;               ///< On the same address; 0 where the server has none.
    QHostAddress alternate = {};         ///< The server's second address, where the probe port listens too;
                                         ///< null where it has none.
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// Nobody else is there yet.
struct Waiting
{
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

/// The answer to OpenRoom.
struct RoomOpened
{
    quint32 room = 0;                 ///< From 1 to MaxRoomNumber.
    std::chrono::seconds timeLeft{0}; ///< Until the room expires; below 2^32.
    friend bool operator==(const RoomOpened &, const RoomOpened &) = default;
};

/// Two clients have met.
struct Paired
{
    Role role = Role::Initiator;
    Dialect peerDialect = Dialect::Framed;
    Endpoint observed;                     ///< The receiver's own mapped endpoint.
    Endpoint peer;                         ///< The other client's.
    QByteArray peerCommitment = {};        ///< CommitmentSize bytes; empty where the peer is classic.
    quint32 room = 0;                      ///< Where they met; 0 for the lobby.
    SecretKind secret = SecretKind::Words; ///< In a room: the one that the joining side has.
    friend bool operator==(const Paired &, const Paired &) = default;
};

/// Start now: it reaches both clients at one moment.
struct Go
{
    quint32 round = 0; ///< Counts from 1; further rounds synchronise further attempts.
    friend bool operator==(const Go &, const Go &) = default;
};

/// Measures the round trip; answered with Pong at once.
struct Ping
{
    quint32 number = 0;
    friend bool operator==(const Ping &, const Ping &) = default;
};

/// The other client of the pair has left the server before it reported an outcome.
struct PeerLeft
{
    friend bool operator==(const PeerLeft &, const PeerLeft &) = default;
};

/// The answer to Probe.
struct ProbeResult
{
    Endpoint observed;
    friend bool operator==(const ProbeResult &, const ProbeResult &) = default;
};

/// The answer to AskUnsolicited.
struct UnsolicitedResult
{
    UnsolicitedAnswer answer = UnsolicitedAnswer::Unknown;
    friend bool operator==(const UnsolicitedResult &, const UnsolicitedResult &) = default;
};

using RendezvousMessage = std::variant<Hello, EnterLobby, PunchReady, Pong, Outcome, Probe, AskUnsolicited,
                                       OpenRoom, JoinRoom, Signal, Welcome, Waiting, Paired, Go, Ping,
                                       PeerLeft, ProbeResult, UnsolicitedResult, RoomOpened, ProtocolError>;

/// The message as a whole frame.
[[nodiscard]] QByteArray encodeRendezvous(const RendezvousMessage &message);

/// The number that stands for the message's type: what ProtocolError::aboutType names.
[[nodiscard]] quint64 rendezvousType(const RendezvousMessage &message);

/// Reads a message out of a frame's map. Unknown keys are ignored.
[[nodiscard]] Decoded<RendezvousMessage> decodeRendezvous(const QCborMap &map);

} // namespace punchline
