// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/upnpsearch.h"

#include "app/platform/routes.h"
#include "app/protocol/endpoint.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QTimer>
#include <QUdpSocket>
#include <QVariant>

#include <algorithm>
#include <array>

namespace punchline {

namespace {

// Answers are about 400 bytes; anything larger than this is not an answer.
constexpr qint64 MaxAnswer = 2048;

// UPnP Device Architecture 1.1, section 1.3.2: how far the search may go.
constexpr int SearchHops = 2;

// The device types of internet gateways. Version 2 must also answer a search for version 1, but not every
// device does.
constexpr std::array<const char *, 4> SearchTargets = {
    "urn:schemas-upnp-org:device:InternetGatewayDevice:1",
    "urn:schemas-upnp-org:device:InternetGatewayDevice:2",
    "urn:schemas-upnp-org:service:WANIPConnection:1",
    "urn:schemas-upnp-org:service:WANPPPConnection:1",
};

bool isSearchTarget(const QByteArray &text)
{
    return text.startsWith("urn:schemas-upnp-org:device:InternetGatewayDevice:")
        || text.startsWith("urn:schemas-upnp-org:service:WANIPConnection:")
        || text.startsWith("urn:schemas-upnp-org:service:WANPPPConnection:");
}

/// UPnP Device Architecture 1.1, section 1.3.2.
QByteArray searchFor(const char *target, const QByteArray &host)
{
    return "M-SEARCH * HTTP/1.1\r\n"
           "HOST: "
        + host
        + "\r\n"
          "MAN: \"ssdp:discover\"\r\n"
          "MX: 1\r\n"
          "ST: "
        + target + "\r\n\r\n";
}

QByteArray fieldOf(const QByteArray &header, const QByteArray &name)
{
    const QList<QByteArray> lines = header.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

std::optional<QUrl> gatewayDescriptionIn(const QByteArray &answer, const QHostAddress &sender)
{
    if (!answer.startsWith("HTTP/1.1 200") || !isSearchTarget(fieldOf(answer, "ST")))
        return std::nullopt;
    const QUrl location(QString::fromLatin1(fieldOf(answer, "LOCATION")), QUrl::StrictMode);
    const auto host = addressFromString(location.host());
    const bool isItsOwn = host && host->protocol() == QAbstractSocket::IPv4Protocol && *host == sender;
    if (!location.isValid() || location.scheme() != u"http" || !location.userInfo().isEmpty() || !isItsOwn)
        return std::nullopt;
    return location.adjusted(QUrl::RemoveFragment);
}

UpnpSearch::UpnpSearch(const PortMapperSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_gateway(settings.gateway.isNull() ? defaultGateway() : settings.gateway)
    , m_socket(new QUdpSocket(this))
    , m_repeat(new QTimer(this))
    , m_deadline(new QTimer(this))
{
    // A router is never behind a proxy, and looking for a proxy may block.
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QUdpSocket::readyRead, this, &UpnpSearch::handleReadyRead);
    connect(m_repeat, &QTimer::timeout, this, &UpnpSearch::askAgain);
    connect(m_deadline, &QTimer::timeout, this, [this] { end(m_other); });
}

UpnpSearch::~UpnpSearch() = default;

void UpnpSearch::start()
{
    m_networks = m_settings.networks();
    const bool isOut = m_socket->bind(QHostAddress(QHostAddress::AnyIPv4), 0) && ask();
    m_deadline->setSingleShot(true);
    m_deadline->start(isOut ? m_settings.searchTime : std::chrono::milliseconds(0));
    if (!isOut)
        return;
    // Datagrams get lost, and an answer may take up to MX seconds.
    m_repeat->setSingleShot(true);
    m_repeat->start(m_settings.searchTime / 3);
}

bool UpnpSearch::ask()
{
    m_socket->setSocketOption(QAbstractSocket::MulticastTtlOption, QVariant(SearchHops));
    const QByteArray host = Endpoint(m_settings.ssdpAddress, m_settings.ssdpPort).toString().toLatin1();
    return std::ranges::all_of(SearchTargets, [this, &host](const char *target) {
        const QByteArray search = searchFor(target, host);
        return m_socket->writeDatagram(search, m_settings.ssdpAddress, m_settings.ssdpPort) == search.size();
    });
}

void UpnpSearch::askAgain()
{
    // If the network has gone away meanwhile, the deadline ends the search.
    [[maybe_unused]] const bool isOut = ask();
}

void UpnpSearch::handleReadyRead()
{
    for (int i = 0; i < MaxDatagramsAtOnce && !m_ended; ++i) {
        const QNetworkDatagram datagram = m_socket->receiveDatagram(MaxAnswer);
        if (!datagram.isValid())
            return;
        // Anybody can send a datagram to the port that the search came from.
        const QHostAddress sender = datagram.senderAddress();
        if (sender != m_gateway && !isInNetworks(sender, m_networks))
            continue;
        const auto description = gatewayDescriptionIn(datagram.data(), sender);
        if (!description)
            continue;
        if (sender == m_gateway)
            end(*description);
        else if (m_other.isEmpty())
            m_other = *description;
    }
}

void UpnpSearch::end(const QUrl &description)
{
    if (std::exchange(m_ended, true))
        return;
    m_repeat->stop();
    m_deadline->stop();
    m_socket->close();
    if (description.isEmpty())
        Q_EMIT nothingFound();
    else
        Q_EMIT found(description);
}

} // namespace punchline
