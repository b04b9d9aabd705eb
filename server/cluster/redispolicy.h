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
    std::chrono::milliseconds reminder = std::chrono::minutes(10); ///< Between two reports without news.
};

/// Checks from time to time whether the Redis evicts keys when its memory is full: rooms would be lost, and
/// their numbers given to others. Driven by the link and its own clock.
class RedisPolicy : public QObject
{
    Q_OBJECT

public:
    /// @p link outlives this.
    explicit RedisPolicy(RedisLink &link, const RedisPolicyTimes &times = {}, QObject *parent = nullptr);

Q_SIGNALS:
    /// The Redis evicts by @p policy, and has evicted @p evicted keys of any kind since its start. Comes when
    /// the link comes up, when either value changes, and again after a while.
    void evicting(const QString &policy, qint64 evicted);

private:
    void look();
    void handleReply(const RedisReply &reply);

    RedisLink &m_link;
    RedisPolicyTimes m_times;
    QString m_policy; ///< As last reported; empty if there was no report.
    qint64 m_evicted = 0;
    QElapsedTimer m_sinceSaid;
    QTimer m_timer;
};

} // namespace punchline
