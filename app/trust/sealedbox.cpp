// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/sealedbox.h"

#include "app/trust/sodium.h"

#include <QtEndian>

namespace punchline {

static_assert(SealKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

namespace {

constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

QByteArray bytesOf(quint64 number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray BoxCounter::nonce() const
{
    const QByteArray number = bytesOf(m_next);
    return QByteArray(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES - number.size(), '\0') + number;
}

QByteArray BoxCounter::associated() const
{
    return m_boundTo + bytesOf(m_next);
}

Sealer::Sealer(SecretBytes key, const QByteArray &boundTo)
    : m_key(std::move(key))
    , m_counter(boundTo)
{
    Q_ASSERT(m_key.size() == SealKeySize);
}

QByteArray Sealer::seal(const QByteArray &text)
{
    const QByteArray nonce = m_counter.nonce();
    const QByteArray associated = m_counter.associated();
    m_counter.advance();
    QByteArray box(text.size() + TagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(sodium::data(box), nullptr, sodium::data(QByteArrayView(text)),
                                               sodium::size(text), sodium::data(QByteArrayView(associated)),
                                               sodium::size(associated), nullptr,
                                               sodium::data(QByteArrayView(nonce)), m_key.data());
    return box;
}

Opener::Opener(SecretBytes key, const QByteArray &boundTo)
    : m_key(std::move(key))
    , m_counter(boundTo)
{
    Q_ASSERT(m_key.size() == SealKeySize);
}

std::optional<QByteArray> Opener::open(const QByteArray &box)
{
    if (box.size() < TagSize)
        return std::nullopt;
    const QByteArray nonce = m_counter.nonce();
    const QByteArray associated = m_counter.associated();
    QByteArray text(box.size() - TagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            sodium::data(text), nullptr, nullptr, sodium::data(QByteArrayView(box)), sodium::size(box),
            sodium::data(QByteArrayView(associated)), sodium::size(associated),
            sodium::data(QByteArrayView(nonce)), m_key.data())
        != 0)
        return std::nullopt;
    m_counter.advance();
    return text;
}

} // namespace punchline
