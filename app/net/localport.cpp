// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localport.h"

#include <QTcpServer>

namespace punchline {

namespace {

// The peer may knock before the session is ready for it, and a full queue rejects everybody: strangers that
// came first must not keep the peer out. Systems reduce this number to what they allow.
constexpr int Backlog = 1024;

// A port that is free in one family may be taken in the other; the next one is most likely free in both.
constexpr int PortTries = 16;

/// Hands over each accepted connection as a bare descriptor; the owner decides what to do with it.
class Listener : public QTcpServer
{
public:
    explicit Listener(LocalPort *owner)
        : QTcpServer(owner)
        , m_owner(owner)
    { }

protected:
    void incomingConnection(qintptr descriptor) override { Q_EMIT m_owner->accepted(descriptor); }

private:
    LocalPort *m_owner;
};

/// Returns an error if another program listens on @p port. Only a socket without SO_REUSEPORT finds out; ours
/// would share the port.
std::optional<SocketError> checkFree(const QHostAddress &address, quint16 port)
{
    NativeSocket probe;
    return probe.bind(address, port, PortSharing::Exclusive);
}

} // namespace

LocalPort::LocalPort(QObject *parent)
    : QObject(parent)
{ }

LocalPort::~LocalPort() = default;

std::optional<SocketError> LocalPort::open(const QHostAddress &address, quint16 port)
{
    m_address = address;
    if (!address.isNull()) {
        if (port != 0) {
            if (auto taken = checkFree(address, port))
                return taken;
        }
        m_port = port;
        return listenOn(address);
    }

    std::optional<SocketError> error;
    for (int i = 0; i < PortTries; ++i) {
        error = openEverywhere(port);
        if (!error || port != 0 || error->failure != SocketFailure::AddressInUse)
            break;
    }
    return error;
}

void LocalPort::close()
{
    qDeleteAll(m_listeners);
    m_listeners.clear();
}

std::optional<SocketError> LocalPort::openEverywhere(quint16 port)
{
    close();
    m_port = port;
    if (port != 0) {
        if (auto taken = checkFree(QHostAddress(QHostAddress::AnyIPv4), port))
            return taken;
    }
    // It is not an error if the machine lacks one of the families.
    auto ipv4Error = listenOn(QHostAddress(QHostAddress::AnyIPv4));
    if (ipv4Error && ipv4Error->failure == SocketFailure::AddressInUse)
        return ipv4Error;
    auto ipv6Error = listenOn(QHostAddress(QHostAddress::AnyIPv6));
    if (ipv6Error && ipv6Error->failure == SocketFailure::AddressInUse)
        return ipv6Error;
    return m_listeners.isEmpty() ? ipv4Error : std::nullopt;
}

std::optional<SocketError> LocalPort::listenOn(const QHostAddress &address)
{
    NativeSocket socket;
    if (auto error = socket.bind(address, m_port))
        return error;
    if (auto error = socket.listen(Backlog))
        return error;
    m_port = socket.localEndpoint().port;

    auto *listener = new Listener(this);
    if (!listener->setSocketDescriptor(socket.descriptor())) {
        const SocketError error{SocketFailure::Other, listener->errorString()};
        delete listener;
        return error;
    }
    socket.release();
    listener->pauseAccepting();
    m_listeners.append(listener);
    return std::nullopt;
}

std::variant<NativeSocket, SocketError> LocalPort::socketTo(const QHostAddress &remote,
                                                            SourcePorts source) const
{
    const bool ipv4 = remote.protocol() == QAbstractSocket::IPv4Protocol;
    const QHostAddress any(ipv4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    NativeSocket socket;
    if (!m_address.isNull() && m_address.protocol() != any.protocol())
        return SocketError{SocketFailure::AddressNotAvailable,
                           QStringLiteral("bound to the other address family")};
    const quint16 port = source == SourcePorts::Session ? m_port : 0;
    if (auto error = socket.bind(m_address.isNull() ? any : m_address, port))
        return *error;
    return socket;
}

void LocalPort::accept()
{
    for (QTcpServer *listener : std::as_const(m_listeners))
        listener->resumeAccepting();
}

} // namespace punchline
