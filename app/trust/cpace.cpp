// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/cpace.h"

#include "app/trust/sodium.h"

#include <algorithm>

namespace punchline::cpace {

namespace {

constexpr QByteArrayView Suite = "CPaceRistretto255"; // [DSI]
constexpr QByteArrayView SecretSuite = "CPaceRistretto255_ISK";
constexpr QByteArrayView MacSuite = "CPaceMac";

/// The block size of SHA-512. The code has the first block to itself, so that hashing any short code takes
/// the same time.
constexpr qsizetype BlockSize = 128;

QByteArray lengthOf(QByteArrayView bytes)
{
    QByteArray length;
    auto rest = static_cast<quint64>(bytes.size());
    for (; rest > 0x7f; rest >>= 7)
        length.append(static_cast<char>((rest & 0x7f) | 0x80));
    return length.append(static_cast<char>(rest));
}

/// SHA-512 over secrets that leaves nothing in memory.
class Hash
{
public:
    Hash() { crypto_hash_sha512_init(&m_state); }
    ~Hash() { wipe(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(Hash)

    Hash &add(QByteArrayView bytes)
    {
        crypto_hash_sha512_update(&m_state, sodium::data(bytes), sodium::size(bytes));
        return *this;
    }

    Hash &addPart(QByteArrayView bytes) { return add(lengthOf(bytes)).add(bytes); }

    [[nodiscard]] SecretBytes result()
    {
        SecretBytes hash(crypto_hash_sha512_BYTES);
        crypto_hash_sha512_final(&m_state, hash.data());
        return hash;
    }

private:
    crypto_hash_sha512_state m_state{};
};

} // namespace

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    QByteArray bytes;
    for (const QByteArrayView part : parts)
        bytes.append(lengthOf(part)).append(part);
    return bytes;
}

SecretBytes generator(const SecretBytes &code, QByteArrayView context, QByteArrayView sessionId)
{
    const qsizetype used =
        lengthOf(code.view()).size() + code.view().size() + lengthOf(Suite).size() + Suite.size() + 1;
    const QByteArray padding(std::max(qsizetype(0), BlockSize - used), '\0');
    const SecretBytes hash = Hash()
                                 .addPart(Suite)
                                 .addPart(code.view())
                                 .addPart(padding)
                                 .addPart(context)
                                 .addPart(sessionId)
                                 .result();
    SecretBytes point(crypto_core_ristretto255_BYTES);
    crypto_core_ristretto255_from_hash(point.data(), hash.data());
    return point;
}

SecretBytes freshScalar()
{
    sodium::start();
    SecretBytes scalar(crypto_core_ristretto255_SCALARBYTES);
    crypto_core_ristretto255_scalar_random(scalar.data());
    return scalar;
}

QByteArray shareOf(const SecretBytes &scalar, const SecretBytes &generator)
{
    Q_ASSERT(scalar.size() == crypto_scalarmult_ristretto255_SCALARBYTES);
    QByteArray share(crypto_scalarmult_ristretto255_BYTES, '\0');
    // This cannot fail for a scalar other than 0. If it ever did, the peer would refuse the zeros as a share.
    if (crypto_scalarmult_ristretto255(sodium::data(share), scalar.data(), generator.data()) != 0)
        share.fill('\0');
    return share;
}

std::optional<SecretBytes> commonPoint(const SecretBytes &scalar, QByteArrayView peerShare)
{
    if (peerShare.size() != crypto_scalarmult_ristretto255_BYTES)
        return std::nullopt;
    SecretBytes point(crypto_scalarmult_ristretto255_BYTES);
    if (crypto_scalarmult_ristretto255(point.data(), scalar.data(), sodium::data(peerShare)) != 0)
        return std::nullopt;
    return point;
}

QByteArray transcript(const Message &initiator, const Message &responder)
{
    return joined({initiator.share, initiator.associated, responder.share, responder.associated});
}

SecretBytes sharedSecret(QByteArrayView sessionId, const SecretBytes &commonPoint, QByteArrayView transcript)
{
    return Hash()
        .addPart(SecretSuite)
        .addPart(sessionId)
        .addPart(commonPoint.view())
        .add(transcript)
        .result();
}

SecretBytes confirmation(QByteArrayView sessionId, const SecretBytes &sharedSecret, const Message &message)
{
    const SecretBytes key = Hash().add(MacSuite).add(sessionId).add(sharedSecret.view()).result();
    const QByteArray said = joined({message.share, message.associated});
    crypto_auth_hmacsha512_state state;
    SecretBytes mac(crypto_auth_hmacsha512_BYTES);
    crypto_auth_hmacsha512_init(&state, key.data(), key.size());
    crypto_auth_hmacsha512_update(&state, sodium::data(said), sodium::size(said));
    crypto_auth_hmacsha512_final(&state, mac.data());
    wipe(&state, sizeof state);
    return mac;
}

} // namespace punchline::cpace
