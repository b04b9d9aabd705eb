// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"
#include "ui/controls/theme.h"

namespace punchline {

/// What the colour of an attempt says, wherever one is shown.
[[nodiscard]] theme::Tone attemptTone(AttemptState state);

/// A sign that says the same without a colour; empty while an attempt is under way.
[[nodiscard]] QString attemptSign(AttemptState state);

} // namespace punchline
