// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/messages.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace attacker {

/// When the attacker breaks off its exchange with the client.
enum class HangUp {
    Never,
    AfterShare,      ///< After its share, before anything else.
    AfterHearing,    ///< Once it has the client's confirmation, without sending its own.
    AfterConfirming, ///< After its own confirmation.
    Silent,          ///< Never, but it sends nothing after its share.
};

struct Door
{
    Endpoint at;
    std::chrono::milliseconds opensAfter{0}; ///< After the first `go`; 0: from the start.
};

/// What the attacker should do, from the command line.
struct Plan
{
    std::string command;       ///< "serve" or "call".
    Endpoint at;               ///< Where to serve, or the server to call.
    std::string way = "lobby"; ///< How to call: "lobby", "open", or a room number.
    std::optional<Endpoint> from;

    std::optional<Endpoint> observed; ///< The client's endpoint as reported to it; `nullopt`: the true one.
    std::optional<Endpoint> peer;     ///< The peer's endpoint as reported; `nullopt`: the first door.
    std::optional<Endpoint> probe;    ///< Alternate address for the client's NAT probing.
    bool isClientResponder = false;   ///< Applies to the lobby.
    int unsolicited = 1;              ///< Reported answer of the client's NAT; 1: drop.
    std::string mischief;             ///< See main.cpp.

    std::string secret;        ///< "-": the first line of standard input, read once a room is open.
    bool isLinkSecret = false; ///< Whether it is a link's secret, not words.
    HangUp hangUp = HangUp::Never;

    std::vector<Candidate> offered;  ///< Sent 16 per message.
    std::vector<int> verdict;        ///< As in PROTOCOL.md; empty: not sent.
    std::vector<Door> doors;         ///< Where it listens for dials.
    std::vector<Endpoint> dialsFrom; ///< Where to dial the client from at the first `go`.
    bool answersKnocks = false;
};

/// Parses the command line; `nullopt`, after a message on standard error, if it is not a command.
[[nodiscard]] std::optional<Plan> planOf(const std::vector<std::string> &arguments);

} // namespace attacker
