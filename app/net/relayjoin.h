// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QByteArray>
#include <QObject>

#include <variant>

class QSocketNotifier;

namespace punchline {

class Dial;

/// One connection to a relay: shows the token, and waits until the peer has joined too. From then on every
/// byte is the peer's; none of them is read here. Exactly one of its signals comes, once, and never from
/// inside the constructor. Deleting it closes the connection. It is timed by its owner.
class RelayJoin : public QObject
{
    Q_OBJECT

public:
    /// @p bound is from LocalPort::socketTo().
    RelayJoin(std::variant<NativeSocket, SocketError> bound, const Endpoint &relay, const QByteArray &token,
              QObject *parent);
    ~RelayJoin() override;

    [[nodiscard]] const Endpoint &local() const { return m_local; }
    /// The connection to the peer, after joined().
    [[nodiscard]] NativeSocket takeSocket();

Q_SIGNALS:
    void joined();
    void failed(const punchline::SocketError &error);

private:
    void join(NativeSocket socket, const QByteArray &token);
    void handleReadable();
    void fail(SocketFailure failure, const QString &text);

    Endpoint m_local;
    NativeSocket m_socket;                 ///< Once connected.
    QSocketNotifier *m_notifier = nullptr; // child
    QByteArray m_answer;
};

} // namespace punchline
