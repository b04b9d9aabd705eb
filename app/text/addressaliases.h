// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QHash>
#include <QHostAddress>

namespace punchline {

/// Replaces the addresses of a session, so that its events can be shown to anybody. Each address gets a
/// constant alias of the same kind (private, carrier-grade NAT, link-local; public addresses get one from the
/// ranges reserved for documentation, RFC 5737 and RFC 3849). Ports stay, since they show what a NAT does; so
/// does the loopback address.
class AddressAliases
{
public:
    [[nodiscard]] QHostAddress aliasOf(const QHostAddress &address);
    [[nodiscard]] Endpoint aliasOf(const Endpoint &endpoint);

    /// @p text with everything replaced that parses as an address or an endpoint.
    [[nodiscard]] QString aliased(const QString &text);

    [[nodiscard]] Event aliased(Event event);

private:
    QHash<QHostAddress, QHostAddress> m_aliases;
    QHash<QHostAddress, quint8> m_lastOf; ///< Number of aliases of a kind, keyed by the kind's first address.
};

} // namespace punchline
