// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <array>

namespace punchline {

/// Of each word in the list of 2,048, in the order in which people read them to each other. 66 bits: who sits
/// between the two has one try, and cannot prepare it, so that is plenty.
using SafetyWordIndexes = std::array<int, 6>;

/// The first 66 bits of @p key, 11 a word, the most significant bit first. @p key has at least 9 bytes.
[[nodiscard]] SafetyWordIndexes safetyWordIndexes(const SecretBytes &key);

} // namespace punchline
