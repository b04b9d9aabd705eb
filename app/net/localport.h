// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/punch/spray.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <optional>
#include <variant>

class QTcpServer;

namespace punchline {

/// The one local port P of a session: it listens in both families from the start, and every socket that
/// leaves this machine is bound to it. A NAT with endpoint-independent mapping then shows one endpoint to the
/// server and to the peer. Connections that come before accept() wait in the system's queue.
class LocalPort : public QObject
{
    Q_OBJECT

public:
    explicit LocalPort(QObject *parent = nullptr);
    ~LocalPort() override;

    /// Takes @p port (0: a free one) on @p address (null: all addresses of both families). A port on which
    /// another program listens is refused, even if the system would let two programs share it.
    [[nodiscard]] std::optional<SocketError> open(const QHostAddress &address, quint16 port);

    /// Stops listening; sockets made by socketTo() live on.
    void close();

    [[nodiscard]] quint16 port() const { return m_port; }

    /// The one address that everything is bound to; null for all addresses.
    [[nodiscard]] const QHostAddress &address() const { return m_address; }

    /// A new socket that can reach @p remote, bound to P or to a free port that the system picks, or the
    /// reason why there is none.
    [[nodiscard]] std::variant<NativeSocket, SocketError> socketTo(
        const QHostAddress &remote, SourcePorts source = SourcePorts::Session) const;

    /// From now on, connections to P emit accepted().
    void accept();

Q_SIGNALS:
    /// A connection to P has come in. The receiver owns @p descriptor.
    void accepted(qintptr descriptor);

private:
    [[nodiscard]] std::optional<SocketError> listenOn(const QHostAddress &address);
    [[nodiscard]] std::optional<SocketError> openEverywhere(quint16 port);

    QHostAddress m_address;
    quint16 m_port = 0;
    QList<QTcpServer *> m_listeners; // children
};

} // namespace punchline
