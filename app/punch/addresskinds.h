// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>

/// Kinds of addresses, by which candidates and address translators are judged.
namespace punchline {

/// True for an address that a server only sees if the client is in its own private network or on its own
/// machine.
[[nodiscard]] bool isInsideRealm(const QHostAddress &address);

/// True for addresses that belong to nobody: RFC 1122, section 3.2.1.3, RFC 1112, section 4, RFC 4291,
/// section 2.7.
[[nodiscard]] bool isNobodys(const QHostAddress &address);

/// The IPv4 address behind a prefix of 96 bits: the rest of @p address (RFC 6052, section 2.2).
[[nodiscard]] QHostAddress embeddedIn(const QHostAddress &address);

/// The IPv4 address behind the well-known prefix (RFC 6052, section 2.1); null for any other address.
[[nodiscard]] QHostAddress translatedFrom(const QHostAddress &address);

/// True for ranges that lead elsewhere, through a translator or a relay that somebody else chooses: RFC 3056
/// (6to4), RFC 4380 (Teredo), RFC 3879 (site-local), RFC 7335 and RFC 6890 (192.0.0.0/24), RFC 8215
/// (local-use NAT64).
[[nodiscard]] bool isDetour(const QHostAddress &address);

/// True for an IPv4 address of the internet, which means the same to everybody.
[[nodiscard]] bool isPublicIpv4(const QHostAddress &address);

/// True if the server at @p server does not see this client itself at @p serverReflexive, but something in
/// between: a client with a private address cannot reach a server on the internet. Seeing the client's own
/// address @p local is no sign of that, because a router can hairpin a connection inside its network.
[[nodiscard]] bool isProxied(const QHostAddress &server, const QHostAddress &serverReflexive,
                             const QHostAddress &local);

} // namespace punchline
