// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/proxydoor.h"

#include "app/protocol/overloaded.h"
#include "server/net/proxyheader.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace punchline {

/// A proxy's connection, up to the end of its header.
class ProxyDoor::Greeting : public QObject
{
public:
    Greeting(NativeSocket socket, const Endpoint &proxy, ProxyDoor &door)
        : QObject(&door)
        , m_socket(std::move(socket))
        , m_notifier(m_socket.descriptor(), QSocketNotifier::Read)
        , m_proxy(proxy)
        , m_door(door)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Greeting::read);
        QTimer::singleShot(HeaderTime, this, [this] {
            read(); // What has arrived by now is in time.
            refuse(Refusal::Late);
        });
    }

    void read();
    void refuse(Refusal reason);

private:
    void pass(const std::optional<Endpoint> &source);
    void end();

    NativeSocket m_socket;
    QSocketNotifier m_notifier; ///< After the socket: it must not outlive the descriptor.
    Endpoint m_proxy;
    ProxyDoor &m_door;
    QByteArray m_bytes;
    bool m_hasEnded = false;
};

void ProxyDoor::Greeting::read()
{
    while (!m_hasEnded) {
        const auto status = proxy::readHeader(m_bytes);
        if (const auto *more = std::get_if<proxy::HeaderIncomplete>(&status)) {
            const auto received = m_socket.receive(m_bytes, more->least);
            if (received == NativeSocket::Received::Nothing)
                return;
            // A load balancer's health check connects and says nothing.
            if (received == NativeSocket::Received::End)
                return m_bytes.isEmpty() ? end() : refuse(Refusal::Malformed);
        } else if (const auto *header = std::get_if<proxy::Header>(&status)) {
            pass(header->source);
        } else {
            const bool isMissing = std::get<proxy::HeaderRefused>(status) == proxy::HeaderRefused::Missing;
            refuse(isMissing ? Refusal::Missing : Refusal::Malformed);
        }
    }
}

void ProxyDoor::Greeting::pass(const std::optional<Endpoint> &source)
{
    m_notifier.setEnabled(false);
    const auto descriptor = m_socket.release();
    ProxyDoor &door = m_door;
    const Endpoint client = source.value_or(m_proxy);
    end();
    Q_EMIT door.arrived(descriptor, client, source ? Way::Proxied : Way::Direct);
}

void ProxyDoor::Greeting::refuse(Refusal reason)
{
    if (m_hasEnded)
        return;
    ProxyDoor &door = m_door;
    const QHostAddress proxy = m_proxy.address;
    end();
    Q_EMIT door.refused(reason, proxy);
}

void ProxyDoor::Greeting::end()
{
    m_hasEnded = true;
    m_notifier.setEnabled(false);
    m_socket.drain();
    m_socket.close();
    m_door.forget(this);
    deleteLater(); // This may be its own timer, or its own notifier.
}

ProxyDoor::ProxyDoor(const Listeners &port, const QList<Network> &proxies, QObject *parent)
    : QObject(parent)
    , m_proxies(proxies)
{
    connect(&port, &Listeners::connectionAccepted, this,
            [this](NativeSocket::Descriptor descriptor, const Endpoint &remote) {
                handleConnection(NativeSocket(descriptor), remote);
            });
}

ProxyDoor::~ProxyDoor() = default;

void ProxyDoor::handleConnection(NativeSocket socket, const Endpoint &remote)
{
    const bool isProxy = std::ranges::any_of(
        m_proxies, [&remote](const Network &network) { return network.contains(remote.address); });
    if (!isProxy) {
        Q_EMIT arrived(socket.release(), remote, Way::Direct);
        return;
    }
    if (m_waiting.size() >= MaxWaiting)
        m_waiting.front()->refuse(Refusal::Crowded);
    auto *const greeting = new Greeting(std::move(socket), remote, *this);
    m_waiting.push_back(greeting);
    greeting->read(); // Most proxies send it right after their SYN.
}

void ProxyDoor::close()
{
    qDeleteAll(std::exchange(m_waiting, {}));
}

void ProxyDoor::forget(Greeting *greeting)
{
    std::erase(m_waiting, greeting);
}

} // namespace punchline
