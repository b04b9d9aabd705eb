// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisaddress.h"
#include "server/cluster/redisreply.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

class QIODevice;
class QTcpSocket;
struct redisReader;

namespace punchline {

/// One connection to a Redis: dials, over TLS where the address says so, says the password, chooses the
/// database, asks, and finds out when nobody is there any more. hiredis writes the commands and reads the
/// replies. Its asynchronous contexts are not used: they end the program with an assertion where a reply
/// comes that nobody has asked for, and block to look a name up. Driven by RedisLink, which has two of them.
/// It never dials again by itself.
class RedisConnection : public QObject
{
    Q_OBJECT

public:
    explicit RedisConnection(const RedisAddress &address, QObject *parent = nullptr);
    ~RedisConnection() override;

    /// At @p at, one of the host's addresses; null where the address is a path.
    void open(const QHostAddress &at);
    /// Who still waits for an answer gets it: Lost.
    void close();
    /// Answers come in the order of the commands.
    void ask(const RedisCommand &command, const RedisAnswer &answer);
    /// From then on, until it is closed, what is published there.
    void subscribe(const QByteArray &channel, const RedisAnswer &answer);

Q_SIGNALS:
    /// It is a Redis, and lets us in.
    void ready();
    void published(const QByteArray &payload);
    /// Or never was. To be closed now.
    void lost(const QString &reason);

private:
    struct FreeReader
    {
        void operator()(redisReader *reader) const;
    };

    void dialPath();
    void dialTcp(const QHostAddress &at);
    void dialTls(const QHostAddress &at);
    void adopt(QTcpSocket *socket);
    [[nodiscard]] QString reasonOfSilence() const;
    void greet();
    void read();
    /// False where that was the connection's end.
    [[nodiscard]] bool readReply();
    void handleReply(const RedisReply &reply);
    void showLife();
    void drop();
    void fail(const QString &reason);

    RedisAddress m_address;
    QIODevice *m_socket = nullptr; ///< A child; nothing while closed.
    std::unique_ptr<redisReader, FreeReader> m_reader;
    qsizetype m_unfinished = 0; ///< Bytes of the reply that has not come to its end.
    std::deque<RedisAnswer> m_asked;
    bool m_subscribed = false;
    int m_silentBeats = 0;
    QTimer m_patience; ///< Until it is ready.
    QTimer m_heart;
};

} // namespace punchline
