// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/cbor.h"
#include "tests/support/attacker/sockets.h"

#include <optional>
#include <string>
#include <vector>

/// Frames, and the building blocks of Punchline's messages.
namespace attacker {

/// The message types of PROTOCOL.md that are used here.
namespace type {
enum : std::int64_t {
    Hello = 1,
    EnterLobby = 2,
    PunchReady = 3,
    Pong = 4,
    AskUnsolicited = 7,
    OpenRoom = 8,
    JoinRoom = 9,
    Signal = 16,
    Welcome = 32,
    Waiting = 33,
    Paired = 34,
    Go = 35,
    Ping = 36,
    PeerLeft = 37,
    UnsolicitedResult = 39,
    RoomOpened = 40,
    ProtocolError = 48,
};
} // namespace type

/// Types inside a signal, and inside a box.
namespace signaltype {
enum : std::int64_t { KeyShare = 3, KeyConfirm = 4, Sealed = 5 };
}
namespace boxtype {
enum : std::int64_t { CandidateOffer = 1, CandidateUpdate = 2 };
}

struct Candidate
{
    int kind = 0; ///< 0 host, 1 observed, 2 mapped, 3 predicted.
    Endpoint endpoint;
};

[[nodiscard]] std::string encoded(const Endpoint &endpoint);
[[nodiscard]] std::string encoded(const std::vector<Candidate> &candidates);
[[nodiscard]] std::optional<Endpoint> endpointIn(const cbor::Item *item);

/// A framed message: 4 bytes of length, and a map.
[[nodiscard]] std::string framed(const std::vector<cbor::Entry> &entries);

/// Removes the first complete frame from @p buffer and returns it; `nullopt` if there is none yet or it is no
/// map.
[[nodiscard]] std::optional<cbor::Item> takeFrame(std::string &buffer);

} // namespace attacker
