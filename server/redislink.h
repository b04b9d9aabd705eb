// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/redisconnection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace punchline {

/// This program's link to one Redis: it asks, and hears what is published on one channel. Two connections,
/// since one that is subscribed can do nothing else. When one is lost, so is the link; it is made again as
/// soon as it can be. Driven by the event loop, and never blocks.
class RedisLink : public QObject
{
    Q_OBJECT

public:
    explicit RedisLink(const RedisAddress &address, QObject *parent = nullptr);

    /// Makes the link, and keeps it from then on. @p channel is the one that this program hears.
    void start(const QByteArray &channel);
    /// Questions are answered, and what is published is heard.
    [[nodiscard]] bool isUp() const { return m_up; }
    /// Why it is not up, or the last error that Redis has answered; for people. Empty: all is well.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Every question has one answer, in the order of the questions, for as long as @p context lives and
    /// this. While the link is not up that is Lost, and only then before ask() returns; when it goes down,
    /// for all that are open.
    void ask(const RedisCommand &command, const QObject *context, const RedisAnswer &answer);

Q_SIGNALS:
    void cameUp();
    /// All questions have had their answer.
    void wentDown();
    void published(const QByteArray &payload);
    /// @p reason is new, or was last said a while ago: worth a line in a log.
    void troubled(const QString &reason);

private:
    void dial();
    void handleReady();
    void handleLost(const QString &reason);
    void note(const QString &problem);

    QByteArray m_channel;
    RedisConnection m_commands;
    RedisConnection m_subscription;
    bool m_commandsReady = false;
    bool m_subscribed = false;
    bool m_up = false;
    QString m_problem;
    QElapsedTimer m_sinceProblem;
    std::chrono::milliseconds m_delay; ///< Before it is tried the next time.
    QTimer m_retry;
};

} // namespace punchline
