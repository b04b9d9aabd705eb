// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/lineend.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/signalmessages.h"
#include "app/punch/attempt.h"
#include "app/punch/portmapping.h"
#include "app/punch/spray.h"
#include "app/trust/invitelink.h"
#include "app/trust/paircode.h"

#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

/// What happens during a session, in the order in which it happens. The punch page, the command line's
/// `--json` and every report are made of these and of nothing else.
namespace punchline::event {

/// The control connection stands and the server has said what it is.
struct ServerReached
{
    Endpoint address;
    Dialect dialect = Dialect::Framed;
};

/// A server saw this client at a mapped endpoint.
struct EndpointObserved
{
    Endpoint local;
    Endpoint mapped;
    Endpoint via; ///< The server's endpoint that saw it.
};

/// What is known about the NAT of this machine. Comes again when more is known.
struct NatJudged
{
    NatVerdict verdict;
    PortMappingProtocol portMapping = PortMappingProtocol::None; ///< By which a router has opened the port.
    bool complete = false;                                       ///< Nothing more will become known.
};

/// The server has given this side a room, to which it may invite.
struct CodeReady
{
    std::optional<PairCode> words; ///< To be said; `nullopt` where only the link lets somebody in.
    InviteLink link;               ///< To be sent; its secret is another one than the words.
    std::chrono::seconds expiresIn{0};
};

/// Nobody else is there yet.
struct WaitingForPeer
{ };

/// How the people know that they speak with each other and nobody is in between.
enum class Verification {
    None,  ///< Not at all: a plain link.
    Words, ///< Both compare safety words.
    Code,  ///< By a code that both know.
};

/// Waiting was interrupted: the server is lost, or an arrival came to nothing. It goes on by itself, and
/// comes back as WaitingForPeer. Every failed try to come back is told as well.
struct WaitingInterrupted
{
    enum class Cause { Server, Arrival };
    Cause cause = Cause::Server;
    Error reason;
    std::chrono::milliseconds nextTry{0}; ///< When the server is asked again.
};

/// The server has introduced the two, and where they have a common key, they have proved it to each other.
struct PeerFound
{
    Role role = Role::Initiator;
    Dialect dialect = Dialect::Framed; ///< Of the peer, as far as the server knows.
    Endpoint peer;                     ///< Its observed endpoint; null where a classic server misreports it.
    Verification verification = Verification::None;
    QStringList words = {}; ///< Six safety words to compare, with Verification::Words; else none.
};

/// What the peer says of its NAT.
struct PeerNatTold
{
    NatVerdict verdict;
};

/// The person has said that both sides see the same safety words.
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

/// Many dials at once are on their way.
struct SprayProgressed
{
    SprayProgress progress;
};

/// The direct link stands and can be used.
struct LinkEstablished
{
    CandidateKind kind = CandidateKind::Host;
    Endpoint local;
    Endpoint remote;
    Dialect dialect = Dialect::Framed; ///< Classic: texts only, without acknowledgement.
    bool encrypted = false;
    std::chrono::milliseconds sincePaired{0};
};

/// The link is not encrypted. Until the person has agreed to that, nothing that they say goes over it, but
/// the `Hello, world` stream alone.
struct ClearTalk
{
    bool agreed = false;
};

enum class Author { Me, Peer };

/// A message has been queued for sending, or has arrived.
struct MessageAdded
{
    quint64 id = 0; ///< Counts from 1 for each author.
    Author author = Author::Me;
    QString text;
    bool hello = false;
    LineEnd end = LineEnd::Feed;
};

/// The peer calls itself so from now on. It is a claim: what proves who somebody is are words and codes.
struct PeerNamed
{
    QString name; ///< Made fit to be shown in one line; empty: none any more.
};

/// The peer's person has begun to write, or has stopped.
struct PeerTyping
{
    bool typing = false;
};

/// The peer has taken over one of my messages.
struct MessageDelivered
{
    quint64 id = 0;
};

enum class CloseReason {
    Left,      ///< This side ended the session.
    PeerLeft,  ///< The other side ended it.
    Cancelled, ///< This side gave up before a link stood.
    Checked,   ///< Nothing but a look at the network was wanted, and it is done.
};

/// The session has ended as somebody wanted it to.
struct SessionClosed
{
    CloseReason reason = CloseReason::Left;
};

/// The session has ended in an error, or one request could not be met.
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
                 event::LinkEstablished, event::ClearTalk, event::MessageAdded, event::MessageDelivered,
                 event::PeerNamed, event::PeerTyping, event::SessionClosed, event::ErrorOccurred>;

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
