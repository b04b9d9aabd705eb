// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace punchline {

/// A TCP proxy in front of one port: sends a header ahead of each connection, and passes everything else on.
class TestProxy
{
public:
    /// Makes the header of the n-th connection, counted from 0.
    using Header = std::function<QByteArray(int number)>;

    TestProxy(const Endpoint &target, const Header &header)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, target, header] {
            while (QTcpSocket *const client = m_server.nextPendingConnection())
                connectThrough(client, target, header(m_count++));
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("TestProxy: cannot listen");
    }

    [[nodiscard]] Endpoint endpoint() const { return {m_server.serverAddress(), m_server.serverPort()}; }

private:
    void connectThrough(QTcpSocket *client, const Endpoint &target, const QByteArray &header)
    {
        auto *const server = new QTcpSocket(client);
        const auto pass = [](QTcpSocket *from, QTcpSocket *to) {
            QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
            QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        };
        pass(client, server);
        pass(server, client);
        server->connectToHost(target.address, target.port);
        server->write(header);
        server->write(client->readAll());
    }

    QTcpServer m_server;
    int m_count = 0;
};

} // namespace punchline
