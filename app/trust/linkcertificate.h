// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace punchline {

/// What one side shows on the encrypted link. It is created for each session, and the peer recognises it by
/// its fingerprint, which is sent sealed. It says nothing about who somebody is, so nobody has to sign it.
struct LinkCertificate
{
    QByteArray certificate; ///< X.509, DER.
    SecretBytes privateKey; ///< ECPrivateKey of RFC 5915, DER.
};

/// A new P-256 key and a self-signed certificate, with a random serial number and the same subject for
/// everybody. Valid from a day before @p now to a week after, so that a peer's clock may be off by that much;
/// the fingerprint is what counts. `nullopt` if libcrypto fails.
[[nodiscard]] std::optional<LinkCertificate> createLinkCertificate(std::chrono::sys_seconds now);

/// The SHA-256 of the certificate @p der: FingerprintSize bytes.
[[nodiscard]] QByteArray fingerprintOf(const QByteArray &der);

} // namespace punchline
