// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace punchline {

/// What one side shows on the encrypted link. Made anew for each session, and known to the peer by its
/// fingerprint, which travels sealed: it says nothing about who somebody is, and nobody has to sign it.
struct LinkCertificate
{
    QByteArray certificate; ///< X.509, DER.
    SecretBytes privateKey; ///< ECPrivateKey of RFC 5915, DER.
};

/// A fresh key on P-256 and a certificate that it signs itself, with a random serial number and the same
/// subject for everybody. Valid from a day before @p now to a week after, for peers whose clock is wrong by
/// less; the fingerprint is what counts. Nothing where libcrypto fails.
[[nodiscard]] std::optional<LinkCertificate> createLinkCertificate(std::chrono::sys_seconds now);

/// SHA-256 over the certificate @p der: FingerprintSize bytes.
[[nodiscard]] QByteArray fingerprintOf(const QByteArray &der);

} // namespace punchline
