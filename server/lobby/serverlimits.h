// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

namespace punchline {

/// Which clients the server takes, how many, and how long their rooms stand. All of it can be changed while
/// the server runs; clients that are connected already stay.
struct ServerLimits
{
    bool classic = true;           ///< Whether classic clients may enter.
    qsizetype maxClients = 10'000; ///< Connected at the same time.
    /// Connected at the same time from one IPv4 address or IPv6 /64. The other quotas of an address are in
    /// proportion to it (LobbyQuotas).
    qsizetype maxClientsPerAddress = 256;
    std::chrono::seconds roomTime = std::chrono::minutes(10); ///< From a room's opening to its expiry.
};

} // namespace punchline
