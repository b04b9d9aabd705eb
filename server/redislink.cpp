// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/redislink.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds FirstDelay = 50ms;
constexpr std::chrono::milliseconds LongestDelay = 1s;

// Something that stays wrong is said again, but not at each try.
constexpr auto ReminderTime = 60s;

} // namespace

RedisLink::RedisLink(const RedisAddress &address, QObject *parent)
    : QObject(parent)
    , m_commands(address)
    , m_subscription(address)
    , m_delay(FirstDelay)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &RedisLink::dial);
    connect(&m_commands, &RedisConnection::lost, this, &RedisLink::handleLost);
    connect(&m_commands, &RedisConnection::ready, this, [this] {
        m_commandsReady = true;
        handleReady();
    });
    connect(&m_subscription, &RedisConnection::lost, this, &RedisLink::handleLost);
    connect(&m_subscription, &RedisConnection::published, this, [this](const QByteArray &payload) {
        if (m_up)
            Q_EMIT published(payload);
    });
    connect(&m_subscription, &RedisConnection::ready, this, [this] {
        m_subscription.subscribe(m_channel, [this](const RedisReply &reply) {
            if (reply.kind == RedisReply::Kind::Lost)
                return;
            m_subscribed = reply.kind == RedisReply::Kind::List;
            if (m_subscribed)
                handleReady();
            else
                handleLost(QString::fromUtf8(reply.bytes));
        });
    });
}

void RedisLink::start(const QByteArray &channel)
{
    m_channel = channel;
    dial();
}

void RedisLink::ask(const RedisCommand &command, const QObject *context, const RedisAnswer &answer)
{
    if (!m_up) {
        answer(RedisReply());
        return;
    }
    m_commands.ask(command,
                   [this, guard = QPointer<const QObject>(context), answer](const RedisReply &reply) {
                       if (reply.kind == RedisReply::Kind::Error)
                           note(QString::fromUtf8(reply.bytes));
                       if (guard)
                           answer(reply);
                   });
}

void RedisLink::dial()
{
    m_commands.open();
    // Some failures are known at once.
    if (!m_retry.isActive())
        m_subscription.open();
}

void RedisLink::handleReady()
{
    if (!m_commandsReady || !m_subscribed)
        return;
    m_up = true;
    m_delay = FirstDelay;
    m_problem.clear();
    Q_EMIT cameUp();
}

void RedisLink::handleLost(const QString &reason)
{
    if (m_retry.isActive())
        return;
    m_retry.start(m_delay);
    m_delay = std::min(2 * m_delay, LongestDelay);
    const bool wasUp = std::exchange(m_up, false);
    m_commandsReady = false;
    m_subscribed = false;
    m_commands.close();
    m_subscription.close();
    note(reason);
    if (wasUp)
        Q_EMIT wentDown();
}

void RedisLink::note(const QString &problem)
{
    const bool isNew = m_problem != problem || m_sinceProblem.hasExpired(ReminderTime / 1ms);
    if (!isNew)
        return;
    m_problem = problem;
    m_sinceProblem.start();
    Q_EMIT troubled(problem);
}

} // namespace punchline
