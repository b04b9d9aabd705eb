// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/tokenbucket.h"
#include "server/net/listeners.h"
#include "server/operation/httprequest.h"

#include <QObject>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace punchline {

/// Answers GET requests on a port for the operator's tools, one per connection. It shares the thread of the
/// server's clients, so a crowd here must not affect them: the number and rate of connections are limited,
/// each has a deadline, and no more is read than a head may have. It does not know which paths exist.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<http::Answer(const QByteArray &path)>;

    /// Further connections are closed at once.
    static constexpr qsizetype MaxConnections = 32;
    /// More than any tool needs. Connections above this rate are closed at once, too.
    static constexpr qint64 ConnectionsAtOnce = 64;
    static constexpr qint64 ConnectionsPerSecond = 16;
    /// Time limit from accepting to the last byte of the answer, plus a moment for input that has arrived
    /// already.
    static constexpr std::chrono::seconds Deadline{3};
    static constexpr std::chrono::milliseconds LastWord{100};

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    /// On the @p passed sockets instead, if there are any.
    [[nodiscard]] std::optional<ListenFailure> listen(const Endpoint &endpoint,
                                                      const QList<qintptr> &passed = {})
    {
        return m_listeners.listen({endpoint.address}, endpoint.port, passed);
    }
    [[nodiscard]] const Listeners &listeners() const { return m_listeners; }

private:
    void handleConnection(NativeSocket accepted);
    /// The input of one connection.
    struct Hearing
    {
        QByteArray head;
        bool answered = false; ///< Further input is ignored.
    };
    void handleReadyRead(QTcpSocket *socket, Hearing &hearing);

    Handler m_handler;
    Listeners m_listeners;
    qsizetype m_connections = 0;
    TokenBucket m_inAWhile;
};

} // namespace punchline
