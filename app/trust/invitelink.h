// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"
#include "app/trust/paircode.h"

#include <QMetaType>
#include <QString>

#include <variant>

namespace punchline {

/// What is wrong with a link.
enum class InviteLinkError {
    Empty,     ///< Nothing but white space.
    TooLong,   ///< More characters than any link of ours has.
    NotALink,  ///< It does not begin with `punchline://`.
    BadServer, ///< No server, or none that ServerAddress reads.
    ExtraPart, ///< A user name, a path or a query: links of ours have none.
    NoCode,    ///< Nothing after the `#`, or no `#` at all.
    BadCode,   ///< What is after the `#` is no code.
};

/// An invitation to be sent: `punchline://HOST[:PORT]/#CODE`. The code is in the fragment, which no program
/// sends to a server. A page of any stranger's can open a link, so parse() takes nothing but this.
struct InviteLink
{
    /// Reads a link in any case and with white space around it; the code as parseBareCode() does, with `%20`
    /// and the like for characters that a program has escaped.
    [[nodiscard]] static std::variant<InviteLink, InviteLinkError> parse(const QString &text);

    /// The shortest text that parse() reads back.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const InviteLink &a, const InviteLink &b) = default;

    ServerAddress server;
    PairCode code;
};

/// Reads a link as InviteLink::parse() does, without what people and programs put around it (unwrapped()).
[[nodiscard]] std::variant<InviteLink, InviteLinkError> parsePastedLink(const QString &text);

/// What a person pasted where a code or a link can be.
using TypedInvitation = std::variant<PairCode, InviteLink, PairCodeError, InviteLinkError>;

/// Reads @p typed as a link where it is meant as one, else as a code, without what is around it
/// (unwrapped()).
[[nodiscard]] TypedInvitation parseInvitation(const QString &typed);

} // namespace punchline

Q_DECLARE_METATYPE(punchline::InviteLink)
