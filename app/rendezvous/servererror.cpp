// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/servererror.h"

namespace punchline {

ErrorCode serverError(ProtocolErrorCode code)
{
    switch (code) {
    case ProtocolErrorCode::UnsupportedVersion:
        return ErrorCode::VersionUnsupported;
    case ProtocolErrorCode::Full:
        return ErrorCode::ServerFull;
    case ProtocolErrorCode::ShuttingDown:
        return ErrorCode::ServerShuttingDown;
    case ProtocolErrorCode::NoSuchRoom:
        return ErrorCode::NoSuchRoom;
    case ProtocolErrorCode::RoomExpired:
        return ErrorCode::RoomExpired;
    case ProtocolErrorCode::TooManyAttempts:
        return ErrorCode::TooManyAttempts;
    case ProtocolErrorCode::Unavailable:
        return ErrorCode::ServerUnavailable;
    case ProtocolErrorCode::Replaced:
        return ErrorCode::PlaceTaken;
    case ProtocolErrorCode::TooSlow: // This machine slept or hung, and the server gave up on it.
        return ErrorCode::ServerLost;
    case ProtocolErrorCode::Malformed:
    case ProtocolErrorCode::UnknownType:
    case ProtocolErrorCode::OutOfPlace:
    case ProtocolErrorCode::TooMuch:
    case ProtocolErrorCode::NoRelay:
    case ProtocolErrorCode::RelayFull:
    case ProtocolErrorCode::WrongToken:
        break;
    }
    return ErrorCode::ServerMisbehaved;
}

} // namespace punchline
