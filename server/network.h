// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QStringView>

#include <optional>

namespace punchline {

/// The addresses that share their first bits, as "192.0.2.0/24" and "2001:db8::/32" say it.
struct Network
{
    QHostAddress address; ///< Any of them, in canonical form.
    int bits = 0;         ///< Up to 32 of IPv4, up to 128 of IPv6.

    friend bool operator==(const Network &, const Network &) = default;

    /// Reads "ADDRESS/BITS", or "ADDRESS" for that one alone, IPv6 with or without brackets; nothing for all
    /// else.
    [[nodiscard]] static std::optional<Network> fromText(QStringView text);

    /// Whether @p other is one of them, which an address of the other family never is.
    [[nodiscard]] bool contains(const QHostAddress &other) const;
};

} // namespace punchline
