// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace punchline {

enum class AddressFamily { Ipv4, Ipv6 };

/// What the system's resolver said about one family of a name's addresses.
struct Resolution
{
    enum class Status {
        Answered, ///< With addresses, or that there are none of this family, or no such name.
        Failed,   ///< The name servers did not answer, or could not.
    };
    Status status = Status::Failed;
    QList<QHostAddress> addresses; ///< Link-local ones with their zone (RFC 4007).
};

/// Asks the system's resolver for the @p family addresses of @p name, an ASCII host name. Blocks the calling
/// thread until the resolver gives up, which takes half a minute with a name server that is silent. Safe to
/// be called from several threads.
[[nodiscard]] Resolution resolveName(const QByteArray &name, AddressFamily family);

} // namespace punchline
