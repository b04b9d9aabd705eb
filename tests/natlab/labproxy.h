// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/netns.h"

#include "app/protocol/endpoint.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace punchline::natlab {

/// A TCP proxy on a host of the lab that does not pass on the client's address, like a container's published
/// port, or HAProxy without its PROXY protocol.
class LabProxy
{
public:
    /// Listens at @p door in @p place, and connects from @p source to @p target.
    LabProxy(const NetNamespace &place, const Endpoint &door, const QHostAddress &source,
             const Endpoint &target)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, &place, source, target] {
            while (QTcpSocket *const client = m_server.nextPendingConnection())
                place.inside([&] { connectThrough(client, source, target); });
        });
        place.inside([&] {
            if (!m_server.listen(door.address, door.port))
                qFatal("LabProxy: cannot listen");
        });
    }

private:
    static void connectThrough(QTcpSocket *client, const QHostAddress &source, const Endpoint &target)
    {
        auto *const server = new QTcpSocket(client);
        const auto pass = [](QTcpSocket *from, QTcpSocket *to) {
            QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
            QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        };
        pass(client, server);
        pass(server, client);
        // bind() creates the socket, inside the namespace.
        if (!server->bind(source))
            qFatal("LabProxy: cannot bind");
        server->connectToHost(target.address, target.port);
        server->write(client->readAll());
    }

    QTcpServer m_server;
};

} // namespace punchline::natlab
