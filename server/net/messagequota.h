// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/tokenbucket.h"

#include <QtGlobal>

namespace punchline {

/// What one client may say, whatever it is: bytes, of which each message costs some more than it has. Once
/// they are used up the client is not read for a while; nothing is lost by that, and nobody sent away.
/// Several times what a session can have to say, its fastest rounds of prediction included. Part of
/// ClientConnection; knows no clock and no message.
class MessageQuota
{
public:
    using TimePoint = TokenBucket::TimePoint;
    using Duration = TokenBucket::Duration;

    /// About sixty small messages at once, then fifteen a second.
    static constexpr qint64 Burst = 32 * 1024;
    static constexpr qint64 PerSecond = 8 * 1024;
    /// What a message costs beside its bytes.
    static constexpr qint64 Overhead = 512;
    /// Who has used everything up goes on with as much: a flood does not wake the server for each byte.
    static constexpr qint64 Portion = 4 * 1024;

    void handleBytes(qint64 count, TimePoint now) { m_bucket.charge(Limit, now, count); }
    /// A message, or a read that has brought none: a byte at a time is not free.
    void handleMessage(TimePoint now) { m_bucket.charge(Limit, now, Overhead); }

    /// Until it may be heard again; zero while it may.
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
