// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <set>

namespace punchline {

/// How many unsolicited SYNs the server may send at its clients' wish: a token bucket, and a bound on those
/// whose answer is awaited. Without it a crowd of clients could make the server a source of very many.
/// Part of the Lobby; knows no clock.
class SynQuota
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;

    static constexpr int PerSecond = 100;
    static constexpr int Burst = 200;
    static constexpr std::size_t MaxUnderWay = 256;

    /// Whether there is one for @p client; it is under way until finish().
    [[nodiscard]] bool begin(quint64 client, TimePoint now)
    {
        m_full = std::max(m_full, now);
        if (m_underWay.size() >= MaxUnderWay || m_full - now > (Burst - 1) * Refill)
            return false;
        m_full += Refill;
        return m_underWay.insert(client).second;
    }

    /// Whether one was under way for @p client.
    bool finish(quint64 client) { return m_underWay.erase(client) > 0; }

private:
    static constexpr Duration Refill = Duration(std::chrono::seconds(1)) / PerSecond;

    std::set<quint64> m_underWay;
    TimePoint m_full = TimePoint::min(); ///< When the bucket is full again if nothing is taken.
};

} // namespace punchline
