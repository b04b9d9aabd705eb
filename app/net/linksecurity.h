// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "app/trust/linkcertificate.h"
#include "app/trust/sessionkey.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <optional>

namespace punchline {

/// All that a session's connections need to know the peer by, and to be known.
struct LinkSecurity
{
    SessionKey key; ///< For the knocks.
    Role self = Role::Initiator;
    QSslCertificate certificate; ///< This side's, made for this session.
    QSslKey privateKey;
    QByteArray peerFingerprint; ///< SHA-256 of the peer's certificate, as the peer has said under seal.
};

/// With a certificate made for this session, and everything of Qt's TLS loaded, which takes a moment that
/// nobody should have to wait for once the two have met. The key and the peer's fingerprint are the caller's
/// to add. Nothing where this system has no TLS.
[[nodiscard]] std::optional<LinkSecurity> freshLinkSecurity();

/// The same, with a certificate that is there.
[[nodiscard]] LinkSecurity linkSecurityWith(const LinkCertificate &made);

/// TLS 1.3 with certificates on both sides and nothing that outlives the session: no tickets.
[[nodiscard]] QSslConfiguration tlsConfiguration(const LinkSecurity &security);

/// Whether this is the one certificate that the peer has announced.
[[nodiscard]] bool isPinned(const QSslCertificate &certificate, const LinkSecurity &security);

} // namespace punchline
