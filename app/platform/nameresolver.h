// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace punchline {

enum class AddressFamily { Ipv4, Ipv6 };

/// The system resolver's result for one family of a name's addresses.
struct Resolution
{
    enum class Status {
        Answered, ///< With addresses, or with the answer that there are none of this family, or no such name.
        Failed,   ///< The name servers did not answer, or failed.
    };
    Status status = Status::Failed;
    QList<QHostAddress> addresses; ///< Link-local addresses have their zone (RFC 4007).
};

/// Asks the system's resolver for the @p family addresses of @p name, an ASCII host name. Blocks the calling
/// thread until the resolver gives up, which takes half a minute if the name server is silent. Thread-safe.
[[nodiscard]] Resolution resolveName(const QByteArray &name, AddressFamily family);

} // namespace punchline
