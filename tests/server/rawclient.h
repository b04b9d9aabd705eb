// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "tests/server/commitment.h"

#include <QTcpSocket>

#include <algorithm>
#include <vector>

namespace punchline {

/// A socket that sends what a test wants, and keeps what it receives: frames as messages (Pings are answered,
/// and an error ends the connection), everything else as bytes.
class RawClient
{
public:
    /// @p from is an address of this machine; null for any that the system picks.
    explicit RawClient(const Endpoint &server, const QHostAddress &from = {})
    {
        if (!from.isNull())
            m_socket.bind(from);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket,
                         [this] { m_local = Endpoint(m_socket.localAddress(), m_socket.localPort()); });
        m_socket.connectToHost(server.address, server.port);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        if (isConnected())
            m_socket.flush();
    }
    void send(const RendezvousMessage &message) { send(encodeRendezvous(message)); }
    void greetAndEnter() { send(encodeRendezvous(Hello{}) + encodeRendezvous(lobbyEntry())); }
    void greetAndOpenRoom() { send(encodeRendezvous(Hello{}) + encodeRendezvous(OpenRoom{commitmentOf()})); }
    void greetAndJoin(quint32 room)
    {
        const JoinRoom request{room, SecretKind::SpokenCode, commitmentOf()};
        send(encodeRendezvous(Hello{}) + encodeRendezvous(request));
    }
    void greetAndAwait(const QList<QByteArray> &handles)
    {
        send(encodeRendezvous(Hello{}) + encodeRendezvous(Await{commitmentOf(), handles}));
    }
    void greetAndCall(const QList<QByteArray> &handles)
    {
        send(encodeRendezvous(Hello{}) + encodeRendezvous(Call{commitmentOf(), handles}));
    }
    void abort() { m_socket.abort(); }
    /// Stays connected even if the server ends the session.
    void ignoreErrors() { m_ignoresErrors = true; }

    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] Endpoint local() const { return m_local; }

    /// The bytes that were not frames.
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    [[nodiscard]] bool heard(const RendezvousMessage &message) const
    {
        return std::ranges::find(m_messages, message) != m_messages.end();
    }
    template <typename Message> [[nodiscard]] bool heardA() const
    {
        return std::ranges::any_of(m_messages,
                                   [](const auto &m) { return std::holds_alternative<Message>(m); });
    }
    /// The first message of that type; a default one if there is none yet.
    template <typename Message> [[nodiscard]] Message first() const
    {
        for (const RendezvousMessage &message : m_messages) {
            if (const auto *found = std::get_if<Message>(&message))
                return *found;
        }
        return {};
    }
    [[nodiscard]] bool heardNothing() const { return m_messages.empty() && m_bytes.isEmpty(); }
    /// All messages, in order.
    [[nodiscard]] const std::vector<RendezvousMessage> &messages() const { return m_messages; }
    /// True if the server has sent an error and closed.
    [[nodiscard]] bool wasRefused(ProtocolErrorCode code) const
    {
        return std::ranges::any_of(m_messages, [code](const auto &m) {
            const auto *error = std::get_if<ProtocolError>(&m);
            return error && error->code == code;
        });
    }

private:
    void read()
    {
        m_bytes += m_socket.readAll();
        for (;;) {
            // Classic text may come before the frames; it holds no NUL but the one at its end.
            const qsizetype textEnd = m_bytes.startsWith('\0') ? 0 : m_bytes.indexOf('\0') + 1;
            QByteArray frames = m_bytes.mid(textEnd);
            QCborMap map;
            if (takeFrame(frames, map) != FrameStatus::Taken)
                return;
            m_bytes = m_bytes.left(textEnd) + frames;
            m_messages.push_back(std::get<RendezvousMessage>(decodeRendezvous(map)));
            answer(m_messages.back());
        }
    }

    void answer(const RendezvousMessage &message)
    {
        if (const auto *ping = std::get_if<Ping>(&message))
            send(Pong{ping->number});
        const auto *error = std::get_if<ProtocolError>(&message);
        if (error && error->code != ProtocolErrorCode::UnknownType && !m_ignoresErrors)
            m_socket.disconnectFromHost();
    }

    Endpoint m_local;
    QByteArray m_bytes;
    std::vector<RendezvousMessage> m_messages;
    bool m_ignoresErrors = false;
    QTcpSocket m_socket;
};

} // namespace punchline
