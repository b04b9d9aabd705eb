// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/secretbytes.h"

#include "app/trust/sodium.h"

namespace punchline {

void wipe(void *memory, std::size_t size)
{
    sodium_memzero(memory, size);
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return sodium::isEqual(a.view(), b.view());
}

} // namespace punchline
