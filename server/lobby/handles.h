// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/lobby/listing.h"

#include <QByteArray>
#include <QHostAddress>

#include <map>
#include <optional>
#include <utility>

namespace punchline {

/// The handles of this server's clients: who awaits and who calls which, and how many an address may still
/// have. A client is here from its arrival until its pair is certain, even while others cannot meet it. Part
/// of the Lobby.
class Handles
{
public:
    /// How many handles an address may have at a time, for each client that it may have. A client may have
    /// more: most have a few. Also what all addresses together may have, for each client of the server.
    static constexpr qint64 PerClient = 32;

    /// @p quota says how many handles an address may have at a time, and has to outlive this.
    explicit Handles(AddressQuota &quota)
        : m_quota(quota)
    { }

    /// Takes so many handles of a client at @p address off the quota. False if it may not have them.
    [[nodiscard]] bool reserve(const QHostAddress &address, qsizetype count, TimePoint now)
    {
        return m_quota.take(address, now, count);
    }
    /// @p client, for which the handles are reserved, has them from now on. Nobody else may have any of them
    /// on that side.
    void add(const Listing &listing, ClientId client);
    /// @p client, whose address is @p address, does not have those handles any more. No effect on those that
    /// it does not have.
    void remove(const Listing &listing, ClientId client, const QHostAddress &address);
    void clear() { m_clients.clear(); }

    /// Who has @p handle on that side.
    [[nodiscard]] std::optional<ClientId> find(HandleSide side, const QByteArray &handle) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_clients.size()); }

private:
    AddressQuota &m_quota;
    /// A tree and not a hash, because strangers choose the keys.
    std::map<std::pair<QByteArray, HandleSide>, ClientId> m_clients;
};

} // namespace punchline
