// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QHash>
#include <QHostAddress>

namespace punchline {

/// Stands in for the addresses of a session, so that what happened can be shown to anybody: each address gets
/// another one, the same each time, of the same kind (private, a carrier's, link-local; public ones get one
/// that is reserved for examples, RFC 5737 and RFC 3849). Ports stay, since they tell what a NAT does; so
/// does the loopback address.
class AddressAliases
{
public:
    [[nodiscard]] QHostAddress aliasOf(const QHostAddress &address);
    [[nodiscard]] Endpoint aliasOf(const Endpoint &endpoint);

    /// @p text, where whatever can be read as an address or an endpoint is replaced.
    [[nodiscard]] QString aliased(const QString &text);

    [[nodiscard]] Event aliased(const Event &event);

private:
    QHash<QHostAddress, QHostAddress> m_aliases;
    QHash<QHostAddress, quint8> m_lastOf; ///< How many aliases a kind has, by the first address of the kind.
};

} // namespace punchline
