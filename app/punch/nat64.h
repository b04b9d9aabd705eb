// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/punch/candidates.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline {

/// The NAT64 (RFC 6146) through which a machine in an IPv6-only network reaches the IPv4 internet: a 96-bit
/// prefix plus the IPv4 address (RFC 6052, section 2.2). It only rewrites endpoints between the real one,
/// which all other code uses and judges, and the one that a socket dials or sees. It never decides whether an
/// endpoint may be dialled.
class Nat64
{
public:
    /// The NAT64 through which this client reached a server at @p server that sees it at @p serverReflexive
    /// (null if it does not say). A client that dials IPv6 and is seen at an IPv4 address has been
    /// translated; with the well-known prefix (RFC 6052, section 2.1) the server's address alone shows that.
    /// `nullopt` if nothing was translated, if what is behind the prefix is not an IPv4 address of the
    /// internet, or if the prefix belongs to one of @p networks, which are this machine's: nothing nearby is
    /// behind a translator.
    [[nodiscard]] static std::optional<Nat64> behind(const Endpoint &server, const Endpoint &serverReflexive,
                                                     const QList<LocalNetwork> &networks);

    /// The endpoint to dial in order to reach @p endpoint; it only differs for IPv4 addresses of the internet
    /// (RFC 6052, section 3.1).
    [[nodiscard]] Endpoint wayTo(const Endpoint &endpoint) const;

    /// The real endpoint of a socket's remote endpoint: the inverse of wayTo().
    [[nodiscard]] Endpoint meantBy(const Endpoint &endpoint) const;

    friend bool operator==(const Nat64 &, const Nat64 &) = default;

private:
    explicit Nat64(const QHostAddress &prefix)
        : m_prefix(prefix)
    { }

    QHostAddress m_prefix; ///< Its last 32 bits are zero.
};

/// The same for a client that may not be behind a NAT64.
[[nodiscard]] Endpoint wayTo(const Endpoint &endpoint, const std::optional<Nat64> &nat64);
[[nodiscard]] Endpoint meantBy(const Endpoint &endpoint, const std::optional<Nat64> &nat64);

} // namespace punchline
