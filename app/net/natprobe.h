// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/localport.h"
#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QObject>

class QTcpSocket;

namespace punchline {

class Dial;

/// Asks a probe port of the server, from the session's own port, under which endpoint it sees this client.
/// An answer that differs from the first server's shows a NAT whose mapping depends on the destination.
/// Without an answer nothing is known and nothing is lost: it ends in silence.
class NatProbe : public QObject
{
    Q_OBJECT

public:
    explicit NatProbe(QObject *parent);
    ~NatProbe() override;

    void start(const LocalPort &localPort, const Endpoint &probe);

Q_SIGNALS:
    void observed(const punchline::Endpoint &local, const punchline::Endpoint &mapped,
                  const punchline::Endpoint &via);

private:
    void ask();
    void handleReadyRead();

    Dial *m_dial = nullptr;         // child
    QTcpSocket *m_socket = nullptr; // child
    QByteArray m_buffer;
    Endpoint m_local;
    Endpoint m_probe;
};

} // namespace punchline
