// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

namespace punchline {

/// The secret that both clients of a pair share and nobody else has. It comes from the key exchange and is
/// used for the knocks.
struct SessionKey
{
    SecretBytes bytes; ///< 32 bytes.
};

} // namespace punchline
