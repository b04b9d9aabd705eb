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

/// Answers GET requests on a port for the operator's tools, one a connection. It shares the thread of the
/// server's clients, so that a crowd here must cost them nothing: few connections at a time and in a while,
/// each with a deadline, and no more is read than a head may have. It does not know what there is to be asked
/// for.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<http::Answer(const QByteArray &path)>;

    /// Further ones are closed at once.
    static constexpr qsizetype MaxConnections = 32;
    /// More than any tool asks for; further ones in a while are closed at once, too.
    static constexpr qint64 ConnectionsAtOnce = 64;
    static constexpr qint64 ConnectionsPerSecond = 16;
    /// From accepting to the last byte of the answer, and a moment more for what is there already.
    static constexpr std::chrono::seconds Deadline{3};
    static constexpr std::chrono::milliseconds LastWord{100};

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] std::optional<ListenFailure> listen(const Endpoint &endpoint);
    [[nodiscard]] std::optional<ListenFailure> adopt(const QList<qintptr> &descriptors)
    {
        return m_listeners.adopt(descriptors);
    }
    [[nodiscard]] const Listeners &listeners() const { return m_listeners; }

private:
    void handleConnection(NativeSocket accepted);
    /// What has been heard on one of them.
    struct Hearing
    {
        QByteArray head;
        bool answered = false; ///< What still comes is not looked at.
    };
    void handleReadyRead(QTcpSocket *socket, Hearing &hearing);

    Handler m_handler;
    Listeners m_listeners;
    qsizetype m_connections = 0;
    TokenBucket m_inAWhile;
};

} // namespace punchline
