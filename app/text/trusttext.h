// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "app/trust/foundinvitation.h"

#include <QString>

#include <chrono>

/// The words that the program uses for invitations and for who can read a link.
namespace punchline {

/// What is wrong with a code or link that the user typed, and how it should look, as one sentence.
[[nodiscard]] QString pairCodeHint(PairCodeError error);
[[nodiscard]] QString inviteLinkHint(InviteLinkError error);

/// The same for either kind; empty if nothing is wrong.
[[nodiscard]] QString invitationHint(const TypedInvitation &typed);

/// The same for any text in which an invitation was searched.
[[nodiscard]] QString invitationHint(const InvitationReading &read);

/// True if @p read is wrong, not merely unfinished.
[[nodiscard]] bool isWrong(const InvitationReading &read);

/// "9:41": the time for which a code is still valid; never negative, rounded up to whole seconds.
[[nodiscard]] QString countdownText(std::chrono::milliseconds left);

/// Who can read a link, and how the users know.
enum class LinkPrivacy {
    Classic,    ///< Anybody on the path, and the peer's program supports nothing better.
    Plain,      ///< Anybody on the path.
    Unverified, ///< Encrypted, but nobody has verified yet who is at the other end.
    ByWords,    ///< Encrypted; the users have compared the safety words.
    ByCode,     ///< Encrypted; both users know the code.
};

/// The privacy of the current or last link; there must be one.
[[nodiscard]] LinkPrivacy linkPrivacy(const SessionState &state);

/// True if @p privacy is the best possible.
[[nodiscard]] bool isVerified(LinkPrivacy privacy);

struct LinkPrivacyWords
{
    QString mark;        ///< Beside a name; empty if all is well.
    QString text;        ///< A few words.
    QString explanation; ///< A sentence or two.
};
[[nodiscard]] LinkPrivacyWords wordsFor(LinkPrivacy privacy);

} // namespace punchline
