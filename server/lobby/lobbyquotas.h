// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/lobby/serverlimits.h"

#include <algorithm>
#include <chrono>

namespace punchline {

/// What one address may take of the Lobby. All of it is in proportion to the clients that the address may
/// have: behind it there can be one person or, with a carrier-grade NAT, a thousand. PROTOCOL.md lists the
/// numbers. Part of the Lobby.
struct LobbyQuotas
{
    /// What a signal costs on top of its bytes, since each has to be read and written.
    static constexpr qint64 SignalOverhead = 512;

    explicit LobbyQuotas(const ServerLimits &limits)
        : LobbyQuotas(limits.maxClientsPerAddress, limits.maxClients)
    { }

    /// What has been taken stays taken.
    void setLimits(const ServerLimits &limits)
    {
        const LobbyQuotas wanted(limits);
        connections.setLimits(wanted.connections.limits());
        rooms.setLimits(wanted.rooms.limits());
        joins.setLimits(wanted.joins.limits());
        signalling.setLimits(wanted.signalling.limits());
        syns.setLimits(wanted.syns.limits());
    }

    AddressQuota connections;
    AddressQuota rooms;      ///< At a time. Their rate is limited by that of connections.
    AddressQuota joins;      ///< Right or wrong guesses: a right one uses up a room.
    AddressQuota signalling; ///< Bytes.
    AddressQuota syns;       ///< Unsolicited ones.

private:
    /// At a time @p clients may come from one address, and @p allClients in total.
    LobbyQuotas(qint64 clients, qint64 allClients)
        : connections({.atATime = clients,
                       .burst = clients,
                       .refill = AddressQuota::Duration(std::chrono::seconds(4)) / clients,
                       .addresses = addressesFor(allClients)})
        , rooms({.atATime = atLeastOne(clients / 4), .addresses = addressesFor(allClients)})
        , joins({.burst = atLeastOne(clients / 8),
                 .refill = AddressQuota::Duration(std::chrono::minutes(16)) / clients,
                 .addresses = addressesFor(allClients)})
        , signalling({.burst = clients * 64 * 1024,
                      .refill = AddressQuota::Duration(std::chrono::seconds(1)) / (clients * 4 * 1024),
                      .addresses = addressesFor(allClients)})
        , syns({.burst = atLeastOne(clients / 8),
                .refill = AddressQuota::Duration(std::chrono::seconds(16)) / clients,
                .addresses = addressesFor(allClients)})
    { }

    [[nodiscard]] static qint64 atLeastOne(qint64 number) { return std::max<qint64>(number, 1); }
    /// Enough if each client has an address of its own, and as many have just left.
    [[nodiscard]] static std::size_t addressesFor(qint64 clients)
    {
        return 2 * static_cast<std::size_t>(clients) + 65536;
    }
};

} // namespace punchline
