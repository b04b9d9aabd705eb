// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <array>

namespace punchline {

/// The index of each word in the list of 2,048, in the order in which people read them out. 66 bits are
/// plenty: an attacker in between has one try, and cannot prepare it.
using SafetyWordIndexes = std::array<int, 6>;

/// The first 66 bits of @p key, 11 per word, most significant bit first. @p key must have at least 9 bytes.
[[nodiscard]] SafetyWordIndexes safetyWordIndexes(const SecretBytes &key);

} // namespace punchline
