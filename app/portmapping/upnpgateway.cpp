// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/upnpgateway.h"

#include <array>

#include <miniupnpc/miniupnpc.h>
#include <miniupnpc/upnpcommands.h>

namespace punchline {

namespace {

// UPnP Forum, WANIPConnection:1, section 2.4.16, and WANIPConnection:2, section 2.5.16.
constexpr int ConflictInMappingEntry = 718;
constexpr int ConflictWithOtherMechanisms = 729;
// From here on, the numbers are a gateway's; below, they are HTTP's or the library's own.
constexpr int FirstUpnpError = 400;

constexpr char Description[] = "Punchline";
constexpr char Tcp[] = "TCP";

/// The endpoint of a URL, parsed as the library does: a host up to the colon or slash, then decimal digits.
Endpoint endpointOf(const QByteArray &url)
{
    constexpr quint16 HttpPort = 80;
    const QByteArray scheme("http://");
    if (!url.startsWith(scheme))
        return {};
    const QByteArray authority = url.sliced(scheme.size()).split('/').first();
    const qsizetype colon = authority.indexOf(':');
    const auto address = addressFromString(QString::fromLatin1(authority.left(colon)));
    bool isNumber = true;
    const quint16 port = colon < 0 ? HttpPort : authority.sliced(colon + 1).toUShort(&isNumber);
    return address && isNumber ? Endpoint(*address, port) : Endpoint();
}

} // namespace

struct UpnpGateway::Library
{
    UPNPUrls urls = {};
    IGDdatas data = {};
    std::array<char, 64> ownAddress = {};
};

UpnpGateway::UpnpGateway()
    : m_library(std::make_unique<Library>())
{ }

UpnpGateway::~UpnpGateway()
{
    FreeUPNPUrls(&m_library->urls);
}

bool UpnpGateway::open(const QUrl &description)
{
    const QByteArray url = description.toEncoded();
    auto &[urls, data, ownAddress] = *m_library;
    if (UPNP_GetIGDFromUrl(url.constData(), &urls, &data, ownAddress.data(), int(ownAddress.size())) != 1)
        return false;
    const QByteArray service(data.first.servicetype);
    const bool isGateway = service.startsWith("urn:schemas-upnp-org:service:WANIPConnection:")
        || service.startsWith("urn:schemas-upnp-org:service:WANPPPConnection:");
    const Endpoint target = control();
    return isGateway && !target.isNull() && target.address == endpointOf(url).address;
}

Endpoint UpnpGateway::control() const
{
    return endpointOf(QByteArray(m_library->urls.controlURL));
}

QHostAddress UpnpGateway::externalAddress() const
{
    std::array<char, 16> text = {};
    const auto &[urls, data, ownAddress] = *m_library;
    if (UPNP_GetExternalIPAddress(urls.controlURL, data.first.servicetype, text.data())
        != UPNPCOMMAND_SUCCESS)
        return {};
    return addressFromString(QString::fromLatin1(text.data())).value_or(QHostAddress());
}

UpnpGateway::Answer UpnpGateway::add(quint16 externalPort, quint16 localPort, std::chrono::seconds lifetime)
{
    const auto &[urls, data, ownAddress] = *m_library;
    const QByteArray external = QByteArray::number(externalPort);
    const QByteArray internal = QByteArray::number(localPort);
    const QByteArray lease = QByteArray::number(qlonglong(lifetime.count()));
    const int result = UPNP_AddPortMapping(urls.controlURL, data.first.servicetype, external.constData(),
                                           internal.constData(), ownAddress.data(), Description, Tcp, nullptr,
                                           lease.constData());
    if (result == UPNPCOMMAND_SUCCESS)
        return holds(externalPort, localPort) ? Answer::Yes : Answer::Unclear;
    if (result == ConflictInMappingEntry || result == ConflictWithOtherMechanisms)
        return Answer::Conflict;
    // Includes 725, OnlyPermanentLeasesSupported. A permanent mapping would stay open forever after a crash
    // or a power failure; a program that can punch holes anyway should not leave such holes behind.
    return result >= FirstUpnpError ? Answer::No : Answer::Unclear;
}

void UpnpGateway::remove(quint16 externalPort)
{
    const auto &[urls, data, ownAddress] = *m_library;
    UPNP_DeletePortMapping(urls.controlURL, data.first.servicetype,
                           QByteArray::number(externalPort).constData(), Tcp, nullptr);
}

bool UpnpGateway::holds(quint16 externalPort, quint16 localPort) const
{
    const auto &[urls, data, ownAddress] = *m_library;
    // The library writes these sizes.
    std::array<char, 16> client = {};
    std::array<char, 6> port = {};
    std::array<char, 80> description = {};
    std::array<char, 4> enabled = {};
    std::array<char, 16> lease = {};
    const int result = UPNP_GetSpecificPortMappingEntry(
        urls.controlURL, data.first.servicetype, QByteArray::number(externalPort).constData(), Tcp, nullptr,
        client.data(), port.data(), description.data(), enabled.data(), lease.data());
    return result == UPNPCOMMAND_SUCCESS && qstrcmp(client.data(), ownAddress.data()) == 0
        && QByteArray(port.data()) == QByteArray::number(localPort);
}

} // namespace punchline
