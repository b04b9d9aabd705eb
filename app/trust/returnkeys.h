// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace punchline {

/// What two people share once their key exchange for the link of one generation is done, and from which they
/// find and know each other again when that link is lost. Each exchange gives a new one, which depends on the
/// one before, so that neither alone leads to it.
struct ReturnKey
{
    quint32 generation = 0; ///< Of the link whose exchange gave it; the first is 1.
    SecretBytes secret;     ///< 32 bytes.

    /// From the @p shared key of the exchange, and the secret by which the two met in it, which is empty for
    /// the first.
    [[nodiscard]] static ReturnKey after(const SecretBytes &shared, const ReturnKey &before);

    /// All that the server sees: 16 bytes that only the two can know, and that lead to nothing.
    [[nodiscard]] QByteArray handle() const;
    /// The password of the exchange for the next link.
    [[nodiscard]] SecretBytes password() const;
    /// What both must mean by that exchange: the generation of the next link.
    [[nodiscard]] QByteArray context() const;

    friend bool operator==(const ReturnKey &, const ReturnKey &) = default;
};

/// The ReturnKeys that one side may still need: the latest, and the one before it until the other side has
/// shown that it has the latest. A link can be lost when only one side knows that it stands.
class ReturnKeys
{
public:
    /// The link to which @p key belongs stands here. A key of the same generation, from a link that stood
    /// only here, is replaced. The other side has the one before, which led to it; earlier ones are wiped.
    void learn(ReturnKey key);

    /// The other side has shown that it has the key of @p generation, so the one before is wiped.
    void confirm(quint32 generation);

    /// The latest first; empty before the first link, or if the peer cannot return.
    [[nodiscard]] const QList<ReturnKey> &keys() const { return m_keys; }
    /// The generation of the latest link that stood here; 0 if none.
    [[nodiscard]] quint32 generation() const { return m_keys.isEmpty() ? 0 : m_keys.first().generation; }

private:
    QList<ReturnKey> m_keys;
};

} // namespace punchline
