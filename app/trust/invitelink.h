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
    TooLong,   ///< More characters than any of our links has.
    NotALink,  ///< It does not begin with `punchline://`.
    BadServer, ///< No server, or one that ServerAddress cannot parse.
    ExtraPart, ///< A user name, a path or a query, which our links never have.
    NoCode,    ///< Nothing after the `#`, or no `#` at all.
    BadCode,   ///< The text after the `#` is not a code.
};

/// An invitation to be sent: `punchline://HOST[:PORT]/#CODE`. The code is in the fragment, which no program
/// sends to a server. Any stranger's web page can open a link, so parse() accepts nothing else.
struct InviteLink
{
    /// Parses a link in any case and with white space around it. The code is parsed like parseBareCode(),
    /// after decoding `%20` and other escapes that a program has added.
    [[nodiscard]] static std::variant<InviteLink, InviteLinkError> parse(const QString &text);

    /// The shortest text that parse() reads back.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const InviteLink &a, const InviteLink &b) = default;

    ServerAddress server;
    PairCode code;
};

/// Parses a link like InviteLink::parse(), after removing what people and programs put around it
/// (unwrapped()).
[[nodiscard]] std::variant<InviteLink, InviteLinkError> parsePastedLink(const QString &text);

/// What a person pasted into a field for a code or a link.
using TypedInvitation = std::variant<PairCode, InviteLink, PairCodeError, InviteLinkError>;

/// Parses @p typed as a link if it is meant as one, otherwise as a code, after removing what is around it
/// (unwrapped()).
[[nodiscard]] TypedInvitation parseInvitation(const QString &typed);

} // namespace punchline

Q_DECLARE_METATYPE(punchline::InviteLink)
