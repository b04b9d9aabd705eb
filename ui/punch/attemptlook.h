// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"
#include "ui/controls/theme.h"

namespace punchline {

/// The colour for an attempt in @p state, wherever one is shown.
[[nodiscard]] theme::Tone attemptTone(AttemptState state);

/// A sign with the same meaning for those who cannot see the colour; empty while an attempt is under way.
[[nodiscard]] QString attemptSign(AttemptState state);

} // namespace punchline
