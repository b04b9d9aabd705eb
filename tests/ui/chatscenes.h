// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/scenes.h"

namespace punchline {

/// The chat page in every state that a person can see; a part of allScenes().
[[nodiscard]] QList<Scene> chatScenes();

} // namespace punchline
