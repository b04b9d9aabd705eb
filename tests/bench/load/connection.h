// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/poller.h"

#include <QByteArray>

namespace punchline::load {

/// A client's source and destination: an address of the loopback network, and a port of 127.0.0.1.
struct Route
{
    quint32 source = 0; ///< In host byte order.
    quint16 port = 0;
};

/// The @p number th source address: 127.1.0.1, 127.1.0.2 and so on, for up to 16 million.
[[nodiscard]] quint32 sourceAddress(quint32 number);

/// A client's connection with as thin a layer over the system as possible. Derived classes decide what to
/// send and how to handle what they receive. It must not be deleted within one of its own handlers.
class Connection : public Poller::Watched
{
public:
    Connection(Poller &poller, const Route &route)
        : m_poller(poller)
        , m_route(route)
    { }
    ~Connection() override { close(); }

    /// Begins to connect.
    void start();
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    /// The local port; 0 before it has connected.
    [[nodiscard]] quint16 localPort() const { return m_localPort; }
    [[nodiscard]] const Route &route() const { return m_route; }

    /// Its number in its Crowd.
    [[nodiscard]] quint64 number() const { return m_number; }
    void setNumber(quint64 number) { m_number = number; }

    /// Queues what the system does not accept at once.
    void send(const QByteArray &bytes);
    [[nodiscard]] bool hasUnsent() const { return !m_unsent.isEmpty(); }
    /// Closes with FIN, or with RST if received data is unread.
    void close();
    /// Closes with RST.
    void reset();

    void handleReady(quint32 events) final;

protected:
    virtual void handleConnected() = 0;
    virtual void handleBytes(QByteArrayView bytes) = 0;
    /// The peer has closed, or the connection is broken; not called after our own close().
    virtual void handleEnded() = 0;

private:
    void read();
    void flush();
    void end();

    Poller &m_poller;
    Route m_route;
    quint64 m_number = 0;
    int m_descriptor = -1;
    quint16 m_localPort = 0;
    QByteArray m_unsent;
};

} // namespace punchline::load
