// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <sodium.h>

/// Adapts Qt's byte types to libsodium.
namespace punchline::sodium {

[[nodiscard]] inline const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

[[nodiscard]] inline unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

[[nodiscard]] inline std::size_t size(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

/// Takes the same time for all bytes of the same size.
[[nodiscard]] inline bool isEqual(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size(a)) == 0;
}

/// Call before drawing anything random. If the system has no source of randomness, this ends the program:
/// nothing safe is left to do.
inline void start()
{
    static const int state = sodium_init();
    if (state < 0)
        qFatal("The system has no source of random numbers.");
}

/// @p count unpredictable bytes.
[[nodiscard]] inline QByteArray randomBytes(qsizetype count)
{
    start();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size(bytes));
    return bytes;
}

} // namespace punchline::sodium
