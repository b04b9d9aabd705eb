// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"
#include "app/trust/paircode.h"

#include <QString>

namespace punchline {

/// The one sentence that the other person has to be told, in three parts, since its code is shown large.
/// readInvitation() finds the code and the server in the whole.
struct InviteSentence
{
    QString before;
    QString code;
    QString after;

    [[nodiscard]] QString whole() const { return QStringLiteral("%1 %2 %3").arg(before, code, after); }
};
[[nodiscard]] InviteSentence inviteSentence(const PairCode &code, const ServerAddress &server);

/// Who alone can reach @p server; empty if that may be anybody.
[[nodiscard]] QString reachSentence(const ServerAddress &server);

} // namespace punchline
