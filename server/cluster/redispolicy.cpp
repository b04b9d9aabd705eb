// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redispolicy.h"

#include "server/cluster/redisscripts.h"

namespace punchline {

RedisPolicy::RedisPolicy(RedisLink &link, const RedisPolicyTimes &times, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_times(times)
{
    m_timer.setInterval(m_times.look);
    connect(&m_timer, &QTimer::timeout, this, &RedisPolicy::look);
    connect(&m_link, &RedisLink::wentDown, &m_timer, &QTimer::stop);
    connect(&m_link, &RedisLink::cameUp, this, [this] {
        m_policy.clear(); // It may be a different Redis now.
        m_timer.start();
        look();
    });
}

void RedisPolicy::look()
{
    m_link.ask(redis::askPolicy(), this, [this](const RedisReply &reply) { handleReply(reply); });
}

void RedisPolicy::handleReply(const RedisReply &reply)
{
    constexpr qsizetype Parts = 2;
    if (reply.list.size() != Parts)
        return;
    const QString policy = QString::fromUtf8(reply.list.constFirst().bytes);
    const qint64 evicted = reply.list.constLast().integer;
    // Empty if this Redis does not tell.
    if (policy.isEmpty() || policy == QLatin1String("noeviction")) {
        m_policy.clear();
        return;
    }
    if (policy == m_policy && evicted == m_evicted && !m_sinceSaid.hasExpired(m_times.reminder.count()))
        return;
    m_policy = policy;
    m_evicted = evicted;
    m_sinceSaid.start();
    Q_EMIT evicting(policy, evicted);
}

} // namespace punchline
