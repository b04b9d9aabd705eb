// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QObject>

class QSocketNotifier;

namespace punchline {

/// One non-blocking connect() of a bound socket. Unlike QTcpSocket, it tells refusal, timeout and unreachable
/// network apart, and it never falls back to another local port: a dial from another port punches nothing.
/// Exactly one of its signals comes, once, and never from inside the constructor. Deleting it closes the
/// socket.
class Dial : public QObject
{
    Q_OBJECT

public:
    Dial(NativeSocket socket, const Endpoint &remote, QObject *parent);
    ~Dial() override;

    /// Its local endpoint; the system's routes chose the address.
    [[nodiscard]] const Endpoint &local() const { return m_local; }

    /// The connected socket, after connected().
    [[nodiscard]] NativeSocket takeSocket();

Q_SIGNALS:
    void connected();
    void failed(const punchline::SocketError &error);

private:
    void finish();

    NativeSocket m_socket;
    Endpoint m_local;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace punchline
