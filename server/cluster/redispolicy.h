// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redislink.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace punchline {

struct RedisPolicyTimes
{
    std::chrono::milliseconds look = std::chrono::seconds(30);
    std::chrono::milliseconds reminder = std::chrono::minutes(10); ///< While nothing new has come of it.
};

/// Looks now and then whether the Redis may throw away what it holds when its memory is full: rooms would be
/// gone, and their numbers given to others. Driven by the link and its own clock.
class RedisPolicy : public QObject
{
    Q_OBJECT

public:
    /// @p link outlives this.
    explicit RedisPolicy(RedisLink &link, const RedisPolicyTimes &times = {}, QObject *parent = nullptr);

Q_SIGNALS:
    /// It evicts by @p policy, and has done so with @p evicted keys of whomever since it was started. When
    /// the link comes up, when either changes, and again in a while.
    void evicting(const QString &policy, qint64 evicted);

private:
    void look();
    void handleReply(const RedisReply &reply);

    RedisLink &m_link;
    RedisPolicyTimes m_times;
    QString m_policy; ///< As last said; empty: nothing was.
    qint64 m_evicted = 0;
    QElapsedTimer m_sinceSaid;
    QTimer m_timer;
};

} // namespace punchline
