// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QString>

namespace punchline {

/// What the window's title depends on.
struct TitleFacts
{
    Phase phase = Phase::Idle;
    bool isCheck = false;   ///< Nobody is met: meeting::Check.
    bool endedByMe = false; ///< The session has ended, and nothing needs to be explained.
    QString peer;           ///< Who is at the other end, or was; empty as long as there was no link.
    QString privacyMark;    ///< What the link lacks, if anything.
    int unread = 0;
};

/// The title: the number of unread messages, what is going on, and the program's name.
[[nodiscard]] QString titleOf(const TitleFacts &facts);

} // namespace punchline
