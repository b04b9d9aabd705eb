// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"
#include "server/lobby/relays.h"
#include "server/lobby/visit.h"

#include "app/protocol/classic.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/protocolerror.h"
#include "app/protocol/rendezvousmessages.h"

#include <QList>

#include <chrono>
#include <optional>
#include <variant>

/// What a Lobby wants to be done.
namespace punchline::lobby {

struct SendMessage
{
    ClientId client = 0;
    RendezvousMessage message;
    friend bool operator==(const SendMessage &, const SendMessage &) = default;
};

struct SendClassic
{
    ClientId client = 0;
    classic::ServerMessage message;
    friend bool operator==(const SendClassic &, const SendClassic &) = default;
};

/// Close the connection once everything has been sent. @c error, if there is one, goes out last.
struct Close
{
    ClientId client = 0;
    std::optional<ProtocolError> error;
    friend bool operator==(const Close &, const Close &) = default;
};

/// Send the client a SYN that its NAT does not expect, and give the answer to
/// Lobby::handleUnsolicitedResult().
struct SendUnsolicitedSyn
{
    ClientId client = 0;
    Endpoint target; ///< Where the client itself comes from, never an endpoint that it names.
    std::chrono::milliseconds wait{0}; ///< Time limit for an answer.
    friend bool operator==(const SendUnsolicitedSyn &, const SendUnsolicitedSyn &) = default;
};

/// Make the client a guest of @c host.
struct BeginVisit
{
    ClientId client = 0;
    Directory::ServerId host;
    Visit visit;
    friend bool operator==(const BeginVisit &, const BeginVisit &) = default;
};

/// Pass the guest's message on to @c host.
struct PassOn
{
    ClientId client = 0;
    Directory::ServerId host;
    RendezvousMessage message;
    friend bool operator==(const PassOn &, const PassOn &) = default;
};

/// The client has left @c host.
struct EndVisit
{
    ClientId client = 0;
    Directory::ServerId host;
    friend bool operator==(const EndVisit &, const EndVisit &) = default;
};

/// Copy every byte between the two connections from now on, after what was to be sent to them. The Lobby has
/// forgotten both clients. Lobby::handleRelayEnded() follows when the link is over.
struct BeginRelay
{
    ClientId first = 0;
    ClientId second = 0;
    Relays::Id relay = 0;
    friend bool operator==(const BeginRelay &, const BeginRelay &) = default;
};

using Command = std::variant<SendMessage, SendClassic, Close, SendUnsolicitedSyn, BeginVisit, PassOn,
                             EndVisit, BeginRelay>;
/// To be carried out in this order.
using Commands = QList<Command>;

[[nodiscard]] inline ProtocolError errorAbout(ProtocolErrorCode code, const RendezvousMessage &message)
{
    return {code, rendezvousType(message)};
}

} // namespace punchline::lobby
