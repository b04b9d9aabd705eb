// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/linksecurity.h"

#include <QCryptographicHash>
#include <QSslCipher>

namespace punchline {

QSslConfiguration tlsConfiguration(const LinkSecurity &security)
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3);
    configuration.setLocalCertificate(security.certificate);
    configuration.setPrivateKey(security.privateKey);
    // No authority vouches for anybody here: the peer must show a certificate, and it must be the pinned one.
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates({});
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return configuration;
}

bool isPinned(const QSslCertificate &certificate, const LinkSecurity &security)
{
    return !certificate.isNull() && !security.peerFingerprint.isEmpty()
        && certificate.digest(QCryptographicHash::Sha256) == security.peerFingerprint;
}

} // namespace punchline
