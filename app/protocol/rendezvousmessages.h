// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/decoded.h"
#include "app/protocol/emptymessage.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/natverdict.h"
#include "app/protocol/outcome.h"
#include "app/protocol/protocolerror.h"
#include "app/protocol/role.h"
#include "app/protocol/secretkind.h"

#include <QByteArray>
#include <QCborMap>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <variant>

/// The messages between a client and the rendezvous server, one per frame. PROTOCOL.md has the CDDL, who may
/// send what and when, and example bytes.
namespace punchline {

/// The version of the rendezvous protocol that this code speaks.
inline constexpr quint32 RendezvousVersion = 1;

/// The largest payload of a Signal, in bytes.
inline constexpr qsizetype MaxSignalPayload = 32 * 1024;

/// The size of a commitment, in bytes. It is opaque to the server, which only forwards it: a client commits
/// itself before it has heard anything from the other.
inline constexpr qsizetype CommitmentSize = 32;

/// The size of a ticket, in bytes: random, and known only to its creator, which it identifies.
inline constexpr qsizetype TicketSize = 16;

/// Rooms are numbered from 1 to this.
inline constexpr quint32 MaxRoomNumber = 999'999;

/// The size of a handle, in bytes. Two clients that share a secret derive it from that, so it looks random,
/// and nobody else can guess it. The server only compares handles.
inline constexpr qsizetype HandleSize = 16;
inline constexpr qsizetype MaxAwaitedHandles = 256; ///< In one Await.
inline constexpr qsizetype MaxCalledHandles = 4;    ///< In one Call.

/// The size of a relay token, in bytes: random, for one side of one pair, and good for one JoinRelay.
inline constexpr qsizetype RelayTokenSize = 16;

/// Stands for the endpoint of a client that is hidden (Hello): no client can come from there.
[[nodiscard]] inline Endpoint hiddenEndpoint()
{
    return Endpoint(QHostAddress(QHostAddress::AnyIPv4), 1);
}

// From client to server, as is Outcome (outcome.h).

/// The greeting: the client's first frame on the server's port.
struct Hello
{
    static constexpr qint64 Type = 1;
    quint32 version = RendezvousVersion;
    QString software; ///< Name and version of the program, at most 64 bytes, for the server's statistics.
    /// TicketSize random bytes that identify this client on the probe port; empty for none.
    QByteArray ticket = {};
    /// The peer is not to be told where this client comes from, so they can only have a relay.
    bool hidden = false;
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// Asks to be paired with the next arrival in the lobby.
struct EnterLobby
{
    static constexpr qint64 Type = 2;
    QByteArray commitment; ///< CommitmentSize bytes.
    friend bool operator==(const EnterLobby &, const EnterLobby &) = default;
};

/// The client has sent everything that the other has to receive first, and can start as soon as the other
/// can. It need not have received the other's Signals: those sent before the other's PunchReady arrive before
/// Go.
struct PunchReady : EmptyMessage<3>
{ };

/// The answer to a Ping, with the Ping's number.
struct Pong
{
    static constexpr qint64 Type = 4;
    quint32 number = 0;
    friend bool operator==(const Pong &, const Pong &) = default;
};

/// The client's only message on the probe port.
struct Probe
{
    static constexpr qint64 Type = 6;
    QByteArray ticket = {}; ///< The ticket of the Hello; empty for none.
    friend bool operator==(const Probe &, const Probe &) = default;
};

/// Asks the server to send an unsolicited SYN to the client's server-reflexive endpoint, and to report what
/// happened. Once per connection, any time after Welcome.
struct AskUnsolicited : EmptyMessage<7>
{ };

/// Asks for a new room, and waits there for a client that names its number.
struct OpenRoom
{
    static constexpr qint64 Type = 8;
    QByteArray commitment;  ///< CommitmentSize bytes.
    QByteArray ticket = {}; ///< TicketSize bytes that allow the sender to return to its room; or none.
    quint32 room = 0;       ///< The number of the room to return to, up to MaxRoomNumber; 0 for any.
    friend bool operator==(const OpenRoom &, const OpenRoom &) = default;
};

/// Asks to be paired with the client waiting in a room. Right or wrong, this uses up the room.
struct JoinRoom
{
    static constexpr qint64 Type = 9;
    quint32 room = 0; ///< From 1 to MaxRoomNumber.
    SecretKind secret = SecretKind::SpokenCode;
    QByteArray commitment; ///< CommitmentSize bytes.
    friend bool operator==(const JoinRoom &, const JoinRoom &) = default;
};

/// Asks to be paired with whoever calls one of the handles, and waits for that.
struct Await
{
    static constexpr qint64 Type = 10;
    QByteArray commitment;     ///< CommitmentSize bytes.
    QList<QByteArray> handles; ///< At least one, none of them twice, HandleSize bytes each.
    friend bool operator==(const Await &, const Await &) = default;
};

/// Asks to be paired with whoever awaits one of the handles, and waits for that if nobody does.
struct Call
{
    static constexpr qint64 Type = 11;
    QByteArray commitment;     ///< CommitmentSize bytes.
    QList<QByteArray> handles; ///< As in Await. The first ones go first.
    friend bool operator==(const Call &, const Call &) = default;
};

/// Asks for a relay for the pair, which the server offers to both sides.
struct AskRelay : EmptyMessage<12>
{ };

/// The client's first and only message on a further connection, which is to become its end of the relay.
struct JoinRelay
{
    static constexpr qint64 Type = 13;
    QByteArray token; ///< That of the RelayOffer.
    friend bool operator==(const JoinRelay &, const JoinRelay &) = default;
};

// In both directions.

/// Bytes for the other client of the pair; the server forwards them unread.
struct Signal
{
    static constexpr qint64 Type = 16;
    QByteArray payload;
    friend bool operator==(const Signal &, const Signal &) = default;
};

// From server to client.

/// The answer to Hello.
struct Welcome
{
    static constexpr qint64 Type = 32;
    quint32 version = RendezvousVersion; ///< The version to use: the smaller of both sides' versions.
    Endpoint serverReflexive;            ///< The client, as the server sees it.
    quint16 probePort = 0;               ///< On the same address; 0 if the server has none.
    QHostAddress alternate = {};         ///< The server's second address, where the probe port listens too;
                                         ///< null if it has none.
    bool relays = false; ///< Whether it offers relays. The other servers that it works with may differ.
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// Nobody else is there yet.
struct Waiting : EmptyMessage<33>
{ };

/// The answer to OpenRoom.
struct RoomOpened
{
    static constexpr qint64 Type = 40;
    quint32 room = 0;                 ///< From 1 to MaxRoomNumber.
    std::chrono::seconds timeLeft{0}; ///< Until the room expires; below 2^32.
    friend bool operator==(const RoomOpened &, const RoomOpened &) = default;
};

/// The receiver and another client have met.
struct Paired
{
    static constexpr qint64 Type = 34;
    Role role = Role::Initiator;
    Dialect peerDialect = Dialect::Framed;
    Endpoint serverReflexive;                   ///< The receiver, as the server sees it.
    Endpoint peer;                              ///< The other client's; hiddenEndpoint() if it is hidden.
    QByteArray peerCommitment = {};             ///< CommitmentSize bytes; empty if the peer is classic.
    quint32 room = 0;                           ///< Where they met; 0 for the lobby and for a handle.
    SecretKind secret = SecretKind::SpokenCode; ///< In a room: the secret that the joining side has.
    QByteArray handle = {};                     ///< The handle by which they met; empty for none.
    bool canHaveRelay = false;                  ///< Whether AskRelay makes sense for this pair.
    friend bool operator==(const Paired &, const Paired &) = default;
};

/// Start now. Both clients receive it at the same time.
struct Go
{
    static constexpr qint64 Type = 35;
    quint32 round = 0; ///< Counts from 1; further rounds synchronise further attempts.
    friend bool operator==(const Go &, const Go &) = default;
};

/// Measures the round trip; answer with Pong at once.
struct Ping
{
    static constexpr qint64 Type = 36;
    quint32 number = 0;
    friend bool operator==(const Ping &, const Ping &) = default;
};

/// The other client of the pair has left the server before reporting an outcome.
struct PeerLeft : EmptyMessage<37>
{ };

/// The answer to Probe.
struct ProbeResult
{
    static constexpr qint64 Type = 38;
    Endpoint serverReflexive;
    friend bool operator==(const ProbeResult &, const ProbeResult &) = default;
};

/// The answer to AskUnsolicited.
struct UnsolicitedResult
{
    static constexpr qint64 Type = 39;
    UnsolicitedAnswer answer = UnsolicitedAnswer::Unknown;
    friend bool operator==(const UnsolicitedResult &, const UnsolicitedResult &) = default;
};

/// A relay for the pair, of which each side gets its own token.
struct RelayOffer
{
    static constexpr qint64 Type = 41;
    QByteArray token;      ///< RelayTokenSize bytes.
    Endpoint address = {}; ///< Where to join; null for where the receiver has reached the server.
    friend bool operator==(const RelayOffer &, const RelayOffer &) = default;
};

/// The server's last message on a connection that JoinRelay began. The peer has joined too, and every byte
/// that follows is the peer's.
struct RelayJoined : EmptyMessage<42>
{ };

using RendezvousMessage =
    std::variant<Hello, EnterLobby, PunchReady, Pong, Outcome, Probe, AskUnsolicited, OpenRoom, JoinRoom,
                 Await, Call, AskRelay, JoinRelay, Signal, Welcome, Waiting, Paired, Go, Ping, PeerLeft,
                 ProbeResult, UnsolicitedResult, RoomOpened, RelayOffer, RelayJoined, ProtocolError>;

/// The message as a whole frame.
[[nodiscard]] QByteArray encodeRendezvous(const RendezvousMessage &message);

/// The number of the message's type, as in ProtocolError::aboutType.
[[nodiscard]] quint64 rendezvousType(const RendezvousMessage &message);

/// Reads a message out of a frame's map. Unknown keys are ignored.
[[nodiscard]] Decoded<RendezvousMessage> decodeRendezvous(const QCborMap &map);

} // namespace punchline
