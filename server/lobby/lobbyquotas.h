// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/lobby/handles.h"
#include "server/lobby/serverlimits.h"

#include "app/protocol/rendezvousmessages.h"

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
    /// What an await or a call costs on top of its handles, since each has to be looked for.
    static constexpr qint64 SearchOverhead = 15;

    explicit LobbyQuotas(const ServerLimits &limits) { setLimits(limits); }

    /// What has been taken stays taken.
    void setLimits(const ServerLimits &limits)
    {
        using namespace std::chrono_literals;
        const qint64 clients = limits.maxClientsPerAddress;
        const qint64 some = std::max<qint64>(clients / 8, 1);
        // Enough if each client has an address of its own, and as many have just left.
        const std::size_t addresses = 2 * static_cast<std::size_t>(limits.maxClients) + 65536;
        connections.setLimits(
            {.atATime = clients, .burst = clients, .refill = Duration(4s) / clients, .addresses = addresses});
        rooms.setLimits({.atATime = std::max<qint64>(clients / 4, 1), .addresses = addresses});
        joins.setLimits({.burst = some, .refill = Duration(16min) / clients, .addresses = addresses});
        signalling.setLimits({.burst = clients * 64 * 1024,
                              .refill = Duration(1s) / (clients * 4 * 1024),
                              .addresses = addresses});
        const qint64 handlesInAll = clients * Handles::PerClient;
        handles.setLimits({.atATime = handlesInAll, .addresses = addresses});
        // At least what one client may ask for.
        searches.setLimits({.burst = std::max(handlesInAll, 2 * MaxAwaitedHandles),
                            .refill = Duration(1s) / clients,
                            .addresses = addresses});
        // Enough for a pair that shares an address.
        relays.setLimits({.atATime = std::max<qint64>(clients / 4, 2), .addresses = addresses});
        syns.setLimits({.burst = some, .refill = Duration(16s) / clients, .addresses = addresses});
    }

    AddressQuota connections;
    AddressQuota rooms;      ///< At a time. Their rate is limited by that of connections.
    AddressQuota joins;      ///< Right or wrong guesses: a right one uses up a room. Wrong relay tokens, too.
    AddressQuota relays;     ///< Sides of relays at a time.
    AddressQuota handles;    ///< At a time.
    AddressQuota searches;   ///< Handles that are awaited or called, whether or not somebody is there.
    AddressQuota signalling; ///< Bytes.
    AddressQuota syns;       ///< Unsolicited ones.
};

} // namespace punchline
