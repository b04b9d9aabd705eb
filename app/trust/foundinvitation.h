// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/invitelink.h"

#include <optional>
#include <variant>

namespace punchline {

/// The longest text that readInvitation() searches: a long chat message. More was copied by mistake.
inline constexpr qsizetype MaxInvitationText = 4000;

/// What somebody was told in order to meet another person: a code, a server's address, or both.
struct FoundInvitation
{
    std::optional<PairCode> code;
    std::optional<ServerAddress> server;
    /// There is a link, or the code is written as this program writes it, so it is hardly anything else.
    bool isSpelledOut = false;

    friend bool operator==(const FoundInvitation &, const FoundInvitation &) = default;
};

/// Why a text in which invitations were searched has none that can be used.
enum class InvitationTextError {
    TooLong,      ///< More than MaxInvitationText characters.
    Nothing,      ///< Several words, but no code, link or address among them.
    SeveralCodes, ///< They lead to different people, and each can be tried only once: a person has to choose.
    SeveralServers, ///< The same for addresses.
};

/// An invitation, or why there is none.
using InvitationReading =
    std::variant<FoundInvitation, PairCodeError, InviteLinkError, ServerAddressError, InvitationTextError>;

/// Finds the invitation in what a person typed, pasted or dropped: a code in any spelling, a link, an
/// address, or a message in any language that has these in it. Invisible characters do not count. A link
/// counts more than a code and an address beside it; a code with dashes more than one with spaces; an address
/// with a port or in numbers more than a name, which may just be a web page. What counts less is ignored;
/// among equals that differ nothing is chosen. A misspelt code is reported even if the rest could be used
/// without it.
[[nodiscard]] InvitationReading readInvitation(const QString &text);

/// The shortest text by which readInvitation() recognises @p server among words: a name without a dot needs
/// its port.
[[nodiscard]] QString recognisableText(const ServerAddress &server);

} // namespace punchline
