// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/clientconnection.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/frame.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// How long a closing connection may take to send what it has, and the client to read why.
constexpr auto LingerTime = 1s;

// A classic client cannot be asked whether it still lives, so the system has to find out: a first probe after
// this idle time, and an end to the connection after that long without an answer, about as long as a framed
// client has for its Pong.
constexpr int DeathProbeIdleSeconds = 5;
constexpr int DeathTimeoutSeconds = 11;

} // namespace

ClientConnection::ClientConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_observed(socket->peerAddress(), socket->peerPort())
    , m_local(socket->localAddress(), socket->localPort())
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setReadBufferSize(MaxBufferedBytes);
    setDeathDetection(socket->socketDescriptor(), DeathProbeIdleSeconds, DeathTimeoutSeconds);
    connect(socket, &QTcpSocket::readyRead, this, &ClientConnection::readAvailable);
    connect(socket, &QTcpSocket::disconnected, this, &ClientConnection::closed);
}

void ClientConnection::send(const RendezvousMessage &message)
{
    write(encodeRendezvous(message));
}

void ClientConnection::send(const classic::ServerMessage &message)
{
    write(classic::encode(message));
}

void ClientConnection::finish()
{
    beginClosing();
    m_socket->disconnectFromHost();
}

void ClientConnection::reject(const ProtocolError &error)
{
    send(error);
    // The client closes when it has read the error. If this side closed first, with bytes unread, the reset
    // that answers them could overtake the error.
    beginClosing();
}

void ClientConnection::abort()
{
    m_socket->abort();
}

void ClientConnection::readAvailable()
{
    while (!m_closing && m_socket->bytesAvailable() > 0) {
        m_buffer += m_socket->read(MaxBufferedBytes - m_buffer.size());
        if (!m_hasBegun)
            sniff();
        while (!m_closing && takeMessage()) { }
    }
    if (m_closing)
        m_socket->skip(m_socket->bytesAvailable());
}

void ClientConnection::sniff()
{
    m_hasBegun = true;
    if (m_buffer.at(0) == FrameFirstByte) {
        Q_EMIT frameBegun();
    } else {
        Q_EMIT strangerHeard();
    }
}

bool ClientConnection::takeMessage()
{
    QCborMap map;
    const FrameStatus status = takeFrame(m_buffer, map, m_maxPayload);
    if (status == FrameStatus::NeedMore)
        return false;
    if (status != FrameStatus::Taken) {
        Q_EMIT messageRefused({DecodeFailure::Reason::Malformed, 0});
        return false;
    }

    const Decoded<RendezvousMessage> decoded = decodeRendezvous(map);
    if (const auto *failure = std::get_if<DecodeFailure>(&decoded)) {
        Q_EMIT messageRefused(*failure);
    } else {
        m_maxPayload = MaxFramePayload;
        Q_EMIT messageReceived(std::get<RendezvousMessage>(decoded));
    }
    return true;
}

void ClientConnection::write(const QByteArray &bytes)
{
    if (m_closing)
        return;
    m_socket->write(bytes);
    m_socket->flush();
    if (m_socket->bytesToWrite() > MaxWriteBacklog)
        abort();
}

void ClientConnection::beginClosing()
{
    m_closing = true;
    m_buffer.clear();
    QTimer::singleShot(LingerTime, this, &ClientConnection::abort);
}

} // namespace punchline
