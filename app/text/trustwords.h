// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "app/trust/invitelink.h"

#include <QString>

#include <chrono>

/// What the program says about invitations, and about who can read a link.
namespace punchline {

/// What is wrong with a code or a link that somebody typed, and how it should look, as one sentence.
[[nodiscard]] QString pairCodeHint(PairCodeError error);
[[nodiscard]] QString inviteLinkHint(InviteLinkError error);

/// The same for either; empty where nothing is wrong.
[[nodiscard]] QString invitationHint(const TypedInvitation &typed);

/// Whether @p typed is wrong, and not only unfinished.
[[nodiscard]] bool isWrong(const TypedInvitation &typed);

/// "9:41": what is left of the time that a code holds; never negative, begun seconds count.
[[nodiscard]] QString countdownWords(std::chrono::milliseconds left);

/// Who can read a link, and how the people know.
enum class LinkPrivacy {
    Classic,    ///< Everybody on the way, and the other side's program knows no better.
    Plain,      ///< Everybody on the way.
    Unverified, ///< Encrypted, but nobody has made sure yet for whom.
    ByWords,    ///< Encrypted; the people have compared the safety words.
    ByCode,     ///< Encrypted; both know the code.
};

/// Of the link that stands, or has stood; there must be one.
[[nodiscard]] LinkPrivacy linkPrivacy(const SessionState &state);

/// Whether @p privacy is all that can be had.
[[nodiscard]] bool isVerified(LinkPrivacy privacy);

/// A few words for @p privacy, even fewer for a title (none where all is well), and a sentence or two.
[[nodiscard]] QString linkPrivacyWords(LinkPrivacy privacy);
[[nodiscard]] QString linkPrivacyMark(LinkPrivacy privacy);
[[nodiscard]] QString linkPrivacyExplanation(LinkPrivacy privacy);

} // namespace punchline
