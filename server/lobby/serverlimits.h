// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

namespace punchline {

/// Which clients the server takes, how many, how long their rooms stand, and what it relays. All of it can be
/// changed while the server runs; clients that are connected already stay.
struct ServerLimits
{
    bool classic = true;           ///< Whether classic clients may enter.
    qsizetype maxClients = 10'000; ///< Connected at the same time.
    /// Connected at the same time from one IPv4 address or IPv6 /64. The other quotas of an address are in
    /// proportion to it (LobbyQuotas).
    qsizetype maxClientsPerAddress = 256;
    std::chrono::seconds roomTime = std::chrono::minutes(10); ///< From a room's opening to its expiry.
    qsizetype relays = 1'000;                                 ///< Relayed pairs at the same time.
    qint64 relayRate = 1024 * 1024; ///< Bytes a second for one pair in each direction.
    qint64 relayTotalRate = 0;      ///< Bytes a second for all of them together; 0 for no limit.
};

} // namespace punchline
