// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/natpmpmapping.h"

#include "app/platform/librarysockets.h"

#include <QSocketNotifier>
#include <QtEndian>

#include <natpmp.h>

namespace punchline {

namespace {

// RFC 6886, sections 3.2, 3.3 and 3.5: a failure may be cut off after its epoch.
constexpr qsizetype FailureSize = 8;
constexpr qsizetype AddressSize = 12;
constexpr qsizetype MappingSize = 16;
constexpr char AddressOpcode = '\x80';

/// True if everything that libnatpmp will read is there.
bool isWhole(const QByteArray &datagram)
{
    if (datagram.size() < FailureSize)
        return false;
    const bool isSuccess = datagram.at(2) == 0 && datagram.at(3) == 0;
    return !isSuccess || datagram.size() >= (datagram.at(1) == AddressOpcode ? AddressSize : MappingSize);
}

} // namespace

struct NatPmpMapping::Library
{
    natpmp_t state = {};
    bool isOpen = false;
    bool hasAsked = false; ///< For a mapping, so there may be one to remove.
};

NatPmpMapping::NatPmpMapping(const PortMapperSettings &settings, QObject *parent)
    : GatewayMapping(settings, parent)
    , m_library(std::make_unique<Library>())
{ }

NatPmpMapping::~NatPmpMapping()
{
    sayGoodbye();
    // A notifier must not outlive its descriptor.
    delete m_notifier;
    if (m_library->isOpen)
        closenatpmp(&m_library->state);
}

bool NatPmpMapping::open(const QHostAddress &gateway)
{
    natpmp_t &state = m_library->state;
    const int result = initnatpmp(&state, 1, qToBigEndian(gateway.toIPv4Address()));
    m_library->isOpen = result != NATPMP_ERR_SOCKETERROR && result != NATPMP_ERR_INVALIDARGS;
    if (result != 0)
        return false;
    if (settings().natPmpPort != NATPMP_PORT) {
        // The library only knows one port.
        NativeSocket socket(state.s);
        const auto error = socket.connect(Endpoint(gateway, settings().natPmpPort));
        socket.release();
        if (error)
            return false;
    }
    m_notifier = new QSocketNotifier(state.s, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &NatPmpMapping::handleReadyRead);
    return true;
}

bool NatPmpMapping::send(std::chrono::seconds lifetime)
{
    natpmp_t &state = m_library->state;
    if (lifetime.count() == 0) {
        // RFC 6886, section 3.4: a removal names no external port.
        return m_library->hasAsked
            && sendnewportmappingrequest(&state, NATPMP_PROTOCOL_TCP, localPort(), 0, 0) > 0;
    }
    if (m_publicAddress.isNull())
        return sendpublicaddressrequest(&state) > 0;
    m_library->hasAsked = true;
    const quint16 suggested = external().isNull() ? localPort() : external().port;
    return sendnewportmappingrequest(&state, NATPMP_PROTOCOL_TCP, localPort(), suggested,
                                     static_cast<quint32>(lifetime.count()))
        > 0;
}

void NatPmpMapping::handleReadyRead()
{
    for (int i = 0; i < MaxDatagramsAtOnce; ++i) {
        const PeekedDatagram next = peekDatagram(m_library->state.s, MappingSize);
        switch (next.status) {
        case PeekedDatagram::Status::Nothing:
            return;
        case PeekedDatagram::Status::Failed:
            // An ICMP message: the router does not serve this port.
            handleRefused();
            return;
        case PeekedDatagram::Status::Waiting:
            if (isWhole(next.bytes))
                read();
            else
                discardDatagram(m_library->state.s);
        }
    }
}

void NatPmpMapping::read()
{
    natpmpresp_t response = {};
    // The library would accept the first answer and read no other after it.
    m_library->state.has_pending_request = 1;
    const int result = readnatpmpresponseorretry(&m_library->state, &response);
    if (result == NATPMP_TRYAGAIN || result == NATPMP_ERR_WRONGPACKETSOURCE)
        return;
    if (result != 0) {
        handleRefused();
        return;
    }
    if (response.type == NATPMP_RESPTYPE_PUBLICADDRESS) {
        // A question that was sent twice is answered twice.
        if (!m_publicAddress.isNull())
            return;
        m_publicAddress = QHostAddress(qFromBigEndian(response.pnu.publicaddress.addr.s_addr));
        handleProgress();
        return;
    }
    const auto &mapping = response.pnu.newportmapping;
    if (response.type != NATPMP_RESPTYPE_TCPPORTMAPPING || mapping.privateport != localPort())
        return;
    if (isRemoving() != (mapping.lifetime == 0))
        return;
    handleGranted({PortMappingProtocol::NatPmp, Endpoint(m_publicAddress, mapping.mappedpublicport),
                   std::chrono::seconds(mapping.lifetime)});
}

} // namespace punchline
