// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

#include <QString>

// The other person and the link to them, for what names both outside of the pages: the title, notifications,
// the tray.
namespace punchline {

/// The name that they have given themselves, or their address; before there is either a word for whoever it
/// will be.
[[nodiscard]] QString peerLabel(const SessionState &state);

/// What the link lacks in privacy, a word or two; empty: nothing, or there is no link.
[[nodiscard]] QString privacyMark(const SessionState &state);

} // namespace punchline
