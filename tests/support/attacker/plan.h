// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/messages.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace attacker {

/// When the attacker breaks off its talk with the client that it deals with.
enum class HangUp {
    Never,
    AfterShare,      ///< Its share is said, and nothing else.
    AfterHearing,    ///< As soon as it has heard the client's confirmation, without one of its own.
    AfterConfirming, ///< Its own confirmation is said, unless it is told not to (Silent).
    Silent,          ///< Not at all, but it never says more than its share.
};

struct Door
{
    Endpoint at;
    std::chrono::milliseconds opensAfter{0}; ///< From the first `go`; 0: from the start.
};

/// What the attacker is to do, as the command line says it.
struct Plan
{
    std::string command;       ///< serve or call.
    Endpoint at;               ///< Where to serve, or whom to call.
    std::string way = "lobby"; ///< How to call: lobby, open, or the number of a room.
    std::optional<Endpoint> from;

    std::optional<Endpoint> observed; ///< What the client is told that it is seen at; empty: the truth.
    std::optional<Endpoint> peer;     ///< What the client is told of its peer; empty: the first door.
    std::optional<Endpoint> probe;    ///< Where the client is told to look at its NAT, too.
    bool isClientResponder = false;   ///< In the lobby.
    int unsolicited = 1;              ///< What the client's NAT is said to do: drop.
    std::string mischief;             ///< See main.cpp.

    std::string secret;        ///< "-": the first line of standard input, once a room is open.
    bool isLinkSecret = false; ///< Which of the two the code is.
    HangUp hangUp = HangUp::Never;

    std::vector<Candidate> offered;  ///< 16 a message.
    std::vector<int> verdict;        ///< As in PROTOCOL.md; empty: none.
    std::vector<Door> doors;         ///< Where it listens for dials.
    std::vector<Endpoint> dialsFrom; ///< From where it dials the client at `go`.
    bool answersKnocks = false;
};

/// Nothing, with a word on standard error: that is no command.
[[nodiscard]] std::optional<Plan> planOf(const std::vector<std::string> &arguments);

} // namespace attacker
