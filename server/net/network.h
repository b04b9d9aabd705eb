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

/// From how far away an address can be reached, from the nearest on.
enum class AddressScope {
    Machine, ///< Loopback.
    Link,    ///< Link-local.
    Network, ///< Private (RFC 1918, RFC 4193), shared (RFC 6598), or site-local.
    Public,
};
[[nodiscard]] AddressScope scopeOf(const QHostAddress &address);

/// Whether this machine has it now: who comes from there comes from here.
[[nodiscard]] bool isOfThisMachine(const QHostAddress &address);

} // namespace punchline
