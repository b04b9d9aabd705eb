// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace punchline::test {

/// A server that lets clients with handles wait until a test brings two of them together, rightly or wrongly.
class FalseServer
{
public:
    struct Client
    {
        QTcpSocket *socket = nullptr;
        QByteArray buffer;
        QByteArray commitment;
        QList<QByteArray> handles; ///< That it calls or awaits; empty until it has said so.
        bool calls = false;
        Client *peer = nullptr;
    };

    explicit FalseServer(const Endpoint &endpoint)
    {
        if (!m_listener.listen(endpoint.address, endpoint.port))
            qFatal("the false server cannot listen");
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
            auto *client = m_clients.emplace_back(std::make_unique<Client>()).get();
            client->socket = m_listener.nextPendingConnection();
            QObject::connect(client->socket, &QTcpSocket::readyRead, client->socket,
                             [this, client] { read(*client); });
        });
    }

    /// Those who are there and call a handle, or await one.
    [[nodiscard]] QList<Client *> callers() const { return those(true); }
    [[nodiscard]] QList<Client *> awaiters() const { return those(false); }

    /// Tells @p client that it has met @p peer by @p handle; whatever it says goes there from now on.
    static void pair(Client &client, Role role, Client &peer, const QByteArray &handle)
    {
        Paired paired{role, Dialect::Framed, endpointOf(client), endpointOf(peer), peer.commitment};
        paired.handle = handle;
        client.peer = &peer;
        say(client, paired);
    }

private:
    [[nodiscard]] QList<Client *> those(bool calls) const
    {
        QList<Client *> found;
        for (const auto &client : m_clients) {
            const bool isThere = client->socket->state() == QAbstractSocket::ConnectedState;
            if (isThere && !client->handles.isEmpty() && client->calls == calls)
                found.append(client.get());
        }
        return found;
    }

    static Endpoint endpointOf(const Client &client)
    {
        return {client.socket->peerAddress(), client.socket->peerPort()};
    }

    static void say(const Client &client, const RendezvousMessage &message)
    {
        client.socket->write(encodeRendezvous(message));
    }

    void read(Client &client)
    {
        client.buffer += client.socket->readAll();
        QCborMap map;
        while (takeFrame(client.buffer, map) == FrameStatus::Taken) {
            const auto decoded = decodeRendezvous(map);
            const auto &message = std::get<RendezvousMessage>(decoded);
            if (std::holds_alternative<Hello>(message))
                say(client, Welcome{RendezvousVersion, endpointOf(client), 0});
            else if (std::holds_alternative<AskUnsolicited>(message))
                say(client, UnsolicitedResult{});
            else if (const auto *call = std::get_if<Call>(&message))
                wait(client, call->commitment, call->handles, true);
            else if (const auto *await = std::get_if<Await>(&message))
                wait(client, await->commitment, await->handles, false);
            else if (const auto *signal = std::get_if<Signal>(&message); signal && client.peer)
                say(*client.peer, *signal);
        }
    }

    static void wait(Client &client, const QByteArray &commitment, const QList<QByteArray> &handles,
                     bool calls)
    {
        client.commitment = commitment;
        client.handles = handles;
        client.calls = calls;
        say(client, Waiting{});
    }

    std::vector<std::unique_ptr<Client>> m_clients; // Destroyed last: their sockets belong to the listener.
    QTcpServer m_listener;
};

} // namespace punchline::test
