// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>

/// What kind of place an address is in: what the judgement of candidates and of translators is made of.
namespace punchline {

/// What a server sees of a client in its own private network, or on its own machine.
[[nodiscard]] bool isInsideRealm(const QHostAddress &address);

/// Addresses that are nobody's: RFC 1122, section 3.2.1.3, RFC 1112, section 4, RFC 4291, section 2.7.
[[nodiscard]] bool isNobodys(const QHostAddress &address);

/// Where a translator at the well-known prefix leads (RFC 6052, section 2.1); null for any other address.
[[nodiscard]] QHostAddress translatedFrom(const QHostAddress &address);

/// Ranges that lead elsewhere than they say: through a translator or a relay, at another's choice. RFC 3056
/// (6to4), RFC 4380 (Teredo), RFC 3879 (site-local), RFC 7335 and RFC 6890 (192.0.0.0/24), RFC 8215 (a
/// translator of one's own).
[[nodiscard]] bool isDetour(const QHostAddress &address);

/// Whether everybody means the same by it: an address of the internet.
[[nodiscard]] bool isPublicIpv4(const QHostAddress &address);

/// Whether a server at @p server that sees a client, which is at @p local in its own network, at @p observed
/// sees something in between instead: nobody gets to a server on the internet from a private address. The own
/// address is no such sign: a router can turn a connection round inside its network.
[[nodiscard]] bool isProxied(const QHostAddress &server, const QHostAddress &observed,
                             const QHostAddress &local);

} // namespace punchline
