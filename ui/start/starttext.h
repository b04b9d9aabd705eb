// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/serveraddress.h"
#include "app/trust/invitelink.h"

#include <QString>

#include <optional>
#include <variant>

/// The hints below the two fields of the start page.
namespace punchline {

using JudgedServer = std::variant<ServerAddress, ServerAddressError>;

/// An invitation that was entered in the server's field and has been moved to the right one.
enum class MovedInvitation { Nothing, Code, Link };

/// Whether the server in this program runs, so that an invitation needs no address.
enum class OwnServer { Absent, Running };

/// A code that did not work at the given server.
struct RefusedCode
{
    PairCode code;
    ServerAddress server;
    ErrorCode why;

    /// True if this code is @p typed and the server is @p judged: at another server it may be right.
    [[nodiscard]] bool isOf(const std::optional<PairCode> &typed, const JudgedServer &judged) const;
};

/// One or two sentences for the server's field.
[[nodiscard]] QString addressText(const JudgedServer &server, MovedInvitation moved, OwnServer own);

/// The same for the code's field; @p refused counts only if it is about the typed code.
[[nodiscard]] QString codeText(const TypedInvitation &typed, const JudgedServer &server,
                               const std::optional<RefusedCode> &refused);

} // namespace punchline
