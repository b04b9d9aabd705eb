// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QObject>

class QSocketNotifier;

namespace punchline {

/// One non-blocking connect() of a bound socket. Unlike QTcpSocket it tells a refusal from a timeout from an
/// unreachable network, and never falls back to another local port: a dial from elsewhere punches nothing.
/// Either signal comes once, and never from inside the constructor. Deleting it closes the socket.
class Dial : public QObject
{
    Q_OBJECT

public:
    Dial(NativeSocket socket, const Endpoint &remote, QObject *parent);
    ~Dial() override;

    /// Where it leaves from; the address is the one that the system's routes chose.
    [[nodiscard]] const Endpoint &local() const { return m_local; }

    /// The connected socket, after connected().
    [[nodiscard]] NativeSocket takeSocket();

Q_SIGNALS:
    void connected();
    void failed(const punchline::SocketError &error);

private:
    void fail(const SocketError &error);
    void finish();

    NativeSocket m_socket;
    Endpoint m_local;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace punchline
