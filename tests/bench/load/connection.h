// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/poller.h"

#include <QByteArray>

namespace punchline::load {

/// Where a client connects from and to: an address of the loopback network, and a port of 127.0.0.1.
struct Route
{
    quint32 source = 0; ///< In the machine's own order.
    quint16 port = 0;
};

/// The @p number th source address: 127.1.0.1, 127.1.0.2 and so on, one for each of 16 million.
[[nodiscard]] quint32 sourceAddress(quint32 number);

/// A client's connection with as little between it and the system as can be. What it says and how it takes
/// what it hears is up to who derives from it. It is never deleted while it is told of something.
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
    /// The own port; 0 before it has connected.
    [[nodiscard]] quint16 localPort() const { return m_localPort; }
    [[nodiscard]] const Route &route() const { return m_route; }

    /// In its Crowd.
    [[nodiscard]] quint64 number() const { return m_number; }
    void setNumber(quint64 number) { m_number = number; }

    /// What the system does not take at once waits.
    void send(const QByteArray &bytes);
    /// With FIN, or with RST where something came that nobody has read.
    void close();
    /// With RST.
    void reset();

    void handleReady(quint32 events) final;

protected:
    virtual void handleConnected() = 0;
    virtual void handleBytes(QByteArrayView bytes) = 0;
    /// The other end has closed, or the connection is broken; not called for a close() of one's own.
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
