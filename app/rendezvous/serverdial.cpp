// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/serverdial.h"

#include "app/net/dial.h"
#include "app/net/localnetworks.h"

#include <algorithm>

namespace punchline {

namespace {

/// True if this machine has an address of @p family with which it could reach another machine.
bool hasFamily(QAbstractSocket::NetworkLayerProtocol family)
{
    const QList<LocalNetwork> networks = localNetworks();
    return std::ranges::any_of(networks, [family](const LocalNetwork &network) {
        return network.address.protocol() == family && !network.address.isLoopback()
            && !network.address.isLinkLocal();
    });
}

/// True if @p remote is on another machine and this one has no address of its family.
bool isOutOfFamily(const Endpoint &remote)
{
    return !remote.address.isLoopback() && !remote.address.isLinkLocal()
        && !hasFamily(remote.address.protocol());
}

} // namespace

ServerDial::ServerDial(LocalPort *localPort, QObject *parent, const DialDeadlines &deadlines)
    : QObject(parent)
    , m_localPort(localPort)
    , m_deadlines(deadlines)
{
    m_lookupTimer.setSingleShot(true);
    m_nextTimer.setSingleShot(true);
    connect(&m_lookup, &HostLookup::answered, this, &ServerDial::handleAnswer);
    connect(&m_lookupTimer, &QTimer::timeout, this, &ServerDial::handleLookupTimeout);
    connect(&m_nextTimer, &QTimer::timeout, this, &ServerDial::dialNext);
}

ServerDial::~ServerDial() = default;

void ServerDial::start(const ServerAddress &server, const QHostAddress &known)
{
    m_server = server;
    const QHostAddress literal(server.host);
    if (literal.isNull()) {
        m_openQuestions = 2;
        m_lookupTimer.start(m_deadlines.lookup);
        m_lookup.start(server.host);
        m_known = known;
        if (!known.isNull())
            m_nextTimer.start(NextAddressDelay);
        return;
    }
    (literal.protocol() == QAbstractSocket::IPv4Protocol ? m_ipv4 : m_ipv6) = {literal};
    m_nextTimer.start(0);
}

void ServerDial::handleAnswer(AddressFamily family, const Resolution &resolution)
{
    if (m_openQuestions == 0)
        return; // Too late to matter.
    --m_openQuestions;
    m_resolverFailed = m_resolverFailed || resolution.status == Resolution::Status::Failed;
    (family == AddressFamily::Ipv4 ? m_ipv4 : m_ipv6) =
        resolution.addresses.first(std::min(MaxAddresses, resolution.addresses.size()));
    if (m_openQuestions == 0)
        m_lookupTimer.stop();
    if (!m_dials.isEmpty()) {
        if (!m_nextTimer.isActive())
            dialNext(); // The dials under way have had their head start.
        return;
    }
    const bool waitsForIpv4 = family == AddressFamily::Ipv6 && m_openQuestions > 0;
    if (hasNext() && waitsForIpv4)
        m_nextTimer.start(ResolutionDelay);
    else
        goOn();
}

void ServerDial::handleLookupTimeout()
{
    m_openQuestions = 0;
    m_resolverFailed = true;
    if (m_dials.isEmpty())
        goOn();
}

/// Dials the next address at once, or ends if there is none and none can come.
void ServerDial::goOn()
{
    if (!hasNext() && m_dials.isEmpty() && m_openQuestions == 0)
        takeKnown();
    if (hasNext()) {
        dialNext();
    } else if (m_dials.isEmpty() && m_openQuestions == 0) {
        const Error error = reason();
        drop();
        Q_EMIT failed(error);
    }
}

/// The name says nothing new for now: the server may well be where it was.
void ServerDial::takeKnown()
{
    const QHostAddress known = std::exchange(m_known, QHostAddress());
    const bool isTried =
        std::ranges::any_of(m_tried, [&known](const Endpoint &tried) { return tried.address == known; });
    if (known.isNull() || isTried)
        return;
    (known.protocol() == QAbstractSocket::IPv4Protocol ? m_ipv4 : m_ipv6).append(known);
}

void ServerDial::dialNext()
{
    if (!hasNext())
        takeKnown();
    const bool lastWasIpv4 = !m_tried.isEmpty() && m_tried.last().isIpv4();
    auto &addresses = m_ipv4.isEmpty() || (lastWasIpv4 && !m_ipv6.isEmpty()) ? m_ipv6 : m_ipv4;
    if (addresses.isEmpty())
        return;
    const Endpoint remote(addresses.takeFirst(), m_server.port);
    m_tried.append(remote);
    auto bound = m_localPort->socketTo(remote.address);
    if (const auto *error = std::get_if<SocketError>(&bound)) {
        noteFailure(remote, error->failure);
        QMetaObject::invokeMethod(this, &ServerDial::goOn, Qt::QueuedConnection);
        return;
    }
    auto *dial = new Dial(std::move(std::get<NativeSocket>(bound)), remote, this);
    m_dials.insert(dial, remote);
    connect(dial, &Dial::connected, this, [this, dial] { handleConnected(dial); });
    connect(dial, &Dial::failed, this,
            [this, dial](const SocketError &error) { handleDialFailed(dial, error); });
    QTimer::singleShot(m_deadlines.connect, dial, [this, dial] {
        handleDialFailed(dial, {SocketFailure::TimedOut, {}});
    });
    if (hasNext() || m_openQuestions > 0)
        m_nextTimer.start(NextAddressDelay);
}

void ServerDial::handleDialFailed(Dial *dial, const SocketError &error)
{
    if (!m_dials.contains(dial))
        return; // Its deadline expired after its end.
    noteFailure(m_dials.take(dial), error.failure);
    dial->disconnect(this);
    dial->deleteLater();
    goOn();
}

void ServerDial::handleConnected(Dial *dial)
{
    m_remote = m_dials.take(dial);
    m_socket = dial->takeSocket();
    dial->disconnect(this);
    dial->deleteLater();
    drop();
    Q_EMIT connected();
}

void ServerDial::noteFailure(const Endpoint &remote, SocketFailure failure)
{
    // A refusal says more than silence: a machine is there.
    if (failure == SocketFailure::Refused && !std::exchange(m_wasRefused, true))
        m_remote = remote;
}

Error ServerDial::reason() const
{
    if (m_wasRefused)
        return {ErrorCode::ServerRefused, m_remote.toString()};
    if (m_tried.isEmpty())
        return {m_resolverFailed ? ErrorCode::NameServerSilent : ErrorCode::NameNotFound, m_server.host};
    const QString server = m_tried.first().toString();
    if (const QHostAddress &own = m_localPort->address(); !own.isNull()) {
        const auto isOfOwnFamily = [&own](const Endpoint &tried) {
            return tried.address.protocol() == own.protocol();
        };
        const QString fromOwn = QStringLiteral("%1 from %2").arg(server, own.toString());
        if (std::ranges::none_of(m_tried, isOfOwnFamily))
            return {ErrorCode::LocalAddressFamily, fromOwn};
        if (own.isLoopback() && !m_tried.first().address.isLoopback())
            return {ErrorCode::LocalAddressApart, fromOwn};
    }
    const bool isStranger = std::ranges::all_of(m_tried, isOutOfFamily);
    return {isStranger ? ErrorCode::ServerFamilyMissing : ErrorCode::ServerUnreachable, server};
}

void ServerDial::drop()
{
    m_openQuestions = 0;
    m_lookupTimer.stop();
    m_nextTimer.stop();
    m_ipv4.clear();
    m_ipv6.clear();
    m_known.clear();
    for (auto dial = m_dials.keyBegin(); dial != m_dials.keyEnd(); ++dial) {
        (*dial)->disconnect(this);
        (*dial)->deleteLater();
    }
    m_dials.clear();
}

} // namespace punchline
