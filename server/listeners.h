// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

class QTcpServer;
class QTcpSocket;

namespace punchline {

/// Why the server cannot listen.
struct ListenFailure
{
    Endpoint endpoint;
    QString reason; ///< The system's own words.
};

/// One port on several addresses: the listening sockets of a service. They survive a lack of descriptors,
/// which would make a bare QTcpServer stop accepting for good.
class Listeners : public QObject
{
    Q_OBJECT

public:
    explicit Listeners(QObject *parent = nullptr);

    /// Listens on @p port of each of @p addresses; with port 0 the system picks one, the same for all of
    /// them. Either all of them listen afterwards, or none.
    [[nodiscard]] std::optional<ListenFailure> listen(const QList<QHostAddress> &addresses, quint16 port);

    /// Accepts on sockets that somebody else has made to listen; they are closed with this. Either all of
    /// them can be used, or none.
    [[nodiscard]] std::optional<ListenFailure> adopt(const QList<qintptr> &descriptors);

    /// Where it listens, in the order of the addresses. QHostAddress::Any is named by what it stands for:
    /// "::".
    [[nodiscard]] QList<Endpoint> endpoints() const;
    /// 0 where it does not listen.
    [[nodiscard]] quint16 port() const;

    /// Stops accepting; connections that stand are not touched.
    void close();

Q_SIGNALS:
    /// Whoever is connected to this owns @p socket.
    void connectionAccepted(QTcpSocket *socket);

private:
    [[nodiscard]] std::optional<ListenFailure> listenOnce(const QList<QHostAddress> &addresses, quint16 port);
    [[nodiscard]] QTcpServer *addServer();
    void acceptPending(QTcpServer *server);

    QList<QTcpServer *> m_servers;
};

} // namespace punchline
