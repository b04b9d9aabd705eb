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

/// This program's link to one Redis: it asks, and hears what is published on one channel. Two connections,
/// since one that is subscribed can do nothing else, both to one address. When one is lost, so is the link;
/// it is made again as soon as it can be, and the host's name is looked up anew for it. A Redis that answers
/// and does not serve, such as one that is no master any more, is as good as gone. Driven by the event loop,
/// and never blocks.
class RedisLink : public QObject
{
    Q_OBJECT

public:
    explicit RedisLink(const RedisAddress &address, QObject *parent = nullptr);

    /// Makes the link, and keeps it from then on. @p channel is the one that this program hears.
    void start(const QByteArray &channel);
    /// Questions are answered, what is to be kept is kept, and what is published is heard.
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
    void lookUp();
    void handleAnswer(const Resolution &resolution);
    void handleLookedUp(const QString &problem);
    void begin(const QList<QHostAddress> &addresses);
    void tryNext();
    void handleLetIn();
    void handleTried(const RedisReply &reply);
    void handleSubscribed(const RedisReply &reply);
    void handleUp();
    void handleBroken(const QString &reason);
    void handleLost(const QString &reason);
    void note(const QString &problem);

    RedisAddress m_address;
    QByteArray m_channel;
    std::optional<HostLookup> m_lookup; ///< One for each question; a late answer is nobody's.
    int m_openAnswers = 0;
    QList<QHostAddress> m_found;     ///< So far.
    QTimer m_lookupPatience;         ///< While an answer of it is awaited.
    QList<QHostAddress> m_addresses; ///< Of the host, as last heard of.
    qsizetype m_tried = 0;           ///< Of them, this time.
    QStringList m_reasons;           ///< Why each of those is none.
    QTimer m_next;                   ///< Then the next one is tried.
    RedisConnection m_commands;
    RedisConnection m_subscription;
    bool m_up = false;
    QElapsedTimer m_sinceUp;
    QString m_problem;
    QElapsedTimer m_sinceProblem;
    std::chrono::milliseconds m_delay; ///< Before it is tried the next time.
    QTimer m_retry;
};

} // namespace punchline
