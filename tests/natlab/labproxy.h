// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/netns.h"

#include "app/protocol/endpoint.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace punchline::natlab {

/// A TCP proxy on a host of the lab that tells nobody whom it speaks for, as a container's published port
/// does and HAProxy without its PROXY protocol.
class LabProxy
{
public:
    /// From @p door, in @p place, to @p target, there from @p source.
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
        // Its socket is made by this, inside the namespace.
        if (!server->bind(source))
            qFatal("LabProxy: cannot bind");
        server->connectToHost(target.address, target.port);
        server->write(client->readAll());
    }

    QTcpServer m_server;
};

} // namespace punchline::natlab
