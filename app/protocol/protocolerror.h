// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace punchline {

/// Why the server ends a connection, or a peer refuses a message. The numbers are sent, so they never change.
enum class ProtocolErrorCode {
    Malformed = 1,          ///< Bytes that are not a message of this protocol.
    UnknownType = 2,        ///< The message's type is unknown; the connection goes on.
    OutOfPlace = 3,         ///< A message that is not allowed in this state.
    UnsupportedVersion = 4, ///< No version in common.
    TooSlow = 5,            ///< A deadline passed.
    Full = 6,               ///< The server has as many clients as it accepts.
    ShuttingDown = 7,       ///< The server is shutting down.
    TooMuch = 8,            ///< More signalling than a pairing is allowed.
    NoSuchRoom = 9,         ///< Nobody waits in the room, or it was used already.
    RoomExpired = 10,       ///< Nobody came into the room in time.
    TooManyAttempts = 11,   ///< The client's address has reached a limit: wrong numbers, connections, rooms,
                            ///< handles. Waiting helps.
    Unavailable = 12,       ///< The server cannot reach the servers it works with. Trying again helps.
    Replaced = 13,          ///< A newer connection waits under all of the client's handles.
    NoRelay = 14,           ///< This pair cannot have a relay; the connection goes on.
    RelayFull = 15,         ///< No relay is free, for all or for the address; the connection goes on.
    WrongToken = 16,        ///< The token joins nothing: it is unknown, was used before, or has expired.
};

/// Something was wrong. Unless the code says otherwise, the connection ends.
struct ProtocolError
{
    static constexpr qint64 Type = 48;
    ProtocolErrorCode code = ProtocolErrorCode::Malformed;
    quint64 aboutType = 0; ///< The type of the message it is about; 0 if there is none.
    friend bool operator==(const ProtocolError &, const ProtocolError &) = default;
};

} // namespace punchline
