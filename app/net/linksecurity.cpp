// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/linksecurity.h"

#include "app/trust/sessiontickets.h"

#include <QCryptographicHash>
#include <QSslCipher>
#include <QSslSocket>

#include <algorithm>
#include <chrono>

#include <openssl/crypto.h>
#include <openssl/x509.h>

namespace punchline {

namespace {

/// Puts the mandatory cipher suite first (RFC 8446, section 9.1): it is the fastest with hardware support,
/// which nearly all processors have, and strong enough for any chat.
QList<QSslCipher> ciphers()
{
    QList<QSslCipher> all = QSslConfiguration::supportedCiphers();
    std::stable_partition(all.begin(), all.end(), [](const QSslCipher &cipher) {
        return cipher.name() == QLatin1String("TLS_AES_128_GCM_SHA256");
    });
    return all;
}

/// The key for Qt, which would copy the key's bytes into strings and leave them in memory. If Qt uses the
/// same OpenSSL as this program, it gets the key object itself, which libcrypto wipes when it frees it.
QSslKey keyFrom(const SecretBytes &der)
{
    const bool isSameLibrary = QSslSocket::activeBackend() == QLatin1String("openssl")
        && QSslSocket::sslLibraryVersionNumber() == static_cast<long>(OpenSSL_version_num());
    const unsigned char *in = der.data();
    if (EVP_PKEY *key = isSameLibrary
            ? d2i_PrivateKey(EVP_PKEY_EC, nullptr, &in, static_cast<long>(der.size()))
            : nullptr)
        return QSslKey(Qt::HANDLE(key), QSsl::PrivateKey);
    QByteArray copy = der.view().toByteArray();
    QSslKey key(copy, QSsl::Ec, QSsl::Der);
    wipe(copy.data(), static_cast<std::size_t>(copy.size()));
    return key;
}

} // namespace

std::optional<LinkSecurity> freshLinkSecurity()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto made = createLinkCertificate(now);
    if (!made || !QSslSocket::supportsSsl())
        return std::nullopt;
    return linkSecurityWith(*made);
}

LinkSecurity linkSecurityWith(const LinkCertificate &made)
{
    LinkSecurity security;
    security.certificate = QSslCertificate(made.certificate, QSsl::Der);
    security.privateKey = keyFrom(made.privateKey);
    return security;
}

QSslConfiguration tlsConfiguration(const LinkSecurity &security)
{
    withholdSessionTickets();
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3);
    configuration.setCiphers(ciphers());
    configuration.setLocalCertificate(security.certificate);
    configuration.setPrivateKey(security.privateKey);
    // There is no certificate authority: the peer must show a certificate, and it must be the pinned one.
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
