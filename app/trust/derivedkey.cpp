// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/derivedkey.h"

#include "app/trust/sodium.h"

namespace punchline {

SecretBytes derivedKey(const SecretBytes &secret, const QByteArray &label, const SecretBytes &more,
                       std::size_t size)
{
    SecretBytes key(size);
    crypto_generichash_state state;
    crypto_generichash_init(&state, secret.data(), secret.size(), size);
    crypto_generichash_update(&state, sodium::data(QByteArrayView(label)), sodium::size(label));
    crypto_generichash_update(&state, more.data(), more.size());
    crypto_generichash_final(&state, key.data(), key.size());
    wipe(&state, sizeof state);
    return key;
}

} // namespace punchline
