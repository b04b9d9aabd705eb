// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/lineend.h"
#include "app/protocol/role.h"
#include "app/protocol/signalmessages.h"
#include "app/punch/attempt.h"
#include "app/punch/natjudge.h"
#include "app/punch/portmapping.h"
#include "app/punch/spray.h"
#include "app/trust/invitelink.h"
#include "app/trust/paircode.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

/// What happens during a session, in order. The punch page, the command line's `--json` and every report are
/// made from these events and nothing else.
namespace punchline::event {

/// The control connection stands, and the server has identified itself.
struct ServerReached
{
    Endpoint address;
    Dialect dialect = Dialect::Framed;
};

/// A server saw this client at a server-reflexive endpoint.
using EndpointObserved = NatSample;

/// What is known about this machine's NAT. Sent again when more is known.
struct NatJudged
{
    NatVerdict verdict;
    PortMappingProtocol portMapping = PortMappingProtocol::None; ///< The protocol by which a router opened
                                                                 ///< the port.
    bool complete = false;                                       ///< True if nothing more will become known.
};

/// The server has given this side a room to invite somebody to.
struct CodeReady
{
    std::optional<PairCode> code; ///< To be spoken; `nullopt` if only the link lets somebody in.
    InviteLink link;              ///< To be sent. Its secret is not the one in the words.
    std::chrono::seconds expiresIn{0};
};

/// Nobody else is there yet.
struct WaitingForPeer
{ };

/// How the two people know that they talk to each other and that nobody is in between.
enum class Verification {
    None,  ///< They do not: a plain link.
    Words, ///< Both people compare safety words.
    Code,  ///< By a code that both know.
};

/// Waiting was interrupted: the server was lost, or an arrival did not lead to a link. The client retries by
/// itself and returns with WaitingForPeer. Each failed retry sends this event again.
struct WaitingInterrupted
{
    enum class Cause { Server, Arrival };
    Cause cause = Cause::Server;
    Error reason;
    std::chrono::milliseconds nextTry{0}; ///< Time until the next visit to the server.
};

/// The server has introduced the two. If they share a key, each has proved it to the other.
struct PeerFound
{
    Role role = Role::Initiator;
    Dialect dialect = Dialect::Framed; ///< The peer's dialect, as far as the server knows.
    Endpoint peer; ///< The peer's observed endpoint; null if a classic server misreports it, and
                   ///< hiddenEndpoint() if the peer wants to be hidden.
    Verification verification = Verification::None;
    QStringList safetyWords = {}; ///< Six, to be compared with Verification::Words; empty otherwise.
};

/// What the peer reports about its own NAT.
struct PeerNatTold
{
    NatVerdict verdict;
};

/// The person said that both sides see the same safety words.
struct WordsConfirmed
{ };

enum class Side { Local, Peer };

/// An endpoint at which one of the two may be reachable.
struct CandidateFound
{
    Side side = Side::Local;
    Candidate candidate;
};

/// An attempt has changed its state.
struct AttemptChanged
{
    AttemptReport report;
};

/// Progress of a spray: many dials at once.
struct SprayProgressed
{
    SprayProgress progress;
};

/// The link stands and is ready for use.
struct LinkEstablished
{
    CandidateKind kind = CandidateKind::Host;
    Endpoint local;
    Endpoint remote;
    Dialect dialect = Dialect::Framed; ///< Classic: texts only, without acknowledgements.
    bool encrypted = false;
    std::chrono::milliseconds sincePaired{0};
    quint32 generation = 1;            ///< Which link of the conversation this is.
    std::chrono::milliseconds away{0}; ///< Time without a link before this one.
    bool isRelayWanted = false;        ///< One of the two wants no direct link.

    /// Through a server, which @c remote names, instead of directly.
    [[nodiscard]] bool isRelayed() const { return kind == CandidateKind::Relayed; }
};

/// Why a link is given up.
enum class Interruption {
    Reset,          ///< It was closed without a goodbye, or the peer broke the protocol on it.
    Silent,         ///< Nothing came from the peer for too long.
    NetworkChanged, ///< This machine has left the network that it led through.
    Replaced,       ///< The peer has begun the next one.
};

/// The link is lost. The conversation goes on: both sides return to the server by themselves.
struct LinkInterrupted
{
    Interruption cause = Interruption::Reset;
    Error reason;
};

/// A try to return begins, or has failed and the next one is due.
struct Returning
{
    int tries = 1;                        ///< Counted from 1 after each interruption.
    std::chrono::milliseconds nextTry{0}; ///< 0 while this one is under way.
    std::optional<Error> reason = {};     ///< Why this one has failed.
};

/// A look for another link beside the relayed one in use begins, or has found none. The chat goes on.
struct Searching
{
    int looks = 1; ///< Counted from 1 for each relayed link.
    /// Until the next look; 0 while this one is under way. `nullopt`: this side waits until the peer looks,
    /// or until its network changes.
    std::optional<std::chrono::milliseconds> nextLook{0};
    bool isRelayEnding = false; ///< The server is about to stop, so any other link will do.
};

/// The link is not encrypted. Until the person agrees to that, only the `Hello, world` stream goes over it,
/// and nothing the person writes.
struct ClearTalk
{
    bool agreed = false;
};

enum class Author { Me, Peer };

/// A message was queued for sending, or has arrived.
struct MessageAdded
{
    quint64 id = 0; ///< Counted from 1 for each author.
    Author author = Author::Me;
    QString text;
    bool hello = false;
    LineEnd end = LineEnd::Feed;
    QDateTime said = {}; ///< When its author wrote it, as far as that is known.
};

/// The peer's new display name. It is only a claim: words and codes prove who somebody is.
struct PeerNamed
{
    QString name; ///< Sanitised for display in one line; empty if the peer no longer has a name.
};

/// The person at the other end has begun or stopped typing.
struct PeerTyping
{
    bool typing = false;
};

/// The peer has acknowledged one of my messages.
struct MessageDelivered
{
    quint64 id = 0;
};

enum class CloseReason {
    Left,      ///< This side ended the session.
    PeerLeft,  ///< The other side ended it.
    Cancelled, ///< This side gave up before a link stood.
    Checked,   ///< Only a network check was wanted, and it is done.
};

/// The session ended as one of the two sides wanted.
struct SessionClosed
{
    CloseReason reason = CloseReason::Left;
};

/// The session ended in an error, or one request failed.
struct ErrorOccurred
{
    Error error;
};

} // namespace punchline::event

namespace punchline {

using Event =
    std::variant<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                 event::WaitingForPeer, event::WaitingInterrupted, event::PeerFound, event::PeerNatTold,
                 event::WordsConfirmed, event::CandidateFound, event::AttemptChanged, event::SprayProgressed,
                 event::LinkEstablished, event::LinkInterrupted, event::Returning, event::Searching,
                 event::ClearTalk, event::MessageAdded, event::MessageDelivered, event::PeerNamed,
                 event::PeerTyping, event::SessionClosed, event::ErrorOccurred>;

namespace event {

/// The part of a visitor that names the events that mean nothing to it. A visitor without a catch-all does
/// not compile when a new kind of event comes before somebody has said what it means there.
template <typename... Events> struct Ignored : Ignored<Events>...
{
    using Ignored<Events>::operator()...;
};
template <typename Event> struct Ignored<Event>
{
    void operator()(const Event &) const { }
};

} // namespace event

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Event)
