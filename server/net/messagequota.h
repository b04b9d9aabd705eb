// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/tokenbucket.h"

#include <QtGlobal>

namespace punchline {

/// How much one client may send, counted in bytes with an overhead per message. When it is used up, the
/// client is not read for a while; nothing is lost, and the client is not sent away. The quota is several
/// times what a session can need, including the fastest rounds of port prediction. Part of ClientConnection;
/// knows no clock and no message.
class MessageQuota
{
public:
    /// About sixty small messages at once, then fifteen a second.
    static constexpr qint64 Burst = 32 * 1024;
    static constexpr qint64 PerSecond = 8 * 1024;
    /// What a message costs on top of its bytes.
    static constexpr qint64 Overhead = 512;
    /// A client that has used up its quota goes on when it has this much again, so that a flood does not wake
    /// the server for each byte.
    static constexpr qint64 Portion = 4 * 1024;

    void handleBytes(qint64 count, TimePoint now) { m_bucket.charge(Limit, now, count); }
    /// For a message, or a read that completes none: sending byte by byte is not free.
    void handleMessage(TimePoint now) { m_bucket.charge(Limit, now, Overhead); }

    /// Time until the client may be read again; zero if it may be read now.
    [[nodiscard]] Duration wait(TimePoint now) const
    {
        const bool isUsedUp = m_bucket.wait(Limit, now) > Duration::zero();
        return isUsedUp ? m_bucket.wait(Limit, now, Portion) : Duration::zero();
    }

private:
    static constexpr auto Limit = TokenBucket::Rate::perSecond(Burst, PerSecond);

    TokenBucket m_bucket;
};

} // namespace punchline
