// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/knownnetwork.h"
#include "app/trust/paircode.h"
#include "app/trust/returnkeys.h"

#include <QHostAddress>

#include <optional>
#include <variant>

namespace punchline {

/// Which secrets of an invitation let somebody in.
enum class Admission {
    CodeOrLink,
    LinkOnly, ///< There is no code, so nobody can come in by guessing its two words.
};

namespace meeting {

/// The next two arrivals at the server are introduced to each other.
struct Anybody
{
    friend bool operator==(const Anybody &, const Anybody &) = default;
};

/// This side opens a room and gets a code to pass on: event::CodeReady.
struct Invite
{
    Admission admission = Admission::CodeOrLink;

    friend bool operator==(const Invite &, const Invite &) = default;
};

/// This side enters the room that a code names.
struct Join
{
    PairCode code;

    friend bool operator==(const Join &, const Join &) = default;
};

/// The peer of a conversation whose link is lost. No session starts with it; the engine returns by itself.
struct Again
{
    bool calls = false;    ///< True for the initiator of the first link, which calls; the other side awaits.
    QList<ReturnKey> keys; ///< By any of which the two may meet; the latest first.
    std::optional<KnownNetwork> network = {}; ///< Where this machine was when they met last,
    QHostAddress server = {};                 ///< and where the server was, should its name not be resolved.

    friend bool operator==(const Again &, const Again &) = default;
};

/// Nobody: the session only finds out what this machine's NAT does, and ends in CloseReason::Checked.
struct Check
{
    friend bool operator==(const Check &, const Check &) = default;
};

} // namespace meeting

/// Whom a session is to meet, with what that way alone needs.
using Meeting =
    std::variant<meeting::Anybody, meeting::Invite, meeting::Join, meeting::Again, meeting::Check>;

} // namespace punchline
