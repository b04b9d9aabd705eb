// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QStringView>

#include <optional>

namespace punchline {

/// A range of addresses with a common prefix, such as "192.0.2.0/24" or "2001:db8::/32".
struct Network
{
    QHostAddress address; ///< Any address of the range, in canonical form.
    int bits = 0;         ///< Up to 32 for IPv4, up to 128 for IPv6.

    friend bool operator==(const Network &, const Network &) = default;

    /// Reads "ADDRESS/BITS", or "ADDRESS" for a single address, IPv6 with or without brackets; `nullopt` for
    /// anything else.
    [[nodiscard]] static std::optional<Network> fromText(QStringView text);

    /// True if @p other is in the range. An address of the other family never is.
    [[nodiscard]] bool contains(const QHostAddress &other) const;
};

/// Reads an address; IPv6 with or without brackets.
[[nodiscard]] std::optional<QHostAddress> addressFromText(QStringView text);

/// True if one host can have @p address: it is not null, "any", or an address of many.
[[nodiscard]] bool isOfAHost(const QHostAddress &address);

/// From how far away an address can be reached, nearest first.
enum class AddressScope {
    Machine, ///< Loopback.
    Link,    ///< Link-local.
    Network, ///< Private (RFC 1918, RFC 4193), shared (RFC 6598), or site-local.
    Public,
};
[[nodiscard]] AddressScope scopeOf(const QHostAddress &address);

/// True if the address currently belongs to this machine, so that a client from there is on this machine.
[[nodiscard]] bool isOfThisMachine(const QHostAddress &address);

} // namespace punchline
