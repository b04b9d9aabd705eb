// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

#include <QString>

// The peer and the link, as named outside the pages: in the title, in notifications and in the tray.
namespace punchline {

/// The name the peer gave, or the peer's address; a generic word until either is known.
[[nodiscard]] QString peerLabel(const SessionState &state);

/// What the link lacks in privacy, a word or two; empty if it lacks nothing or there is no link.
[[nodiscard]] QString privacyMark(const SessionState &state);

} // namespace punchline
