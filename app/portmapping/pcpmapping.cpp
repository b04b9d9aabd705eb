// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/pcpmapping.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QUdpSocket>

#include <array>

namespace punchline {

namespace {

QByteArray freshNonce()
{
    std::array<quint32, pcp::NonceSize / sizeof(quint32)> words = {};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), pcp::NonceSize);
}

} // namespace

PcpMapping::PcpMapping(const PortMapperSettings &settings, QObject *parent)
    : GatewayMapping(settings, parent)
{ }

PcpMapping::~PcpMapping()
{
    sayGoodbye();
}

bool PcpMapping::open(const QHostAddress &gateway)
{
    m_socket = new QUdpSocket(this);
    // A router is never behind a proxy, and looking for a proxy may block.
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(gateway, settings().pcpPort);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    connect(m_socket, &QUdpSocket::readyRead, this, &PcpMapping::handleReadyRead);
    m_request.client = m_socket->localAddress();
    m_request.nonce = freshNonce();
    m_request.internalPort = localPort();
    m_request.suggested = Endpoint(QHostAddress(), localPort());
    return true;
}

bool PcpMapping::send(std::chrono::seconds lifetime)
{
    m_request.lifetime = lifetime;
    if (lifetime.count() == 0)
        m_request.suggested = {}; // RFC 6887, section 15: meaningless here, and must be zero.
    return m_socket->write(pcp::encodeMapRequest(m_request)) == pcp::MapMessageSize;
}

void PcpMapping::handleReadyRead()
{
    for (int i = 0; i < MaxDatagramsAtOnce; ++i) {
        // One byte more than allowed reveals a datagram that is too long.
        const QNetworkDatagram datagram = m_socket->receiveDatagram(pcp::MaxMessageSize + 1);
        if (!datagram.isValid()) {
            // An ICMP message: the router does not serve this port.
            if (m_socket->error() == QAbstractSocket::ConnectionRefusedError)
                handleRefused();
            return;
        }
        handleDatagram(datagram.data());
    }
}

void PcpMapping::handleDatagram(const QByteArray &datagram)
{
    const auto response = pcp::decodeMapResponse(datagram);
    if (!response)
        return;
    switch (pcp::judge(*response, m_request)) {
    case pcp::Verdict::Ignored:
        return;
    case pcp::Verdict::Refused:
        handleRefused();
        return;
    case pcp::Verdict::Granted:
        // A lifetime of zero is the answer to a removal.
        if (isRemoving() != (response->lifetime.count() == 0))
            return;
        if (!isRemoving())
            m_request.suggested = response->external;
        handleGranted({PortMappingProtocol::Pcp, response->external, response->lifetime});
    }
}

} // namespace punchline
