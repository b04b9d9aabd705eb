// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/punch/candidates.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline {

/// The NAT64 (RFC 6146) by which a machine in a network of IPv6 only gets to the IPv4 internet: an IPv4
/// address is reached behind a prefix of 96 bits (RFC 6052, section 2.2). It only rewrites endpoints, between
/// what is meant, which everything else speaks of and judges, and what a socket dials or sees. It never says
/// whether something may be dialled.
class Nat64
{
public:
    /// The one through which a server was reached at @p server that says to see this client at @p observed
    /// (null where it does not say). Whoever dials IPv6 and is seen at an IPv4 address has been translated;
    /// at the well-known prefix (RFC 6052, section 2.1) nobody has to say so. `nullopt` where nothing was
    /// translated, or what is behind the prefix is no IPv4 address of the internet, and where the prefix
    /// belongs to one of @p networks, which are this machine's: nothing that is near is behind a translator.
    [[nodiscard]] static std::optional<Nat64> behind(const Endpoint &server, const Endpoint &observed,
                                                     const QList<LocalNetwork> &networks);

    /// What is to be dialled in order to reach @p endpoint: another one only for an IPv4 address of the
    /// internet (RFC 6052, section 3.1).
    [[nodiscard]] Endpoint wayTo(const Endpoint &endpoint) const;

    /// Who is meant by an endpoint that a socket has at its other end: the inverse of wayTo().
    [[nodiscard]] Endpoint meantBy(const Endpoint &endpoint) const;

    friend bool operator==(const Nat64 &, const Nat64 &) = default;

private:
    explicit Nat64(const QHostAddress &prefix)
        : m_prefix(prefix)
    { }

    QHostAddress m_prefix; ///< Its last 32 bits are zero.
};

/// The same for whoever may be behind none.
[[nodiscard]] Endpoint wayTo(const Endpoint &endpoint, const std::optional<Nat64> &nat64);
[[nodiscard]] Endpoint meantBy(const Endpoint &endpoint, const std::optional<Nat64> &nat64);

} // namespace punchline
