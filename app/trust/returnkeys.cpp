// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/returnkeys.h"

#include "app/protocol/rendezvousmessages.h"
#include "app/trust/derivedkey.h"

#include <utility>

namespace punchline {

ReturnKey ReturnKey::after(const SecretBytes &shared, const ReturnKey &before)
{
    return {before.generation + 1, derivedKey(shared, "punchline/1 return", before.secret)};
}

QByteArray ReturnKey::handle() const
{
    return derivedKey(secret, "punchline/1 handle", {}, HandleSize).view().toByteArray();
}

SecretBytes ReturnKey::password() const
{
    return derivedKey(secret, "punchline/1 return password");
}

QByteArray ReturnKey::context() const
{
    return "return " + QByteArray::number(generation + 1);
}

void ReturnKeys::learn(ReturnKey key)
{
    // The exchange began with the key before, so the other side has that one, and never needs an earlier one.
    m_keys.removeIf([&key](const ReturnKey &known) { return known.generation + 1 != key.generation; });
    m_keys.prepend(std::move(key));
}

void ReturnKeys::confirm(quint32 generation)
{
    m_keys.removeIf([generation](const ReturnKey &known) { return known.generation < generation; });
}

} // namespace punchline
