// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/listeners.h"

#include "app/platform/servicemanager.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// How long a server that has run out of descriptors waits before it accepts again.
constexpr auto AcceptPause = 100ms;

// Connections that the system holds until they are accepted: a burst of arrivals must not be refused.
constexpr int Backlog = 1024;

// How many ports of the system's choice are tried until one is free on all addresses.
constexpr int PortChoices = 8;

QHostAddress nameOf(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) ? QHostAddress(QHostAddress::AnyIPv6) : address;
}

} // namespace

Listeners::Listeners(QObject *parent)
    : QObject(parent)
{ }

std::optional<ListenFailure> Listeners::listen(const QList<QHostAddress> &addresses, quint16 port)
{
    auto failure = listenOnce(addresses, port);
    // What the system picks is free on the first address only.
    for (int i = 1; failure && port == 0 && addresses.size() > 1 && i < PortChoices; ++i)
        failure = listenOnce(addresses, port);
    return failure;
}

std::optional<ListenFailure> Listeners::listenOnce(const QList<QHostAddress> &addresses, quint16 port)
{
    quint16 commonPort = port;
    for (const QHostAddress &address : addresses) {
        QTcpServer *server = addServer();
        server->setListenBacklogSize(Backlog);
        if (!server->listen(address, commonPort)) {
            ListenFailure failure{Endpoint(nameOf(address), commonPort), server->errorString()};
            close();
            return failure;
        }
        commonPort = server->serverPort();
    }
    return std::nullopt;
}

std::optional<ListenFailure> Listeners::adopt(const QList<qintptr> &descriptors)
{
    for (const qintptr descriptor : descriptors) {
        QTcpServer *server = addServer();
        if (!isListeningTcp(descriptor) || !server->setSocketDescriptor(descriptor)) {
            close();
            return ListenFailure{{},
                                 QStringLiteral("descriptor %1 is no listening TCP socket").arg(descriptor)};
        }
    }
    return std::nullopt;
}

QTcpServer *Listeners::addServer()
{
    auto *server = new QTcpServer(this);
    m_servers.append(server);
    connect(server, &QTcpServer::newConnection, this, [this, server] { acceptPending(server); });
    connect(server, &QTcpServer::acceptError, this,
            [server] { QTimer::singleShot(AcceptPause, server, &QTcpServer::resumeAccepting); });
    return server;
}

QList<Endpoint> Listeners::endpoints() const
{
    QList<Endpoint> endpoints;
    for (const QTcpServer *server : m_servers)
        endpoints.append(Endpoint(nameOf(server->serverAddress()), server->serverPort()));
    return endpoints;
}

quint16 Listeners::port() const
{
    return m_servers.isEmpty() ? 0 : m_servers.first()->serverPort();
}

void Listeners::close()
{
    qDeleteAll(m_servers);
    m_servers.clear();
}

void Listeners::acceptPending(QTcpServer *server)
{
    while (QTcpSocket *socket = server->nextPendingConnection())
        Q_EMIT connectionAccepted(socket);
}

} // namespace punchline
