// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/httpserver.h"

#include "app/protocol/overloaded.h"
#include "server/platform/clock.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace punchline {

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_listeners, &Listeners::connectionAccepted, this,
            [this](NativeSocket::Descriptor descriptor) { handleConnection(NativeSocket(descriptor)); });
}

void HttpServer::handleConnection(NativeSocket accepted)
{
    constexpr auto Limit = TokenBucket::Rate::perSecond(ConnectionsAtOnce, ConnectionsPerSecond);
    if (m_connections >= MaxConnections || !m_inAWhile.take(Limit, now()))
        return;
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(accepted.descriptor())) {
        delete socket; // It has ended already.
        return;
    }
    (void)accepted.release();
    ++m_connections;
    socket->setReadBufferSize(http::MaxHeadBytes);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_connections;
        socket->deleteLater();
    });
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, hearing = std::make_shared<Hearing>()] { handleReadyRead(socket, *hearing); });
    // In two steps, because after a stall the deadline fires before input that arrived in time is read.
    QTimer::singleShot(Deadline, socket,
                       [socket] { QTimer::singleShot(LastWord, socket, &QTcpSocket::abort); });
}

void HttpServer::handleReadyRead(QTcpSocket *socket, Hearing &hearing)
{
    if (hearing.answered) {
        socket->skip(socket->bytesAvailable());
        return;
    }
    hearing.head += socket->read(http::MaxHeadBytes - hearing.head.size());
    const auto answer = std::visit(
        Overloaded{
            [](http::RequestIncomplete) { return QByteArray(); },
            [](http::RequestRefused refused) { return http::encode(http::statusAnswer(refused.status)); },
            [this](const http::Request &request) {
                return http::encode(m_handler(request.path), request.method);
            },
        },
        http::readRequest(hearing.head));
    if (answer.isEmpty())
        return;
    hearing.answered = true;
    socket->write(answer);
    socket->disconnectFromHost();
}

} // namespace punchline
