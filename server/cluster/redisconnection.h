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

/// One connection to a Redis: dials (over TLS if the address says so), sends the password, selects the
/// database, sends commands, and notices when the other end is dead. hiredis writes the commands and reads
/// the replies. Its asynchronous contexts are not used: they abort the program on an unexpected reply, and
/// block for name lookups. Driven by RedisLink, which has two of them. It never dials again by itself.
class RedisConnection : public QObject
{
    Q_OBJECT

public:
    explicit RedisConnection(const RedisAddress &address, QObject *parent = nullptr);
    ~RedisConnection() override;

    /// Dials @p at, one of the host's addresses; null if the address is a path.
    void open(const QHostAddress &at);
    /// Every open question is answered with Lost.
    void close();
    /// Answers come in the order of the commands.
    void ask(const RedisCommand &command, const RedisAnswer &answer);
    /// From then on, until it is closed, it reports what is published there.
    void subscribe(const QByteArray &channel, const RedisAnswer &answer);

Q_SIGNALS:
    /// The other end is a Redis, and has let us in.
    void ready();
    void published(const QByteArray &payload);
    /// The connection is lost, or was never made. It is to be closed now.
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
    /// False if that ended the connection.
    [[nodiscard]] bool readReply();
    void handleReply(const RedisReply &reply);
    void showLife();
    void drop();
    void fail(const QString &reason);

    RedisAddress m_address;
    QIODevice *m_socket = nullptr; ///< A child; `nullptr` while closed.
    std::unique_ptr<redisReader, FreeReader> m_reader;
    qsizetype m_unfinished = 0; ///< Bytes of the reply that is not complete yet.
    std::deque<RedisAnswer> m_asked;
    bool m_subscribed = false;
    int m_silentBeats = 0;
    QTimer m_patience; ///< Runs until it is ready.
    QTimer m_heart;
};

} // namespace punchline
