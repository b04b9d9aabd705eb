// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTcpSocket>

namespace punchline {

/// Options that let punchline-server answer HTTP on a port of the system's choice, and log where.
inline QStringList withMetrics()
{
    return {QStringLiteral("--metrics"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--log-level"),
            QStringLiteral("info")};
}

/// The HTTP endpoint that the log names.
inline Endpoint metricsIn(const QString &log)
{
    static const QRegularExpression field(QStringLiteral(" ready .* metrics=(\\S+)\n"));
    return Endpoint::fromString(field.match(log).captured(1)).value_or(Endpoint());
}

/// Sends one request and returns the answer.
class HttpQuestion
{
public:
    HttpQuestion(const Endpoint &endpoint, const char *path)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_answer += m_socket.readAll(); });
        m_socket.connectToHost(endpoint.address, endpoint.port);
        m_socket.write(QByteArray("GET ") + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    [[nodiscard]] bool isAnswered() const { return !m_answer.isEmpty() && isClosed(); }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] QByteArray answer() const { return m_answer; }

private:
    QByteArray m_answer;
    QTcpSocket m_socket;
};

} // namespace punchline
