// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <utility>

namespace punchline::test {

/// The external address of the NAT that the probe ports pretend to see.
inline const QHostAddress Outside(QStringLiteral("203.0.113.7"));

/// A probe port that reports whatever server-reflexive endpoint a test wants, as if there were a NAT in
/// between.
class ProbePort : public QTcpServer
{
public:
    using Translate = std::function<Endpoint(const Endpoint &local)>;

    ProbePort(const QString &address, Translate translate)
        : ProbePort(address, 0, std::move(translate))
    { }
    ProbePort(const QString &address, quint16 port, Translate translate)
        : m_translate(std::move(translate))
    {
        if (!listen(QHostAddress(address), port))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            const Endpoint seen(socket->peerAddress(), socket->peerPort());
            callers.append(seen);
            if (m_translate && !holdsBack)
                socket->write(encodeRendezvous(ProbeResult{m_translate(seen)}));
            last = socket;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                constexpr qsizetype Most = 4096;
                said += socket->readAll();
                said.truncate(Most);
            });
            if (!garbage.isEmpty())
                socket->write(garbage);
        });
    }

    [[nodiscard]] Endpoint endpoint() const { return {serverAddress(), serverPort()}; }

    QList<Endpoint> callers;
    QPointer<QTcpSocket> last; ///< The latest caller, until it disconnects.
    QByteArray said;           ///< From all callers.
    QByteArray garbage;
    bool holdsBack = false; ///< Callers get no answer.

private:
    Translate m_translate;
};

} // namespace punchline::test
