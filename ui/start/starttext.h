// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/serveraddress.h"
#include "app/trust/foundinvitation.h"

#include <QString>

#include <optional>
#include <variant>

/// The hints below the two fields of the start page.
namespace punchline {

using JudgedServer = std::variant<ServerAddress, ServerAddressError>;

/// What was entered in one of the two fields and has been moved to the other one.
enum class Moved {
    Nothing,
    CodeDown,       ///< A code was entered as the server's address.
    InvitationDown, ///< The same with its server, whose address stays.
    ServerUp,       ///< The server of an invitation that was entered in the code's field.
    AddressUp,      ///< An address alone was entered there.
};

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

/// What is wrong with @p typed in the server's field.
[[nodiscard]] QString addressHint(const QString &typed, ServerAddressError error);

/// True if @p typed, which is no address, can become one when more is typed: nothing is wrong with it yet.
[[nodiscard]] bool beginsAddress(const QString &typed);

/// One or two sentences for the server's field, in which @p typed is judged to be @p server.
[[nodiscard]] QString addressText(const QString &typed, const JudgedServer &server, Moved moved,
                                  OwnServer own);

/// The same for the code's field; @p refused counts only if it is about the typed code.
[[nodiscard]] QString codeText(const InvitationReading &typed, const JudgedServer &server, Moved moved,
                               const std::optional<RefusedCode> &refused);

} // namespace punchline
