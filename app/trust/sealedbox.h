// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>

#include <optional>
#include <utility>

/// Sealed boxes: messages of one direction that only the holder of the key can read, make or reorder.
/// XChaCha20-Poly1305; the nonce is the box's number in its direction, and is not sent.
namespace punchline {

/// The size of one direction's key, in bytes.
inline constexpr std::size_t SealKeySize = 32;

/// Numbers the boxes of one direction.
class BoxCounter
{
public:
    /// @p boundTo is what sealer and opener must agree on besides the key.
    explicit BoxCounter(QByteArray boundTo)
        : m_boundTo(std::move(boundTo))
    { }

    /// 24 bytes that never repeat.
    [[nodiscard]] QByteArray nonce() const;
    /// What the box is bound to, including its number.
    [[nodiscard]] QByteArray associated() const;
    void advance() { ++m_next; }

private:
    QByteArray m_boundTo;
    quint64 m_next = 0;
};

/// Makes the boxes of one direction. Not copyable: two sealers with one key would use a nonce twice.
class Sealer
{
public:
    Sealer(SecretBytes key, const QByteArray &boundTo);
    ~Sealer() = default;
    Sealer(Sealer &&) = default;
    Sealer &operator=(Sealer &&) = default;
    Q_DISABLE_COPY(Sealer)

    /// The next box: 16 bytes longer than @p text.
    [[nodiscard]] QByteArray seal(const QByteArray &text);

private:
    SecretBytes m_key;
    BoxCounter m_counter;
};

/// Opens the boxes of one direction, each once, in the order in which they were made.
class Opener
{
public:
    Opener(SecretBytes key, const QByteArray &boundTo);

    /// `nullopt` if @p box is not exactly the next one, which is then still expected.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &box);

private:
    SecretBytes m_key;
    BoxCounter m_counter;
};

} // namespace punchline
