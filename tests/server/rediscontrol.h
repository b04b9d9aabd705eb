// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisconnection.h"

#include <QTest>

#include <optional>

namespace punchline {

/// An operator's connection to the Redis of a test, for commands that no server sends.
class RedisControl
{
public:
    explicit RedisControl(const RedisAddress &address)
        : m_connection(address)
    {
        bool isReady = false;
        QObject::connect(&m_connection, &RedisConnection::ready, &m_connection,
                         [&isReady] { isReady = true; });
        m_connection.open(QHostAddress(address.host));
        if (!QTest::qWaitFor([&isReady] { return isReady; }))
            qFatal("RedisControl: no Redis");
        m_connection.disconnect();
    }

    /// True if Redis has carried it out.
    [[nodiscard]] bool tell(const RedisCommand &command)
    {
        std::optional<RedisReply> answer;
        m_connection.ask(command, [&answer](const RedisReply &reply) { answer = reply; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer && !answer->isFailure();
    }
    /// Sends a command whose answer may never come.
    void tellBlindly(const RedisCommand &command)
    {
        m_connection.ask(command, [](const RedisReply &) {});
    }

private:
    RedisConnection m_connection;
};

} // namespace punchline
