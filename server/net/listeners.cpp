// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/listeners.h"

#include "server/platform/servicemanager.h"

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// How long a server that has run out of descriptors waits before it accepts again.
constexpr auto AcceptPause = 100ms;

// Connections that the system holds until they are accepted: a burst of arrivals must not be refused.
constexpr int Backlog = 4096;

// Connections accepted at once, before existing ones get their turn.
constexpr int AcceptsAtOnce = 32;

// How many ports picked by the system are tried until one is free on all addresses.
constexpr int PortChoices = 8;

// A classic client cannot be pinged, so TCP has to find out whether it is alive: the first keep-alive probe
// goes out after this idle time, and the connection ends after that long without an answer, about the time
// limit of a framed client's Pong.
constexpr int DeathProbeIdleSeconds = 5;
constexpr int DeathTimeoutSeconds = 11;

// On Linux, accepted sockets inherit the options of the listening socket: that saves six calls per
// connection.
#ifdef Q_OS_LINUX
constexpr bool AreOptionsInherited = true;
#else
constexpr bool AreOptionsInherited = false;
#endif

void setOptions(NativeSocket::Descriptor descriptor)
{
    setNoDelay(descriptor);
    setDeathDetection(descriptor, DeathProbeIdleSeconds, DeathTimeoutSeconds);
}

QHostAddress nameOf(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) ? QHostAddress(QHostAddress::AnyIPv6) : address;
}

} // namespace

QString listText(const QList<Endpoint> &endpoints, const QString &separator)
{
    QStringList texts;
    for (const Endpoint &endpoint : endpoints)
        texts.append(endpoint.toString());
    return texts.join(separator);
}

/// QTcpServer only listens, on one family or both. It does not accept: it would take all connections that
/// come without a pause, and make a QTcpSocket of each.
struct Listeners::Listener
{
    Listener() { server.setListenBacklogSize(Backlog); }

    QTcpServer server;
    std::unique_ptr<QSocketNotifier> notifier; ///< After the server: it must not outlive the descriptor.
};

Listeners::Listeners(QObject *parent)
    : QObject(parent)
{ }

Listeners::~Listeners() = default;

std::optional<ListenFailure> Listeners::listen(const QList<QHostAddress> &addresses, quint16 port,
                                               const QList<qintptr> &passed)
{
    if (!passed.isEmpty())
        return adopt(passed);
    auto failure = listenOnce(addresses, port);
    // The port that the system picks is only known to be free on the first address.
    for (int i = 1; failure && port == 0 && addresses.size() > 1 && i < PortChoices; ++i)
        failure = listenOnce(addresses, port);
    return failure;
}

std::optional<ListenFailure> Listeners::listenOnce(const QList<QHostAddress> &addresses, quint16 port)
{
    quint16 commonPort = port;
    for (const QHostAddress &address : addresses) {
        Listener &listener = *m_listeners.emplace_back(std::make_unique<Listener>());
        if (!listener.server.listen(address, commonPort)) {
            ListenFailure failure{Endpoint(nameOf(address), commonPort), listener.server.errorString()};
            close();
            return failure;
        }
        commonPort = listener.server.serverPort();
        begin(listener);
    }
    return std::nullopt;
}

std::optional<ListenFailure> Listeners::adopt(const QList<qintptr> &passed)
{
    for (const qintptr descriptor : passed) {
        Listener &listener = *m_listeners.emplace_back(std::make_unique<Listener>());
        if (!isListeningTcp(descriptor) || !listener.server.setSocketDescriptor(descriptor)) {
            close();
            return ListenFailure{{},
                                 QStringLiteral("descriptor %1 is no listening TCP socket").arg(descriptor)};
        }
        begin(listener);
    }
    return std::nullopt;
}

void Listeners::begin(Listener &listener)
{
    const auto descriptor = listener.server.socketDescriptor();
    listener.server.pauseAccepting();
    setOptions(descriptor);
    listener.notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(listener.notifier.get(), &QSocketNotifier::activated, this,
            [this, &listener] { acceptSome(listener); });
}

QList<Endpoint> Listeners::endpoints() const
{
    QList<Endpoint> endpoints;
    for (const auto &listener : m_listeners)
        endpoints.append(Endpoint(nameOf(listener->server.serverAddress()), listener->server.serverPort()));
    return endpoints;
}

bool Listeners::isIpv6Only() const
{
    const auto isAllOfIpv6 = [](const auto &listener) {
        return listener->server.serverAddress() == QHostAddress(QHostAddress::AnyIPv6);
    };
    const auto hasIpv4 = [](const auto &listener) {
        const QHostAddress address = canonicalAddress(listener->server.serverAddress());
        return address == QHostAddress(QHostAddress::Any)
            || address.protocol() == QAbstractSocket::IPv4Protocol;
    };
    return std::ranges::any_of(m_listeners, isAllOfIpv6) && std::ranges::none_of(m_listeners, hasIpv4);
}

quint16 Listeners::port() const
{
    return m_listeners.empty() ? 0 : m_listeners.front()->server.serverPort();
}

void Listeners::close()
{
    m_listeners.clear();
}

void Listeners::acceptSome(Listener &listener)
{
    QSocketNotifier *notifier = listener.notifier.get();
    for (int i = 0; i < AcceptsAtOnce; ++i) {
        Accepted accepted = acceptFrom(listener.server.socketDescriptor());
        if (accepted.error) {
            notifier->setEnabled(false);
            QTimer::singleShot(AcceptPause, notifier, [notifier] { notifier->setEnabled(true); });
        }
        if (!accepted.socket.isValid())
            break;
        if (!AreOptionsInherited)
            setOptions(accepted.socket.descriptor());
        Q_EMIT connectionAccepted(accepted.socket.release(), accepted.remote);
    }
}

} // namespace punchline
