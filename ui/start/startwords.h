// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/serveraddress.h"
#include "app/trust/invitelink.h"

#include <QString>

#include <optional>
#include <variant>

/// What the start page says below its two fields.
namespace punchline {

using JudgedServer = std::variant<ServerAddress, ServerAddressError>;

/// An invitation that was put into the server's field, and is where it belongs now.
enum class MovedInvitation { Nothing, Code, Link };

/// Whether the server in this program runs, through which somebody can be invited without an address.
enum class OwnServer { Absent, Running };

/// A code that did not work at that server.
struct RefusedCode
{
    PairCode code;
    ServerAddress server;
    ErrorCode why;

    /// Whether it is @p typed: at another server than @p judged that may be right.
    [[nodiscard]] bool isOf(const std::optional<PairCode> &typed, const JudgedServer &judged) const;
};

/// One sentence or two for the server's field.
[[nodiscard]] QString addressWords(const JudgedServer &server, MovedInvitation moved, OwnServer own);

/// The same for the field of the code; @p refused where its code is that one.
[[nodiscard]] QString codeWords(const TypedInvitation &typed, const JudgedServer &server,
                                const std::optional<RefusedCode> &refused);

} // namespace punchline
