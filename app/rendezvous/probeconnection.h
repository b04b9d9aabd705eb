// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/punch/natjudge.h"

#include <QByteArray>
#include <QObject>

#include <optional>
#include <variant>

class QTcpSocket;

namespace punchline {

/// One question to one probe port of the server. Owned and timed by NatProbe.
class ProbeConnection : public QObject
{
    Q_OBJECT

public:
    /// @p bound is from LocalPort::socketTo(); without a socket, it ends at once without an answer.
    /// @p ticket: Probe::ticket.
    ProbeConnection(std::variant<NativeSocket, SocketError> bound, const Endpoint &probe,
                    const QByteArray &ticket, QObject *parent);
    ~ProbeConnection() override;

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// `nullopt` if no answer has come.
    [[nodiscard]] const std::optional<NatSample> &sample() const { return m_sample; }

Q_SIGNALS:
    /// An answer has come, or none will. Emitted once.
    void finished();

private:
    void ask(NativeSocket socket);
    void handleReadyRead();
    void finish();

    Endpoint m_probe;
    QByteArray m_ticket;
    Endpoint m_local;
    QTcpSocket *m_socket = nullptr; // child
    QByteArray m_buffer;
    std::optional<NatSample> m_sample;
    bool m_finished = false;
};

} // namespace punchline
