// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/tokenbucket.h"

#include <QtGlobal>

#include <set>

namespace punchline {

/// How many unsolicited SYNs the server may send on request: a token bucket, and a bound on those that await
/// an answer. Without it, a crowd of clients could make the server send a flood of them. Part of the Lobby;
/// knows no clock.
class SynQuota
{
public:
    static constexpr int PerSecond = 100;
    static constexpr int Burst = 200;
    static constexpr std::size_t MaxUnderWay = 256;

    /// False if @p client gets none. Otherwise it is under way until finish().
    [[nodiscard]] bool begin(quint64 client, TimePoint now)
    {
        if (m_underWay.size() >= MaxUnderWay || !m_bucket.take(Limit, now))
            return false;
        return m_underWay.insert(client).second;
    }

    /// False if none was under way for @p client.
    bool finish(quint64 client) { return m_underWay.erase(client) > 0; }

private:
    static constexpr auto Limit = TokenBucket::Rate::perSecond(Burst, PerSecond);

    std::set<quint64> m_underWay;
    TokenBucket m_bucket;
};

} // namespace punchline
