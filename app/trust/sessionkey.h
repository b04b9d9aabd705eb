// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

namespace punchline {

/// What both clients of a pair share and nobody else has: out of the exchange of keys, for the knocks.
struct SessionKey
{
    SecretBytes bytes; ///< 32 bytes.
};

} // namespace punchline
