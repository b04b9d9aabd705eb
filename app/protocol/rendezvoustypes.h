// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1StringView>

/// Shared by the encoder and the decoder of rendezvous messages.
namespace punchline::rendezvous {

inline constexpr QLatin1StringView Magic("punchline");

/// The number of each message on the wire.
enum class Type : qint64 {
    Hello = 1,
    EnterLobby = 2,
    PunchReady = 3,
    Pong = 4,
    Outcome = 5,
    Probe = 6,
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
    ProbeResult = 38,
    UnsolicitedResult = 39,
    RoomOpened = 40,
};

} // namespace punchline::rendezvous
