// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/probeconnection.h"

#include "app/net/dial.h"
#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"

#include <QTcpSocket>

namespace punchline {

namespace {

// The answer is one endpoint: 40 bytes at most, plus room for keys of later versions.
constexpr qsizetype MaxAnswerPayload = 256;

} // namespace

ProbeConnection::ProbeConnection(std::variant<NativeSocket, SocketError> bound, const Endpoint &probe,
                                 const QByteArray &ticket, QObject *parent)
    : QObject(parent)
    , m_probe(probe)
    , m_ticket(ticket)
{
    auto *socket = std::get_if<NativeSocket>(&bound);
    if (!socket) {
        QMetaObject::invokeMethod(this, &ProbeConnection::finish, Qt::QueuedConnection);
        return;
    }
    auto *dial = new Dial(std::move(*socket), probe, this);
    connect(dial, &Dial::connected, this, [this, dial] { ask(dial->takeSocket()); });
    connect(dial, &Dial::failed, this, &ProbeConnection::finish);
}

ProbeConnection::~ProbeConnection()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void ProbeConnection::ask(NativeSocket socket)
{
    m_local = socket.localEndpoint();
    m_socket = new QTcpSocket(this);
    m_socket->setReadBufferSize(FrameHeaderSize + MaxAnswerPayload);
    connect(m_socket, &QTcpSocket::readyRead, this, &ProbeConnection::handleReadyRead);
    connect(m_socket, &QTcpSocket::disconnected, this, &ProbeConnection::finish);
    m_socket->setSocketDescriptor(socket.release(), QAbstractSocket::ConnectedState, QIODevice::ReadWrite);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write(encodeRendezvous(Probe{m_ticket}));
}

void ProbeConnection::handleReadyRead()
{
    m_buffer += m_socket->read(FrameHeaderSize + MaxAnswerPayload - m_buffer.size());
    QCborMap map;
    const FrameStatus status = takeFrame(m_buffer, map, MaxAnswerPayload);
    if (status == FrameStatus::NeedMore)
        return;
    if (status == FrameStatus::Taken) {
        const auto decoded = decodeRendezvous(map);
        const auto *message = std::get_if<RendezvousMessage>(&decoded);
        if (const auto *result = message ? std::get_if<ProbeResult>(message) : nullptr)
            m_sample = NatSample{m_local, result->serverReflexive, m_probe};
    }
    finish();
}

void ProbeConnection::finish()
{
    if (m_socket)
        m_socket->disconnect(this);
    if (!std::exchange(m_finished, true))
        Q_EMIT finished();
}

} // namespace punchline
