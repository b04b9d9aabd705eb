// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/linkcertificate.h"

#include "app/trust/libcrypto.h"
#include "app/trust/sodium.h"

#include <QCryptographicHash>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <array>

namespace punchline {

namespace {

constexpr int DaysBefore = -1;
constexpr int DaysAfter = 7;

using Key = libcrypto::Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = libcrypto::Owned<X509, X509_free>;
using Number = libcrypto::Owned<BIGNUM, BN_free>;

/// RFC 5280, section 4.1.2.2: positive and at most 20 bytes. All serials have the same length.
bool setRandomSerial(X509 *certificate)
{
    const Number serial(BN_new());
    constexpr int Bits = 127;
    return serial && BN_rand(serial.get(), Bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

/// The same for everybody.
bool setNames(X509 *certificate)
{
    constexpr std::array<unsigned char, 9> Name{'p', 'u', 'n', 'c', 'h', 'l', 'i', 'n', 'e'};
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_ASC, Name.data(),
                                      static_cast<int>(Name.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, subject) == 1;
}

bool setValidity(X509 *certificate, std::chrono::sys_seconds now)
{
    time_t seconds = std::chrono::system_clock::to_time_t(now);
    return X509_time_adj_ex(X509_getm_notBefore(certificate), DaysBefore, 0, &seconds) != nullptr
        && X509_time_adj_ex(X509_getm_notAfter(certificate), DaysAfter, 0, &seconds) != nullptr;
}

Certificate selfSigned(EVP_PKEY *key, std::chrono::sys_seconds now)
{
    Certificate certificate(X509_new());
    X509 *made = certificate.get();
    const bool signedWell = made && X509_set_version(made, X509_VERSION_3) == 1 && setRandomSerial(made)
        && setNames(made) && setValidity(made, now) && X509_set_pubkey(made, key) == 1
        && X509_sign(made, key, EVP_sha256()) > 0;
    return signedWell ? std::move(certificate) : nullptr;
}

} // namespace

std::optional<LinkCertificate> createLinkCertificate(std::chrono::sys_seconds now)
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Certificate certificate = key ? selfSigned(key.get(), now) : nullptr;
    if (!certificate)
        return std::nullopt;
    const int certificateSize = i2d_X509(certificate.get(), nullptr);
    const int keySize = i2d_PrivateKey(key.get(), nullptr);
    if (certificateSize <= 0 || keySize <= 0)
        return std::nullopt;
    LinkCertificate made{QByteArray(certificateSize, '\0'), SecretBytes(static_cast<std::size_t>(keySize))};
    // Both calls advance the given pointer to the end of what they wrote.
    unsigned char *out = sodium::data(made.certificate);
    unsigned char *keyOut = made.privateKey.data();
    if (i2d_X509(certificate.get(), &out) != certificateSize || i2d_PrivateKey(key.get(), &keyOut) != keySize)
        return std::nullopt;
    return made;
}

QByteArray fingerprintOf(const QByteArray &der)
{
    return QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}

} // namespace punchline
