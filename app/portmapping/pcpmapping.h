// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/gatewaymapping.h"
#include "app/portmapping/pcpmessages.h"

class QUdpSocket;

namespace punchline {

/// Asks the default gateway by PCP (RFC 6887), MAP over IPv4. Its socket is connected to the router, so the
/// system drops what others send; an answer from the router only counts with this request's nonce. The epoch
/// (section 8.5) is ignored: whatever a restarted router forgot is requested again at half time anyway.
class PcpMapping : public GatewayMapping
{
    Q_OBJECT

public:
    PcpMapping(const PortMapperSettings &settings, QObject *parent);
    ~PcpMapping() override;

protected:
    bool open(const QHostAddress &gateway) override;
    bool send(std::chrono::seconds lifetime) override;

private:
    void handleReadyRead();
    void handleDatagram(const QByteArray &datagram);

    QUdpSocket *m_socket = nullptr; // child
    pcp::MapRequest m_request;
};

} // namespace punchline
