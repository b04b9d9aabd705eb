// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/role.h"
#include "app/trust/linkcertificate.h"
#include "app/trust/sessionkey.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <optional>

namespace punchline {

/// Everything with which a session's connections recognise the peer, and are recognised by it.
struct LinkSecurity
{
    SessionKey key; ///< For the knocks.
    Role self = Role::Initiator;
    QSslCertificate certificate; ///< This side's certificate, made for this session.
    QSslKey privateKey;
    QByteArray peerFingerprint; ///< SHA-256 of the peer's certificate, as received under seal.
};

/// Creates a certificate for this session and loads all of Qt's TLS, which takes a moment that nobody should
/// wait for once the two have met. The caller adds the key and the peer's fingerprint. `nullopt` if this
/// system has no TLS.
[[nodiscard]] std::optional<LinkSecurity> freshLinkSecurity();

/// The same with an existing certificate.
[[nodiscard]] LinkSecurity linkSecurityWith(const LinkCertificate &made);

/// TLS 1.3 with certificates on both sides and without session tickets, so nothing outlives the session.
[[nodiscard]] QSslConfiguration tlsConfiguration(const LinkSecurity &security);

/// True if this is the certificate that the peer announced.
[[nodiscard]] bool isPinned(const QSslCertificate &certificate, const LinkSecurity &security);

} // namespace punchline
