// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/hostlookup.h"
#include "server/cluster/redisconnection.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace punchline {

/// This program's link to one Redis: sends commands, and hears what is published on one channel. It has two
/// connections to the same address, since a subscribed connection can do nothing else. When one is lost, so
/// is the link. It is made again as soon as possible, with a new lookup of the host's name. A Redis that
/// answers but does not serve, such as a former master, counts as gone. Driven by the event loop, and never
/// blocks. Its members are two connections, the commands under way on them, and the timers of a reconnection.
class RedisLink : public QObject
{
    Q_OBJECT

public:
    explicit RedisLink(const RedisAddress &address, QObject *parent = nullptr);

    /// Makes the link and keeps it up. @p channel is the channel to subscribe to.
    void start(const QByteArray &channel);
    /// True if commands are answered, writes succeed, and published messages are heard.
    [[nodiscard]] bool isUp() const { return m_up; }
    /// Why it is not up, or the last error of Redis; for people. Empty if all is well.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Every question has one answer, in the order of the questions, while @p context and this exist. While
    /// the link is down the answer is Lost, and comes before ask() returns. When the link goes down, all open
    /// questions are answered with Lost.
    void ask(const RedisCommand &command, const QObject *context, const RedisAnswer &answer);

Q_SIGNALS:
    void cameUp();
    /// All questions have been answered.
    void wentDown();
    void published(const QByteArray &payload);
    /// @p reason is new, or was last reported a while ago: it is worth a line in a log.
    void troubled(const QString &reason);

private:
    void dial();
    void lookUp();
    void handleAnswer(const Resolution &resolution);
    void handleLookedUp(const QString &problem);
    void begin(const QList<QHostAddress> &addresses);
    void tryNext();
    void handleLetIn();
    [[nodiscard]] bool serves(const RedisReply &reply, RedisReply::Kind wanted);
    void handleUp();
    void handleBroken(const QString &reason);
    void handleLost(const QString &reason);
    void note(const QString &problem);

    RedisAddress m_address;
    QByteArray m_channel;
    std::optional<HostLookup> m_lookup; ///< One per lookup, so that a late answer is ignored.
    int m_openAnswers = 0;
    QList<QHostAddress> m_found;     ///< The addresses found so far.
    QTimer m_lookupPatience;         ///< Runs while a lookup is awaited.
    QList<QHostAddress> m_addresses; ///< Of the host, as of the last lookup.
    qsizetype m_tried = 0;           ///< How many addresses were tried this time.
    QStringList m_reasons;           ///< Why each of them failed.
    QTimer m_next;                   ///< When it fires, the next address is tried.
    RedisConnection m_commands;
    RedisConnection m_subscription;
    bool m_up = false;
    QElapsedTimer m_sinceUp;
    QString m_problem;
    QElapsedTimer m_sinceProblem;
    std::chrono::milliseconds m_delay; ///< Before the next attempt.
    QTimer m_retry;
};

} // namespace punchline
