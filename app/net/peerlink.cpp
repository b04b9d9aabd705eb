// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"

#include <QTcpSocket>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// A peer knocks as soon as the connection stands; whoever says nothing for this long is a stranger.
constexpr auto KnockTime = 3s;

// A silent death is noticed by the system where the chat's own keep-alive does not run (classic peers).
constexpr int IdleSeconds = 20;
constexpr int DeathSeconds = 45;

} // namespace

PeerLink::PeerLink(NativeSocket socket, Dialect dialect, QObject *parent)
    : QObject(parent)
    , m_socket(new QTcpSocket(this))
    , m_local(socket.localEndpoint())
    , m_remote(socket.remoteEndpoint())
    , m_codec(dialect)
{
    const NativeSocket::Descriptor descriptor = socket.release();
    setDeathDetection(descriptor, IdleSeconds, DeathSeconds);
    m_socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState, QIODevice::ReadWrite);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Bounds what Qt reads ahead: beyond it, the system's window closes and stops the sender.
    m_socket->setReadBufferSize(MaxBufferedBytes);
    m_knockTimer.setSingleShot(true);
    connect(&m_knockTimer, &QTimer::timeout, this, [this] { reject(QStringLiteral("no knock in time")); });
    connect(m_socket, &QTcpSocket::readyRead, this, &PeerLink::handleReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &PeerLink::handleReadyRead);
    connect(m_socket, &QTcpSocket::disconnected, this, &PeerLink::handleDisconnected);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &PeerLink::handleDisconnected);
}

PeerLink::~PeerLink()
{
    m_stage = Stage::Done;
    m_socket->disconnect(this);
}

void PeerLink::prove(const SessionKey &key, Role self)
{
    m_stage = Stage::Knocking;
    m_key = key;
    m_self = self;
    m_codec.setMaxPayload(MaxUnprovenPayload);
    m_knockTimer.start(KnockTime);
    send(Knock{knockMac(key, self)});
    handleReadyRead();
}

void PeerLink::open()
{
    m_stage = Stage::Open;
    handleReadyRead();
}

void PeerLink::send(const PeerMessage &message)
{
    if (m_stage != Stage::Done)
        m_socket->write(m_codec.encode(message));
}

void PeerLink::sendFramed(const PeerMessage &message)
{
    if (m_stage != Stage::Done)
        m_socket->write(encodePeer(message));
}

void PeerLink::closeGently()
{
    // What fits goes to the system now: the program may end before the event loop runs again.
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void PeerLink::handleReadyRead()
{
    while (m_stage == Stage::Knocking || m_stage == Stage::Open) {
        if (m_socket->bytesToWrite() > MaxWriteBacklog)
            return;
        m_codec.append(m_socket->read(m_codec.capacity()));
        const PeerInput input = m_codec.next();
        if (const auto *message = std::get_if<PeerMessage>(&input)) {
            handleInput(*message);
        } else if (const auto *unknown = std::get_if<UnknownMessage>(&input)) {
            send(ProtocolError{ProtocolErrorCode::UnknownType, unknown->type});
        } else if (std::holds_alternative<Spoilt>(input)) {
            reject(QStringLiteral("bytes that are no message"));
        } else {
            return;
        }
    }
}

void PeerLink::handleInput(const PeerMessage &message)
{
    if (m_stage == Stage::Knocking)
        handleKnock(message);
    else
        Q_EMIT messageReceived(message);
}

void PeerLink::handleKnock(const PeerMessage &message)
{
    const auto *knock = std::get_if<Knock>(&message);
    if (!knock || !isKnockOf(m_key, otherRole(m_self), knock->mac)) {
        reject(QStringLiteral("wrong knock"));
        return;
    }
    m_knockTimer.stop();
    m_codec.setMaxPayload(MaxFramePayload);
    m_stage = Stage::Open;
    Q_EMIT proven();
}

void PeerLink::handleDisconnected()
{
    // What came before the end is still read: a goodbye may be in it.
    handleReadyRead();
    if (std::exchange(m_endTold, true))
        return;
    const bool orderly = m_socket->error() == QAbstractSocket::RemoteHostClosedError
        || m_socket->error() == QAbstractSocket::UnknownSocketError;
    m_stage = Stage::Done;
    m_knockTimer.stop();
    Q_EMIT closed(orderly ? QString() : m_socket->errorString());
}

void PeerLink::reject(const QString &reason)
{
    const bool wasOpen = m_stage == Stage::Open;
    m_stage = Stage::Done;
    m_knockTimer.stop();
    if (wasOpen)
        Q_EMIT spoilt();
    else
        Q_EMIT stranger(reason);
}

} // namespace punchline
