// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"
#include "ui/controls/theme.h"

#include <QString>

namespace punchline {

/// For whom an address of the own server is.
[[nodiscard]] QString audienceSentence(const HostAddress &address);

/// What else is to be said of who can reach the own server, and what to do; empty where the addresses say it
/// all.
struct ReachWords
{
    theme::Tone tone = theme::Tone::Normal;
    QString sentence;
};
[[nodiscard]] ReachWords reachWords(const HostState &state);

/// Which port the server has, where it is not the usual one; empty where it is.
[[nodiscard]] QString portSentence(const HostState &state);

/// Who is there.
[[nodiscard]] QString peopleSentence(const HostState &state);

} // namespace punchline
