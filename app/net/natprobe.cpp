// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/natprobe.h"

#include "app/net/dial.h"
#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"

#include <QTcpSocket>

namespace punchline {

namespace {

// The answer is one endpoint: 40 bytes at most, with room for keys of later versions.
constexpr qsizetype MaxAnswerPayload = 256;

} // namespace

NatProbe::NatProbe(QObject *parent)
    : QObject(parent)
{ }

NatProbe::~NatProbe() = default;

void NatProbe::start(const LocalPort &localPort, const Endpoint &probe)
{
    if (m_dial)
        return; // A server that says Welcome twice is asked once.
    auto bound = localPort.socketTo(probe.address);
    if (std::holds_alternative<SocketError>(bound))
        return;
    m_probe = probe;
    m_dial = new Dial(std::move(std::get<NativeSocket>(bound)), probe, this);
    connect(m_dial, &Dial::connected, this, &NatProbe::ask);
}

void NatProbe::ask()
{
    NativeSocket socket = m_dial->takeSocket();
    m_local = socket.localEndpoint();
    m_socket = new QTcpSocket(this);
    m_socket->setReadBufferSize(FrameHeaderSize + MaxAnswerPayload);
    connect(m_socket, &QTcpSocket::readyRead, this, &NatProbe::handleReadyRead);
    m_socket->setSocketDescriptor(socket.release(), QAbstractSocket::ConnectedState, QIODevice::ReadWrite);
    m_socket->write(encodeRendezvous(Probe{}));
}

void NatProbe::handleReadyRead()
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
            Q_EMIT observed(m_local, result->observed, m_probe);
    }
    // The probe's connection stays until the session ends, as the control connection does: its FIN could
    // take the mapping along.
    m_socket->disconnect(this);
}

} // namespace punchline
