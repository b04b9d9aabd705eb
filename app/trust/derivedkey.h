// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>

namespace punchline {

/// @p size bytes (16 to 64) of BLAKE2b with @p secret as its key, over @p label and then @p more. Different
/// labels give keys that say nothing about each other or about the secret.
[[nodiscard]] SecretBytes derivedKey(const SecretBytes &secret, const QByteArray &label,
                                     const SecretBytes &more = {}, std::size_t size = 32);

} // namespace punchline
