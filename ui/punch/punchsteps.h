// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <optional>

namespace punchline {

/// The step of the punch page's bar that shows @p phase; `nullopt` if none does.
[[nodiscard]] std::optional<int> stepOf(Phase phase);

/// How far a try to return has come: the phase in which a first session would be after @p event, if it was in
/// @p before. The engine itself stays in Phase::Returning.
[[nodiscard]] Phase returnStage(Phase before, const Event &event);

} // namespace punchline
