// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Which of the two paired clients this is. The initiator is the first arrival, or the client that opened the
/// room; it decides if one side has to.
enum class Role { Initiator = 0, Responder = 1 };

[[nodiscard]] constexpr Role otherRole(Role role)
{
    return role == Role::Initiator ? Role::Responder : Role::Initiator;
}

/// The protocol that a client or its peer speaks.
enum class Dialect {
    Framed = 0,  ///< Speaks this protocol.
    Classic = 1, ///< Speaks only the classic text protocol.
};

} // namespace punchline
