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

/// First the one that everybody has (RFC 8446, section 9.1): it is the quickest where the processor helps, as
/// nearly all do, and strong enough for any chat.
QList<QSslCipher> ciphers()
{
    QList<QSslCipher> all = QSslConfiguration::supportedCiphers();
    std::stable_partition(all.begin(), all.end(), [](const QSslCipher &cipher) {
        return cipher.name() == QLatin1String("TLS_AES_128_GCM_SHA256");
    });
    return all;
}

/// For Qt, which would make texts of the key's bytes and leave them in memory. Where it uses the same OpenSSL
/// as this program it can be given the key itself, which libcrypto wipes at its end.
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
