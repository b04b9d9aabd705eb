// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"
#include "ui/controls/theme.h"

#include <QString>

namespace punchline {

/// Whom an address of our own server is for.
[[nodiscard]] QString audienceSentence(const HostAddress &address);

/// What else to say about who can reach our own server, and what to do; empty if the addresses say it all.
struct ReachText
{
    theme::Tone tone = theme::Tone::Normal;
    QString sentence;
};
[[nodiscard]] ReachText reachText(const HostState &state);

/// Which port the server uses; empty if it is the default one.
[[nodiscard]] QString portSentence(const HostState &state);

/// Who is connected.
[[nodiscard]] QString peopleSentence(const HostState &state);

} // namespace punchline
