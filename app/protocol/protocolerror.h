// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCborMap>

#include <optional>

namespace punchline {

/// Why the server ends a connection, or a peer refuses a message. The numbers travel; they never change.
enum class ProtocolErrorCode {
    Malformed = 1,          ///< Bytes that are no message of this protocol.
    UnknownType = 2,        ///< The message's type is not known; everything else goes on.
    OutOfPlace = 3,         ///< A message that the state does not allow.
    UnsupportedVersion = 4, ///< No version in common.
    TooSlow = 5,            ///< A deadline passed.
    Full = 6,               ///< The server has as many clients as it takes.
    ShuttingDown = 7,       ///< The server is being stopped.
    TooMuch = 8,            ///< More signalling than a pairing is allowed.
    NoSuchRoom = 9,         ///< Nobody waits in the room, or it was used before.
    RoomExpired = 10,       ///< Nobody has come into the room in time.
    TooManyAttempts = 11,   ///< The client's address has reached a limit: wrong numbers, connections, rooms.
                            ///< It helps to wait.
    Unavailable = 12,       ///< The server cannot ask the others that it works with; it helps to try again.
};

/// Something was wrong; unless it is UnknownType, the connection ends.
struct ProtocolError
{
    ProtocolErrorCode code = ProtocolErrorCode::Malformed;
    quint64 aboutType = 0; ///< The type of the message that it answers, 0 where there is none.
    friend bool operator==(const ProtocolError &, const ProtocolError &) = default;
};

/// The number of its type, the same between client and server and between two clients.
inline constexpr qint64 ProtocolErrorType = 48;

[[nodiscard]] QCborMap toMap(const ProtocolError &error);

/// Nothing where a field is missing or out of range; a code that this version does not know is kept.
[[nodiscard]] std::optional<ProtocolError> protocolErrorFrom(const QCborMap &map);

} // namespace punchline
