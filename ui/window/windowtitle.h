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
    Purpose purpose = Purpose::Meet;
    bool endedByMe = false; ///< The session has ended and needs no explanation.
    QString peer;           ///< The current or last peer; empty if there has been no link.
    QString privacyMark;    ///< What the link lacks, if anything.
    int unread = 0;
};

/// The title: the number of unread messages, what is going on, and the program's name.
[[nodiscard]] QString titleOf(const TitleFacts &facts);

} // namespace punchline
